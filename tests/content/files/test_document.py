import os

import pytest

from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import LARGEST_BYTES
from kiosk.content.files.document import Document, read_document


@pytest.mark.parametrize(
    ("source", "line", "advice"),
    [
        ("a = 1\nb = yes\n", 2, "text needs quotes"),
        ('a = "one # two\nb = 2\n', 1, 'write a quote at the end of the text: a = "one"'),
        ("a = 'one\n", 1, "write a quote at the end of the text: a = 'one'"),
        (
            'a = [\n  "one,\n]\n',
            2,
            "write a quote at the end of the text, or three around one of",
        ),
        ("a = [1, 2\nb = 3\n", 2, "a list ends with ], write one where it ends, above this line"),
        ('a = ["b"\n"c" = ["d"]\n', 2, "a list ends with ]"),
        ('"a" = ["b" "c"]\n', 1, "a comma is missing before this entry"),
        ('a = [\n  "b"\n  "c",\n]\n', 3, "a comma is missing at the end of the entry above"),
        ('a = """\n\n', 1, "look for a missing quote"),
        ("a = 1\n\na = 2\n", 3, "keep one"),
        ("[a]\n[a]\n", 2, "a table stands here twice"),
        ("a\n", 1, "write: key = value"),
        ('a = "x" "y"\n', 1, "one key and its value to a line"),
        ('a = "\\d"\n', 1, "write \\\\ for a backslash"),
        ("= 1\n", 1, "a line is a key"),
        ("a = {b = 1 c = 2}\n", 1, "check quotes and brackets"),
        ("a = 1\nb = “loop”\n", 2, 'use straight quotes ("), as on a keyboard, instead of “'),
        ("a = 1\r\nb = „loop“\r\n", 2, "instead of „"),
        ("a = [“en”]\n", 1, "instead of “"),
        ("“a” = 1\n", 1, "instead of “"),
        ("a = yes # “yes”\n", 1, "text needs quotes"),
        ("number = 555 0142\n", 1, 'a text and needs quotes, with digits and spaces: number = "555 0142"'),
        ("number = 0555 # ours\n", 1, 'needs quotes, with digits and spaces: number = "0555"'),
        ("number = +1 555-0142\n", 1, 'number = "+1 555 0142"'),
        ("number = (0)555/0142\n", 1, 'number = "0 555 0142"'),
        ("on = 20.11.2026\n", 1, "a date is year, month and day with hyphens: write 2026-11-20"),
        ("on = 5/11/2026\n", 1, "write 2026-11-05"),
        ("on = 2026-11-5\n", 1, "write 2026-11-05"),
        ("on = 2026-11-20 10:00\n", 1, "write 2026-11-20"),
        ("on = 99.99.2026\n", 1, "write 2026-11-20"),
        ("on = 2026-11-31\n", 1, "there is no such day"),
        ("hours = 09:00-17:00\n", 1, 'text needs quotes: hours = "09:00-17:00"'),
        ("name = Our Port\n", 1, 'text needs quotes: name = "Our Port"'),
        ('name = Our "Port" here\n', 1, r'name = "Our \"Port\" here"'),
        ("clock = false,\n", 1, "nothing stands after a value: remove it"),
        ("clock = false ; no\n", 1, "begin a note with #"),
        ("clock = True\n", 1, "write true, in small letters and without quotes"),
        ("clock = yes\n", 1, 'clock = "yes"; or write true'),
        ('name = { en = "a",\n  fr = "b" }\n', 1, "what stands in { } must all be on one line"),
        ("name = 'Port d'Ancona'\n", 1, 'write the text in double quotes: name = "..."'),
        ('name = "The "Port" itself"\n', 1, "quotes inside a text need a \\ before them"),
        (
            'logo = "C:\\Users\\logo.png"\n',
            1,
            "of a logo write the name alone, and put the file beside this one",
        ),
        ('logo = "C:\\logo.png"\n', 1, "write / instead of each \\"),
        ('name =\xa0"Port"\n', 1, "a space here is one that breaks no line"),
    ],
)
def test_what_is_no_toml_is_named_with_its_line_and_advice(tmp_path, source, line, advice):
    path = tmp_path / "file.toml"
    path.write_text(source, "utf-8")
    problem = read_document(path)
    assert isinstance(problem, Problem)
    assert (problem.file, problem.line, problem.severity) == (str(path), line, Severity.ERROR)
    assert problem.text.startswith("this is not TOML (") and advice in problem.text


def test_a_quote_that_is_there_is_not_proposed_twice(tmp_path):
    (tmp_path / "file.toml").write_text('name = Our Port"\n')
    assert str(read_document(tmp_path / "file.toml")).endswith('quotes: name = "Our Port"')


def test_a_byte_order_mark_does_no_harm(tmp_path):
    path = tmp_path / "file.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\n")
    document = read_document(path)
    assert isinstance(document, Document) and document.data == {"a": 1}


def test_bytes_that_are_no_text_are_named_with_their_line(tmp_path):
    path = tmp_path / "file.toml"
    path.write_bytes(b'a = 1\nb = "\xff"\n')
    assert str(read_document(path)) == (
        f"{path}:2: error: the file is not UTF-8: save it again with that encoding, in Notepad by “Save as”"
    )


def test_a_file_that_is_too_large_is_refused(tmp_path):
    path = tmp_path / "file.toml"
    path.write_bytes(b"#" * LARGEST_BYTES)
    assert isinstance(read_document(path), Document)
    path.write_bytes(b"#" * (LARGEST_BYTES + 1))
    assert "larger than 250 kB" in str(read_document(path))


def test_nesting_without_end_is_refused(tmp_path):
    path = tmp_path / "file.toml"
    path.write_text("a = " + "[" * 100_000, "utf-8")
    assert isinstance(read_document(path), Problem)


def test_what_is_no_file_is_refused(tmp_path):
    (tmp_path / "folder.toml").mkdir()
    os.mkfifo(tmp_path / "pipe.toml")
    for name in ("nowhere.toml", "folder.toml", "pipe.toml"):
        assert "there is no such file" in str(read_document(tmp_path / name))


@pytest.fixture
def nobody():
    """Root reads everything, so the tests that root runs become somebody else for a moment."""
    if (user := os.geteuid()) == 0:
        os.seteuid(65534)
    yield
    os.seteuid(user)


def test_a_file_that_may_not_be_read_is_refused(tmp_path, nobody):
    path = tmp_path / "file.toml"
    if os.access(tmp_path, os.W_OK, effective_ids=True):
        path.touch(0o000)
    assert "check its owner and permissions" in str(read_document(path))


def test_links_may_not_lead_out_of_the_folder(tmp_path):
    inside = tmp_path / "inside"
    inside.mkdir()
    (tmp_path / "outside.toml").write_text("a = 1\n", "utf-8")
    (inside / "within.toml").write_text("a = 2\n", "utf-8")
    (inside / "good.toml").symlink_to("within.toml")
    (inside / "bad.toml").symlink_to("../outside.toml")
    (inside / "loop.toml").symlink_to("loop.toml")
    assert isinstance(read_document(inside / "good.toml", inside), Document)
    assert "leads out of its folder" in str(read_document(inside / "bad.toml", inside))
    assert isinstance(read_document(inside / "loop.toml", inside), Problem)
