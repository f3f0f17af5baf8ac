"""Derives the interpreter's text: the words of a slide and its notes, in two languages."""

from kiosk.base.clock import Moment
from kiosk.core.content.translatable import NOTES
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.rows import Row
from kiosk.window.loop.panels import panel_props
from kiosk.window.talk.room.pair_slide import side


def interpreter(talk: Talk, state: State, world: World, languages: LanguageOf, now: Moment) -> list[Row]:
    """Returns a row for each language, the speaker's first: the two of the room, or the one of the room and
    that of the notes. Rows that the room does not see yet are included.
    """
    spoken = (talk.pair.first, talk.pair.second) if talk.pair else (talk.staff_language, state.language)
    return [_side(talk, state, world, languages(tag), now) for tag in dict.fromkeys(spoken)]


def _side(talk: Talk, state: State, world: World, language: Language, now: Moment) -> Row:
    ref = talk.slide.panel
    stop = world.slide(ref, now.wall.date(), language.tag)
    content = panel_props(talk.slide, stop, world.site, language, now, state.house.available).content
    nothing: Row = {"headline": "", "lead": "", "blocks": []}
    said = side(content["kind"], content["fields"]) if content else nothing
    lead = [{"kind": "paragraph", "text": said["lead"]}] if said["lead"] else []
    return {
        "language": language.tag,
        "rtl": language.rtl,
        "name": language.own_name,
        "headline": said["headline"],
        "lines": lead + [{"kind": block["kind"], "text": block["text"]} for block in said["blocks"]],
        "notes": [
            {"kind": str(block.kind), "text": language.text(block.text, f"{NOTES}/{ref}")}
            for block in world.talks.notes_on(ref)
        ],
    }
