"""What check says of photographs."""

from datetime import date

import pytest

from kiosk.content.passages import read_sheets
from kiosk.content.rules.images import photos
from kiosk.content.words.persons import person_in
from tests.content.files.test_hostile import jpeg, png

TODAY = date(2026, 11, 27)
PANEL = """kind = "statement"
id = "our-desk"
field = "teal"
motif = "bus"
headline = "Our desk"
lead = "Ask there."

[photo]
file = "{file}"
alt = "{alt}"
credit = "Photo: Example"
people = "signed"
signed = {{ on = {on}, by = "branch-manager" }}
"""


def test_words_that_tell_of_a_person_are_named(tmp_path):
    (problem,) = found(tmp_path, jpeg(1600, 1000), alt="A girl, 15 years old, at the desk")
    assert problem[:2] == (10, "warning")
    assert "“15 years old” seems to tell of a certain person" in problem[2]


@pytest.mark.parametrize(
    ("alt", "person"),
    [
        ("A desk with two chairs, beside a large window", ""),
        ("The tram stop of line 15 at Old Harbour", ""),
        ("A woman from behind, at the ticket machine", ""),
        ("Mrs Example at our desk", "Mrs Example"),
        ("A volunteer called Noor", "called Noor"),
        ("Our volunteer Noor", "volunteer Noor"),
        ("A boy aged 14", "aged 14"),
        ("The room of a survivor", "survivor"),
        ("Where she was sold", "was sold"),
    ],
)
def test_a_person_in_the_words_of_a_photograph(alt, person):
    assert person_in(alt) == person


def found(tmp_path, raw=None, file="desk.jpg", on=TODAY, contrast=5.0, own=True, alt="A desk"):
    program, site = tmp_path / "program", tmp_path / "site"
    folder = site if own else program
    for part in ("panels", "pictures"):
        (folder / part).mkdir(parents=True)
    (folder / "panels/our-desk.toml").write_text(PANEL.format(file=file, on=on, alt=alt), "utf-8")
    if raw:
        (folder / "pictures" / file).write_bytes(raw)
    folders = [program, site]
    sheets = read_sheets(dict.fromkeys(folders, "en"))
    return [
        (problem.line, problem.severity.name.lower(), problem.text)
        for problem in photos.check(sheets, folders, TODAY, lambda picture: contrast)
    ]


@pytest.mark.parametrize(
    ("fields", "severity", "told"),
    [
        ({"raw": jpeg(1600, 1000)}, "", ""),
        ({"raw": png(1000, 1600), "file": "desk.png"}, "", ""),
        ({"raw": b"text"}, "", ""),
        ({"file": "desk.heic"}, "", ""),
        ({"raw": jpeg(1601, 800)}, "error", "cut it so that no side is more than twice the other"),
        ({"raw": jpeg(600, 500)}, "warning", "whose longer side has at least 900"),
        ({"raw": jpeg(1600, 1000), "contrast": 2.9}, "error", "hardly differ (2.9 : 1"),
        ({"raw": jpeg(1600, 1000), "contrast": None}, "", ""),
        ({"raw": jpeg(1600, 1000), "on": date(2026, 11, 28)}, "error", "the drawing is shown until then"),
        ({"raw": jpeg(1600, 1000), "own": False}, "error", "the program's own panels have drawings"),
    ],
)
def test_a_photograph(tmp_path, fields, severity, told):
    problems = found(tmp_path, **fields)
    assert [(line, kind) for line, kind, _ in problems] == ([(8, severity)] if severity else [])
    assert all(told in text for _, _, text in problems)


def test_a_file_that_is_not_there_is_named_on_its_line(tmp_path):
    assert found(tmp_path) == [
        (9, "error", "the photograph “desk.jpg” is not in content/pictures: put it there")
    ]
