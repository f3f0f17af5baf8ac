"""The tables of a review book: out, filled in, and back, as comments and as approvals."""

import shutil
import sys
from datetime import date
from functools import cache
from pathlib import Path

import pytest
from openpyxl import load_workbook

from kiosk.commands.review.approving import DefaultSignature, judge, keep
from kiosk.commands.review.comments import COLUMNS, Comment, read_comments, tell, write_comments
from kiosk.commands.review.entries import chapters
from kiosk.commands.review.message_facts import known
from kiosk.commands.review.tables import write_xlsx
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.i18n.catalogues.approvals import NEEDED, is_reviewed, messages, unapproved
from kiosk.i18n.catalogues.completeness import catalogue_file, template_file
from kiosk.i18n.catalogues.scan import scan
from kiosk.i18n.load_language import load_language
from kiosk.loading.world import language_of
from tests.spreadsheet import fill

ROOT = Path(__file__).parents[3]
PANEL = "resources/content/panels/going-to-work-abroad.toml"
HEADLINE, LEAD = "going-to-work-abroad#headline", "going-to-work-abroad#lead"
TODAY = date(2026, 11, 25)
NOBODY = DefaultSignature("", "", TODAY)
TABLES = ["comments.csv", "comments.xlsx"]


@pytest.fixture(params=["en", "ar"])
def tag(request):
    return request.param


@pytest.fixture
def translations(tmp_path):
    return Path(shutil.copytree(ROOT / "translations", tmp_path / "translations"))


def read_book(tag, translations):
    folder = ROOT / "resources/content"
    deck = load_deck([folder], load_design().names).deck
    return chapters([folder], deck, load_language(tag, translations), known([translations], tag))


@cache
def unchanged(tag):
    """The book of the built-in content in the words that are delivered."""
    return read_book(tag, ROOT / "translations")


@pytest.fixture
def book(translations):
    """book(tag) is the book of the built-in content, with the words of a folder that may be changed."""
    return lambda tag: read_book(tag, translations)


def filled(name, folder, blank, changes):
    file = Path(shutil.copy(blank / name, folder))
    fill(file, changes)
    return file


@pytest.fixture(scope="module")
def blank(tmp_path_factory):
    """blank(tag) is a folder with the tables of an unchanged book, as they are written."""

    @cache
    def write(tag):
        folder = tmp_path_factory.mktemp(tag)
        write_comments(unchanged(tag), language_of(tag), folder)
        return folder

    return write


@pytest.fixture
def table(blank, tmp_path):
    """table(name, tag, changes) is the table of an unchanged book, filled in."""
    return lambda name, tag, changes=None: filled(name, tmp_path, blank(tag), changes or {})


@pytest.fixture
def table_of(tmp_path_factory, tmp_path):
    """table_of(book, name, tag, changes) is the table of that book, filled in."""

    def make(read, name, tag, changes):
        folder = tmp_path_factory.mktemp("tables")
        write_comments(read, language_of(tag), folder)
        return filled(name, tmp_path, folder, changes)

    return make


def entry(book, name):
    return next(e for chapter in book for e in chapter.entries if e.id == name)


def change(translations, tag, context, old, new):
    """Another translation of a message."""
    file = catalogue_file(translations, tag)
    head, found, rest = file.read_text("utf-8").partition(f'msgctxt "{context}"\nmsgid "{old}"\nmsgstr "')
    assert found
    file.write_text(f'{head}{found}{new}"\n{rest.partition(chr(10))[2]}', "utf-8")


# --- comments ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", TABLES)
@pytest.mark.slow
def test_comments_come_back_with_the_place_where_the_words_are_mended(table, tag, name):
    said = {"comment": "Too short;\nsay more", "role": "lawyer", "date": "2026-12-01"}
    comments = read_comments(table(name, tag, {LEAD: said, HEADLINE: {"comment": "Good"}}))
    headline, lead = entry(unchanged(tag), HEADLINE), entry(unchanged(tag), LEAD)
    assert (PANEL if tag == "en" else "translations/ar/LC_MESSAGES/kiosk.po") in lead.place
    assert list(tell(comments, unchanged(tag))) == [
        f"{headline.place}: unchanged: Good",
        f"{lead.place}: unchanged: Too short; say more (lawyer, 2026-12-01)",
    ]


