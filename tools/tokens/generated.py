"""The tokens for QML and for the page for phones: each file holds only those in use."""

from collections.abc import Iterator, Set
from textwrap import fill
from typing import Any

from kiosk.content.design import ScriptAdjust
from kiosk.core.text.default_scripts import DEFAULT_SCRIPTS
from kiosk.core.text.scripts import face_of

SILENT_PREFIXES = {"zone", "color"}
"""Tables whose names are left out: zone.landscape.road is landscapeRoad."""

MAPS = {"field", "type"}
"""Tables whose rows are chosen by name at run time; QML has the fields as a map."""

_WIDTH = 110

HEAD = """// Written by tools/tokens from resources/design/tokens.toml. Do not edit.
pragma Singleton

import QtQuick

QtObject {
"""


def leaves(table: dict[str, Any], path: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], object]]:
    """Each value with its keys."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from leaves(value, (*path, key))
        else:
            yield (*path, key), value


def qml_name(path: tuple[str, ...]) -> str:
    """The name of a token in QML; "" for one of a row that is chosen by name."""
    if path[0] in MAPS:
        return ""
    return camel(path[1:] if path[0] in SILENT_PREFIXES else path)


def camel(words: tuple[str, ...]) -> str:
    parts = [part for word in words for part in word.split("_")]
    return parts[0] + "".join(part.capitalize() for part in parts[1:])


def css_name(path: tuple[str, ...]) -> str:
    """The name of a colour on the page for phones; "" for other tokens: a phone has its own sizes."""
    return path[1].replace("_", "-") if path[0] == "color" and len(path) == 2 else ""


def for_qml(tokens: dict[str, Any], used: Set[str], used_of_fields: Set[str]) -> str:
    """``used`` are names of tokens, ``used_of_fields`` the keys that are read of any field."""
    lines = [_declared(name, value) for path, value in leaves(tokens) if (name := qml_name(path)) in used]
    lines += ["", "    readonly property var fields: ({"]
    for field, row in tokens["field"].items():
        colours = ", ".join(f'{key}: "{row[key]}"' for key in row if key in used_of_fields)
        lines.append(f"        {field}: {{ {colours} }},")
    return HEAD + "\n".join([*lines, "    })"]) + "\n}\n"


def _declared(name: str, value: object) -> str:
    match value:
        case str() if value.startswith("#"):
            return f'    readonly property color {name}: "{value}"'
        case str():
            return f"    readonly property int {name}: Easing.{value}"
        case int():
            return f"    readonly property int {name}: {value}"
        case _:
            return f"    readonly property real {name}: {value}"


def for_phones(tokens: dict[str, Any], used: Set[str]) -> str:
    lines = [f"  --{name}: {value};" for path, value in leaves(tokens) if (name := css_name(path)) in used]
    lines += [f"  --field-{name}: {field['fill']};" for name, field in tokens["field"].items()]
    classes = [f".field-{name} {{ --field: var(--field-{name}); }}" for name in tokens["field"]]
    head = "/* Written by tools/tokens from resources/design/tokens.toml. Do not edit. */"
    return "\n".join([head, ":root {", *lines, "}", "", *classes, "", *_line_heights(tokens)]) + "\n"


def _line_heights(tokens: dict[str, Any]) -> Iterator[str]:
    """A rule for each height of lines, with all languages whose script needs it; page.css has the heights."""
    scripts = {name: ScriptAdjust(**row) for name, row in tokens["type"].get("script_adjust", {}).items()}
    for lines in sorted({script.lines for script in scripts.values()} - {""}):
        faces = {name for name, script in scripts.items() if script.lines == lines}
        chosen = ", ".join(f":lang({tag})" for tag in _languages_of(faces))
        yield fill(f"{chosen} {{ line-height: var(--{lines}); }}", _WIDTH, break_on_hyphens=False)


def _languages_of(faces: Set[str]) -> list[str]:
    """Tags without those that a shorter one among them selects too.

    A language that is written in the script in some regions alone may name it, as pa-Arab.
    """
    own = {tag for tag in DEFAULT_SCRIPTS if face_of(tag) in faces}
    named = {f"{base}-{DEFAULT_SCRIPTS[tag]}" for tag in own if "-" in tag for base in [tag.split("-")[0]]}
    return sorted(tag for tag in own | named if tag.split("-")[0] not in own - {tag})
