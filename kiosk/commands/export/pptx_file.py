"""Writes the PPTX: a picture for each step, with its words as alternative text, and the notes.

Imported only by ``export``: python-pptx is no part of the running program.
"""

from collections.abc import Iterator, Sequence
from io import BytesIO

from pptx import Presentation
from pptx.dml.color import RGBColor
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.text.text import TextFrame, _Paragraph
from pptx.util import Emu, Inches, Pt

from kiosk.commands.export import words
from kiosk.commands.export.talk_copy import SlideCopy, StepCopy, TalkCopy
from kiosk.content.design import load_design
from kiosk.i18n.language import Language

_HEIGHT = Inches(7.5)
"""As PowerPoint makes its own slides in either shape."""

_TITLE_ONLY, _BULLET = 5, "• "


def pptx_file(talk: TalkCopy) -> bytes:
    """Returns the whole file; a hidden slide for staff comes first."""
    deck = Presentation()
    width, height = talk.size
    deck.slide_width, deck.slide_height = Emu(round(_HEIGHT * width / height)), _HEIGHT
    _describe(deck, talk)
    _cover(deck, talk)
    for slide, number, step in talk.steps:
        _step(deck, talk, slide, number, step)
    file = BytesIO()
    deck.save(file)
    return file.getvalue()


def _describe(deck: Deck, talk: TalkCopy) -> None:
    about = deck.core_properties
    about.title, about.language = talk.title, talk.room.tag
    about.author = about.last_modified_by = talk.place
    about.created = about.modified = talk.made
    about.revision = 1


def _cover(deck: Deck, talk: TalkCopy) -> None:
    """Adds the hidden cover: a show leaves it out, and the list of slides shows it first."""
    slide, language = _slide(deck, talk, talk.title, "ink"), talk.staff
    slide._element.set("show", "0")
    heading, *lost = words.lost(language)
    said = [words.for_you(language), words.validity(talk)]
    more = [*words.numbers(talk), *filter(None, [words.renew(talk)])]
    body = [*said, *more, heading, *(f"{_BULLET}{line}" for line in lost)]
    box = slide.shapes.add_textbox(*_inside(deck, top=0.24, height=0.7))
    box.text_frame.word_wrap = True
    _write(box.text_frame, body, language, Pt(18), _paper())
    for n in (body.index(said[1]), body.index(heading)):
        box.text_frame.paragraphs[n].runs[0].font.bold = True
    title = slide.shapes.title
    assert title is not None
    title.left, title.top, title.width, title.height = _inside(deck, top=0.06, height=0.16)
    _write(title.text_frame, [talk.title], language, Pt(34), _paper())
    _notes(slide, said, language)


def _step(deck: Deck, talk: TalkCopy, of: SlideCopy, number: int, step: StepCopy) -> None:
    """Adds a step. The title is below the picture, for lists of slides and for screen readers."""
    slide = _slide(deck, talk, of.title, of.field)
    picture = slide.shapes.add_picture(BytesIO(step.png), Emu(0), Emu(0), deck.slide_width, deck.slide_height)
    picture._element.xpath("p:nvPicPr/p:cNvPr")[0].set("descr", step.alt)
    picture.name = of.title
    language = talk.staff
    heading = " · ".join(filter(None, [words.heading_of(of, language), words.step_of(of, number, language)]))
    said = [f"{_BULLET}{note.text}" if note.is_item else note.text for note in of.notes]
    # Printed notes are cut where they do not fit on one page: the date comes first.
    _notes(slide, [heading, words.validity(talk), *said, words.lost_in_short(language)], language)


def _slide(deck: Deck, talk: TalkCopy, title: str, field: str) -> Slide:
    slide = deck.slides.add_slide(deck.slide_layouts[_TITLE_ONLY])
    fill = slide.background.fill
    fill.solid()
    fill.fore_color.rgb = _colour(talk.looks.fields[field or "ink"].fill)
    assert slide.shapes.title is not None
    _write(slide.shapes.title.text_frame, [title], talk.staff, Pt(24), fill.fore_color.rgb)
    return slide


def _notes(slide: Slide, lines: Sequence[str], language: Language) -> None:
    frame = slide.notes_slide.notes_text_frame
    assert frame is not None
    _write(frame, lines, language)


def _write(
    frame: TextFrame,
    lines: Sequence[str],
    language: Language,
    size: Pt | None = None,
    colour: RGBColor | None = None,
) -> None:
    for line, paragraph in zip(lines, _paragraphs(frame, len(lines)), strict=True):
        about = paragraph._p.get_or_add_pPr()
        about.set("rtl", "1" if language.rtl else "0")
        about.set("algn", "r" if language.rtl else "l")
        run = paragraph.add_run()
        run.text = line
        run._r.get_or_add_rPr().set("lang", language.tag)
        if size and colour:
            run.font.size, run.font.color.rgb = size, colour


def _paragraphs(frame: TextFrame, count: int) -> Iterator[_Paragraph]:
    frame.clear()
    yield frame.paragraphs[0]
    for _ in range(count - 1):
        yield frame.add_paragraph()


def _inside(deck: Deck, top: float, height: float) -> tuple[Emu, Emu, Emu, Emu]:
    """Returns left, top, width and height in the slide; ``top`` and ``height`` are shares of its height."""
    wide, high = int(deck.slide_width or 0), int(deck.slide_height or 0)
    left, across = Emu(round(wide * 0.06)), Emu(round(wide * 0.88))
    return left, Emu(round(high * top)), across, Emu(round(high * height))


def _paper() -> RGBColor:
    return _colour(load_design().tokens["color"]["paper"])


def _colour(hexadecimal: str) -> RGBColor:
    return RGBColor.from_string(hexadecimal.removeprefix("#"))