@pytest.mark.slow
def test_a_comment_tells_that_the_words_have_changed_since(table, book, translations):
    file = table("comments.csv", "ar", {LEAD: {"comment": "Hm"}, HEADLINE: {"comment": "Good"}})
    change(translations, "ar", "going-to-work-abroad", "Going to work abroad? Check the offer first.", "عمل؟")
    assert [line.split(": ")[1] for line in tell(read_comments(file), book("ar"))] == [
        "changed since",
        "unchanged",
    ]


def test_moved_and_gone_texts_are_told():
    known_book = unchanged("en")
    mark = entry(known_book, LEAD).mark
    comments = [
        Comment(2, "elsewhere#lead", mark, "en", "Moved?", "", "", ""),
        Comment(3, "elsewhere#title", "00000000", "en", "Who?", "", "", ""),
    ]
    assert list(tell(comments, known_book)) == [
        f"{entry(known_book, LEAD).place}: moved, unchanged: Moved?",
        "elsewhere#title: gone: Who?",
    ]


def test_a_comment_cannot_write_to_the_terminal(tmp_path):
    file = tmp_path / "comments.csv"
    file.write_text(f"{','.join(COLUMNS)}\nx,,,\x1b[2Jred\x07,,,,look#lead,0a0a0a0a,en\n", "utf-8")
    assert read_comments(file) == (Comment(2, "look#lead", "0a0a0a0a", "en", "[2Jred", "", "", ""),)


def test_a_text_that_begins_like_a_formula_stays_a_text(tmp_path):
    write_xlsx(("text",), [{"text": "=1+1"}], {}, False, tmp_path / "a.xlsx")
    cell = load_workbook(tmp_path / "a.xlsx").worksheets[0]["A2"]
    assert (cell.value, cell.data_type) == ("=1+1", "s")


@pytest.mark.slow
def test_a_table_is_read_from_the_right_where_its_language_is(table):
    assert load_workbook(table("comments.xlsx", "ar")).worksheets[0].sheet_view.rightToLeft
    assert not load_workbook(table("comments.xlsx", "en")).worksheets[0].sheet_view.rightToLeft


def test_without_openpyxl_there_is_csv_alone(tmp_path, monkeypatch):
    for name in ("openpyxl", "openpyxl.utils.exceptions"):
        monkeypatch.setitem(sys.modules, name, None)
    assert write_comments(unchanged("en"), language_of("en"), tmp_path) == ("comments.csv",)
    assert "cannot be read without openpyxl" in read_comments(tmp_path / "comments.xlsx")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("a.csv", b"\xff\xfe", "is not UTF-8"),
        ("a.csv", b"id,comment\n1,2\n", "is without the columns approved, role, date, mark, language"),
        ("a.csv", b"", "is without the columns"),
        ("a.csv", ",".join(COLUMNS).encode() + b"\n1,2,3," + b"x" * 200_000, "is no CSV"),
        ("a.csv", None, "cannot be read"),
        ("a.xlsx", None, "cannot be read"),
        ("a.xlsx", b"PK no", "is no XLSX"),
        ("a.xlsx", b"", "is no XLSX"),
    ],
)
def test_a_file_that_is_none_says_so(name, content, said, tmp_path):
    file = tmp_path / name
    if content is not None:
        file.write_bytes(content)
    assert said in read_comments(file)


# --- approvals ---------------------------------------------------------------------------------------------


def approve_all(table_of, book, translations, tag, role):
    read = book(tag)
    every = {e.id: {"approved": "yes"} for chapter in read for e in chapter.entries}
    comments = read_comments(table_of(read, "comments.csv", tag, every))
    judged = judge(comments, read, DefaultSignature(role, "2026-11-20", TODAY), said(translations, tag))
    assert judged.faults == ()
    return keep(judged.approvals, [translations], tag)


def said(translations, tag):
    return frozenset(messages([translations], tag).values())


