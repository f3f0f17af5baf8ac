import base64
import csv
import re
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.base.places import TRANSLATIONS
from kiosk.cli.main import main
from kiosk.commands.review.book import Book, to_html
from kiosk.commands.review.comments import write_comments
from kiosk.commands.review.entries import chapters, hash_of_book, not_approved, to_ask
from kiosk.commands.review.message_facts import known
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.i18n.catalogues.approvals import messages, read_approvals
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of
from tests.calling import kept_environment
from tests.spreadsheet import fill

ROOT = Path(__file__).parents[3]
PANEL = """\
kind = "statement"
id = "look"
field = "plum"
motif = "chairs"
seed = ["S5"]
sources = ["A book <2024>"]
headline = "Look around"
lead = "This screen has tips."
"""
TOPIC = """\
id = "roads"
title = "Roads & ways"
field = "teal"
motif = "bus"

[[page]]
id = "first"
title = "The first"

[[page.part]]
text = '''
One road.

- A row
'''

[[page.part]]
kind = "card"
label = "On foot"
text = "It takes long."
seed = ["S7", "S8"]
legal = true
only_for = "national-society"

[[page]]
id = "ours"
title = "Only ours"

[[page.part]]
text = "We are here."
only_for = "national-society"
"""


@pytest.fixture
def content(tmp_path):
    """A content folder with one panel and one topic."""
    folder = tmp_path / "content"
    for name, text in {"panels/look": PANEL, "topics/roads": TOPIC}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / f"{name}.toml").write_text(text, "utf-8")
    (folder / "order.toml").write_text('panels = ["look"]\ntopics = ["roads"]\n', "utf-8")
    return folder


@pytest.fixture
def read(content):
    """read(language) gives the chapters of the content folder."""

    def chapters_in(language="en"):
        loaded = load_deck([content], load_design().names)
        assert loaded.problems == ()
        *content_chapters, program = chapters(
            [content], loaded.deck, language_of(language), known([TRANSLATIONS], language)
        )
        assert program.kind == "program"
        return tuple(content_chapters)

    return chapters_in


def whole_book(language):
    """Of the built-in content."""
    folder = ROOT / "resources/content"
    deck = load_deck([folder], load_design().names).deck
    return chapters([folder], deck, language_of(language), known([TRANSLATIONS], language))


def entries(book):
    return {entry.id: entry for chapter in book for entry in chapter.entries}


def test_every_sentence_has_an_entry_in_order(read):
    assert list(entries(read())) == [
        "look#headline",
        "look#lead",
        "roads#title",
        "roads/first#title",
        "roads/first#part.1.text",
        "roads/first#part.1.text.2",
        "roads/first#part.2.label",
        "roads/first#part.2.text",
        "roads/ours#title",
        "roads/ours#part.1.text",
    ]


def test_an_entry_tells_what_a_reviewer_must_know(read, content):
    found = entries(read())
    lead, card = found["look#lead"], found["roads/first#part.2.text"]
    assert (lead.seeds, lead.sources, lead.legal) == (("S5",), ("A book <2024>",), False)
    assert (card.seeds, card.legal) == (("S7", "S8"), True)
    assert card.remarks == ("only at screens of: national-society",)
    assert (card.file, card.line) == (str(content / "topics/roads.toml"), 20)
    assert (found["roads/first#part.1.text.2"].text, found["roads/first#part.1.text.2"].line) == ("A row", 14)


def test_whether_a_statement_is_true_is_told_to_reviewers(qapp):
    found = entries(whole_book("en"))
    told = [
        entry.remarks[0]
        for name, entry in found.items()
        if re.search(r"true-or-not/.*#question.\d.text$", name)
    ]
    assert (told.count("it is true"), told.count("it is not true")) == (2, 4)


def test_the_mark_follows_the_text_and_its_english(read, content):
    english, mirrored = entries(read()), entries(read("ar-XB"))
    assert english["look#lead"].text != mirrored["look#lead"].text
    assert english["look#lead"].mark != mirrored["look#lead"].mark
    before = hash_of_book(read())
    panel = content / "panels/look.toml"
    panel.write_text(PANEL.replace("has tips", "has many tips"), "utf-8")
    after = entries(read())
    assert after["look#lead"].mark != english["look#lead"].mark
    assert after["look#headline"].mark == english["look#headline"].mark
    assert hash_of_book(read()) != before


