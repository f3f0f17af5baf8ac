"""The areas of the log are those that the table for staff explains."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
SAID = re.compile(r'(?:getLogger\(|AREA = |fails\(\s*)"([\w.]+)"')
LISTED = re.compile(r"^\| `([\w.]+)` \|", re.MULTILINE)


def areas():
    files = sorted((ROOT / "kiosk").rglob("*.py"))
    said = {name for file in files for name in SAID.findall(file.read_text("utf-8"))}
    # What other packages write is silenced where they are used.
    return {name for name in said if name == "qt" or name.startswith("kiosk")}


def test_each_area_has_its_rows_in_the_table_and_no_other():
    page = (ROOT / "docs/how-to/operations.md").read_text("utf-8")
    section = page.split("\n## The log\n")[1].split("\n## ")[0]
    assert set(LISTED.findall(section)) == areas()


def test_areas_follow_the_folders():
    for area in areas() - {"qt"}:
        parts = area.split(".")
        assert any((ROOT / "/".join(parts[:end])).is_dir() for end in (len(parts), len(parts) - 1)), area
