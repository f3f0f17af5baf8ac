"""Loads a .po file into memory; no compiled catalogue is ever on the disk."""

import logging
from collections.abc import Callable, Iterator, Set
from gettext import NullTranslations
from pathlib import Path

from babel.messages.catalog import Catalog, Message

from kiosk.i18n.catalogues.files import UnreadableError, read_text
from kiosk.i18n.catalogues.fitting import are_harmless, misfit, misplaced
from kiosk.i18n.catalogues.parsing import ParsedCatalogue, parse
from kiosk.i18n.catalogues.plural_forms import of_one_number
from kiosk.i18n.catalogues.words import CatalogueWords, Sources

_log = logging.getLogger("kiosk.i18n.catalogues")


def read_catalogue(file: Path) -> ParsedCatalogue:
    """Reads a file as UTF-8, whatever its header says; raises UnreadableError."""
    return parse(file, read_text(file))


def load_words(file: Path) -> NullTranslations:
    """The words of a catalogue, without messages that are missing, fuzzy or do not fit."""
    try:
        catalogue = read_catalogue(file)
    except UnreadableError as error:
        _log.warning("%s:%d: %s", file, error.line, error.text)
        return NullTranslations()
    if wrong := catalogue.plural_fault:
        _log.warning("%s:%d: %s", file, wrong.line, wrong.text)
    said = {_sources(each): _as_tuple(each.string) for each in _translated(catalogue) if not each.fuzzy}
    for message, fault in misfits(catalogue):
        _log.warning("%s:%d: %r %s", file, message.lineno, message.id, fault)
        said.pop(_sources(message), None)
    return CatalogueWords(said, catalogue.plural_expr)


def misfits(catalogue: Catalog) -> tuple[tuple[Message, str], ...]:
    """The translated messages that cannot be shown, with the reasons."""
    single = of_one_number(catalogue.plural_forms)
    messages = tuple(_translated(catalogue))
    harmless = are_harmless(said for message in messages for said in _as_tuple(message.string))
    check = misplaced if harmless else misfit
    found = ((message, _fault(message, check, single)) for message in messages)
    return tuple((message, fault) for message, fault in found if fault)


def _translated(catalogue: Catalog) -> Iterator[Message]:
    return (message for message in catalogue if message.id and is_translated(message))


def _fault(message: Message, check: Callable[..., str], single: Set[int]) -> str:
    """The fault of a message. English has two plural forms, and no text of the program holds NUL."""
    sources = _as_tuple(message.id)
    if len(sources) > 2 or any("\0" in source for source in sources):
        return "is no message of the program: take it out"
    return check(sources, _as_tuple(message.string), single if len(sources) > 1 else frozenset())


def is_translated(message: Message) -> bool:
    return all(_as_tuple(message.string))


def _as_tuple(value: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (value or "",) if isinstance(value, str | None) else tuple(value)


def _sources(message: Message) -> Sources:
    return message.context or "", _as_tuple(message.id)[0]
