"""Facts from the catalogues about each message: the mark for approvals, its place, notes."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from kiosk.base.places import ROOT
from kiosk.core.content.translatable import PROGRAMMES, Key
from kiosk.i18n.catalogues.approvals import mark_of, messages, templates
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_file, program_keys, template_file
from kiosk.i18n.catalogues.scan import Scanned, scan, translations

_NOTE = re.compile(r"^#\. ?(.*)$", re.MULTILINE)
_DOUBT = re.compile(r"^# +(?:doubt: *)?(.*)$", re.MULTILINE | re.IGNORECASE)
_REFERENCE = re.compile(r"^#: (\S+)", re.MULTILINE)
_KEPT = 500
"""Cache size in files, each of which has many texts."""


@dataclass(frozen=True, slots=True)
class MessageFacts:
    """Facts of a message; ``place`` is where its words are changed, as file:line; ``said`` are the plural
    forms on screen.

    ``doubt`` is the translator's comment: a question for a native reader.
    """

    sources: tuple[str, ...]
    said: tuple[str, ...]
    mark: str
    note: str
    place: str
    doubt: str


@dataclass(frozen=True, slots=True)
class Known:
    """Facts by context and English text; ``program`` are the program's own messages and the titles of
    programmes.
    """

    messages: Mapping[Key, MessageFacts]
    program: tuple[Key, ...]

    def mark(self, context: str, source: str, text: str) -> str:
        """Returns the mark, also of a site's own text, which needs no catalogue."""
        if found := self.messages.get((context, source)):
            return found.mark
        return mark_of(context, (source,), () if text == source else (text,))[1]


def known(catalogues: Sequence[Path], tag: str) -> Known:
    """Reads the facts; ``catalogues`` are folders of translations: the program's, then a site's own."""
    template = templates(catalogues).values()
    marks = messages(catalogues, tag)
    shown: dict[Key, tuple[str, ...]] = {}
    places: dict[Key, str] = {}
    doubts: dict[Key, str] = {}
    for folder in catalogues:
        file = catalogue_file(folder, tag)
        shown |= {key: message.translations for key, message in translations(file).items()}
        for message in scan(file):
            places[message.key] = f"{short(str(file))}:{message.line}"
            doubts[message.key] = " ".join(_DOUBT.findall(message.notes))
    found = {
        message.key: MessageFacts(
            message.sources,
            shown.get(message.key, message.sources),
            marks[message.key][1] if message.key in marks else _unsaid(message),
            " ".join(_NOTE.findall(message.notes)),
            places.get(message.key) or _reference(message),
            doubts.get(message.key, ""),
        )
        for message in template
    }
    program = program_keys(template_file(catalogues[0]))
    return Known(found, tuple(key for key in found if key in program or key[0] == PROGRAMMES))


@lru_cache(_KEPT)
def short(file: str) -> str:
    """Shortens paths of the program's files to relative ones."""
    path = Path(file)
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else file


def _unsaid(message: Scanned) -> str:
    """Returns the mark of a message without words, to which no approval can refer."""
    return mark_of(message.context, message.sources, (SOURCE_LANGUAGE,))[1]


def _reference(message: Scanned) -> str:
    found = _REFERENCE.search(message.notes)
    return found[1] if found else ""
