"""The parser of ``make words``, which writes catalogues again; a wrong header line costs no words."""

from collections.abc import Iterable
from io import StringIO
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileParser

from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.plural_forms import IN_ORDER, is_plural_rule
from kiosk.i18n.catalogues.scan import LOST

_RAISED = (ValueError, LookupError, TypeError, AttributeError, AssertionError)
"""Exceptions that Babel raises for unexpected catalogues."""


class ParsedCatalogue(Catalog):
    """Takes only language and plural forms from the header, and only if they are valid."""

    def _take(self, headers: Iterable[tuple[str, str]]) -> None:
        for name, value in headers:
            if name.lower() == "language" and (locale := _locale(value)):
                self.locale = locale
            elif name.lower() == "plural-forms" and is_plural_rule(value):
                Catalog.mime_headers.__set__(self, [(name, value)])

    # Babel sets it to the value from the header.
    mime_headers = property(Catalog.mime_headers.__get__, _take)


def parse(file: Path) -> ParsedCatalogue:
    """Parses a catalogue; skips lines that do not belong to one. Raises UnreadableError.

    If the header names no language that Babel knows, the folder does.
    """
    catalogue = ParsedCatalogue(locale=_locale(file.parent.parent.name))
    if catalogue.locale and (rule := IN_ORDER.get(catalogue.locale.language)):
        catalogue.mime_headers = [("Plural-Forms", rule)]
    parser = PoFileParser(catalogue)
    try:
        parser.parse(StringIO(read_text(file)))
    except _RAISED as error:
        raise UnreadableError(LOST, parser.offset + 1) from error
    return catalogue


def texts_of(message: Message) -> tuple[str, ...]:
    """The translation of a message, or its plural forms; "" without one."""
    return (message.string or "",) if isinstance(message.string, str | None) else tuple(message.string)


def is_translated(message: Message) -> bool:
    return all(texts_of(message))


def _locale(tag: str) -> Locale | None:
    try:
        return Locale.parse(tag.strip().replace("-", "_"))
    except (ValueError, UnknownLocaleError):
        return None
