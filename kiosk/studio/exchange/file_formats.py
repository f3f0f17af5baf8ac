"""PO, XLSX and XLIFF 2: what translators' programs read and write."""

import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from io import BytesIO
from typing import Any, NamedTuple
from xml.etree.ElementTree import ParseError

from babel.messages.catalog import Catalog
from babel.messages.pofile import PoFileError, read_po
from lxml.etree import LxmlError
from openpyxl import Workbook, load_workbook
from openpyxl.utils.exceptions import InvalidFileException
from translate.storage.xliff2 import Xliff2File

from kiosk.i18n.extraction.updated_words import body_of, head_for
from kiosk.i18n.language import Message, mark
from kiosk.studio.author import text
from kiosk.studio.editors.sentences import SiteSentence
from kiosk.studio.exchange.rows import ReturnedRow, ref_of

_REF = "ref: "
_COLUMNS = ("sentence", "translation", "note", "ref", "place")
_WIDTHS = (60, 60, 40, 24, 24)
_MOST_ROWS = 20_000
_LARGEST_BYTES = 50_000_000
"""Bytes of a table after decompression."""


def too_large() -> str:
    # TRANSLATORS: in the studio, why a file is not taken; about as long as the English
    return text("it is too large")


class UnreadableReturn(ValueError):
    """Says in plain words why a file that came back cannot be read."""


def to_po(sentences: Sequence[SiteSentence], tag: str, written_in: str) -> bytes:
    catalogue = Catalog()
    for each in sentences:
        notes = [*each.notes, f"{_REF}{ref_of(each)}"]
        flags = ["fuzzy"] if each.again else []
        catalogue.add(each.source, each.text or None, flags=flags, auto_comments=notes, context=each.context)
    return (head_for(tag) + body_of(catalogue)).encode()


def from_po(data: bytes) -> Iterator[ReturnedRow]:
    messages = read_po(BytesIO(data), ignore_obsolete=True, abort_invalid=True)
    for number, message in enumerate((each for each in messages if each.id), 1):
        if isinstance(message.id, str) and not message.fuzzy:
            refs = [note.removeprefix(_REF) for note in message.auto_comments if note.startswith(_REF)]
            text = str(message.string or "")
            yield ReturnedRow(number, next(iter(refs), ""), message.context or "", message.id, text)


def to_xlsx(sentences: Sequence[SiteSentence], tag: str, written_in: str) -> bytes:
    book = Workbook()
    sheet: Any = book.worksheets[0]
    sheet.title, sheet.freeze_panes = tag, "A2"
    rows = [
        (each.source, each.text, " · ".join(each.notes), ref_of(each), each.context) for each in sentences
    ]
    for number, row in enumerate((_COLUMNS, *rows), 1):
        for at, value in enumerate(row, 1):
            # A text that begins with “=” is not a formula.
            sheet.cell(number, at, value).data_type = "s"
    for letter, width in zip("ABCDE", _WIDTHS, strict=True):
        sheet.column_dimensions[letter].width = width
    stream = BytesIO()
    book.save(stream)
    return stream.getvalue()


def from_xlsx(data: bytes) -> Iterator[ReturnedRow]:
    with zipfile.ZipFile(BytesIO(data)) as packed:
        if sum(part.file_size for part in packed.infolist()) > _LARGEST_BYTES:
            raise UnreadableReturn(too_large())
    book = load_workbook(BytesIO(data), read_only=True, data_only=True)
    rows = book.worksheets[0].iter_rows(max_row=_MOST_ROWS, values_only=True)
    names = [str(value) for value in next(rows, ())]
    if not {"sentence", "translation"} <= {*names}:
        # TRANSLATORS: in the studio; “sentence” and “translation” are English in the file, so keep them here;
        # about as long as the English
        raise UnreadableReturn(text("its first row is gone: keep “sentence” and “translation” there"))
    for number, row in enumerate(rows, 2):
        said = {name: str(value) for name, value in zip(names, row, strict=False) if value is not None}
        yield ReturnedRow(
            number, *(said.get(name, "") for name in ("ref", "place", "sentence", "translation"))
        )


def to_xliff(sentences: Sequence[SiteSentence], tag: str, written_in: str) -> bytes:
    file = Xliff2File(sourcelanguage=written_in, targetlanguage=tag)
    for each in sentences:
        unit = file.addsourceunit(each.source)  # type: ignore[no-untyped-call]
        unit.setid(ref_of(each))
        if each.text:
            unit.target = each.text
        for note in each.notes:
            unit.addnote(note)
    return bytes(file)


def from_xliff(data: bytes) -> Iterator[ReturnedRow]:
    for number, unit in enumerate(Xliff2File.parsestring(data).units, 1):  # type: ignore[no-untyped-call]
        yield ReturnedRow(number, unit.getid() or "", "", str(unit.source or ""), str(unit.target or ""))


class ExchangeFormat(NamedTuple):
    """``name`` is for people; ``ending`` is that of its files."""

    name: Message
    ending: str
    media_type: str
    write: Callable[[Sequence[SiteSentence], str, str], bytes]
    read: Callable[[bytes], Iterator[ReturnedRow]]


FORMATS: Mapping[str, ExchangeFormat] = {
    each.ending: each
    for each in (
        ExchangeFormat(Message("PO"), "po", "text/x-gettext-translation", to_po, from_po),
        ExchangeFormat(
            # TRANSLATORS: in the studio, a kind of file; at most 24 characters
            mark("Table (XLSX)"),
            "xlsx",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            to_xlsx,
            from_xlsx,
        ),
        ExchangeFormat(Message("XLIFF 2"), "xlf", "application/xliff+xml", to_xliff, from_xliff),
    )
}

_RAISED = (
    ValueError, LookupError, TypeError, AttributeError, AssertionError, OSError, zipfile.BadZipFile,
    InvalidFileException, ParseError, LxmlError, PoFileError,
)  # fmt: skip


def read_return(name: str, data: bytes) -> tuple[ReturnedRow, ...]:
    """Returns the rows of a file that came back. Raises UnreadableReturn."""
    ending = name.rpartition(".")[2].lower()
    known = FORMATS.get({"xliff": "xlf"}.get(ending, ending))
    if known is None:
        # TRANSLATORS: in the studio, why a file is not taken; about as long as the English
        raise UnreadableReturn(text("it is none of the three kinds: PO, XLSX or XLIFF 2"))
    try:
        return tuple(known.read(data))
    except UnreadableReturn:
        raise
    except _RAISED as fault:
        # TRANSLATORS: in the studio, {kind} is such as PO; about as long as the English
        why = text("it is no file of the kind {kind}").format(kind=text(*known.name))
        raise UnreadableReturn(why) from fault
