"""Derives the next steps of a talk for the console: the slide of the next step, and the one after."""

from dataclasses import dataclass, field
from datetime import date

from kiosk.base.clock import Moment
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.ahead import Ahead, ahead_of
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row
from kiosk.window.talk.room.slide import slide
from kiosk.window.talk.words.slide_titles import title_of


@dataclass(frozen=True, slots=True)
class AheadProps:
    """``step_panel`` is what the room sees after the next step, {} after the last; it ``step_stays`` on the
    same slide, or not. ``then_panel`` is the next slide after that. Their words are in the staff's language.
    """

    step_panel: Row = field(default_factory=dict)
    step_words: str = ""
    step_stays: bool = False
    then_panel: Row = field(default_factory=dict)
    then_words: str = ""


def talk_ahead(talk: Talk, state: State, world: World, languages: LanguageOf, now: Moment) -> AheadProps:
    language = languages(talk.staff_language)
    ahead = ahead_of(state, talk, world, now)
    today = now.wall.date()
    return AheadProps(
        step_panel=panel_of(ahead.step, state, world, languages, now),
        step_words=_words(ahead, world, language, today),
        step_stays=ahead.step is not None and ahead.step.slide.panel == talk.slide.panel,
        then_panel=panel_of(ahead.then, state, world, languages, now),
        then_words=title_of(ahead.then.slide.panel, world, language, today) if ahead.then else "",
    )


def panel_of(talk: Talk | None, state: State, world: World, languages: LanguageOf, now: Moment) -> Row:
    return slide(talk, state, world, languages, now).content if talk else {}


def _words(ahead: Ahead, world: World, language: Language, today: date) -> str:
    """Returns the row or text that comes, else the title of the slide."""
    if ahead.step is None:
        return ""
    ref = ahead.step.slide.panel
    return language.text(ahead.text, ref) if ahead.text else title_of(ref, world, language, today)
