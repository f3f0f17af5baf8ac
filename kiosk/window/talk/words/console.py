"""Derives the console of a talk, in the staff's own language."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kiosk.base.clock import Moment
from kiosk.content.design import load_design
from kiosk.core.content.talks.programme import OWN, Programme, Slide
from kiosk.core.content.translatable import NOTES, PROGRAMMES
from kiosk.core.state.scenes import talk_under
from kiosk.core.state.scenes.talk import Cover, Frozen, Talk
from kiosk.core.state.state import State
from kiosk.core.state.world import World
from kiosk.core.talk.languages import beside
from kiosk.core.talk.one_screen import ConsoleAt
from kiosk.core.talk.slides import slides_of
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.enums import ConsolePlace
from kiosk.window.base.rows import Row
from kiosk.window.talk.words.guide import TalkGuideProps, disclosure, guide_rows, left_out
from kiosk.window.talk.words.slide_titles import field_of, title_of
from kiosk.window.talk.words.talk_ahead import AheadProps, panel_of, talk_ahead
from kiosk.window.talk.words.talk_languages import TalkLanguagesProps, named_languages, talk_languages

AT = {
    ConsolePlace.Kind.Nowhere: ConsoleAt.NOTHING,
    ConsolePlace.Kind.Chooser: ConsoleAt.CHOOSER,
    ConsolePlace.Kind.Guide: ConsoleAt.GUIDE,
    ConsolePlace.Kind.Talk: ConsoleAt.TALK,
}
"""What the core calls each place."""


@dataclass(frozen=True, slots=True)
class ConsoleProps:
    """``here_panel`` is the slide of staff while the room ``is_frozen``; ``room_notice`` explains why the
    room does not see it. ``named``: the console shows the label of its screen.
    """

    place: ConsolePlace.Kind = ConsolePlace.Kind.Nowhere
    language: str = "en"
    right_to_left: bool = False
    programmes: list[Row] = field(default_factory=list)
    position: str = ""
    is_frozen: bool = False
    rehearses: bool = False
    here_panel: Row = field(default_factory=dict)
    room_notice: str = ""
    ahead: AheadProps = field(default_factory=AheadProps)
    notes: list[Row] = field(default_factory=list)
    slides: list[Row] = field(default_factory=list)
    languages: TalkLanguagesProps = field(default_factory=TalkLanguagesProps)
    staff_languages: list[Row] = field(default_factory=list)
    percent: str = ""
    named: bool = False
    guide: TalkGuideProps = field(default_factory=TalkGuideProps)


def console(
    state: State,
    world: World | None,
    languages: LanguageOf,
    chosen: str,
    now: Moment,
    prepared: str = "",
    room: str = "",
) -> ConsoleProps:
    """Derives the console; ``chosen`` is the staff's language before a talk begins, ``room`` that of the
    room, and ``prepared`` the programme whose guide they read.
    """
    if world and (talk := talk_under(state.scene)):
        return _talk(talk, state, world, languages, now)
    if world and world.site.mode == "present":
        return _chooser(world, languages, languages(chosen), prepared, room)
    return ConsoleProps()


def _chooser(
    world: World, languages: LanguageOf, language: Language, prepared: str, room: str
) -> ConsoleProps:
    programme = world.talks.programme(prepared)
    return ConsoleProps(
        place=ConsolePlace.Kind.Guide if programme else ConsolePlace.Kind.Chooser,
        language=language.tag,
        right_to_left=language.rtl,
        guide=_guide_before(programme, world, languages, language, room) if programme else TalkGuideProps(),
        programmes=[
            programme_row(programme, language) | {"own": programme.id.startswith(OWN)}
            for programme in world.talks.programmes
        ],
        staff_languages=named_languages(world, languages, language.tag),
    )


def _guide_before(
    programme: Programme, world: World, languages: LanguageOf, language: Language, room: str
) -> TalkGuideProps:
    return TalkGuideProps(
        programme.id,
        language.text(programme.title, PROGRAMMES),
        room,
        named_languages(world, languages, room),
        left_out(programme, room, world, language),
        can_begin=bool(slides_of(programme.id, room, world)),
        rows=guide_rows(programme.id, world, language),
    )


def programme_detail(programme: Programme, language: Language) -> str:
    """Returns its length, and its number of slides."""
    # TRANSLATORS: about a programme in the list of talks, at most 20 characters
    slides = language.plural("{n} slide", "{n} slides", len(programme.slides))
    # TRANSLATORS: about a programme in the list of talks, at most 20 characters
    minutes = language.plural("{n} minute", "{n} minutes", round(programme.minutes))
    return language.list([minutes, slides])


def programme_row(programme: Programme, language: Language) -> Row:
    """Returns a programme as a row of a list."""
    return {
        "programme": programme.id,
        "title": language.text(programme.title, PROGRAMMES),
        "detail": programme_detail(programme, language),
    }


def _talk(talk: Talk, state: State, world: World, languages: LanguageOf, now: Moment) -> ConsoleProps:
    language = languages(talk.staff_language)
    slides = slides_of(talk.programme, state.language, world)
    refs = [slide.show for slide in slides]
    at = refs.index(talk.slide.panel) if talk.slide.panel in refs else 0
    context = f"{NOTES}/{talk.slide.panel}"
    return ConsoleProps(
        place=ConsolePlace.Kind.Talk,
        language=language.tag,
        right_to_left=language.rtl,
        # TRANSLATORS: which slide of how many, at most 24 characters
        position=language.text("{n} of {count}").format(
            n=language.number(at + 1), count=language.number(len(refs))
        ),
        is_frozen=talk.frozen is not None,
        rehearses=talk.rehearses,
        here_panel=panel_of(talk if talk.frozen else None, state, world, languages, now),
        room_notice=_room_notice(talk, refs, language) or _missing(talk, world, languages, now),
        ahead=talk_ahead(talk, state, world, languages, now),
        notes=[
            *(
                {"kind": "own", "text": line}
                for line in remark_lines(talk.programme, talk.slide.panel, world, language)
            ),
            *(
                {"kind": str(block.kind), "text": language.text(block.text, context)}
                for block in world.talks.notes_on(talk.slide.panel)
            ),
        ],
        slides=[_row(slide, n, n - 1 == at, world, language, now) for n, slide in enumerate(slides, 1)],
        languages=talk_languages(talk, state, world, languages),
        staff_languages=named_languages(world, languages, language.tag),
        percent=language.percent(load_design().steps.values[state.visitor.text_step]),
        named=talk.asked is not None,
        guide=TalkGuideProps(
            rows=guide_rows(talk.programme, world, language),
            disclosure=list(disclosure(language, world.site.talk.contact)),
        ),
    )


def _room_notice(talk: Talk, refs: Sequence[str], language: Language) -> str:
    match talk.cover, talk.frozen:
        case Cover.BLANK, _:
            # TRANSLATORS: notice of the console, at most 40 characters
            return language.text("The room’s screen is blank.")
        case Cover.LOGO, _:
            # TRANSLATORS: notice of the console, at most 40 characters
            return language.text("The room sees the logo.")
        case _, Frozen(slide=slide) if slide.panel in refs:
            # TRANSLATORS: notice of the console; {n} is the number of a slide; at most 40 characters
            sees = language.text("Frozen. The room sees slide {n}.")
            return sees.format(n=language.number(refs.index(slide.panel) + 1))
        case _, Frozen():
            # TRANSLATORS: notice of the console, at most 40 characters
            return language.text("Frozen. The room sees another slide.")
        case _:
            return ""


def _missing(talk: Talk, world: World, languages: LanguageOf, now: Moment) -> str:
    second = talk.pair.beside if talk.pair else ""
    if not second or beside(talk, world, now):
        return ""
    # TRANSLATORS: notice of the console: the second language of a talk lacks a slide; at most 40 characters
    lacks = languages(talk.staff_language).text("This slide has no text in {language}.")
    return lacks.format(language=languages(talk.staff_language).language_name(second))


def remark_lines(programme_id: str, ref: str, world: World, language: Language) -> list[str]:
    """Returns the leader's own remarks, marked as such, before the notes of the house."""
    blocks = world.talks.remark_on(programme_id, ref)
    lines = [f"• {block.text}" if block.kind == "item" else block.text for block in blocks]
    if lines:
        # TRANSLATORS: begins the notes of a talk with what its leader wrote; at most 24 characters and {note}
        lines[0] = language.text("Your own note: {note}").replace("{note}", lines[0])
    return lines


def _row(slide: Slide, number: int, chosen: bool, world: World, language: Language, now: Moment) -> Row:
    today = now.wall.date()
    title = title_of(slide.show, world, language, today)
    return {
        "ref": slide.show,
        "number": language.number(number),
        "title": title,
        "field": field_of(slide.show, world, today),
        "chosen": chosen,
        "inNotes": False,
    }
