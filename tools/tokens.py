"""Writes Tokens.qml, the design tokens as QML sees them (--check compares)."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "resources/design/tokens.toml"
TARGET = ROOT / "kiosk/qml/Kiosk/Theme/Tokens.qml"

SILENT_PREFIXES = {"zone", "color"}
"""Tables whose names add nothing: zone.landscape.road is landscapeRoad."""

NOT_FOR_QML = {"meta", "type", "font", "field", "idle", "loop", "start_again", "ratio", "dwell"}
"""Read by Python (type, durations of rules) or written below as a map (fields)."""

HEAD = """// Written by tools/tokens.py from resources/design/tokens.toml. Do not edit.
pragma Singleton

import QtQuick

QtObject {
"""


def camel(words: list[str]) -> str:
    parts = [part for word in words for part in word.split("_")]
    return parts[0] + "".join(part.capitalize() for part in parts[1:])


def declare(name: str, value: object) -> str:
    match value:
        case str() if value.startswith("#"):
            return f'    readonly property color {name}: "{value}"'
        case str() if value.startswith(("In", "Out")):
            return f"    readonly property int {name}: Easing.{value}"
        case int():
            return f"    readonly property int {name}: {value}"
        case float():
            return f"    readonly property real {name}: {value}"
        case _:
            return ""


def flat(table: dict[str, Any], path: list[str]) -> Iterator[str]:
    for key, value in table.items():
        if key in NOT_FOR_QML and (len(path) == 0 or key in {"ratio", "dwell"}):
            continue
        here = path if not path and key in SILENT_PREFIXES else [*path, key]
        if isinstance(value, dict):
            yield from flat(value, here)
        elif line := declare(camel(here), value):
            yield line


def fields(table: dict[str, Any]) -> Iterator[str]:
    yield "    readonly property var fields: ({"
    for name, field in table.items():
        colours = ", ".join(f'{camel([key])}: "{value}"' for key, value in field.items() if key != "ratio")
        yield f"        {name}: {{ {colours} }},"
    yield "    })"


def render(tokens: dict[str, Any]) -> str:
    return HEAD + "\n".join([*flat(tokens, []), "", *fields(tokens["field"])]) + "\n}\n"


def main() -> int:
    text = render(tomllib.loads(SOURCE.read_text("utf-8")))
    if "--check" in sys.argv:
        if TARGET.read_text("utf-8") != text:
            print(f"{TARGET.relative_to(ROOT)}:1: error: older than tokens.toml; run `make tokens`")
            return 1
        return 0
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
