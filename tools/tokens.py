"""Writes the design tokens as QML and as the page for phones see them (--check compares)."""

import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "resources/design/tokens.toml"
FOR_QML = ROOT / "kiosk/qml/Kiosk/Theme/Tokens.qml"
FOR_PHONES = ROOT / "kiosk/remote/page/tokens.css"

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


def style_sheet(tokens: dict[str, Any]) -> str:
    """Colours alone: a phone has sizes of its own."""
    colours = {name: value for name, value in tokens["color"].items() if isinstance(value, str)}
    lines = [f"  --{name.replace('_', '-')}: {value};" for name, value in colours.items()]
    classes = [f".field-{name} {{ --field: {field['fill']}; }}" for name, field in tokens["field"].items()]
    head = "/* Written by tools/tokens.py from resources/design/tokens.toml. Do not edit. */"
    return "\n".join([head, ":root {", *lines, "}", "", *classes]) + "\n"


def main() -> int:
    tokens = tomllib.loads(SOURCE.read_text("utf-8"))
    written = {FOR_QML: render(tokens), FOR_PHONES: style_sheet(tokens)}
    if "--check" in sys.argv:
        old = [file for file, text in written.items() if file.read_text("utf-8") != text]
        for file in old:
            print(f"{file.relative_to(ROOT)}:1: error: older than tokens.toml; run `make tokens`")
        return 1 if old else 0
    for file, text in written.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
