"""Files that somebody made to do harm, or that broke on the way: a clear error, soon, and nothing else."""

import os
import socket
import struct
import zlib
from datetime import date
from pathlib import Path
from time import process_time

import pytest

from kiosk.base.problems import Problem
from kiosk.content import built_in
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.content.files.document import read_document
from kiosk.content.files.picture_files import fault_in
from kiosk.content.passages import read_sheets
from kiosk.content.rules import coverage, founding, pace, terms, text_length
from kiosk.content.rules.images import figures
from kiosk.content.site.site_file import load_site
from kiosk.content.words.term_rules import terms_of
from kiosk.window.text import headline_fit_check, panel_check
from tests.content.rules.test_samples import NAMES
from tests.sampling import paired

SECONDS = 2
"""Of the processor: other programs may be running beside the tests."""

DAY = date(2026, 11, 25)
PANEL = 'kind = "statement"\nid = "panel"\nfield = "clay"\nmotif = "bus"\nheadline = "{}"\nlead = "A lead."\n'
TOPIC = (
    'id = "topic"\ntitle = "Topic"\nfield = "clay"\nmotif = "bus"\n[[page]]\nid = "page"\ntitle = "Page"\n'
    '[[page.part]]\ntext = "{}"\n'
)
SITE = (
    'organisation = "other"\nname = "Example"\ncountry = "IT"\n'
    'time_zone = "Europe/Rome"\nlanguages = ["en"]\n'
)
SVG = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.fixture(autouse=True)
def _fonts(qapp):
    """Headlines are measured."""


@pytest.fixture(autouse=True)
def _no_network(monkeypatch):
    def refuse(*_):
        raise AssertionError("opened a connection")

    monkeypatch.setattr(socket, "socket", refuse)


@pytest.fixture
def folder(tmp_path):
    """A content folder with one panel and one topic that are to be replaced."""
    for name in ("panels", "topics"):
        (tmp_path / "content" / name).mkdir(parents=True)
    (tmp_path / "content/order.toml").write_text('panels = ["panel"]\ntopics = ["topic"]\n', "utf-8")
    (tmp_path / "content/panels/panel.toml").write_text(PANEL.format("A headline"), "utf-8")
    (tmp_path / "content/topics/topic.toml").write_text(TOPIC.format("Words."), "utf-8")
    return tmp_path / "content"


def as_it_is(language: str, text: str, context: str) -> str:
    return text


def check(folder: Path) -> list[Problem]:
    """What loading and the rules say, in time, in a few plain lines each."""
    begin = process_time()
    found = list(load_deck([folder], NAMES).problems)
    sheets = read_sheets({folder: "en"})
    known = terms_of("en")
    assert known
    found += (*text_length.check(sheets), *terms.check(sheets, known), *figures.check(sheets, DAY))
    found += (
        *founding.check(sheets, built_in.founding()),
        *coverage.check_seeds(sheets, built_in.points().data),
        *pace.check(sheets, load_design().pace, lambda sheet: ["en", "fr"], as_it_is),
        *headline_fit_check.check(sheets, lambda sheet: ["en", "fr"], as_it_is),
        *panel_check.check(sheets, lambda sheet: ["en", "fr"], as_it_is),
    )
    assert process_time() - begin < SECONDS
    assert all(len(problem.text) < 600 and problem.text.isprintable() for problem in found), found
    assert len(found) < 200
    return found


