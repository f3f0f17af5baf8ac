"""The locations of catalogues, and the messages that an offered language needs."""

import re
from collections.abc import Iterable, Set
from os.path import lexists
from pathlib import Path

from kiosk.base.plain_files import names_in
from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.audience_of_text import is_for_visitors
from kiosk.i18n.catalogues.scan import Scanned, header, scan, translations

SOURCE_LANGUAGE = "en"
"""The language of the program and its content, which needs no catalogue."""

_TAG = re.compile("[A-Za-z0-9-]*")
_CONTENT = re.compile(r"^#: .*\bresources/content/", re.MULTILINE)
_PROGRAM = re.compile(r"^#: .*\bkiosk/", re.MULTILINE)


def own_name(head: str) -> str:
    """The language's own name from the head of a catalogue; "" if missing."""
    return header(head, "X-Own-Name")


def formats_tag(head: str) -> str:
    """The locale for digits and formats from the head of a catalogue; "" for the language's own."""
    tag = header(head, "X-Formats")
    return tag if _TAG.fullmatch(tag) else ""


def catalogue_file(translations: Path, tag: str) -> Path:
    return translations / tag / "LC_MESSAGES" / "kiosk.po"


def catalogue_files(translations: Path) -> dict[str, Path]:
    """The catalogue of each language, by tag."""
    files = {tag: catalogue_file(translations, tag) for tag in names_in(translations)}
    return {tag: file for tag, file in files.items() if lexists(file)}


def template_file(translations: Path) -> Path:
    return translations / "kiosk.pot"


def program_keys(template: Path) -> frozenset[Key]:
    """The messages of the program itself, around all content."""
    return frozenset(message.key for message in scan(template) if _is_of_program(message))


def program_keys_for_visitors(template: Iterable[Scanned]) -> frozenset[Key]:
    """The program's messages without which a language is not offered to visitors."""
    return frozenset(
        message.key for message in template if _is_of_program(message) and is_for_visitors(message.notes)
    )


def translated_by_program(tag: str, folder: Path) -> Set[Key]:
    """The messages that the program's catalogues in ``folder`` translate into ``tag``."""
    if tag == SOURCE_LANGUAGE:
        return {message.key for message in scan(template_file(folder))}
    return translations(catalogue_file(folder, tag)).keys()


def _is_of_program(message: Scanned) -> bool:
    return bool(_PROGRAM.search(message.notes)) or not _CONTENT.search(message.notes)
