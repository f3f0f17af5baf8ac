"""What git carries for ever: pictures are few and small; sweeps and reviews are made in build/."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TRACKED = ("docs", "kiosk", "resources", "tests", "tools", "translations")
KINDS = {".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif", ".tiff", ".bmp"}
LARGEST = 300_000
MOST_IN_DOCS = 8


def pictures(folder):
    return [file for file in folder.rglob("*") if file.suffix.lower() in KINDS]


@pytest.mark.parametrize("folder", TRACKED)
def test_no_picture_is_large(folder):
    assert [p for p in pictures(ROOT / folder) if p.stat().st_size > LARGEST] == []


def test_docs_hold_a_handful_of_pictures_in_one_folder():
    assert 0 < len(pictures(ROOT / "docs/pictures")) <= MOST_IN_DOCS
    assert {file.parent.name for file in pictures(ROOT / "docs")} == {"pictures", "labels"}


def test_every_picture_of_the_docs_is_shown_somewhere():
    pages = [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]
    shown = {
        (page.parent / place).resolve()
        for page in pages
        for place in re.findall(r"!\[[^]]*\]\(([^)]+)\)", page.read_text("utf-8"))
    }
    assert shown == set(pictures(ROOT / "docs/pictures"))
