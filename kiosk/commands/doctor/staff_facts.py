"""Facts that the staff page puts into its own words: numbers instead of sentences."""

from collections.abc import Iterator
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from kiosk.base.installed.last_certain_time import is_synchronised
from kiosk.commands.doctor.disk import free_space
from kiosk.commands.doctor.screens import DRM
from kiosk.commands.doctor.sound import cards
from kiosk.core.state.machine_facts import MachineFacts
from kiosk.machine.files_and_programs import Machine
from kiosk.machine.start.environment import choose_renderer

_PARTS = ("content", "translations", "layers", "signs", "recordings")


def facts_of(machine: Machine, site: Path, state: Path, sees_cards: bool) -> MachineFacts:
    days = [datetime.fromtimestamp(path.stat().st_mtime, UTC).date() for path in _files(site)]
    return MachineFacts(
        gpu=choose_renderer("auto", machine.path(DRM)) == "gpu",
        free_mb=free_space(state).free_mb,
        synchronised=is_synchronised(),
        sound_cards=len(cards(machine)) if sees_cards else None,
        changed=max(days, default=None),
    )


def facts_as_object(facts: MachineFacts) -> dict[str, Any]:
    """Returns the facts for JSON."""
    return {**asdict(facts), "changed": facts.changed and facts.changed.isoformat()}


def _files(site: Path) -> Iterator[Path]:
    for path in (site, *(path for part in _PARTS for path in (site.parent / part).rglob("*"))):
        if path.is_file():
            yield path
