"""Checks that a language's fonts have every character of its texts; a missing one is painted as a crossed
box.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QRawFont

from kiosk.base.problems import Problem, Severity
from kiosk.content.files.document import Document
from kiosk.content.passages import Sheet
from kiosk.content.site.site_file import local_texts
from kiosk.core.site.settings import Site
from kiosk.core.text.scripts import face_of
from kiosk.i18n.catalogues.scan import scan
from kiosk.window.text.typesetting import families

_MOST_NAMED = 3
_UNPAINTED = frozenset(("Cc", "Cf", "Mn", "Zs", "Zl", "Zp"))
"""Character categories that leave no ink of their own, or that a font may compose with the previous
letter.
"""


def check(sheets: Sequence[Sheet]) -> Iterator[Problem]:
    for sheet in sheets:
        for passage in sheet.passages:
            if fault := fault_in(passage.text, sheet.language):
                yield passage.error(fault)


def check_names(site: Site, document: Document) -> Iterator[Problem]:
    """Checks a site's own names."""
    for path, texts in local_texts(site):
        for tag, text in texts.items():
            if fault := fault_in(text, tag or site.languages[0]):
                yield document.error((*path, tag) if tag else path, fault)


def check_catalogue(file: Path, tag: str) -> Iterator[Problem]:
    for message in scan(file):
        for said in message.translations:
            if fault := fault_in(said, tag):
                yield Problem(str(file), message.line, Severity.ERROR, fault)


def fault_in(text: str, language: str) -> str | None:
    """Returns the missing characters of a text, as a message; None if all can be painted."""
    if text.isascii():
        return None
    face = face_of(language)
    signs = dict.fromkeys(sign for sign in text if not _is_painted(sign, face))
    if not signs:
        return None
    named = ", ".join(f"“{sign}”" for sign in list(signs)[:_MOST_NAMED])
    more = f" and {len(signs) - _MOST_NAMED} more" if len(signs) > _MOST_NAMED else ""
    which, them = ("are signs", "them") if len(signs) > 1 else ("is a sign", "it")
    return f"{named}{more} {which} that no font here has, a crossed box stands there: take {them} out"


def _is_painted(sign: str, face: str) -> bool:
    return unicodedata.category(sign) in _UNPAINTED or any(
        font.supportsCharacter(ord(sign)) for font in _fonts(face)
    )


@cache
def _fonts(face: str) -> tuple[QRawFont, ...]:
    return tuple(QRawFont.fromFont(QFont(family)) for family in families(face))
