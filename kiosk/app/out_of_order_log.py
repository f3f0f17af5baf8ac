"""Logs why the screen is out of order, and when it shows the site again."""

from datetime import date

from kiosk.base.failure_log import failures
from kiosk.core.content.panels.figure import Figure
from kiosk.core.state.world import World
from kiosk.machine.start.memory_use import available_mb, resident_mb

_AREA = "kiosk.app"
_READING, _SITE, _LOOP = "The reading of the site", "The site", "The loop"
_ENDS = "the screen is out of order"
_MOST_NAMED = 10


def note_no_memory() -> None:
    """Notes that reading the site has raised MemoryError."""
    known = f"this program has {resident_mb():.0f} MB, and the machine {available_mb():.0f} MB more"
    failures.fails(_AREA, _READING, f"had too little memory ({known}); {_ENDS}")


def note_read(world: World | None, today: date) -> None:
    """Notes that the site was read, or has too many faults."""
    failures.works(_READING)
    if world is None:
        failures.fails(_AREA, _SITE, f"cannot be shown: the lines of kiosk.content say why; {_ENDS}")
        return
    failures.works(_SITE)
    if world.rounds(today):
        failures.works(_LOOP)
    else:
        failures.fails(_AREA, _LOOP, f"{why_nothing_plays(world, today)}; {_ENDS}")


def why_nothing_plays(world: World, today: date) -> str:
    panels = [panel for panel in world.deck.panels if panel.id not in world.deck.extra]
    figures = [panel for panel in panels if isinstance(panel, Figure) and panel.valid_until < today]
    over = [f"{each.id} on {each.valid_until}" for each in figures]
    left = f", and {len(over) - _MOST_NAMED} more" if len(over) > _MOST_NAMED else ""
    ran_out = f"; of them ran out: {', '.join(over[:_MOST_NAMED])}{left}" if over else ""
    languages = ", ".join(world.looped) or "no language"
    return f"has none of its {len(panels)} panels to show on {today} in {languages}{ran_out}"
