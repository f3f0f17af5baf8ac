"""A review book as one HTML text with embedded pictures. The PDF is made from the same text."""

import base64
import html
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kiosk import __version__
from kiosk.commands.review.entries import Chapter, Entry
from kiosk.i18n.language import Language

_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
body { font-size: 9pt; color: #1b1b1b; }
h1 { font-size: 20pt; }
h2 { font-size: 13pt; }
td, th { padding: 4px; vertical-align: top; }
.entries, .signatures { border-collapse: collapse; }
.said { font-size: 10pt; }
.small { font-size: 7pt; color: #444444; }
.legal { font-weight: bold; }
"""
_FOR_BROWSERS = """
body { margin: 0 auto; max-width: 277mm; font-family: "Noto Sans", sans-serif; }
.head td:first-child { width: 400px; }
.entries { width: 100%; table-layout: fixed; }
.entries td, .entries th, .signatures td, .signatures th { border: 1px solid #888888; }
th { text-align: start; background: #eeeeee; }
tr { break-inside: avoid; }
td { overflow-wrap: anywhere; }
thead { display: table-header-group; }
img { width: 400px; height: auto; border: 1px solid #888888; }
"""
_ENGLISH = 'lang="en" dir="ltr"'
_NEW_PAGE = 'style="page-break-before: always"'
_TABLE = 'width="100%" border="1" cellspacing="0"'
_PICTURE_WIDTH = 400
_KINDS = {
    "panel": "Panel of the loop",
    "tile": "The tiles of all topics",
    "page": "Page of a topic",
    "slide": "Slide of talks only",
    "note": "Notes and guides for those who lead a talk, which the audience does not see",
    "program": "Words of the program itself, on many screens",
    "doubt": "The translator was not sure of these texts. Please begin here: what would people say?",
}
_NOT_DRAWN = ("slide", "note", "program", "doubt")
_INTRODUCTION = """
<p>For those who know the law, and for those who have lived what this is about. Please read every text as
somebody would who is in danger and not alone. Is it true? Is it safe to read beside somebody who controls
you? Is it kind? Is it easy to understand?</p>
<ul>
<li>Write into the column <b>Comment</b>, or into comments.xlsx or comments.csv beside this book.</li>
<li>In these tables you can also write <b>yes</b> under <b>approved</b>, beside each text that may go on a
public screen as it is. Two people approve each text: one who speaks the language, and one who has lived what
this is about.</li>
<li>Every text has a <b>mark</b> of eight signs that changes when the text or its English does. Keep it with
your comment.</li>
<li>The first table asks native readers what the translator could not decide. The same texts come again in
their places.</li>
<li>“§” marks what the law says. S1 to S41 are the points that the texts must convey.</li>
<li>The pictures show an example site. All numbers in them are examples. A long page goes on below its
picture.</li>
<li>Please do not write down any person’s story or name.</li>
</ul>
"""
_SIGNATURES = """
<h1>Read by</h1>
<p>No name is needed: write your role, such as lawyer, survivor, native speaker, helpline coordinator.
You sign for this book ({mark}) and for what you have read of it.</p>
"""
_ROWS_TO_SIGN = 6


@dataclass(frozen=True, slots=True)
class Book:
    """A book; ``mark`` is the hash of the whole content."""

    language: Language
    mark: str
    chapters: tuple[tuple[Chapter, bytes | None], ...]


def to_html(book: Book) -> str:
    return _Writer(book.language, mirrored=False).document(book, _STYLE + _FOR_BROWSERS)


def to_printed_html(book: Book, breaks: Sequence[Sequence[int]] = ()) -> str:
    """Returns HTML without features that only browsers support; tables are mirrored by hand, as browsers do.

    ``breaks`` has for each chapter with entries the indexes of entries that begin another page.
    """
    return _Writer(book.language, mirrored=book.language.rtl).document(book, _STYLE, breaks)


@dataclass(frozen=True, slots=True)
class _Writer:
    language: Language
    mirrored: bool

    def document(self, book: Book, style: str, breaks: Sequence[Sequence[int]] = ()) -> str:
        body = "\n".join(self._body(book, breaks))
        return (
            f'<!doctype html>\n<html {self._spoken()}><head><meta charset="utf-8">'
            f"<title>Review book</title><style>{style}</style></head><body>\n{body}\n</body></html>\n"
        )

    def _spoken(self) -> str:
        return f'lang="{self.language.tag}" dir="{"rtl" if self.language.rtl else "ltr"}"'

    def _body(self, book: Book, breaks: Sequence[Sequence[int]]) -> Iterator[str]:
        tag, name = _text(self.language.tag), _text(self.language.own_name)
        yield f"<div {_ENGLISH}><h1>Review book: {name}</h1>"
        yield f"<p>Awareness Kiosk {_text(__version__)} · language {tag} · book {book.mark}</p>"
        yield f"{_INTRODUCTION}</div>"
        further = iter(breaks)
        for chapter, picture in book.chapters:
            if chapter.entries:
                yield from self._chapter(chapter, picture, next(further, ()))
        yield f"<div {_ENGLISH} {_NEW_PAGE}>{_SIGNATURES.format(mark=book.mark)}"
        yield f'<table class="signatures" {_TABLE} cellpadding="8">'
        yield '<tr><th width="30%">Role</th><th width="15%">Date</th><th width="30%">What I have read</th>'
        yield "<th>Signature or sign</th></tr>"
        yield from ["<tr>" + "<td>&nbsp;<br>&nbsp;</td>" * 4 + "</tr>"] * _ROWS_TO_SIGN
        yield "</table></div>"

    def _chapter(self, chapter: Chapter, picture: bytes | None, further: Sequence[int]) -> Iterator[str]:
        only = f"<br>Only at screens of: {_text(chapter.only_for)}" if chapter.only_for else ""
        seen = "" if chapter.kind in _NOT_DRAWN else _picture(picture, chapter.ref)
        cells = (
            f'<td width="{_PICTURE_WIDTH}">{seen}</td>',
            f"<td {_ENGLISH}><h2>{_text(chapter.ref)}</h2><p>{_KINDS[chapter.kind]}{only}</p></td>",
        )
        yield f'<table class="head" width="100%" {_NEW_PAGE}>{self._row(cells)}</table>'
        before: Entry | None = None
        yield self._open()
        for index, entry in enumerate(chapter.entries):
            if index in further:
                yield f"</tbody></table>{self._open(_NEW_PAGE)}"
            yield self._entry(entry, before)
            before = entry
        yield "</tbody></table>"

    def _open(self, style: str = "") -> str:
        table = f'<table class="entries" {_TABLE} {style} cellpadding="4">'
        return f"{table}<thead>{self._headings()}</thead><tbody>"

    def _row(self, cells: Sequence[str]) -> str:
        return f"<tr>{''.join(reversed(cells) if self.mirrored else cells)}</tr>"

    def _headings(self) -> str:
        columns = {"Text": 28, "English": 24, "About it": 20, "Comment": 28}
        if self.language.tag == "en":
            columns = {"Text": 40, "About it": 25, "Comment": 35}
        return self._row(
            [
                f'<th lang="en" width="{width}%" style="width: {width}%">{name}</th>'
                for name, width in columns.items()
            ]
        )

    def _entry(self, entry: Entry, before: Entry | None) -> str:
        cells = [f'<td {self._spoken()} class="said">{_text(entry.text)}</td>']
        if self.language.tag != "en":
            same = entry.text == entry.source
            cells.append(f"<td {_ENGLISH}>{'<i>not translated</i>' if same else _text(entry.source)}</td>")
        cells.append(f'<td {_ENGLISH} class="small">{"<br>".join(_about(entry, before))}</td>')
        cells.append("<td>&nbsp;</td>")
        return self._row(cells)


def _picture(picture: bytes | None, name: str) -> str:
    if picture is None:
        return f"<p {_ENGLISH}>No screen shows this today.</p>"
    data = base64.b64encode(picture).decode()
    return f'<img width="{_PICTURE_WIDTH}" alt="{_text(name)}" src="data:image/jpeg;base64,{data}">'


def _about(entry: Entry, before: Entry | None) -> Iterator[str]:
    """Returns the notes of an entry, without those that repeat the previous entry."""
    yield f"<b>{entry.mark}</b> · {_text(entry.part)} · line {entry.line}"
    if not before or entry.file != before.file:
        yield _text(entry.file)
    if entry.doubt:
        yield f"<b>To decide:</b> {_text(entry.doubt)}"
    if entry.legal:
        yield '<span class="legal">§ says what the law is</span>'
    if entry.seeds:
        yield f"conveys {_text(', '.join(entry.seeds))}"
    if not before or entry.remarks != before.remarks:
        yield from map(_text, entry.remarks)
    if not before or entry.sources != before.sources:
        yield from (f"from: {_text(source)}" for source in entry.sources)
    elif entry.sources:
        yield "from: as above"


def _text(words: str) -> str:
    return html.escape(words)
