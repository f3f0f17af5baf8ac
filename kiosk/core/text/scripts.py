"""The facts of each script. A new script needs its row here, its fonts in ``tools/fonts.toml`` and its sizes
in the tokens. Facts of one language are in ``kiosk.core.text.languages``.

The rows are named tuples, because a data class costs each start a millisecond.
"""

from functools import cache
from typing import NamedTuple

from kiosk.core.text.default_scripts import DEFAULT_SCRIPTS
from kiosk.core.text.languages import facts_of_language

_CODE_LENGTH = 4
_GUIDE = "see docs/how-to/translating.md, “Another script”"


class Script(NamedTuple):
    """``name`` is its name in the tokens, ``codes`` are those of ISO 15924 that a language tag may contain.

    ``letter`` is shown on the tool for the text size. ``letters`` are ranges of a regular expression, with
    vowel signs and without punctuation. ``families`` are the bundled fonts, in the order in which a glyph is
    searched; without one no text can be painted. ``enders`` end a sentence; those of Latin do it in each
    script. If no spaces divide words, ``letters_a_word`` make one; otherwise 0. ``breaks_anywhere`` is
    whether a layout engine would break lines between any two letters. ``joins``: letters of a word touch each
    other, so that no space can be put between them.
    """

    name: str
    codes: tuple[str, ...]
    letter: str
    letters: str
    families: tuple[str, ...] = ()
    rtl: bool = False
    enders: tuple[str, ...] = ()
    space_between_sentences: bool = True
    comma: str = ", "
    letters_a_word: int = 0
    breaks_anywhere: bool = False
    joins: bool = False

    @property
    def is_spaceless(self) -> bool:
        return self.letters_a_word > 0


class Face(NamedTuple):
    """A typeface: the fonts of a script, or of a style of it.

    ``reach`` is how far letters may reach past their line, in line heights.
    """

    name: str
    families: tuple[str, ...]
    reach: float = 0.25


_ANY = "Noto Sans"
_HAN = "\u3400-\u9fff"
_HAN_ENDERS = ("。", "！", "？")
_DANDAS = ("।", "॥")

