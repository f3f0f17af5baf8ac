"""Where catalogues lie, and what one must say for its language to be offered."""

import re
from collections.abc import Set
from os.path import lexists
from pathlib import Path

from kiosk.core.content.translatable import Key
from kiosk.i18n.catalogues.readers import is_for_visitors
from kiosk.i18n.catalogues.scan import Scanned, header, scan, translations
from kiosk.plain_files import names_in

SOURCE_LANGUAGE = "en"
"""That of the program and its content, which need no catalogue to say it."""

_TAG = re.compile("[A-Za-z0-9-]*")
_CONTENT = re.compile(r"^#: .*\bresources/content/", re.MULTILINE)
_PROGRAM = re.compile(r"^#: .*\bkiosk/", re.MULTILINE)


def own_name(catalogue: Path) -> str:
    """What the language calls itself by the catalogue's header; "" where it does not say."""
    return header(catalogue, "X-Own-Name")


def formats_tag(catalogue: Path) -> str:
    """The locale whose digits and formats the catalogue's header asks for; "" for its own language's."""
    tag = header(catalogue, "X-Formats")
    return tag if _TAG.fullmatch(tag) else ""


def catalogue_file(translations: Path, tag: str) -> Path:
    return translations / tag / "LC_MESSAGES" / "kiosk.po"


def catalogue_files(translations: Path) -> dict[str, Path]:
    """The catalogue of each language tag, by tag."""
    files = {tag: catalogue_file(translations, tag) for tag in names_in(translations)}
    return {tag: file for tag, file in files.items() if lexists(file)}


def template_file(translations: Path) -> Path:
    return translations / "kiosk.pot"


def program_keys(template: Path) -> frozenset[Key]:
    """The messages of the program itself, which stand around all content."""
    return frozenset(message.key for message in scan(template) if _is_of_program(message))


def program_keys_for_visitors(template: Path) -> frozenset[Key]:
    """Those of the program's messages without which no visitor is offered the language."""
    return frozenset(
        message.key
        for message in scan(template)
        if _is_of_program(message) and is_for_visitors(message.notes)
    )


def said_by_program(tag: str, folder: Path) -> Set[Key]:
    """What is said in ``tag`` by the program's catalogues in ``folder``."""
    if tag == SOURCE_LANGUAGE:
        return {message.key for message in scan(template_file(folder))}
    return translations(catalogue_file(folder, tag)).keys()


def _is_of_program(message: Scanned) -> bool:
    return bool(_PROGRAM.search(message.notes)) or not _CONTENT.search(message.notes)