DOCUMENTS = {
    "lists in lists": "a = " + "[" * 200_000,
    "closed lists in lists": "a = " + "[" * 120_000 + "]" * 120_000,
    "tables in tables": "a = " + "{a = " * 40_000,
    "a key of many steps": ".".join(["a"] * 100_000) + " = 1",
    "a table of many steps": "[" + ".".join(["a"] * 100_000) + "]\nb = 1",
    "tables of many steps": "\n".join(f"[{'.'.join(['a'] * n)}]" for n in range(1, 400)),
    "many keys": "\n".join(f"k{n} = 1" for n in range(20_000)),
    "many tables": "\n".join(f"[[page]]\nid = 'p{n}'" for n in range(10_000)),
    "many alike tables": "\n".join(
        "[[page]]\nid='a'\ntitle='a'\n[[page.part]]\ntext='a'" for _ in range(4_500)
    ),
    "many entries": "seed = [" + '"a",' * 60_000 + "]",
    "many names": "panels = [" + '"nobody",' * 25_000 + "]",
    "many dead links": 'id = "topic"\ntitle = "Topic"\nfield = "clay"\nmotif = "bus"\n'
    + "".join(
        f"[[page]]\nid='p{n}'\ntitle='a'\nlinks=['x{n}']\n[[page.part]]\ntext='a'\n" for n in range(3_500)
    ),
    "a long number": "a = " + "9" * 240_000,
    "a long name": "a" * 240_000 + " = 1",
    "a long text": 'kind = "' + "x" * 240_000 + '"',
    "a name that steers": '"\\u001b[31m\\u202e" = 1\nkind = "statement"',
    "not a number": "a = nan\nb = inf\nc = -inf",
    "quotes": '"' * 240_001,
    "backslashes": 'a = "' + "\\" * 240_000,
}
BYTES = {
    "UTF-16": PANEL.encode("utf-16"),
    "UTF-16 without a mark": PANEL.encode("utf-16-le"),
    "Latin-1": PANEL.format("Café").encode("latin-1"),
    "zero bytes": PANEL.encode().replace(b"lead", b"le\x00ad"),
    "only zero bytes": bytes(200_000),
    "too large": b"k = 1\n" * 1_000_000,
}


@pytest.mark.parametrize(
    ("strange", "name"), paired(DOCUMENTS, ["panels/panel.toml", "topics/topic.toml", "order.toml"])
)
@pytest.mark.sample(3)
def test_strange_documents_are_refused_soon(folder, strange, name):
    source = DOCUMENTS[strange]
    (folder / name).write_text(source, "utf-8")
    assert any(problem.file.endswith(name) for problem in check(folder))


@pytest.mark.parametrize("raw", BYTES.values(), ids=BYTES.keys())
def test_strange_bytes_are_refused_soon(folder, raw):
    (folder / "panels/panel.toml").write_bytes(raw)
    assert any(problem.file.endswith("panel.toml") for problem in check(folder))


@pytest.mark.parametrize("source", DOCUMENTS.values(), ids=DOCUMENTS.keys())
@pytest.mark.sample(3)
def test_strange_sites_are_refused_soon(tmp_path, source):
    path = tmp_path / "site.toml"
    path.write_text(SITE + source, "utf-8")
    begin = process_time()
    loaded = load_site(path)
    assert process_time() - begin < SECONDS
    assert loaded.site is None
    assert all(len(problem.text) < 600 and problem.text.isprintable() for problem in loaded.problems)


@pytest.mark.parametrize("key", ["advice_s", "pause_s"])
@pytest.mark.parametrize("value", ["nan", "inf", "-inf", "1e400", "-0.0"])
def test_no_duration_is_no_number(tmp_path, key, value):
    path = tmp_path / "site.toml"
    path.write_text(f"{SITE}[timings]\n{key} = {value}\n", "utf-8")
    assert load_site(path).site is None


@pytest.mark.parametrize("value", ["nan", "inf"])
def test_no_measure_is_no_number(tmp_path, value):
    path = tmp_path / "site.toml"
    path.write_text(f"{SITE}[mount]\ndiagonal_inches = {value}\ntop_edge_m = {value}\n", "utf-8")
    assert load_site(path).site is None


