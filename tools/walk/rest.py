"""The moving program at rest, beside its reference, and what is wrong with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.core.state.scenes.loop import Loop
from kiosk.core.text.scripts import is_right_to_left
from tools.walk.compare import Picture, difference, moved_by_time
from tools.walk.painting import Painting
from tools.walk.report import Box, ControlReport, ProgramReport


@dataclass(frozen=True, slots=True)
class Finding:
    """What is wrong: its kind, by which faults are compared, and the rest in words.

    ``seen`` and ``expected`` are pictures, None where none belongs to it.
    """

    kind: str
    what: str
    seen: Picture | None = None
    expected: Picture | None = None


@dataclass(frozen=True, slots=True)
class Rest:
    """What was told when nothing moved, the screen, and what the reference painted."""

    report: ProgramReport
    picture: Picture
    painting: Painting

    @property
    def difference(self) -> Box | None:
        """Where the screen differs from the reference, without what time has moved meanwhile."""
        report, window = self.report, self.painting.window
        mirrored = is_right_to_left(report.shown.state.language)
        moved = moved_by_time(report.window.ink, window.ink, mirrored)
        return difference(self.picture, self.painting.picture, moved)


def wrong_with(rest: Rest) -> Iterator[Finding]:
    """In what the screen, its controls and its accessible tree differ from the reference."""
    seen, expected = rest.picture, rest.painting.picture
    told, painted = rest.report.window, rest.painting.window
    if rest.difference:
        yield Finding("picture", f"differs from what its state shows, at {rest.difference}", seen, expected)
    ring = rest.report.shown.ring
    if not rest.painting.ring_is_there:
        yield Finding("ring", f"nothing in a fresh window is where the ring is: {ring}", seen, expected)
    elif not rest.painting.ring_is_seen:
        yield Finding("ring", f"nobody can see the ring: {ring}", seen, expected)
    if found := _first_difference(_which(told.controls), _which(painted.controls)):
        yield Finding(
            "controls", f"can be used, but not in a fresh window, or the other way: {found}", seen, expected
        )
    if found := _first_difference(told.tree, painted.tree):
        yield Finding(
            "tree",
            f"is told to assistive programs, but not in a fresh window, or the other way: {found}",
            seen,
            expected,
        )
    for complaint in told.complaints:
        yield Finding("complaint", complaint, seen, expected)


def is_in_loop(rest: Rest) -> bool:
    return isinstance(rest.report.shown.state.scene, Loop)


def _which(controls: tuple[ControlReport, ...]) -> tuple[tuple[str, str, Box], ...]:
    return tuple(control.which for control in controls)


def _first_difference(one: tuple[object, ...], other: tuple[object, ...]) -> str:
    if one == other:
        return ""
    only = [each for each in one if each not in other][:2]
    missing = [each for each in other if each not in one][:2]
    return f"{only} instead of {missing}" if only or missing else "their order"
