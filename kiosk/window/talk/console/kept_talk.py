"""Derives the offer to resume a talk."""

from kiosk.core.content.translatable import PROGRAMMES
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.resuming import offered
from kiosk.core.talk.slides import refs_of
from kiosk.i18n.language import Language, mark
from kiosk.window.base.rows import Row

# TRANSLATORS: button that keeps a talk, or takes it up where it was; at most 24 characters
GO_ON = mark("Continue the talk")


def kept_rows(state: State, world: World, language: Language) -> list[Row]:
    """Returns a row as of a programme, without its id, for the talk that can be resumed; [] if there is
    none.
    """
    kept, place = state.house.kept, offered(state.house.kept, world)
    programme = world.talks.programme(place.programme) if place else None
    if not (kept and place and programme):
        return []
    refs = refs_of(place.programme, place.language, world)
    # TRANSLATORS: which slide of how many, at most 24 characters
    position = language.text("{n} of {count}").format(
        n=language.number(refs.index(place.slide) + 1), count=language.number(len(refs))
    )
    return [
        {
            "programme": "",
            "title": language.text(*GO_ON),
            "detail": " · ".join((language.text(programme.title, PROGRAMMES), position)),
        }
    ]