def test_a_site_with_very_many_languages_is_refused_soon(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(SITE.replace('["en"]', "[" + '"en",' * 45_000 + "]"), "utf-8")
    begin = process_time()
    assert load_site(path).site is None
    assert process_time() - begin < SECONDS


WORDS = {
    "marks on one letter": "a" + "\u0301" * 100_000,
    "a few marks too many": "a" + "\u0301" * 6,
    "an override": "pay \\u202e001 now",
    "an embedding": "pay \\u202a100 now",
    "an isolate": "pay \\u2067100 now",
    "a control character": "a\\u0007b",
    "a second line": "a\\u2028b",
    "no character": "a\\uffffb",
}


@pytest.mark.parametrize("words", WORDS.values(), ids=WORDS.keys())
def test_strange_characters_are_refused(folder, words):
    (folder / "panels/panel.toml").write_text(PANEL.format(words), "utf-8")
    (folder / "topics/topic.toml").write_text(TOPIC.format(words), "utf-8")
    errors = {Path(p.file).name for p in check(folder) if p.severity == "error"}
    assert errors >= {"panel.toml", "topic.toml"}


@pytest.mark.parametrize("words", ["Việt Nam", "Vie\u0323\u0302t", "שָׁלוֹם", "مُحَمَّدٌ", "ก็ที่", "हिन्दी"])
def test_letters_of_living_languages_are_fine(folder, words):
    (folder / "panels/panel.toml").write_text(PANEL.format(words), "utf-8")
    assert check(folder) == []


def test_a_byte_order_mark_is_passed_over(folder):
    (folder / "panels/panel.toml").write_bytes(b"\xef\xbb\xbf" + PANEL.format("A headline").encode())
    assert check(folder) == []


LONG = {
    "very many words": "word " * 45_000,
    "one long word": "w" * 240_000,
    "very many short words": "a " * 110_000,
    "very many items": "- a\\n" * 40_000,
    "very many sentences": "A. " * 70_000,
}


@pytest.mark.parametrize("words", LONG.values(), ids=LONG.keys())
def test_what_nobody_could_read_is_refused(folder, words):
    (folder / "panels/panel.toml").write_text(PANEL.format(words), "utf-8")
    (folder / "topics/topic.toml").write_text(TOPIC.format(words), "utf-8")
    errors = {Path(p.file).name for p in check(folder) if p.severity == "error"}
    assert errors >= {"panel.toml", "topic.toml"}


@pytest.mark.parametrize(
    "name", ["../secret", "/etc/passwd", "..", "a/../b", "a\\\\b", ".hidden", "a\\u0000b"]
)
def test_names_lead_nowhere_else(folder, name):
    (folder / "order.toml").write_text(f'panels = ["panel", "{name}"]\ntopics = ["topic"]\n', "utf-8")
    (folder.parent / "secret.toml").write_text(PANEL.format("Secret"), "utf-8")
    assert [Path(problem.file).name for problem in check(folder)] == ["order.toml"]


def test_links_lead_nowhere_else(folder):
    secret = folder.parent / "secret.toml"
    secret.write_text(PANEL.format("Secret"), "utf-8")
    for name, target in {
        "out": secret,
        "up": Path("../../secret.toml"),
        "system": Path("/etc/passwd"),
    }.items():
        (folder / f"panels/{name}.toml").symlink_to(target)
    (folder / "panels/round.toml").symlink_to("round.toml")
    (folder / "panels/zero.toml").symlink_to("/dev/zero")
    os.mkfifo(folder / "panels/pipe.toml")
    (folder / "panels/folder.toml").mkdir()
    found = {Path(problem.file).stem: problem.text for problem in check(folder)}
    assert set(found) >= {"out", "up", "system", "round", "zero", "pipe", "folder"}
    assert all("leads out of its folder" in found[name] for name in ("out", "up", "system", "zero"))
    assert not any("Secret" in text for text in found.values())


def test_a_folder_that_is_a_link_leads_nowhere_else(folder, tmp_path):
    outside = tmp_path / "outside"
    (folder / "panels").rename(outside)
    (folder / "panels").symlink_to(outside)
    assert any("leads out of its folder" in problem.text for problem in check(folder))


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", header)
        + chunk(b"IDAT", zlib.compress(b""))
        + chunk(b"IEND", b"")
    )


def jpeg(width: int, height: int) -> bytes:
    return (
        b"\xff\xd8\xff\xe0\x00\x04ab\xff\xc0\x00\x0b\x08"
        + struct.pack(">HH", height, width)
        + b"\x01\x01\x11\x00"
    )


