"""Chooses what the robot does next in a talk, by chance that a seed repeats."""

from collections.abc import Iterator
from random import Random

from kiosk.core.content.translatable import PROGRAMMES
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.talk.slides import refs_of
from kiosk.i18n.language import Language
from tools.walk.acts import FILE, FINGER, KEY, POINT, TOUCH, WAIT, WalkAct
from tools.walk_talk.hands import PHONE, PROGRAM, SCREENS, TYPE
from tools.walk_talk.report import TalkReport
from tools.walk_talk.two_screens import Plugged

Weighed = tuple[float, WalkAct]

_STEPS = (
    "Next",
    "Next",
    "Next",
    "Right",
    "space",
    "Down",
    "Prior",
    "Prior",
    "Left",
    "BackSpace",
    "Home",
    "End",
)
_COVERS = ("b", "period", "F5", "Escape", "w", "f", "l")
_LOOKS = (
    "plus",
    "minus",
    "Control_L+Down",
    "Control_L+Up",
    "i",
    "F2",
    "o",
    "F3",
    "Control_L+f",
    "F1",
    "p",
    "c",
    "F6",
)
_MOVES = ("Tab", "Tab", "Shift_L+Tab", "Return")
_WORDS = ("train", "number", "5", "we listen", "zzz", "work")
_OFTEN = {
    "Begin the talk": 12.0,
    "Save this talk": 4.0,
    "Leave without saving": 3.0,
    "All talks": 3.0,
    "Show the slides": 4.0,
    "Use a phone": 5.0,
    "Allow phones": 10.0,
    "Continue the talk": 4.0,
    "Nobody else sees this screen": 4.0,
    "When nobody else can see: read the guide": 6.0,
    "Rehearse": 16.0,
}
_RARE = {
    "Copy": 0.2,
    "Remove": 0.2,
    "Save for printing": 0.0,
    "Disconnect phones": 0.3,
    "Share as a file": 0.3,
    "Add from a file": 0.4,
}
_TONGUES = ("አማርኛ", "English", "Français", "العربية", "हिन्दी", "اردو", "简体中文")
_TONGUE = 0.3

_HURRIES = 0.12
_LONGEST_RUSH_MS = 900
_QUICK = (KEY, TOUCH, FINGER, PHONE)


def choose(
    chance: Random, report: TalkReport, spoken: Language, plugged: Plugged, phones: int, announced: bool
) -> WalkAct:
    """What is done next; now and then in a hurry, before the screens rest. ``spoken`` is the console's."""
    possible = [each for each in _possible(chance, report, spoken, plugged, phones, announced) if each[0] > 0]
    weights = [weight for weight, _ in possible]
    return chance.choices([act for _, act in possible], weights)[0]


def hurries(chance: Random, act: WalkAct) -> WalkAct | None:
    """The same act so many milliseconds after the one before; None where it waits for rest."""
    if act.kind not in _QUICK or chance.random() >= _HURRIES:
        return None
    rush = chance.randrange(20, _LONGEST_RUSH_MS)
    return WalkAct(act.kind, act.what, act.says, act.x, act.y, rush)


def _possible(
    chance: Random, report: TalkReport, spoken: Language, plugged: Plugged, phones: int, announced: bool
) -> Iterator[Weighed]:
    scene = report.shown.state.scene
    talk = scene if isinstance(scene, Talk) else None
    yield from _touches(chance, report, spoken)
    if report.console.typing:
        yield 3.0, WalkAct(TYPE, chance.choice(_WORDS))
    yield 1.0, WalkAct(KEY, chance.choice(_MOVES))
    yield from _cables(chance, report, plugged)
    yield 0.2 if talk else 0.02, WalkAct(PROGRAM, chance.choice(("kill", "end")))
    yield (3.0, WalkAct(FILE, "hush")) if announced else (0.05, WalkAct(FILE, "announce evacuation"))
    yield 0.08, WalkAct(FILE, "renew")
    if talk:
        yield from _talk(chance, report, talk, phones)


def _talk(chance: Random, report: TalkReport, talk: Talk, phones: int) -> Iterator[Weighed]:
    yield 4.0, WalkAct(KEY, chance.choice(_STEPS))
    yield 1.2, WalkAct(KEY, chance.choice(_COVERS))
    yield 1.4, WalkAct(KEY, chance.choice(_LOOKS))
    yield 0.3, WalkAct(KEY, "s s")
    yield 0.5, WalkAct(KEY, " ".join((*str(chance.randrange(1, 13)), "Return")))
    yield 0.5, WalkAct(POINT, x=round(chance.random(), 3), y=round(chance.random(), 3))
    yield 0.3, WalkAct(WAIT, chance.choice(("1", "3", "6")))
    if report.console_shown.standing.code and phones < 2:
        yield 4.0, WalkAct(PHONE, "join")
    if phones:
        yield 4.0, WalkAct(PHONE, _of_phone(chance, report, talk))
        yield 0.1, WalkAct(PHONE, "leave")


def _of_phone(chance: Random, report: TalkReport, talk: Talk) -> str:
    shown = report.shown
    refs = refs_of(talk.programme, shown.state.language, shown.world)
    tags = shown.world.languages
    ways = ("next", "next", "next", "previous", "blank", "show")
    more = (
        f"jump {chance.choice(refs)}" if refs else "next",
        f"language {chance.choice(tags)}",
        f"second {chance.choice(tags)}",
        "second",
        f"speaks {chance.choice(('first', 'second', 'both'))}",
    )
    return chance.choice((*ways, *more))


def _cables(chance: Random, report: TalkReport, plugged: Plugged) -> Iterator[Weighed]:
    if plugged is not Plugged.BOTH:
        # A program that has started on one screen waits for no other one.
        waits = 0.3 if report.console_shown.one and report.console_shown.alone else 2.0
        yield waits, WalkAct(SCREENS, str(Plugged.BOTH))
    others = [each for each in Plugged if each is not plugged]
    yield 0.3, WalkAct(SCREENS, str(chance.choice(others)))


def _touches(chance: Random, report: TalkReport, spoken: Language) -> Iterator[Weighed]:
    """So many touches in all, wherever they may go; most on what leads to a talk."""
    controls, world = report.console.controls, report.shown.world
    begins = {spoken.text(programme.title, PROGRAMMES): 4.0 for programme in world.talks.programmes}
    named = {spoken.text(says): weight for says, weight in (_OFTEN | _RARE).items()}
    weights = {**begins, **dict.fromkeys(_TONGUES, _TONGUE), **named}
    share = 8.0 / max(8, len(controls))
    for control in controls:
        x, y = (round(chance.uniform(0.3, 0.7), 3) for _ in range(2))
        weight = weights.get(control.says, 1.0)
        yield share * weight, WalkAct(chance.choice((TOUCH, FINGER)), control.name, control.says, x, y)
