"""The two PDFs as pypdf reads them back."""

from io import BytesIO

import pytest
from pypdf import PdfReader

from kiosk.commands.export.pdf_files import notes_pdf, slides_pdf
from kiosk.commands.export.talk_copy import Note
from tests.commands.export.conftest import a_talk


def pages(content):
    return PdfReader(BytesIO(content)).pages


def texts(content):
    return [" ".join(page.extract_text().split()).replace(" .", ".") for page in pages(content)]


@pytest.mark.parametrize(("size", "ratio"), [((1920, 1080), 16 / 9), ((1440, 1080), 4 / 3)])
def test_the_slides_are_a_picture_a_step_and_hold_no_words(qapp, size, ratio):
    content = slides_pdf(a_talk(size=size))
    found = pages(content)
    assert len(found) == 4
    assert all(len(page.images) == 1 for page in found)
    box = found[0].mediabox
    assert float(box.width) / float(box.height) == pytest.approx(ratio, abs=0.01)
    assert texts(content) == [""] * 4


def test_notes_have_a_cover_and_each_slide_begins_a_page(qapp):
    cover, hello, three = texts(notes_pdf(a_talk()))
    for words in (
        "A talk",
        "Harbour",
        "Numbers valid until 23 February 2027",
        "800 555 0199 · A charity answers",
    ):
        assert words in cover
    assert "You cannot lead this talk from a phone." in cover
    assert hello.startswith("1. Hello · 1 min Say hello.")
    assert three.startswith("2. Three things · 3 min Read the list. • Do not hurry. • Wait.")


def test_a_slide_of_two_screens_has_two_pictures_with_all_their_rows(qapp):
    _, hello, three = pages(notes_pdf(a_talk()))
    assert (len(hello.images), len(three.images)) == (1, 2)
    assert [step.alt for step in a_talk().slides[1].screens] == ["Three things\nOne", "More"]


def test_every_page_of_notes_says_until_when_numbers_are_valid(qapp):
    first, *others = a_talk().slides
    talkative = first.notes * 1 + (Note("A long note. " * 40, False),) * 12
    long = a_talk(slides=(type(first)("hello", 1, "Hello", 1.0, "teal", talkative, first.steps), *others))
    _, *found = texts(notes_pdf(long))
    assert len(found) > 3
    for text in found:
        assert "Numbers valid until 23 February 2027" in text
        assert "This is a copy." in text


def test_without_a_confirmed_number_notes_hold_none(qapp):
    for text in texts(notes_pdf(a_talk(numbers=(), valid_until=None))):
        assert "No number is confirmed for this place" in text
        assert "555" not in text
