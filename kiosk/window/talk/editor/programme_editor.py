"""Derives the programme editor of the console, in the staff's language."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from itertools import groupby

from kiosk.base.clock import Moment
from kiosk.content.words.term_rules import refusal_of
from kiosk.core.content.deck import WRITTEN_IN
from kiosk.core.content.panels.list_panel import MOST_ITEMS
from kiosk.core.content.stops import PageStop
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.world import World
from kiosk.core.talk.own_slides import LONGEST, Fault, Written
from kiosk.core.talk.programme_editor import (
    Draft,
    can_be_kept,
    choices,
    faults,
    programme_of,
    tidy,
    without_faults,
)
from kiosk.i18n.language import Language, Message, mark
from kiosk.window.base.rows import Row
from kiosk.window.loop.panels import panel_props
from kiosk.window.talk.words.console import programme_detail
from kiosk.window.talk.words.slide_titles import field_of, title_of
from kiosk.window.text.glyph_check import fault_in as missing_signs

# TRANSLATORS: how staff mend a slide that they write, at most 90 characters
_WHAT: dict[Fault, Message] = {
    Fault.EMPTY: mark("Write a headline and a text."),
    Fault.LONG: mark("The text is too long. Use fewer words."),
    Fault.NUMBER: mark("Leave out the phone number. Every slide shows the confirmed number."),
    Fault.ADDRESS: mark("Leave out the address: it could stay on somebody’s phone."),
    Fault.MARKUP: mark("Write plain text, without marks for bold text or headings."),
    Fault.DANGER: mark(
        "Leave out promises, shelter locations, and questions that ask people to admit something."
    ),
    Fault.SIGN: mark("The text has a character that the screen cannot show. Leave it out."),
    Fault.ITEMS: mark("Write at least two rows."),
    Fault.PICTURE: mark("Choose a picture."),
}


@dataclass(frozen=True, slots=True)
class ProgrammeEditorProps:
    """``rows`` are the chosen slides, in order; ``choices`` all available ones, below headings.

    ``preview`` is the selected slide as the room sees it, ``written`` its texts if staff wrote it. ``fault``
    says what keeps the talk from being kept, and how to mend it.
    """

    making: bool = False
    title: str = ""
    detail: str = ""
    rows: list[Row] = field(default_factory=list)
    choices: list[Row] = field(default_factory=list)
    can_keep: bool = False
    selected: str = ""
    preview: Row = field(default_factory=dict)
    remark: str = ""
    written: list[Row] = field(default_factory=list)
    fault: str = ""
    language: str = ""


@dataclass(frozen=True, slots=True)
class Around:
    """What the editor shows a draft in: ``room`` is the language of the room, ``language`` that of staff."""

    world: World
    language: Language
    room: Language
    now: Moment
    available: AvailableNow


def programme_editor(draft: Draft | None, selected: str, around: Around) -> ProgrammeEditorProps:
    """``around.world`` has the draft's own slides, as far as they can be shown."""
    if draft is None:
        return ProgrammeEditorProps()
    world, language = around.world, around.language
    broken = dict(faults_in(draft))
    known = world.deck.refs.union(slide.id for slide in world.talks.slides)
    said = programme_of(without_faults(replace(draft, title=tidy(draft.title) or draft.id)), known)
    written = draft.written(selected)
    return ProgrammeEditorProps(
        making=True,
        title=draft.title,
        detail=programme_detail(said, language),
        rows=list(_rows(draft, selected, broken, around)),
        choices=list(_choices(draft, around)),
        can_keep=can_be_kept(draft) and not broken and not _is_refused(draft.title, draft),
        selected=selected,
        preview=_preview(selected, around) if selected not in broken or written is None else {},
        remark=draft.remark_on(selected),
        written=[_written(written)] if written else [],
        fault=_fault(draft, broken, selected, language),
        language=draft.language,
    )


