"""The handout on paper: only what is confirmed, and nothing that names the subject."""

import re
import struct
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import cached_property
from io import BytesIO
from zlib import crc32

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.commands.handout.command import HandoutOptions, handout
from kiosk.commands.handout.sheet import shared_lines
from kiosk.commands.paper.devices import A5, pdf
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.paper import Paper
from kiosk.content.site.looks import palettes
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.talk.programme_editor import Draft, added, programme_of
from kiosk.i18n.load_language import load_language
from kiosk.loading.sources import BUILT_IN_SITE, DEMO_SITE, Sources
from tests.fakes import ROME

FRAME = ("talk-welcome", "talk-number-first", "talk-number-last")
NUMBER = "800 555 0199"
DEMO = Sources(DEMO_SITE, mode="present", demo=True)


def _mm(box):
    return tuple(round(float(points) / 72 * 25.4) for points in box[2:])


class Texts(Sequence):
    """The texts of a file's pages, extracted when they are asked for."""

    def __init__(self, content):
        self._content = content

    @cached_property
    def _pages(self):
        pages = PdfReader(BytesIO(self._content)).pages
        return [" ".join(page.extract_text().split()) for page in pages]

    def __len__(self):
        return len(PdfReader(BytesIO(self._content)).pages)

    def __getitem__(self, at):
        return self._pages[at]


@pytest.fixture(scope="module")
def printed():
    """The files of A5 and A4 and their texts, by what they were printed with."""
    return {}


@pytest.fixture
def made(qapp, tmp_path, capsys, printed):
    """made(**options) writes a handout and gives the texts of its pages, those of A5 and those of A4.

    A handout of the demonstration is printed once for all tests.
    """

    def make(**options):
        plain = HandoutOptions(DEMO, "talk-10", ("en",), tmp_path / "handout.pdf", state=tmp_path)
        wanted = replace(plain, **options)
        key = wanted.sources, wanted.programme, wanted.languages, wanted.large
        if key not in printed or wanted.out != plain.out:
            code = handout(wanted)
            if code:
                return code, capsys.readouterr().out
            files = {path.name: path.read_bytes() for path in tmp_path.glob("handout*.pdf")}
            printed[key] = files, tuple(Texts(files[f"handout-{size}.pdf"]) for size in ("a5", "a4"))
        files, texts = printed[key]
        for name, content in files.items():
            (tmp_path / name).write_bytes(content)
        return texts

    return make


@pytest.mark.parametrize(("size", "mm"), [("a4", (210, 297)), ("a5", (148, 210))])
@pytest.mark.slow
def test_each_file_has_one_size_of_paper(made, tmp_path, size, mm):
    made(languages=("en", "fr"))
    assert {_mm(page.mediabox) for page in PdfReader(tmp_path / f"handout-{size}.pdf").pages} == {mm}
    assert not (tmp_path / "handout.pdf").exists()


