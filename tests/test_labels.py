"""The labels in docs/labels: dots as on signs, and no word of the subject, since others see them too."""

import re
from itertools import combinations
from math import hypot
from pathlib import Path

import pytest

FILES = sorted((Path(__file__).parents[1] / "docs/labels").glob("*.svg"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_dots_can_be_felt_one_by_one_and_are_all_on_the_label(file):
    drawn = file.read_text("utf-8")
    width, height = map(float, re.search(r'viewBox="0 0 ([\d.]+) ([\d.]+)"', drawn).groups())
    assert f'width="{width:g}mm" height="{height:g}mm"' in drawn
    dots = [tuple(map(float, dot)) for dot in re.findall(r'cx="([\d.]+)" cy="([\d.]+)" r="0.75"', drawn)]
    assert len(dots) == drawn.count("<circle") > 40
    assert all(4 < x < width - 4 and 4 < y < height - 4 for x, y in dots)
    assert min(hypot(a - c, b - d) for (a, b), (c, d) in combinations(dots, 2)) == pytest.approx(2.5)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_no_label_names_the_subject_or_a_number(file):
    words = " ".join(re.findall(r"<(?:text|title)[^>]*>([^<]*)<", file.read_text("utf-8"))).lower()
    assert words and not re.search(r"traffick|help|advice|police|victim|\d", words)


def test_there_is_a_label_for_the_headset_and_for_the_keys():
    assert [file.stem for file in FILES] == ["headphones", "keys"]