def _rows(draft: Draft, selected: str, broken: dict[str, Fault], around: Around) -> Iterator[Row]:
    language = around.language
    for number, slide in enumerate(draft.slides, 1):
        written = draft.written(slide.show)
        # TRANSLATORS: minutes of a slide, beside its title on paper, at most 10 characters
        minutes = language.text("{n} min").format(n=language.number(slide.minutes))
        row = _row(slide.show, around) if written is None else _own_row(written, language)
        yield row | {
            "number": language.number(number),
            "minutes": minutes,
            "chosen": slide.show == selected,
            "remarked": slide.remark.strip() != "",
            "faulty": slide.show in broken,
        }


def _own_row(written: Written, language: Language) -> Row:
    # TRANSLATORS: in a list, a slide that staff write, as long as it has no headline; at most 30 characters
    title = written.headline.strip() or language.text("Your own slide")
    return {"ref": written.id, "title": title, "field": written.field}


def _choices(draft: Draft, around: Around) -> Iterator[Row]:
    refs = choices(around.world, around.now.wall.date())
    for group, members in groupby(refs, lambda ref: _group(ref, around)):
        yield {"ref": "", "title": group, "field": "", "chosen": False}
        for ref in members:
            yield _row(ref, around) | {"chosen": ref in draft.shows}


def _group(ref: str, around: Around) -> str:
    """The heading over a choice."""
    stop, language = around.world.slide(ref, around.now.wall.date()), around.language
    if isinstance(stop, PageStop):
        return language.text(stop.topic.title, "topic")
    if any(slide.id == ref for slide in around.world.talks.slides):
        # TRANSLATORS: heading in a list of slides, over those that only talks show; at most 30 characters
        return language.text("Only for talks")
    # TRANSLATORS: heading in a list of slides, over those of the loop; at most 30 characters
    return language.text("Panels of the screen")


def _row(ref: str, around: Around) -> Row:
    world, today = around.world, around.now.wall.date()
    return {
        "ref": ref,
        "title": title_of(ref, world, around.language, today),
        "field": field_of(ref, world, today),
    }


def _preview(ref: str, around: Around) -> Row:
    stop = around.world.slide(ref, around.now.wall.date(), around.room.tag)
    loop = Loop(ref, around.now.seconds, rested=True)
    return panel_props(loop, stop, around.world.site, around.room, around.now, around.available).content


def _written(written: Written) -> Row:
    items = (*written.items, *[""] * MOST_ITEMS)[:MOST_ITEMS] if written.kind == "list" else ()
    longest = LONGEST[written.kind]
    return {
        "isPicture": written.kind == "picture",
        "headline": written.headline,
        "lead": written.lead,
        "items": list(items),
        "longestHeadline": longest["headline"],
        "longestLead": longest["lead"],
        "longestItem": longest.get("items", 0),
    }


def faults_in(draft: Draft) -> Iterator[tuple[str, Fault]]:
    """What keeps the draft from being kept, also for its fonts and its words, each with its slide."""
    yield from faults(draft)
    for slide in draft.slides:
        written = draft.written(slide.show)
        texts = (slide.remark, *((written.headline, written.lead, *written.items) if written else ()))
        if any(missing_signs(text, draft.language) for text in texts):
            yield slide.show, Fault.SIGN
        if any(_is_refused(text, draft) for text in texts):
            yield slide.show, Fault.DANGER


def _is_refused(text: str, draft: Draft) -> bool:
    """English words are understood, and written, in every language."""
    return bool(refusal_of(text, draft.language, WRITTEN_IN))


def _fault(draft: Draft, broken: dict[str, Fault], selected: str, language: Language) -> str:
    if not tidy(draft.title):
        # TRANSLATORS: to staff who put a talk together; at most 110 characters
        return language.text("Give the talk a name without numbers or addresses.")
    if _is_refused(draft.title, draft):
        return language.text(*_WHAT[Fault.DANGER])
    if not broken:
        return ""
    ref = selected if selected in broken else next(iter(broken))
    number = language.number(draft.shows.index(ref) + 1)
    # TRANSLATORS: what is wrong with a slide and how to mend it; at most 30 characters and {what}
    return language.text("Slide {n}: {what}").format(n=number, what=language.text(*_WHAT[broken[ref]]))
