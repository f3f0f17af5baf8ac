"""What must hold of a talk at rest: of what the room sees, what staff read, and what a phone is told."""

from collections.abc import Iterator

from kiosk.core.content.translatable import NOTES
from kiosk.core.state.scenes.talk import Cover, Talk
from kiosk.i18n.language import LanguageOf
from tools.talk.marks import BARS
from tools.walk.rest import Finding
from tools.walk_talk.leaks import leak_in
from tools.walk_talk.phone_hand import PhoneTold
from tools.walk_talk.pictures import alike, apart, of_png
from tools.walk_talk.rest import TalkRest
from tools.walk_talk.talk_place import number_of, rehearses, seen_ref

_OF_CONSOLE = ("a glyph is missing", "contrast", "wider than its place", "outside its control")
"""Complaints about the console. It is led by mouse on a laptop, so that its tools are small, and its sheets
and cards lie over what is below them.
"""


def wrong_with(rest: TalkRest, phone: PhoneTold | None, languages: LanguageOf) -> Iterator[Finding]:
    """Everything that is wrong."""
    yield from _pictures(rest)
    if leak := leak_in(rest.screen, rest.report):
        yield leak
    yield from _preview(rest)
    yield from _notes(rest, languages)
    yield from _complaints(rest)
    if phone:
        yield from _phone(rest, phone, languages)


def _pictures(rest: TalkRest) -> Iterator[Finding]:
    if box := rest.room_difference:
        what = f"the room differs from what its state shows, at {box}"
        yield Finding("room", what, rest.room, rest.painting.picture)
    if box := rest.console_difference:
        what = f"the console differs from a fresh one, at {box}"
        yield Finding("console", what, rest.console, rest.console_painting)


def _preview(rest: TalkRest) -> Iterator[Finding]:
    """Where both are seen, the small picture shows the same as the room."""
    report, box = rest.report, rest.report.console.preview
    if rest.room is None or rest.console is None or box is None:
        return
    if report.console.overview or report.console_shown.cover or rest.talk is None or rest.talk.frozen:
        return
    left, top, width, height = box
    small = rest.console[top : top + height, left : left + width]
    if not alike(small, rest.room):
        what = f"the preview shows something else than the room, by {apart(small, rest.room):.0f}"
        yield Finding("preview", what, rest.console, rest.room)


def _notes(rest: TalkRest, languages: LanguageOf) -> Iterator[Finding]:
    report = rest.report
    if rest.talk is None or rest.console is None or report.console_shown.cover:
        return
    if report.console_shown.one and not rehearses(report.shown.state):
        return
    yield from _same_notes("the console has", _texts(report.console.notes), rest, rest.talk, languages)


def _same_notes(
    who: str, told: tuple[str, ...], rest: TalkRest, talk: Talk, languages: LanguageOf
) -> Iterator[Finding]:
    language, library, ref = languages(talk.staff_language), rest.report.shown.world.talks, talk.slide.panel
    remarks = [block.text for block in library.remark_on(talk.programme, ref)]
    written = [language.text(block.text, f"{NOTES}/{ref}") for block in library.notes_on(ref)]
    wanted = [*remarks, *written]
    if len(told) != len(wanted) or any(text not in said for text, said in zip(wanted, told, strict=True)):
        yield Finding("notes", f"{who} {told[:2]} on {ref}, and not {wanted[:2]}", rest.console)


def _texts(marked: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.replace(BARS, "", 1) for text in marked)


def _complaints(rest: TalkRest) -> Iterator[Finding]:
    report = rest.report
    # Black covers a slide by design.
    black = rest.talk is not None and rest.talk.blanked
    for complaint in report.room.complaints if rest.room is not None and not black else ():
        yield Finding("complaint", f"room: {complaint}", rest.room)
    # The titles below pictures in the overview end where their pictures do.
    for complaint in report.console.complaints if not report.console.overview else ():
        if any(kind in complaint for kind in _OF_CONSOLE):
            yield Finding("complaint", f"console: {complaint}", rest.console)


def _phone(rest: TalkRest, phone: PhoneTold, languages: LanguageOf) -> Iterator[Finding]:
    """What the phone is told agrees with what the room shows."""
    talk, report, told = rest.talk, rest.report, phone.state
    if talk is None:
        return
    state, world = report.shown.state, report.shown.world
    rows = told["slides"]
    chosen = [row["ref"] for row in rows if row["chosen"]]
    if chosen != [talk.slide.panel]:
        yield Finding("phone", f"it is told the slide {chosen}, and not {talk.slide.panel}", rest.room)
    if told["blanked"] != talk.blanked:
        yield Finding("phone", f"it is told that the room is blank: {told['blanked']}", rest.room)
    number = languages(talk.staff_language).number(number_of(talk, state, world))
    if number not in told["position"]:
        yield Finding("phone", f"it is told {told['position']}, and not {number}", rest.room)
    titles = {row["ref"]: row["title"] for row in rows}
    seen = "" if talk.cover is not Cover.NONE else titles.get(seen_ref(state), "")
    if (bool(seen) and seen not in told["room"]) or (not seen and titles[talk.slide.panel] in told["room"]):
        what = f"it is told “{told['room']}”, and the room sees “{seen or talk.cover or seen_ref(state)}”"
        yield Finding("phone", what, rest.room)
    notes = tuple(row["text"] for row in told["notes"])
    yield from _same_notes("a phone is told", _texts(notes), rest, talk, languages)
    if rest.room is not None and phone.picture:
        picture = of_png(phone.picture)
        if not alike(picture, rest.room):
            what = f"its picture is not what the room shows, by {apart(picture, rest.room):.0f}"
            yield Finding("phone", what, rest.room)
