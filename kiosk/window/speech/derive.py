"""Derives reading aloud in the window."""

from collections.abc import Set

from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.visit.curtain import can_hide
from kiosk.i18n.language import Language
from kiosk.window.aloud_props import AloudProps
from kiosk.window.base.enums import Place
from kiosk.window.props import Props
from kiosk.window.speech.next_line import find
from kiosk.window.speech.script import block_of, script

_ON_PAGES = {Place.Kind.Page, Place.Kind.Offer, Place.Kind.Quiz}


def aloud(state: State, props: Props, world: World, language: Language, voices: Set[str]) -> AloudProps:
    """Returns the props; ``voices`` are the languages that can be spoken here."""
    offered = world.site.mode == "kiosk" and language.tag in voices
    speech = state.visitor.speech
    line = find(script(props, language), speech.line) if speech.reads and speech.line else None
    visit = props.visit
    field = visit.page.field if visit.place in _ON_PAGES else ""
    return AloudProps(
        offered,
        reads=speech.reads,
        asks=speech.asks,
        line=line.id if line else "",
        block=block_of(line.id) if line else "",
        words=line.text if line else "",
        field=visit.advice.field if visit.place is Place.Kind.Advice else field,
        hides=can_hide(state),
    )
