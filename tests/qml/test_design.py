"""QML takes colours from Theme and lengths from the tokens; the page for phones has the same colours."""

import re
from collections import Counter

from PySide6.QtGui import QColor

from kiosk.base.places import IMPORTABLE
from kiosk.content.design import load_design

PACKAGE = IMPORTABLE / "kiosk"
PHONES = PACKAGE / "phones/page"
QML = PACKAGE / "qml/Kiosk"
THEME = QML / "Theme"
COMMENT = re.compile(r"//[^\n]*|/\*.*?\*/", re.DOTALL)
SIZES = ("space", "touch", "radius", "stroke")


def sources(theme=False):
    return {
        file.relative_to(QML): COMMENT.sub("", file.read_text("utf-8"))
        for file in sorted(QML.rglob("*.qml"))
        if theme or file.parent != THEME
    }


def found(pattern, files):
    return [f"{file}: {hit[0]}" for file, text in files.items() for hit in re.finditer(pattern, text)]


def test_colours_come_from_theme_alone():
    declared = re.findall(r"property color (\w+)", (THEME / "Tokens.qml").read_text("utf-8"))
    assert len(declared) > 20
    names = "|".join([*declared, "fields"])
    assert not found(rf"\bTokens\.({names})\b", sources())


def test_no_colour_is_written_out():
    words = "|".join(set(QColor.colorNames()) - {"transparent", *load_design().tokens["field"]})
    made = r"Qt\.(rgba|hsla|hsva|color|tint|lighter|darker)\("
    assert not found(rf'"(#[0-9A-Fa-f]{{3,8}}|{words})"|{made}', sources())


def test_no_length_is_written_out_beside_its_token():
    tokens = load_design().tokens
    names = {value: f"{table}.{name}" for table in SIZES for name, value in tokens[table].items()}
    written = [
        f"{file}: {hit[0]} is {names[float(hit[0])]}"
        for file, text in sources().items()
        for hit in re.finditer(r"(?<![\w.])\d*\.\d+", text)
        if float(hit[0]) in names
    ]
    assert not written


def test_an_icon_is_as_large_as_its_token():
    sizes = {str(value): name for name, value in load_design().tokens["icon"].items()}
    written = re.compile(r"\bsize: Theme\.px\((\d\.\d+)\)")
    assert not [hit for text in sources().values() for hit in written.findall(text) if hit in sizes]


def test_all_that_theme_and_motion_offer_is_used():
    texts = sources(theme=True)
    for singleton in ("Theme", "Motion"):
        own = texts[(THEME / f"{singleton}.qml").relative_to(QML)]
        others = "\n".join(text for file, text in texts.items() if file.stem != singleton)
        inside = Counter(re.findall(r"\b\w+\b", own))
        for name in re.findall(r"(?:property \w+|function) (\w+)\b", own):
            assert f"{singleton}.{name}" in others or inside[name] > 1, f"nobody uses {singleton}.{name}"


def test_the_page_for_phones_has_no_colour_of_its_own():
    colours = {value for value in load_design().tokens["color"].values() if isinstance(value, str)}
    for name in ("index.html", "icon.svg"):
        written = re.findall(r"#[0-9A-Fa-f]{6}\b", (PHONES / name).read_text("utf-8"))
        assert written
        assert {colour.upper() for colour in written} <= colours
    rules = (PHONES / "page.css").read_text("utf-8")
    assert not re.findall(r":[^;{}]*#[0-9A-Fa-f]{3,8}\s*[;}]", rules)
