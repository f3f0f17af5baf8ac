"""Braille by its dots, in the sizes of signs; and no label names the subject."""

import re

import pytest

from kiosk.commands.labels import braille
from kiosk.commands.labels.sheet import LABELS, middles, size, svg


def said(text):
    return " ".join("".join(map(str, sorted(cell))) or "0" for cell in braille.cells(text))


@pytest.mark.parametrize(
    ("text", "dots"),
    [
        ("a", "1"),
        ("abcdefghij", "1 12 14 145 15 124 1245 125 24 245"),
        ("klmnopqrst", "13 123 134 1345 135 1234 12345 1235 234 2345"),
        ("uvwxyz", "136 1236 2456 1346 13456 1356"),
        ("A", "6 1"),
        ("a b", "1 0 12"),
        ("1990", "3456 1 24 24 245"),
        ("3b", "3456 14 56 12"),
        ("3 b", "3456 14 0 12"),
        ("Go.", "6 1245 135 256"),
        ("a, b: c-d? e's", "1 2 0 12 25 0 14 36 145 236 0 15 3 234"),
    ],
)
def test_each_sign_has_its_dots(text, dots):
    assert said(text) == dots


@pytest.mark.parametrize("text", ["é", "ع", "a/b"])
def test_a_sign_without_braille_is_refused_by_its_name(text):
    with pytest.raises(ValueError, match="has no braille here"):
        list(braille.cells(text))


def test_dots_are_as_far_apart_as_on_signs():
    assert list(braille.dots("q")) == [(0, 0), (0, 2.5), (0, 5.0), (2.5, 0), (2.5, 2.5)]
    first, second = list(braille.dots("aa"))
    assert second[0] - first[0] == braille.CELL == 6.2


def test_a_label_holds_all_its_dots():
    for label in LABELS:
        drawn, (width, height) = svg(label), size(label)
        assert f'width="{width:g}mm"' in drawn
        shown = [tuple(map(float, at)) for at in re.findall(r'cx="([\d.]+)" cy="([\d.]+)"', drawn)]
        assert shown == [pytest.approx(at, abs=1e-3) for at in middles(label)]
        assert len(shown) == sum(len(list(braille.dots(line))) for line in label) > 40
        assert all(4 < x < width - 4 and 4 < y < height - 4 for x, y in shown)


def test_no_label_names_the_subject_or_a_number():
    words = " ".join(word for lines in LABELS for word in lines).lower()
    assert not re.search(r"traffick|help|advice|police|victim|\d", words)


def test_the_command_writes_a_page_and_a_drawing_for_each(call, tmp_path):
    assert call("labels", "--out", tmp_path).returncode == 0
    assert {file.name for file in tmp_path.iterdir()} == {"labels.pdf", "headphones.svg", "keys.svg"}
    assert (tmp_path / "labels.pdf").read_bytes().startswith(b"%PDF")