@pytest.mark.parametrize("language", ["en", "ar", "zh-Hans"])
@pytest.mark.slow
def test_a_book_holds_every_sentence_that_must_be_approved(language):
    found = {(entry.context, entry.mark) for entry in entries(whole_book(language)).values()}
    assert found == set(messages([TRANSLATIONS], language).values())


def test_words_of_the_program_tell_what_they_are_for():
    found = entries(whole_book("fr")).values()
    (draft,) = (entry for entry in found if entry.source == "Draft" and "below the logo" in entry.remarks[0])
    (plural,) = (entry for entry in found if entry.source == "{n} language / {n} languages")
    assert (draft.text, plural.text) == ("Brouillon", "{n}\xa0langue / {n}\xa0langues")
    assert re.fullmatch(r"translations/fr/LC_MESSAGES/kiosk.po:\d+", draft.place)
    line = int(draft.place.rpartition(":")[2])
    catalogue = (ROOT / "translations/fr/LC_MESSAGES/kiosk.po").read_text("utf-8").splitlines()
    assert catalogue[line - 1] == 'msgid "Draft"'


@pytest.mark.parametrize("language", ["ar", "zh-Hans"])
@pytest.mark.slow
def test_what_only_native_readers_can_decide_is_asked_once(language):
    doubts = {message.doubt for message in known([TRANSLATIONS], language).messages.values()} - {""}
    book = whole_book(language)
    asked = to_ask(book).entries
    assert {entry.doubt for entry in asked} == doubts
    assert len(doubts) > 10
    assert not any(doubt.startswith("doubt") for doubt in doubts)
    assert len({(entry.text, entry.doubt) for entry in asked}) == len(asked)
    assert {entry.mark for entry in asked} <= {entry.mark for entry in entries(book).values()}
    html = to_html(Book(language_of(language), "0a1b2c3d", ((to_ask(book), None),)))
    assert html.count("<b>To decide: ") == len(asked)


@pytest.mark.slow
def test_the_table_says_what_only_a_native_reader_can_decide(tmp_path):
    book = whole_book("fr")
    write_comments(book, language_of("fr"), tmp_path)
    with (tmp_path / "comments.csv").open(encoding="utf-8-sig", newline="") as file:
        notes = [row["note"] for row in csv.DictReader(file)]
    asked = [note for note in notes if " · To decide: " in note]
    assert len(asked) == sum(bool(entry.doubt) for chapter in book for entry in chapter.entries) > 10


def test_the_book_has_nothing_from_outside_and_its_words_are_no_markup(read):
    book = Book(language_of("en"), "0a1b2c3d", tuple((chapter, None) for chapter in read()))
    text = to_html(book)
    assert not re.search(r"https?://|<link|<script|@import|url\(", text)
    assert "A book &lt;2024&gt;" in text
    assert "Roads &amp; ways" in text
    assert "§ says what the law is" in text
    assert 'lang="en" dir="ltr"' in text


def test_the_book_follows_the_direction_of_its_language(read):
    book = Book(language_of("ar-XB"), "0a1b2c3d", tuple((chapter, None) for chapter in read("ar-XB")))
    assert '<html lang="ar-XB" dir="rtl">' in to_html(book)
    assert re.findall(r">(Text|English|About it|Comment)</th>", to_html(book))[:4] == [
        "Text",
        "English",
        "About it",
        "Comment",
    ]


@pytest.fixture(scope="module")
def written(qapp, tmp_path_factory):
    """A French book of one panel and two pages, as the command writes it."""
    folder = tmp_path_factory.mktemp("review")
    for name, text in {"panels/look": PANEL, "topics/roads": TOPIC}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / f"{name}.toml").write_text(text, "utf-8")
    (folder / "order.toml").write_text('panels = ["look"]\ntopics = ["roads"]\n', "utf-8")
    with kept_environment():
        code = main(["review", "--language", "fr", "--content", f"{folder}", "--out", f"{folder / 'out'}"])
    assert code == 0
    return folder / "out"


