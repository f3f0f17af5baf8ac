"""The handout on paper: only what is confirmed, and nothing that names the subject."""

from dataclasses import replace

import pytest
from pypdf import PdfReader

from kiosk.commands.handout.command import HandoutOptions, handout
from kiosk.loading.world import BUILT_IN_SITE, DEMO_SITE, Sources

NUMBER = "800 555 0199"
DEMO = Sources(DEMO_SITE, mode="present", demo=True)


def _mm(box):
    return tuple(round(float(points) / 72 * 25.4) for points in box[2:])


@pytest.fixture
def made(qapp, tmp_path, capsys):
    """made(**options) writes a handout and gives the text of its pages, sizes in mm before each."""

    def make(**options):
        out = tmp_path / "handout.pdf"
        plain = HandoutOptions(DEMO, "talk-10", ("en",), out)
        code = handout(replace(plain, **options))
        if code:
            return code, capsys.readouterr().out
        return [(_mm(page.mediabox), " ".join(page.extract_text().split())) for page in PdfReader(out).pages]

    return make


def test_each_language_has_a_sheet_and_slips_and_then_its_guide_with_a_card_and_its_notes(made):
    sizes = [size for size, _ in made(languages=("en", "fr"))]
    assert sizes[:4] == [(148, 210), (210, 297)] * 2
    assert sizes[4:].count((148, 210)) == 2, "the card of each language's guide"
    assert set(sizes[4:]) == {(148, 210), (210, 297)}


def test_sheet_and_slips_hold_the_number_and_do_not_name_the_subject(made):
    (_, sheet), (_, slips), *_ = made()
    assert sheet.count(NUMBER) == 1
    assert slips.count(NUMBER) == 10
    for text in (sheet, slips):
        assert "traffick" not in text.lower()
        assert "Example" in text
    assert "A phone keeps a list of its calls." in sheet


def test_notes_name_every_slide_with_its_minutes(made):
    _, _, *pages = made()
    notes = " ".join(text for _, text in pages)
    assert "A short talk, 10 minutes" in notes
    assert "Before you go: the number once more." in notes


def test_the_guide_its_card_and_what_the_room_needs_are_printed_and_name_no_contact(made):
    pages = made(programme="talk-45")
    begins = next(
        at for at, (_, text) in enumerate(pages) if text.startswith("A workshop, 45 minutes This talk")
    )
    guide = " ".join(text for _, text in pages[begins : begins + 2])
    assert all(heading in guide for heading in ("Who leads it", "An interpreter", "Hard moments"))
    (card,) = [text for size, text in pages if size == (148, 210) and NUMBER not in text]
    assert card.startswith("If someone tells you what they have lived through")
    assert card.endswith("Your contact: " + "…" * 14)
    *_, sheet, cards, slips = [text for _, text in pages]
    assert "Hotel by the sea" in slips + sheet + cards
    assert any(text.count("Please write no names.") == 10 for _, text in pages)
    assert any("Someone keeps a passport." in text and "Someone hires people" in text for _, text in pages)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_without_a_confirmed_number_none_is_printed_and_there_are_no_slips(made, language, log_warnings):
    pages = made(sources=Sources(BUILT_IN_SITE, mode="present"), languages=(language,))
    assert pages[0][0] == (148, 210)
    assert len(pages) == len(made(languages=(language,))) - 1
    assert not any(character.isdigit() for character in pages[0][1])


@pytest.mark.parametrize(("language", "begins", "ends"), [("en", 0.0, 0.7), ("ar", 0.7, 0.0)])
def test_a_sheet_begins_where_its_language_is_read_from(qapp, tmp_path, language, begins, ends):
    """Title and plate are in opposite thirds of the page."""
    out = tmp_path / "handout.pdf"
    sources = replace(DEMO, language=language)
    assert handout(HandoutOptions(sources, "talk-10", (language,), out)) == 0
    page, places = PdfReader(out).pages[0], []

    def note(text, matrix, place, *_):
        if text.strip():
            places.append(place[4] * matrix[0] / float(page.mediabox.width))

    page.extract_text(visitor_text=note)
    assert begins <= places[0] < begins + 0.3
    assert ends <= places[-1] < ends + 0.3


def test_large_print_is_larger(made):
    assert len(made(large=True, programme="talk-45")) >= len(made(programme="talk-45"))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (
            {"programme": "talk-5"},
            "there is no programme “talk-5”: use one of talk-10, talk-25, talk-stations, talk-young, talk-45",
        ),
        ({"languages": ("en", "ti")}, "“ti” is not offered here"),
    ],
)
def test_what_is_not_known_is_said(made, options, said):
    code, told = made(**options)
    assert code == 2
    assert said in told


def test_a_file_that_cannot_be_written_is_said(made, tmp_path, log_warnings):
    code, _ = made(out=tmp_path / "nowhere" / "handout.pdf")
    assert code == 1
