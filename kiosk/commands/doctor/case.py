"""What is examined."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.core.base.clock import Moment
from kiosk.core.site.settings import Site
from kiosk.loading.world import Sources
from kiosk.machine.files_and_programs import Machine


@dataclass(frozen=True, slots=True)
class Case:
    """``site`` is None where it cannot be read; ``now`` is at the site."""

    machine: Machine
    sources: Sources
    site: Site | None
    state: Path
    now: Moment
