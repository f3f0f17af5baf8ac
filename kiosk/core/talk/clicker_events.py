"""Maps keys to events of a talk, and typed digits to a slide number."""

from dataclasses import dataclass

from kiosk.core.site.clicker_keys import Act
from kiosk.core.state import talk_events as te
from kiosk.core.state.event import Event
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.slides import slides_of


@dataclass(frozen=True, slots=True)
class Digits:
    """The digits of a slide number as they are typed."""

    typed: str = ""

    def with_digit(self, digit: str) -> "Digits":
        return Digits((self.typed + digit)[-3:])


FIELD_RESTS = 10.0
"""Seconds without a key after which a field closes, and a clicker's letters lead again."""

_OF_FIELD = frozenset({"Backspace", "Home", "End"})
"""Keys that lead a talk but are on no clicker: a field with the focus keeps them."""


def leads(name: str, text: str, typed: str) -> bool:
    """Whether a key leads the talk although a field with the text ``typed`` has the focus.

    ``text`` is what the key types. A search never begins with a full stop, which clickers send to blank the
    room. Esc leaves a field with words, since a person sits at the keyboard then.
    """
    if name == ".":
        return True
    if name == "Esc":
        return not typed
    return not (text and text.isprintable()) and name not in _OF_FIELD


def event_of(act: Act, state: State, world: World) -> Event | None:
    """The event of a key; None without a talk, or if the key has no meaning in it."""
    if not isinstance(state.scene, Talk):
        return None
    match act:
        case "next" | "previous":
            return te.TalkStepped(forward=act == "next")
        case "blank":
            return te.BlankToggled()
        case "freeze":
            return te.FreezeToggled()
        case "logo":
            return te.LogoToggled()
        case "languages":
            return te.SpeaksChosen()
        case "first" | "last":
            return slide_numbered(1 if act == "first" else -1, state, world)
        case "clock":
            return te.ClockToggled()
        case "swap":
            return te.SwapPressed()
        case _:
            return None


def slide_numbered(number: int, state: State, world: World) -> Event | None:
    """The slide with that number, counted from 1, -1 for the last; None if there is none."""
    if not isinstance(state.scene, Talk):
        return None
    refs = [slide.show for slide in slides_of(state.scene.programme, state.language, world)]
    at = number - 1 if number >= 0 else len(refs) + number
    return te.SlideChosen(refs[at]) if 0 <= at < len(refs) else None