@pytest.mark.slow
def test_what_is_not_translated_cannot_be_approved(table_of, book, translations):
    change(translations, "ar", "going-to-work-abroad", "Going to work abroad? Check the offer first.", "")
    row = {"approved": "yes", "role": "lawyer", "date": "2026-11-20"}
    read = book("ar")
    comments = read_comments(table_of(read, "comments.csv", "ar", {HEADLINE: row, LEAD: row}))
    judged = judge(comments, read, NOBODY, said(translations, "ar"))
    assert [fault.partition(": ")[2] for fault in judged.faults] == [
        "it has no words in this language yet: translate it first"
    ]
    assert len(judged.approvals) == 1


def test_two_filled_tables_make_a_language_reviewed(table_of, book, translations):
    catalogue = catalogue_file(translations, "ar")
    catalogue.write_text(
        catalogue.read_text("utf-8").replace("X-Review: draft", "X-Review: reviewed"), "utf-8"
    )
    every = messages([translations], "ar")
    for number, role in enumerate(NEEDED, 1):
        assert len(unapproved([translations], "ar")) == len(every)
        file = approve_all(table_of, book, translations, "ar", role)
        assert file.read_text("utf-8").count("[[approved]]") == number * len(set(every.values()))
    assert unapproved([translations], "ar") == frozenset()
    assert is_reviewed(scan(template_file(translations)), [translations], "ar")
    change(translations, "ar", "going-to-work-abroad", "Going to work abroad? Check the offer first.", "عمل؟")
    assert unapproved([translations], "ar") == {
        ("going-to-work-abroad", "Going to work abroad? Check the offer first.")
    }
    assert not is_reviewed(scan(template_file(translations)), [translations], "ar")


@pytest.mark.slow
def test_english_keeps_what_its_file_says_of_it(table_of, book, translations):
    (translations / "en").mkdir()
    (translations / "en/reviewed.toml").write_text('review = "reviewed"\n', "utf-8")
    for role in NEEDED:
        approve_all(table_of, book, translations, "en", role)
    assert is_reviewed(scan(template_file(translations)), [translations], "en")


@pytest.mark.parametrize(
    ("row", "signed", "fault"),
    [
        ({"approved": "no"}, NOBODY, "approved is “no”: write “yes”, or leave it empty"),
        ({"approved": "yes"}, NOBODY, "role is “”: write one of survivor-reviewer"),
        ({"approved": "yes", "role": "Anna"}, NOBODY, "role is “Anna”: write one of survivor-reviewer"),
        ({"approved": "yes", "role": "lawyer"}, NOBODY, "date is “”: write it as 2026-11-20"),
        ({"approved": "x", "role": "lawyer", "date": "20/11/2026"}, NOBODY, "date is “20/11/2026”"),
        (
            {"approved": "x", "date": "2026-11-26"},
            DefaultSignature("lawyer", "", TODAY),
            "2026-11-26 has not come yet",
        ),
        ({"approved": "yes", "mark": "00000000"}, NOBODY, "its words have changed since"),
    ],
)
@pytest.mark.slow
def test_a_row_that_cannot_be_taken_is_named(translations, row, signed, fault):
    read = unchanged("en")
    blank = dict.fromkeys(("comment", "approved", "role", "date"), "")
    cells = blank | {"mark": entry(read, HEADLINE).mark} | row
    judged = judge([Comment(7, HEADLINE, language="en", **cells)], read, signed, said(translations, "en"))
    assert judged.approvals == ()
    assert [text.startswith(f"row 7: {fault}") for text in judged.faults] == [True]


@pytest.mark.slow
def test_a_day_that_a_table_program_has_understood_is_that_day(table, translations):
    row = {"approved": True, "role": "lawyer", "date": date(2026, 11, 20)}
    judged = judge(
        read_comments(table("comments.xlsx", "en", {HEADLINE: row})),
        unchanged("en"),
        NOBODY,
        said(translations, "en"),
    )
    assert [(a.by, a.on) for a in judged.approvals] == [("lawyer", date(2026, 11, 20))]