@pytest.mark.slow
def test_the_command_writes_a_book(written):
    text = (written / "index.html").read_text("utf-8")
    pictures = [QImage.fromData(base64.b64decode(p)) for p in re.findall('base64,([^"]+)', text)]
    assert len(pictures) == 4
    assert {(picture.width(), picture.height()) for picture in pictures} == {(800, 450)}
    assert len({bytes(picture.constBits()) for picture in pictures}) == 4
    assert "Français" in text
    assert (written / "book.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize("name", ["comments.csv", "comments.xlsx"])
@pytest.mark.slow
def test_the_command_reads_comments(call, written, name):
    fill(written / name, {"look#lead": {"comment": "Fine"}})
    ended = call("review", "--content", written.parent, "--comments", written / name)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert ended.stdout == f"{written.parent}/panels/look.toml:8: unchanged: Fine\n1 comments\n"


@pytest.mark.slow
def test_the_command_keeps_approvals_beside_a_sites_own_words(call, content, tmp_path):
    (tmp_path / "translations").mkdir()
    book = whole_book("fr")
    (words,) = (chapter for chapter in book if chapter.kind == "program")
    write_comments(book, language_of("fr"), tmp_path)
    fill(tmp_path / "comments.xlsx", {entry.id: {"approved": "yes"} for entry in words.entries})
    signed = ("--role", "native-speaker", "--on", "2020-01-01")
    ended = call("review", "--approve", tmp_path / "comments.xlsx", "--content", content, *signed)
    assert (ended.returncode, ended.stderr) == (0, "")
    file, every = tmp_path / "translations/fr/reviewed.toml", len(messages([TRANSLATIONS], "fr"))
    assert ended.stdout.splitlines() == [
        f"{len(words.entries)} approvals kept in {file}",
        f"fr: native-speaker: {len(words.entries)} of {every}; survivor-reviewer: 0 of {every}",
    ]
    assert len(read_approvals(file).all) == len(words.entries)


def test_a_sites_own_words_are_approved_and_mended_in_its_own_catalogue(call, content, tmp_path):
    assert call("words", "--site", tmp_path, "--add", "fr").returncode == 0
    catalogue = catalogue_file(tmp_path / "translations", "fr")
    said = catalogue.read_text("utf-8").replace(
        '"Look around"\nmsgstr ""', '"Look around"\nmsgstr "Regardez"'
    )
    catalogue.write_text(said, "utf-8")
    catalogues = Sources(DEMO_SITE, content).catalogues
    deck = load_deck([content], load_design().names).deck
    book = chapters([content], deck, language_of("fr", *catalogues), known(catalogues, "fr"))
    headline = entries(book)["look#headline"]
    assert headline.text == "Regardez"
    line = said.splitlines().index('msgid "Look around"') + 1
    assert headline.place == f"{catalogue}:{line}"
    write_comments(book, language_of("fr"), tmp_path)
    fill(tmp_path / "comments.xlsx", {"look#headline": {"approved": "yes"}})
    signed = ("--role", "native-speaker", "--on", "2020-01-01")
    ended = call("review", "--approve", tmp_path / "comments.xlsx", "--content", content, *signed)
    assert (ended.returncode, ended.stderr) == (0, "")
    file, every = tmp_path / "translations/fr/reviewed.toml", len(messages([TRANSLATIONS], "fr")) + 1
    assert ended.stdout.splitlines() == [
        f"1 approvals kept in {file}",
        f"fr: native-speaker: 1 of {every}; survivor-reviewer: 0 of {every}",
    ]


def test_a_language_without_words_is_refused(qapp, call):
    ended = call("review", "--language", "xx")
    assert ended.returncode == 2
    assert "there are no words in “xx”: use one of en, am, ar," in ended.stdout


def test_what_both_have_approved_is_left_out_of_the_next_book(read):
    book = read()
    every = [entry for chapter in book for entry in chapter.entries]
    first = every[0]
    left = not_approved(book, {(first.context, first.mark)})
    assert [entry for chapter in left for entry in chapter.entries] == [
        entry for entry in every if (entry.context, entry.mark) != (first.context, first.mark)
    ]
    assert not_approved(book, {(entry.context, entry.mark) for entry in every}) == ()
    assert not_approved(book, {(first.context, "00000000")}) == tuple(c for c in book if c.entries)