PICTURES = {
    "large.png": (png(8000, 8000), "8000 × 8000 pixels"),
    "very-large.png": (png(30000, 30000), "30000 × 30000 pixels"),
    "endless.png": (png(0xFFFFFFFF, 0xFFFFFFFF), "pixels"),
    "nothing.png": (png(0, 10), "is broken"),
    "short.png": (png(10, 10)[:20], "is broken"),
    "large.jpg": (jpeg(8000, 8000), "8000 × 8000 pixels"),
    "no-frame.jpeg": (b"\xff\xd8\xff" + b"\xff\xe0\x00\x00" * 100_000, "is broken"),
    "other.png": (jpeg(10, 10), "is no PNG inside"),
    "other.jpg": (b"GIF89a", "is no JPEG inside"),
    "phone.jpg": (b"\0\0\0\x18ftypheic", "is a HEIC picture inside, whatever its name says: open it in"),
    "wide.jpg": (jpeg(60000, 300), "more than 16 million: scale it to 4000 × 20"),
    "picture.gif": (b"GIF89a", "is no PNG, SVG or JPEG file: open it in a program for pictures"),
    "heavy.png": (png(10, 10) + bytes(20_000_000), "is larger than 20 MB"),
    "nested.svg": (SVG.format("<g><svg/></g>"), "nested <svg>"),
    "deep.svg": (SVG.format("<g>" * 100_000), "too many groups"),
    "many.svg": (SVG.format("<path/>" * 100_000), "shapes"),
    "script.svg": (SVG.format("<script>alert(1)</script>"), "runs"),
    "click.svg": (SVG.format('<path onclick="alert(1)"/>'), "runs"),
    "moving.svg": (SVG.format("<animateTransform/>"), "runs"),
    "image.svg": (SVG.format('<image href="file:///etc/passwd"/>'), "loads"),
    "link.svg": (SVG.format('<a xlink:href="https://example.org"/>'), "points elsewhere"),
    "style.svg": (SVG.format("<style>@import 'https://example.org/a.css'</style>"), "loads"),
    "url.svg": (SVG.format("<path style=\"fill: url( 'https://example.org/a' )\"/>"), "loads"),
    "copies.svg": (SVG.format('<use xlink:href="#a"/>'), "copies"),
    "laughs.svg": ('<!DOCTYPE svg [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><svg>&b;</svg>', "DOCTYPE"),
    "outside.svg": ('<!DOCTYPE svg SYSTEM "https://example.org/a.dtd"><svg/>', "DOCTYPE"),
    "page.svg": ("<html/>", "is no SVG inside"),
    "open.svg": (SVG.format("<path"), "is broken"),
    "huge.svg": (SVG.format(" " * 1_000_000), "is larger than 1 MB"),
    "coding.svg": ('<?xml version="1.0" encoding="ebcdic-odd"?><svg/>', "is"),
    "empty.svg": ("", "is broken"),
}


@pytest.mark.parametrize(
    ("name", "content", "text"), [(n, *case) for n, case in PICTURES.items()], ids=PICTURES
)
def test_strange_pictures_are_refused_soon(tmp_path, name, content, text):
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    begin = process_time()
    fault = fault_in(path, tmp_path)
    assert process_time() - begin < SECONDS
    assert fault and text in fault


def test_a_logo_that_is_not_sound_is_left_out_and_named(tmp_path):
    (tmp_path / "logo.png").write_bytes(png(30000, 30000))
    (tmp_path / "site.toml").write_text(SITE + 'logo = "logo.png"\n', "utf-8")
    loaded = load_site(tmp_path / "site.toml")
    assert loaded.site and loaded.site.logo == ""
    assert [problem.text for problem in loaded.problems] == [
        "logo “logo.png” has 30000 × 30000 pixels, more than 16 million: scale it to 4000 × 4000; "
        "the name is shown instead"
    ]


@pytest.mark.parametrize(
    ("there", "told"),
    [
        ("Desk.JPG", "“Desk.JPG” is there, write that name"),
        ("desk.jpeg", "“desk.jpeg” is there, write that name"),
        ("desk.txt", "put it there"),
        ("disk.jpg", "put it there"),
    ],
)
def test_a_picture_that_is_called_almost_so_is_named(tmp_path, there, told):
    (tmp_path / there).touch()
    assert fault_in(tmp_path / "desk.jpg", tmp_path) == f"is not in its folder: {told}"


def test_a_logo_lies_inside_its_folder(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "secret.png").write_bytes(png(10, 10))
    (tmp_path / "site/logo.png").symlink_to("../secret.png")
    (tmp_path / "site/site.toml").write_text(SITE + 'logo = "logo.png"\n', "utf-8")
    loaded = load_site(tmp_path / "site/site.toml")
    assert loaded.site and loaded.site.logo == ""


@pytest.mark.parametrize("kind", ["pipe", "device", "folder"])
def test_what_is_no_file_is_no_site(tmp_path, kind):
    path = tmp_path / "site.toml"
    {"pipe": os.mkfifo, "device": lambda p: p.symlink_to("/dev/zero"), "folder": Path.mkdir}[kind](path)
    assert isinstance(read_document(path), Problem)
