"""A tolerant parser for catalogues: an unneeded header line with an error does not cost the words."""

import re
from collections.abc import Iterable
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, PoFileParser

from kiosk.i18n.catalogues.files import UnreadableError
from kiosk.i18n.catalogues.plural_forms import IN_ORDER, is_plural_rule

_PLACE = re.compile(r"^[^#\n]*plural-forms", re.IGNORECASE | re.MULTILINE)
_RAISED = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""Exceptions that Babel raises for unexpected catalogues, besides its own error."""


class HeaderFault(NamedTuple):
    line: int
    text: str


class ParsedCatalogue(Catalog):
    """Takes only language and plural forms from the header, and only if they are valid."""

    plural_fault: HeaderFault | None = None
    """The error in the header's plural forms; the language's own forms are used instead."""

    has_odd_plurals = False

    def _take(self, headers: Iterable[tuple[str, str]]) -> None:
        for name, value in headers:
            if name.lower() == "language" and (locale := _locale(value)):
                self.locale = locale
            elif name.lower() == "plural-forms" and is_plural_rule(value):
                Catalog.mime_headers.__set__(self, [(name, value)])
            elif name.lower() == "plural-forms":
                self.has_odd_plurals = True

    # Babel sets it to the value from the header.
    mime_headers = property(Catalog.mime_headers.__get__, _take)


def parse(file: Path, text: str, *, strict: bool = False) -> ParsedCatalogue:
    """Parses a catalogue; skips lines that do not belong to one unless ``strict``. Raises UnreadableError.

    If the header names no language that Babel knows, the folder does.
    """
    catalogue = ParsedCatalogue(locale=_locale(file.parent.parent.name))
    if catalogue.locale and (rule := IN_ORDER.get(catalogue.locale.language)):
        catalogue.mime_headers = [("Plural-Forms", rule)]
    parser = PoFileParser(catalogue, abort_invalid=strict)
    try:
        parser.parse(StringIO(text))
    except PoFileError as error:
        raise UnreadableError(f"this is no catalogue: {error}", error.lineno + 1) from error
    except _RAISED as error:
        fault = "this is no catalogue: compare this message with its neighbours"
        raise UnreadableError(fault, parser.offset + 1) from error
    if catalogue.has_odd_plurals:
        found = _PLACE.search(text)
        line = text.count("\n", 0, found.end()) + 1 if found else 1
        fault = f"its Plural-Forms cannot be used: write “{catalogue.plural_forms}”"
        catalogue.plural_fault = HeaderFault(line, fault)
    return catalogue


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag.strip().replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
