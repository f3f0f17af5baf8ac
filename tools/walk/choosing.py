"""Chooses what the robot does next, by chance that a seed repeats."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from tools.walk.acts import CORNER, FILE, HOLD, KEY, POINT, TOUCH, WAIT, WalkAct
from tools.walk.report import ControlReport

Weighed = tuple[float, WalkAct]

_MOVES = ("Tab", "Tab", "Tab", "Left", "Right", "Up", "Down")
_FILES_IN = ("announce delay", "announce ask-staff", "announce evacuation", "close", "renew")
_RARE = {"startAgain": 0.4, "startAgainTool": 0.2, "pause": 0.5, "smallerText": 0.5}
WAY = "/what-could-"
"""In the names of links to the three pages with choices, which chance alone would seldom reach."""
_TO_A_WAY = 12.0
_CHOICE = 6.0
_LONGEST_RUSH_MS = 1600
_IN_HAND_OVERS = 0.8


@dataclass(frozen=True, slots=True)
class Temper:
    """What a walk is like: how often keys are used, how often it rushes, and what it waits for.

    ``panels``: it waits for the next panel of the loop; ``patient``: also for the idle card.
    ``step`` is the size of text that it chooses in each visit, ``contrast`` whether it asks for that.
    """

    keys: float = 0.25
    rush: float = 0.25
    panels: bool = True
    patient: bool = False
    step: int = 0
    contrast: bool = False


@dataclass(frozen=True, slots=True)
class Scenery:
    """What the robot knows when it chooses: the scene, its controls, and what was done to it."""

    scene: str
    controls: Sequence[ControlReport]
    step: int = 0
    contrast: bool = False
    announced: bool = False
    closed: bool = False


def hurries(chance: Random, last: WalkAct, temper: Temper) -> bool:
    """Whether the next act follows this one before the screen rests; most of all in a hand-over."""
    return chance.random() < (_IN_HAND_OVERS if last == WalkAct(WAIT, "panel") else temper.rush)


def choose(chance: Random, scenery: Scenery, temper: Temper, in_motion: bool) -> WalkAct:
    """``in_motion``: the act comes some time after the one before, while the screen may move."""
    wanted = None if in_motion else _wanted(scenery, temper)
    if wanted:
        return wanted
    possible = _possible(chance, scenery, temper)
    weights, acts = zip(*(each for each in possible if not in_motion or _is_quick(each[1])), strict=True)
    (act,) = chance.choices(acts, weights)
    return _after(act, chance.randrange(20, _LONGEST_RUSH_MS)) if in_motion else act


def _is_quick(act: WalkAct) -> bool:
    return act.kind in {TOUCH, POINT, KEY}


def _wanted(scenery: Scenery, temper: Temper) -> WalkAct | None:
    if scenery.scene != "Visit":
        return None
    names = {control.name: control for control in scenery.controls}
    if scenery.step < temper.step and "largerText" in names:
        return WalkAct(TOUCH, "largerText", names["largerText"].says)
    if temper.contrast and not scenery.contrast and "contrast" in names:
        return WalkAct(TOUCH, "contrast", names["contrast"].says)
    return None


def _possible(chance: Random, scenery: Scenery, temper: Temper) -> Iterator[Weighed]:
    yield from _touches(chance, scenery)
    yield 0.5, WalkAct(POINT, x=round(chance.random(), 3), y=round(chance.random(), 3))
    share = temper.keys * max(1, len(scenery.controls))
    yield share, WalkAct(KEY, chance.choice(_MOVES))
    yield share / 2, WalkAct(KEY, chance.choice(("Return", "space")))
    yield 0.1, WalkAct(KEY, "Escape")
    yield from _files(chance, scenery)
    if scenery.scene == "Loop" and temper.panels:
        yield 1.5, WalkAct(WAIT, "panel")
    if scenery.scene == "Visit":
        yield 0.3, WalkAct(HOLD, x=round(chance.random(), 3), y=0.9)
        yield 0.1, WalkAct(CORNER, x=0.98, y=0.02)
        if temper.patient:
            yield 0.3, WalkAct(WAIT, "idle")


def _touches(chance: Random, scenery: Scenery) -> Iterator[Weighed]:
    for control in scenery.controls:
        x, y = (round(chance.uniform(0.2, 0.8), 3) for _ in range(2))
        weight = _weight(control.name)
        # A panel lies below all other controls of its screen.
        if not control.name:
            yield 2.0, WalkAct(TOUCH, "", control.says, x, round(y / 2, 3))
        else:
            yield weight, WalkAct(TOUCH, control.name, control.says, x, y)


def _weight(control: str) -> float:
    if is_choice(control):
        return _CHOICE
    return _TO_A_WAY if control.startswith("link-") and WAY in control else _RARE.get(control, 1.0)


def is_choice(control: str) -> bool:
    """Whether a control of this name is a choice on a page with choices."""
    return control.startswith("link-") and "#" in control


def _files(chance: Random, scenery: Scenery) -> Iterator[Weighed]:
    if scenery.announced:
        yield 4.0, WalkAct(FILE, "hush")
    if scenery.closed:
        yield 4.0, WalkAct(FILE, "open")
    if not (scenery.announced or scenery.closed):
        yield 0.3, WalkAct(FILE, chance.choice(_FILES_IN))


def _after(act: WalkAct, rush: int) -> WalkAct:
    return WalkAct(act.kind, act.what, act.says, act.x, act.y, rush)
