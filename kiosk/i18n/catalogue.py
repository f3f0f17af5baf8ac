"""Reads a .po file into memory; nothing compiled ever lies on the disk."""

import logging
from collections.abc import Iterable
from gettext import GNUTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from kiosk.i18n.placeholders import same_placeholders

_log = logging.getLogger(__name__)


def read_catalogue(file: Path) -> Catalog:
    with file.open("rb") as stream:
        return read_po(stream)


def load_words(file: Path) -> GNUTranslations:
    """The words of a catalogue; a message that is missing, fuzzy or lost a placeholder stays English."""
    catalogue = read_catalogue(file)
    for message in misfits(catalogue):
        _log.warning("%s:%d: other placeholders than in %r", file, message.lineno, message.id)
        catalogue.delete(message.id, message.context)
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    compiled.seek(0)
    return GNUTranslations(compiled)


def misfits(catalogue: Iterable[Message]) -> tuple[Message, ...]:
    """The translated messages whose placeholders differ from those of their source."""
    return tuple(m for m in catalogue if m.id and is_translated(m) and not _fits(m))


def is_translated(message: Message) -> bool:
    return all(_as_tuple(message.string))


def _fits(message: Message) -> bool:
    return same_placeholders(_as_tuple(message.id), _as_tuple(message.string))


def _as_tuple(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)
