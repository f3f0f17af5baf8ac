"""Each follower of the store, other timer and file of the state folder is in a table of the documents."""

import re
from pathlib import Path

from tests.sources import program, text_of

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/reference/followers-timers-files.md").read_text("utf-8")
FOLLOWER = re.compile(r"store\.(?:changed|stepped)\.connect\((?:lambda: )?(?:[\w.]*\.)?(\w+)([^\n]*)")
FOLLOWER_ROW = re.compile(r"^\| `(\w+)` in `([\w/.]+)` \|[^|]+\| ?(queued)? ?\|$", re.MULTILINE)


def test_the_table_of_followers_is_the_code():
    told = sorted((file, name, bool(queued)) for name, file, queued in FOLLOWER_ROW.findall(PAGE))
    found = sorted(
        (path.relative_to(ROOT).as_posix(), name, "QueuedConnection" in rest)
        for path, text in program()
        for name, rest in FOLLOWER.findall(text)
    )
    assert told == found
    assert ("kiosk/app/speech/reader.py", "_silence", False) in found
    assert len(found) > 15


def _rows(chapter: str) -> list[str]:
    """First cells of the table in a chapter."""
    text = PAGE.split(f"\n## {chapter}\n")[1].split("\n## ")[0]
    return re.findall(r"^\| (`.+?) \|", text, re.MULTILINE)


def test_the_table_of_timers_is_the_code():
    found = {
        path.relative_to(ROOT).as_posix()
        for path, text in program()
        if re.search(r"\bQTimer\b|\bstartTimer\b|\bQBasicTimer\b", text)
    }
    assert sorted(cell.strip("`") for cell in _rows("Other timers")) == sorted(
        found - {"kiosk/window/base/store.py"}
    )
    assert len(found) > 5


IN_THE_STATE_FOLDER = re.compile(r"\b_?state / (?:f?\"([\w.-]+)\"|(_?[A-Z]\w*))")
"""A file that the program keeps there, by its name or by a constant."""


def _value(constant: str, text: str) -> str:
    """Of a constant in ``text``, or in the module from which it is imported; in a folder, the folder."""
    if written := re.search(rf'^{constant} = (?:Path\()?"([\w.-]+)', text, re.MULTILINE):
        return written[1]
    names = r"import \(([^)]+)\)|import ([^\n(]+)"
    for module, *some in re.findall(rf"^ *from (kiosk[\w.]*) (?:{names})", text, re.MULTILINE):
        for name, alias in re.findall(r"(\w+)(?: as (\w+))?", "".join(some)):
            if constant == (alias or name):
                return _value(name, text_of(ROOT / f"{module.replace('.', '/')}.py"))
    other = re.search(rf"^{constant} = (\w+)$", text, re.MULTILINE)
    assert other, constant
    return _value(other[1], text)


def test_the_table_of_the_state_folder_is_the_code():
    cells = _rows("Files in the state folder")
    told = {name.rstrip("/") for cell in cells for name in re.findall(r"`([^`]+)`", cell)}
    found = {
        name or _value(constant, text)
        for path, text in program()
        if "kiosk/fleet/server/" not in path.as_posix()
        for name, constant in IN_THE_STATE_FOLDER.findall(text)
    }
    drawn = {name for name in told if "…" in name}
    assert told - drawn == {name for name in found if not name.endswith("-")}
    assert len(found) > 20
    for name in drawn:
        assert any(f'"{name.partition("…")[0]}' in text for _, text in program()), name
