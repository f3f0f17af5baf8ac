"""Whether a catalogue says everything, read off its text: parsing each one would delay the start."""

import re
from pathlib import Path

_MESSAGE = re.compile(r"^msgid ", re.MULTILINE)
_UNTRANSLATED = re.compile(r'^msgstr(?:\[\d+\])? ""\n(?!")', re.MULTILINE)
_FUZZY = re.compile(r"^#,.*\bfuzzy\b", re.MULTILINE)


_OWN_NAME = re.compile(r'^"X-Own-Name: (.+?)\\n"$', re.MULTILINE)


def own_name(catalogue: Path) -> str:
    """What the language calls itself by the catalogue's header; "" where it does not say."""
    found = _OWN_NAME.search(catalogue.read_text(encoding="utf-8")) if catalogue.is_file() else None
    return found[1] if found else ""


def catalogue_file(translations: Path, tag: str) -> Path:
    return translations / tag / "LC_MESSAGES" / "kiosk.po"


def catalogue_files(translations: Path) -> dict[str, Path]:
    """The catalogue of each language tag, by tag."""
    return {file.parts[-3]: file for file in sorted(translations.glob("*/LC_MESSAGES/kiosk.po"))}


def is_complete(catalogue: Path, template: Path) -> bool:
    """Whether the template's messages are all there, translated, and none is marked fuzzy."""
    text = catalogue.read_text(encoding="utf-8")
    lacking = _UNTRANSLATED.search(text) or _FUZZY.search(text)
    return not lacking and _count_messages(text) == _count_messages(template.read_text(encoding="utf-8"))


def _count_messages(text: str) -> int:
    return len(_MESSAGE.findall(text))
