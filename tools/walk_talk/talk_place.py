"""Where a talk is: what comes back after a kill of the program, and what the room sees."""

from dataclasses import dataclass

from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.audience_view import of_the_room
from kiosk.core.talk.slides import refs_of


@dataclass(frozen=True, slots=True)
class LedPlace:
    """``languages`` are those of the room, which may read two, and ``staff`` is that of the console."""

    programme: str
    slide: str
    anchor: str
    revealed: int
    languages: tuple[str, ...]
    staff: str


def led_place(state: State) -> LedPlace | None:
    """Where staff are, None where no talk is led."""
    talk = talk_under(state.scene)
    if talk is None:
        return None
    languages = (talk.pair.first, talk.pair.second, str(talk.pair.speaks)) if talk.pair else (state.language,)
    slide = talk.slide
    return LedPlace(
        talk.programme, slide.panel, str(slide.anchor), talk.revealed, languages, talk.staff_language
    )


def rehearses(state: State) -> bool:
    """Whether staff lead a talk for themselves, on a screen that nobody else sees."""
    talk = talk_under(state.scene)
    return talk is not None and talk.rehearses


def seen_ref(state: State) -> str:
    """The slide that the room sees below what covers it."""
    talk = talk_under(of_the_room(state).scene)
    return talk.slide.panel if talk else ""


def number_of(talk: Talk, state: State, world: World) -> int:
    """Which slide of its programme a talk is at, from 1; 0 for none."""
    refs = refs_of(talk.programme, state.language, world)
    return refs.index(talk.slide.panel) + 1 if talk.slide.panel in refs else 0


def seen_key(state: State, looks: object) -> str:
    """What the room's picture depends on: the same key has the same picture, whenever it comes back."""
    seen = of_the_room(state)
    talk = talk_under(seen.scene)
    if talk is None:
        return ""
    slide, visitor, house = talk.slide, seen.visitor, state.house
    parts = (
        talk.programme,
        slide.panel,
        slide.anchor,
        talk.revealed,
        talk.pair,
        talk.cover,
        talk.alone,
        talk.asked is not None,
        type(seen.scene),
        seen.language,
        visitor.text_step,
        house.shift,
        house.available,
        looks,
    )
    return repr(parts)
