"""The PPTX as python-pptx reads it back."""

from dataclasses import replace
from io import BytesIO

import pytest
from pptx import Presentation
from pptx.shapes.picture import Picture

from kiosk.commands.export.pptx_file import pptx_file
from tests.commands.export.conftest import NUMBER, a_talk, step


def read(talk):
    return Presentation(BytesIO(pptx_file(talk)))


def pictures(slide):
    return [shape for shape in slide.shapes if isinstance(shape, Picture)]


def said_on(slide):
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def notes(slide):
    return slide.notes_slide.notes_text_frame.text


def alt(picture):
    return picture._element.nvPicPr.cNvPr.get("descr")


def test_each_step_is_a_picture_that_fills_its_slide():
    deck = read(a_talk())
    cover, *steps = deck.slides
    assert len(steps) == 4
    for slide in steps:
        (picture,) = pictures(slide)
        assert (picture.left, picture.top) == (0, 0)
        assert (picture.width, picture.height) == (deck.slide_width, deck.slide_height)
    assert not pictures(cover)


@pytest.mark.parametrize(("size", "ratio"), [((1920, 1080), 16 / 9), ((1440, 1080), 4 / 3)])
def test_slides_have_the_shape_that_was_asked_for(size, ratio):
    deck = read(a_talk(size=size))
    assert deck.slide_width / deck.slide_height == pytest.approx(ratio, abs=1e-4)


def test_what_a_picture_says_is_its_alternative_text():
    _, *steps = read(a_talk()).slides
    said = [alt(pictures(slide)[0]) for slide in steps]
    assert said == ["Hello all", "Three things", "Three things\nOne", "More"]


def test_the_title_is_below_the_picture_for_lists_of_slides():
    _, *steps = read(a_talk()).slides
    assert [slide.shapes.title.text for slide in steps] == ["Hello", *["Three things"] * 3]
    for slide in steps:
        assert next(iter(slide.shapes)) == slide.shapes.title


def test_notes_are_in_the_notes_field_of_every_step_and_nowhere_else():
    _, first, *others = read(a_talk()).slides
    assert "Say hello." in notes(first)
    for number, slide in enumerate(others, 1):
        assert f"2. Three things · 3 min · Step {number} of 3" in notes(slide)
        assert "Read the list.\n• Do not hurry.\n• Wait." in notes(slide)
        assert "hurry" not in said_on(slide)


def test_until_when_numbers_are_valid_and_what_is_lost_is_on_the_cover_and_with_every_note():
    cover, *steps = read(a_talk()).slides
    for text in (
        "Numbers valid until 23 February 2027",
        "You cannot lead this talk from a phone.",
        f"{NUMBER} · A charity answers",
    ):
        assert text in said_on(cover)
    for slide in steps:
        assert "Numbers valid until 23 February 2027" in notes(slide)
        assert "This is a copy." in notes(slide)


def test_the_cover_is_hidden_from_the_room():
    cover, *steps = read(a_talk()).slides
    assert cover._element.get("show") == "0"
    assert all(slide._element.get("show") is None for slide in steps)


def test_without_a_confirmed_number_it_says_so():
    cover, first, *_ = read(a_talk(numbers=(), valid_until=None)).slides
    for text in (said_on(cover), notes(first)):
        assert "No number is confirmed for this place, so the slides show none." in text
        assert "555" not in text


def test_an_example_says_that_its_numbers_are_made_up():
    _, first, *_ = read(a_talk(demo=True)).slides
    assert "This is an example with made-up numbers. Do not show them to anyone." in notes(first)


def test_arabic_notes_run_from_right_to_left_and_say_their_language(arabic):
    _, first, *_ = read(a_talk(staff=arabic)).slides
    for paragraph in first.notes_slide.notes_text_frame.paragraphs:
        assert paragraph._p.pPr.get("rtl") == "1"
        assert paragraph.runs[0]._r.rPr.get("lang") == "ar"


def test_any_character_of_a_text_comes_back_as_it_was():
    odd = 'a < b & "c" \' ]]> <a:t/> \u2068x\u2069'
    slide = replace(a_talk().slides[0], title=odd, steps=(step(odd),))
    _, only = read(a_talk(slides=(slide,))).slides
    assert only.shapes.title.text == odd
    assert alt(pictures(only)[0]) == odd


def test_the_file_names_no_author_of_a_template():
    about = read(a_talk()).core_properties
    assert (about.title, about.author, about.last_modified_by) == ("A talk", "Harbour", "Harbour")


def test_the_ground_below_a_picture_has_the_colours_of_the_site(coast):
    cover, hello, *_ = read(a_talk(looks=coast)).slides
    grounds = [f"#{slide.background.fill.fore_color.rgb}" for slide in (cover, hello)]
    assert grounds == [coast.fields["ink"].fill, coast.fields["teal"].fill]
