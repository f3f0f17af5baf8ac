"""Loads a .po file into memory; no compiled catalogue is ever on the disk."""

import logging
from collections.abc import Set
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo

from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.fitting import misfit
from kiosk.i18n.catalogues.parsing import ParsedCatalogue, parse
from kiosk.i18n.catalogues.plural_forms import of_one_number

_log = logging.getLogger("kiosk.i18n.catalogues")


def read_catalogue(file: Path) -> ParsedCatalogue:
    """Raises UnreadableError; the file is read as UTF-8, whatever its header says."""
    return parse(file, read_text(file))


def load_words(file: Path) -> NullTranslations:
    """The words of a catalogue, without messages that are missing, fuzzy or do not fit."""
    try:
        return _compiled(_shown(file))
    except UnreadableError as error:
        _log.warning("%s:%d: %s", file, error.line, error.text)
        return NullTranslations()


def _shown(file: Path) -> Catalog:
    catalogue = read_catalogue(file)
    if wrong := catalogue.plural_fault:
        _log.warning("%s:%d: %s", file, wrong.line, wrong.text)
    for message, fault in misfits(catalogue):
        _log.warning("%s:%d: %r %s", file, message.lineno, message.id, fault)
        catalogue.delete(message.id, message.context)
    for message in [message for message in catalogue if message.id and not is_translated(message)]:
        catalogue.delete(message.id, message.context)
    return catalogue


def _compiled(catalogue: Catalog) -> GNUTranslations:
    compiled = BytesIO()
    try:
        write_mo(compiled, catalogue)
        compiled.seek(0)
        return GNUTranslations(compiled)
    except (ValueError, LookupError, OSError) as error:
        raise UnreadableError(f"this is no catalogue: {error}") from error


def misfits(catalogue: Catalog) -> tuple[tuple[Message, str], ...]:
    """The translated messages that cannot be shown, with the reasons."""
    single = of_one_number(catalogue.plural_forms)
    translated = (message for message in catalogue if message.id and is_translated(message))
    found = (
        (message, _fault(_as_tuple(message.id), _as_tuple(message.string), single)) for message in translated
    )
    return tuple((message, fault) for message, fault in found if fault)


def _fault(sources: tuple[str, ...], translations: tuple[str, ...], single: Set[int]) -> str:
    """NUL separates the plural forms in a compiled catalogue; English has two."""
    if len(sources) > 2 or any("\0" in source for source in sources):
        return "is no message of the program: take it out"
    return misfit(sources, translations, single if len(sources) > 1 else frozenset())


def is_translated(message: Message) -> bool:
    return all(_as_tuple(message.string))


def _as_tuple(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)
