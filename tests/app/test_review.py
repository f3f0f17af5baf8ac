import base64
import csv
import re
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from kiosk.app.loading import language_of
from kiosk.app.review.book import Book, to_html, to_printed_html
from kiosk.app.review.comments import COLUMNS, Comment, read_comments, tell, write_comments
from kiosk.app.review.entries import chapters, hash_of, hash_of_book
from kiosk.content.design import load_design
from kiosk.content.load import load_deck

ROOT = Path(__file__).parent.parent.parent
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
        design = load_design()
        loaded = load_deck([content], frozenset(design.motifs), design.fields)
        assert loaded.problems == ()
        return chapters([content], loaded.deck, language_of(language))

    return chapters_in


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
    built_in = ROOT / "resources/content"
    design = load_design()
    deck = load_deck([built_in], frozenset(design.motifs), design.fields).deck
    found = entries(chapters([built_in], deck, language_of("en")))
    told = [
        entry.remarks[0]
        for name, entry in found.items()
        if re.search(r"true-or-not/.*#question.\d.text$", name)
    ]
    assert (told.count("it is true"), told.count("it is not true")) == (2, 4)


def test_the_hash_follows_the_english_text_alone(read, content):
    english, mirrored = entries(read()), entries(read("ar-XB"))
    assert english["look#lead"].text != mirrored["look#lead"].text
    assert {name: entry.hash for name, entry in english.items()} == {
        name: entry.hash for name, entry in mirrored.items()
    }
    before = hash_of_book(read())
    panel = content / "panels/look.toml"
    panel.write_text(PANEL.replace("has tips", "has many tips"), "utf-8")
    after = entries(read())
    assert after["look#lead"].hash != english["look#lead"].hash
    assert after["look#headline"].hash == english["look#headline"].hash
    assert hash_of_book(read()) != before


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
    assert re.findall(r">(Text|English|About it|Comment)</th>", to_printed_html(book))[0] == "Comment"


def fill(file, changes):
    """Writes comments into comments.csv as a reviewer's spreadsheet does."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row.update(changes.get(row["id"], {}))
    with file.open("w", encoding="utf-8", newline="") as stream:
        out = csv.DictWriter(stream, COLUMNS, delimiter=";")
        out.writeheader()
        out.writerows(rows)


def test_comments_come_back_with_their_place(read, content, tmp_path):
    file = tmp_path / "comments.csv"
    write_comments(read(), file)
    fill(
        file,
        {
            "look#lead": {"comment": "Too short;\nsay more", "role": "lawyer", "date": "2026-12-01"},
            "look#headline": {"comment": "Good"},
            "roads/first#part.2.text": {"comment": "Is it so?", "role": "survivor"},
            "roads/ours#title": {"comment": "Who?"},
        },
    )
    panel, topic = content / "panels/look.toml", content / "topics/roads.toml"
    panel.write_text(PANEL.replace("has tips", "has many tips"), "utf-8")
    text = TOPIC.replace("[[page.part]]\ntext = '''\nOne road.\n\n- A row\n'''\n\n", "")
    topic.write_text(text.replace("Only ours", "Of us alone").replace('id = "ours"', 'id = "us"'), "utf-8")

    said = read_comments(file)
    assert list(tell(said, read())) == [
        f"{panel}:7: unchanged: Good",
        f"{panel}:8: changed since: Too short; say more (lawyer, 2026-12-01)",
        f"{topic}:13: moved, unchanged: Is it so? (survivor)",
        "roads/ours#title: gone: Who?",
    ]


def test_a_comment_cannot_write_to_the_terminal(read, tmp_path):
    file = tmp_path / "comments.csv"
    file.write_text(f"{','.join(COLUMNS)}\nlook#lead,{hash_of('x')},x,\x1b[2Jred\x07,,\n", "utf-8")
    assert read_comments(file) == (Comment("look#lead", hash_of("x"), "[2Jred", "", ""),)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"\xff\xfe", "is not UTF-8"),
        (b"id,comment\n1,2\n", "lacks the columns hash, text, role, date"),
        (b"", "lacks the columns"),
        (b"id,hash,text,comment,role,date\n1,2,3," + b"x" * 200_000, "is no CSV"),
        (None, "cannot be read"),
    ],
)
def test_a_file_that_is_none_says_so(content, said, tmp_path):
    file = tmp_path / "comments.csv"
    if content is not None:
        file.write_bytes(content)
    assert said in read_comments(file)


def main(*words):
    command = [sys.executable, str(ROOT / "main.py"), "review", *map(str, words)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A French book of one panel and two pages, as the command writes it."""
    folder = tmp_path_factory.mktemp("review")
    for name, text in {"panels/look": PANEL, "topics/roads": TOPIC}.items():
        (folder / name).parent.mkdir(parents=True)
        (folder / f"{name}.toml").write_text(text, "utf-8")
    (folder / "order.toml").write_text('panels = ["look"]\ntopics = ["roads"]\n', "utf-8")
    ended = main("--language", "fr", "--content", folder, "--out", folder / "out")
    assert ended.returncode == 0, ended.stderr
    assert not re.search(r"ERROR|WARNING qt", ended.stderr), ended.stderr
    return folder / "out"


def test_the_command_writes_a_book(written):
    text = (written / "index.html").read_text("utf-8")
    pictures = [QImage.fromData(base64.b64decode(p)) for p in re.findall('base64,([^"]+)', text)]
    assert len(pictures) == 4
    assert {(picture.width(), picture.height()) for picture in pictures} == {(800, 450)}
    assert len({bytes(picture.constBits()) for picture in pictures}) == 4
    assert "Français" in text
    assert (written / "book.pdf").read_bytes().startswith(b"%PDF")
    assert len((written / "comments.csv").read_text("utf-8-sig").splitlines()) == 11


def test_the_command_reads_comments(written):
    fill(written / "comments.csv", {"look#lead": {"comment": "Fine"}})
    ended = main("--content", written.parent, "--comments", written / "comments.csv")
    assert ended.returncode == 0
    assert f"{written.parent}/panels/look.toml:8: unchanged: Fine" in ended.stdout


def test_a_language_without_words_is_refused():
    ended = main("--language", "xx")
    assert ended.returncode == 2
    assert "there are no words in “xx”" in ended.stdout