@pytest.mark.slow
def test_each_language_has_a_sheet_with_a_card_and_slips_with_guide_and_notes(made):
    small, large = made(languages=("en", "fr"))
    assert [page.split()[0] for page in small] == ["Free", "If", "Conseils", "Si"]
    assert [at for at, page in enumerate(large) if page.count(NUMBER) == 10] == [0, len(large) // 2]


@pytest.mark.parametrize(
    ("language", "until"),
    [("en", "Valid until {}"), pytest.param("fr", "Valable jusqu’au {}", marks=pytest.mark.slow)],
)
@pytest.mark.slow
def test_each_number_says_until_when_it_is_valid(made, language, until):
    """The confirmations of a demonstration are of today."""
    last = load_language(language).date(datetime.now(ROME).date() + timedelta(days=CONFIRMED_DAYS))
    small, large = made(languages=(language,))
    until = until.format(last)
    assert small[0].count(until) == 2, "the helpline and the emergency number"
    assert large[0].count(until) == 10


@pytest.fixture
def on_the_coast(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text(DEMO_SITE.read_text("utf-8") + '\n[looks]\npalette = "coast"\n', "utf-8")
    return replace(DEMO, site=site)


def colours(page, operator):
    """Those that the operator of the page sets, as bytes."""
    found = re.findall(rb"([\d.]+) ([\d.]+) ([\d.]+) " + operator + rb"\b", page.get_contents().get_data())
    return {tuple(round(255 * float(part)) for part in colour) for colour in found}


LINES, WORDS = b"SCN", b"scn"
BLACK = (0, 0, 0)


@pytest.mark.parametrize("line", ["#000000", "#003C57"])
def test_lines_have_the_colour_of_the_site_and_words_are_black(qapp, tmp_path, line):
    paper = Paper(pdf(tmp_path / "paper.pdf", "A paper", A5), line)
    paper.page()
    paper.motif("chairs", (60.0, 77.0, 148.0), 68.0)
    paper.words(Words("Free advice", "en", 9.5, "title"), (12.0, 10.0, 124.0))
    paper.rule(12.0, 30.0, 124.0)
    paper.number(NUMBER, (12.0, 60.0), 14.0, 124.0)
    paper.end()
    (page,) = PdfReader(tmp_path / "paper.pdf").pages
    assert tuple(bytes.fromhex(line[1:])) in colours(page, LINES)
    assert colours(page, WORDS) == {BLACK}


@pytest.mark.slow
def test_a_handout_has_the_colour_of_the_site(made, on_the_coast, tmp_path):
    made(sources=on_the_coast)
    sheet = PdfReader(tmp_path / "handout-a5.pdf").pages[0]
    assert tuple(bytes.fromhex(palettes()["coast"]["handout"][1:])) in colours(sheet, LINES)
    assert colours(sheet, WORDS) == {BLACK}


def test_sheet_and_slips_hold_the_number_and_do_not_name_the_subject(made):
    (sheet, *_), (slips, *_) = made()
    assert sheet.count(NUMBER) == 1
    assert slips.count(NUMBER) == 10
    for text in (sheet, slips):
        assert "traffick" not in text.lower()
        assert "Example" in text
    assert "A phone keeps a list of its calls." in sheet


def test_notes_name_every_slide_with_its_minutes(made):
    notes = " ".join(made()[1])
    assert "A short talk, 10 minutes" in notes
    assert "Before you go: the number once more." in notes


@pytest.mark.slow
def test_the_guide_its_card_and_what_the_room_needs_are_printed_and_name_no_contact(made):
    (_, card), pages = made(programme="talk-45")
    begins = next(at for at, text in enumerate(pages) if text.startswith("A workshop, 45 minutes This talk"))
    guide = " ".join(pages[begins : begins + 3])
    assert all(heading in guide for heading in ("Who leads it", "An interpreter", "Hard moments"))
    assert card.startswith("If someone tells you what they have lived through")
    assert card.endswith("Your contact: " + "…" * 14)
    *_, sheet, cards, slips = pages
    assert "Hotel by the sea" in slips + sheet + cards
    assert any(text.count("Please write no names.") == 10 for text in pages)
    assert any("Someone keeps a passport." in text and "Someone hires people" in text for text in pages)


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.slow
def test_the_model_procedure_is_one_page_of_numbered_steps_from_its_title_to_its_signature(made, large):
    _, pages = made(programme="talk-stations", large=large)
    (page,) = (text for text in pages if text.startswith("If someone tells you something"))
    steps = [int(number) for number in re.findall(r"\b(\d+) ?\.", page)]
    assert steps == list(range(1, 11))
    assert page.count("…" * 14) == page.count("…") // 14 > 10, "there is room to write"
    assert page.endswith("Signature: " + "…" * 14)


@pytest.mark.parametrize("language", ["en", pytest.param("fr", marks=pytest.mark.slow)])
def test_without_a_confirmed_number_none_is_printed_and_there_are_no_slips(made, language, log_warnings):
    small, large = made(sources=Sources(BUILT_IN_SITE, mode="present"), languages=(language,))
    with_slips = made(languages=(language,))
    assert (len(small), len(large)) == (len(with_slips[0]), len(with_slips[1]) - 1)
    assert not any(character.isdigit() for character in small[0])


SITE = """organisation = "other"
name = "Harbour hall"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
logo = "logo.png"
"""


@pytest.fixture
def with_logo(tmp_path):
    """A site whose logo is these bytes."""

    def sources(raw):
        site = tmp_path / "own" / "site.toml"
        site.parent.mkdir()
        site.write_text(SITE, "utf-8")
        (site.parent / "logo.png").write_bytes(raw)
        return Sources(site, mode="present")

    return sources


@pytest.mark.slow
def test_a_logo_is_on_the_sheet(made, with_logo, tmp_path, log_warnings):
    image = QImage(60, 20, QImage.Format.Format_RGB32)
    image.fill(0x336699)
    raw = QByteArray()
    buffer = QBuffer(raw)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    (sheet, *_), _ = made(sources=with_logo(raw.data()))
    assert len(PdfReader(tmp_path / "handout-a5.pdf").pages[0].images) == 1
    assert "Harbour hall" not in sheet


@pytest.mark.slow
def test_a_logo_that_is_not_drawn_is_said_and_the_name_takes_its_place(
    made, with_logo, tmp_path, log_warnings
):
    """Its header is sound, and the rest is not."""
    head = struct.pack(">II5B", 60, 20, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", b"no picture"), (b"IEND", b""))
    parts = (
        struct.pack(">I", len(data)) + kind + data + struct.pack(">I", crc32(kind + data))
        for kind, data in chunks
    )
    (sheet, *_), _ = made(sources=with_logo(b"\x89PNG\r\n\x1a\n" + b"".join(parts)))
    (said,) = (each for each in log_warnings() if "the logo" in each)
    assert str(tmp_path / "own/logo.png") in said
    assert "save it again" in said
    assert not PdfReader(tmp_path / "handout-a5.pdf").pages[0].images
    assert "Harbour hall" in sheet


@pytest.mark.parametrize(("language", "begins", "ends"), [("en", 0.0, 0.7), ("ar", 0.7, 0.0)])
@pytest.mark.slow
def test_a_sheet_begins_where_its_language_is_read_from(made, tmp_path, language, begins, ends):
    """Title and plate are in opposite thirds of the page."""
    made(sources=replace(DEMO, language=language), languages=(language,))
    page, places = PdfReader(tmp_path / "handout-a5.pdf").pages[0], []

    def note(text, matrix, place, *_):
        if text.strip():
            places.append(place[4] * matrix[0] / float(page.mediabox.width))

    page.extract_text(visitor_text=note)
    assert begins <= places[0] < begins + 0.3
    assert ends <= places[-1] < ends + 0.3


@pytest.mark.parametrize("large", [False, True])
@pytest.mark.slow
def test_nothing_runs_off_a_page(made, tmp_path, large):
    """French needs the most room."""
    made(programme="talk-45", languages=("fr",), large=large)
    lowest, pages = [], 0

    def note(text, matrix, place, *_):
        if text.strip():
            lowest.append((place[5] * matrix[3] + matrix[5]) / 72 * 25.4)

    for size in ("a4", "a5"):
        for page in PdfReader(tmp_path / f"handout-{size}.pdf").pages:
            page.extract_text(visitor_text=note)
            pages += 1
    assert len(lowest) > 5 * pages
    assert min(lowest) > 4, "a slip's last line is nearest to the edge"


@pytest.mark.parametrize("large", [pytest.param(False, marks=pytest.mark.slow), True])
@pytest.mark.slow
def test_no_slide_leaves_its_title_alone_at_the_end_of_a_page(made, tmp_path, large):
    made(programme="talk-45", languages=("fr",), large=large)
    ends = [page.extract_text().split("\n")[-1] for page in PdfReader(tmp_path / "handout-a4.pdf").pages]
    notes = [end for end in ends if end.endswith("min")]
    assert notes == []


@pytest.mark.slow
def test_large_print_is_larger(made):
    assert len(made(large=True)[1]) > len(made()[1])


@pytest.mark.slow
def test_languages_that_need_more_than_a_line_get_two(made, tmp_path):
    made(languages=("ar", "fr", "en"))
    heights = {}

    def note(text, matrix, place, *_):
        if (word := text.split("\t")[0]) in {"Free", "Conseils"}:
            heights[word] = round(place[5] * matrix[3] + matrix[5])

    PdfReader(tmp_path / "handout-a5.pdf").pages[0].extract_text(visitor_text=note)
    assert len(heights) == len(set(heights.values())) == 2


@pytest.mark.parametrize(
    ("widths", "rows"),
    [
        ((), []),
        ((40,), [[0]]),
        ((40, 50), [[0, 1]]),
        ((40, 56), [[0], [1]]),
        ((40, 56, 30, 30), [[0], [1, 2], [3]]),
        ((120, 10), [[0], [1]]),
    ],
)
def test_two_texts_share_a_line_only_with_white_paper_between_them(widths, rows):
    assert shared_lines(widths, 100.0) == rows


@pytest.mark.parametrize(("language", "slides"), [("en", 9), pytest.param("ar", 9, marks=pytest.mark.slow)])
@pytest.mark.slow
def test_each_slide_has_its_picture_beside_its_notes(made, tmp_path, language, slides):
    made(languages=(language,))
    pictures = [image for page in PdfReader(tmp_path / "handout-a4.pdf").pages for image in page.images]
    assert len(pictures) == slides
    assert len({image.data for image in pictures}) == slides, "each slide looks different"


@pytest.mark.slow
def test_a_talk_of_ones_own_is_printed_like_any_other(made, tmp_path):
    own = programme_of(added(Draft("own-1", "Mine"), "your-passport"), FRAME)
    ProgrammeFiles(tmp_path).keep(own)
    notes = " ".join(made(programme="own-1")[1])
    assert "Mine" in notes
    assert "2 min" in notes


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
    code, said = made(out=tmp_path / "nowhere" / "handout.pdf")
    assert code == 1
    assert f"{tmp_path}/nowhere/handout-a4.pdf cannot be written (No such file or directory)" in said
