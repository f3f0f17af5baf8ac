"""Reads a .po file into memory; nothing compiled ever lies on the disk."""

import logging
from collections.abc import Iterable
from gettext import GNUTranslations, NullTranslations
from io import BytesIO, StringIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk.i18n.files import UnreadableError, read_text
from kiosk.i18n.fitting import misfit

_log = logging.getLogger(__name__)


def read_catalogue(file: Path) -> Catalog:
    """Raises UnreadableError; whatever its header says, it is UTF-8."""
    catalogue = read_po(StringIO(read_text(file)))
    catalogue.charset = "utf-8"
    return catalogue


def load_words(file: Path) -> NullTranslations:
    """The words of a catalogue; a message that is missing, fuzzy or does not fit is not among them."""
    try:
        catalogue = read_catalogue(file)
    except UnreadableError as error:
        _log.warning("%s:%d: %s", file, error.line, error.text)
        return NullTranslations()
    for message, fault in misfits(catalogue):
        _log.warning("%s:%d: %r %s", file, message.lineno, message.id, fault)
        catalogue.delete(message.id, message.context)
    for message in [message for message in catalogue if message.id and not is_translated(message)]:
        catalogue.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def misfits(catalogue: Iterable[Message]) -> tuple[tuple[Message, str], ...]:
    """The translated messages that cannot be shown, and what is wrong with each."""
    translated = (message for message in catalogue if message.id and is_translated(message))
    found = ((message, misfit(_as_tuple(message.id), _as_tuple(message.string))) for message in translated)
    return tuple((message, fault) for message, fault in found if fault)


def is_translated(message: Message) -> bool:
    return all(_as_tuple(message.string))


def _as_tuple(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)