LATIN = Script(
    "latin",
    ("Latn",),
    "A",
    "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02af\u1e00-\u1eff",
    ("Atkinson Hyperlegible Next", _ANY),
    enders=(".", "!", "?"),
)
SCRIPTS = (
    LATIN,
    Script(
        "arabic",
        ("Arab", "Aran"),
        "ع",
        "\u0620-\u065f\u066e-\u06d3\u06d5-\u06ff\u0750-\u077f\u0870-\u08ff",
        ("Noto Sans Arabic", _ANY),
        rtl=True,
        enders=("؟", "۔"),
        comma="، ",
        joins=True,
    ),
    Script("armenian", ("Armn",), "Ա", "\u0531-\u0556\u0560-\u0588", enders=("։",)),
    Script("bengali", ("Beng",), "অ", "\u0980-\u09e3", enders=_DANDAS, joins=True),
    Script(
        "burmese",
        ("Mymr",),
        "က",
        "\u1000-\u1049\u104e-\u109f",
        enders=("။",),
        comma="၊ ",
        letters_a_word=5,
        breaks_anywhere=True,
    ),
    Script(
        "chinese_simplified",
        ("Hans", "Hani"),
        "字",
        _HAN,
        ("Noto Sans SC", _ANY),
        enders=_HAN_ENDERS,
        space_between_sentences=False,
        comma="，",
        letters_a_word=2,
        breaks_anywhere=True,
    ),
    Script(
        "chinese_traditional",
        ("Hant",),
        "字",
        _HAN,
        enders=_HAN_ENDERS,
        space_between_sentences=False,
        comma="，",
        letters_a_word=2,
        breaks_anywhere=True,
    ),
    Script("cyrillic", ("Cyrl",), "А", "\u0400-\u0481\u0483-\u052f", (_ANY,)),
    Script(
        "devanagari",
        ("Deva",),
        "अ",
        "\u0900-\u0963\u0971-\u097f",
        ("Noto Sans Devanagari", _ANY),
        enders=_DANDAS,
        joins=True,
    ),
    Script(
        "ethiopic",
        ("Ethi",),
        "አ",
        "\u1200-\u135f\u1380-\u138f\u2d80-\u2dde\uab00-\uab2f",
        ("Noto Sans Ethiopic", _ANY),
        enders=("፡፡", "።", "፧"),
        comma="፣ ",
    ),
    Script("georgian", ("Geor",), "ა", "\u10a0-\u10ff\u1c90-\u1cbf"),
    Script("greek", ("Grek",), "Α", "\u0386\u0388-\u03ff\u1f00-\u1fff"),
    Script("gujarati", ("Gujr",), "અ", "\u0a80-\u0aef\u0af9-\u0aff", enders=_DANDAS),
    Script("gurmukhi", ("Guru",), "ਅ", "\u0a00-\u0a75", enders=_DANDAS, joins=True),
    Script(
        "hebrew",
        ("Hebr",),
        "א",
        "\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u05d0-\u05f2",
        rtl=True,
    ),
    Script(
        "japanese",
        ("Jpan", "Hrkt", "Hira", "Kana"),
        "あ",
        f"\u3040-\u30ff{_HAN}",
        enders=_HAN_ENDERS,
        space_between_sentences=False,
        comma="、",
        letters_a_word=2,
        breaks_anywhere=True,
    ),
    Script("kannada", ("Knda",), "ಅ", "\u0c80-\u0cf3", enders=_DANDAS),
    Script(
        "khmer",
        ("Khmr",),
        "ក",
        "\u1780-\u17d3\u17dd",
        enders=("។", "៕"),
        letters_a_word=5,
        breaks_anywhere=True,
    ),
    Script("korean", ("Kore", "Hang"), "가", "\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3", breaks_anywhere=True),
    Script("lao", ("Laoo",), "ກ", "\u0e80-\u0eff", letters_a_word=5, breaks_anywhere=True),
    Script("malayalam", ("Mlym",), "അ", "\u0d00-\u0d7f", enders=_DANDAS),
    Script("odia", ("Orya",), "ଅ", "\u0b00-\u0b77", enders=_DANDAS),
    Script("sinhala", ("Sinh",), "අ", "\u0d80-\u0df3"),
    Script("syriac", ("Syrc",), "ܐ", "\u0710-\u074f", rtl=True, enders=("؟", "܀"), comma="، ", joins=True),
    Script("tamil", ("Taml",), "அ", "\u0b80-\u0bef", enders=_DANDAS),
    Script("telugu", ("Telu",), "అ", "\u0c00-\u0c7f", enders=_DANDAS),
    Script("thaana", ("Thaa",), "ހ", "\u0780-\u07b1", rtl=True, enders=("؟", "۔"), comma="، "),
    Script("thai", ("Thai",), "ก", "\u0e00-\u0e4e\u0e50-\u0e59", letters_a_word=5, breaks_anywhere=True),
)

FACES = {
    face.name: face
    for face in (
        *(Face(script.name, script.families) for script in SCRIPTS),
        Face("nastaliq", ("Noto Nastaliq Urdu", "Noto Sans Arabic", _ANY), reach=0.5),
        Face("latin_extended", (_ANY,)),  # for letters that are missing in Atkinson Hyperlegible
        Face("numeral", (_ANY,)),
    )
}

_BY_CODE = {code: script for script in SCRIPTS for code in script.codes}


@cache
def script_code(language: str) -> str:
    """The ISO 15924 code of a language tag's script: the one it names, or that of its language."""
    base, *others = language.split("-")
    if others and len(others[0]) == _CODE_LENGTH and others[0].isalpha():
        return others[0].title()
    region = f"{base}-{others[0].upper()}" if others else ""
    return DEFAULT_SCRIPTS.get(region) or DEFAULT_SCRIPTS.get(base, LATIN.codes[0])


@cache
def script_of(language: str) -> Script:
    """The script of a language tag; Latin for one that ``why_unsupported`` refuses."""
    return _BY_CODE.get(script_code(language), LATIN)


def why_unsupported(language: str) -> str:
    """Why a language cannot be written here; empty if it can."""
    code = script_code(language)
    if code not in _BY_CODE:
        return f"its script, {code}, is not known here: write its row in kiosk/core/text/scripts.py, {_GUIDE}"
    script = _BY_CODE[code]
    if not script.families:
        name = script.name.replace("_", " ")
        return f"no font here has its script, {name}: add one to tools/fonts.toml, {_GUIDE}"
    return ""


def is_right_to_left(language: str) -> bool:
    return script_of(language).rtl


def face_of(language: str) -> str:
    """The script, or its style for this language: Urdu is set in Nastaliq."""
    base = language.split("-", maxsplit=1)[0]
    own = facts_of_language(base).face if script_of(language) is script_of(base) else ""
    return own or script_of(language).name
