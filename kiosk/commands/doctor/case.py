"""The input of an examination."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.base.clock import Moment
from kiosk.core.site.settings import Site
from kiosk.loading.sources import Sources
from kiosk.machine.files_and_programs import Machine


@dataclass(frozen=True, slots=True)
class Case:
    """``site`` is None if it cannot be read; ``now`` is the site's local time."""

    machine: Machine
    sources: Sources
    site: Site | None
    state: Path
    now: Moment
