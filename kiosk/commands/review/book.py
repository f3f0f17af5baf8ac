"""A review book as one HTML text with embedded pictures."""

import base64
import html
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from kiosk import __version__
from kiosk.commands.review.entries import Chapter, Entry
from kiosk.i18n.language import Language

_STYLE = """
@page { size: A4 landscape; margin: 12mm; }
body { margin: 0 auto; max-width: 277mm; font: 9pt "Noto Sans", sans-serif; color: #1b1b1b; }
h1 { font-size: 20pt; }
h2 { font-size: 13pt; }
table { width: 100%; }
td, th { padding: 4px; vertical-align: top; }
.head td:first-child { width: 400px; }
.entries, .signatures { border-collapse: collapse; table-layout: fixed; }
.entries td, .entries th, .signatures td, .signatures th { border: 1px solid #888888; }
th { text-align: start; background: #eeeeee; }
tr { break-inside: avoid; }
td { overflow-wrap: anywhere; }
thead { display: table-header-group; }
.said { font-size: 10pt; }
.small { font-size: 7pt; color: #444444; }
.head, .end { break-before: page; }
img { width: 400px; height: auto; border: 1px solid #888888; }
"""
_ENGLISH = 'lang="en" dir="ltr"'
KINDS = {
    "panel": "Panel of the loop",
    "tile": "The tiles of all topics",
    "page": "Page of a topic",
    "slide": "Slide of talks only",
    "note": "Notes and guides for those who lead a talk, which the audience does not see",
    "program": "Words of the program itself, on many screens",
    "doubt": "The translator was not sure of these texts. Please begin here: what would people say?",
}
NOT_DRAWN = ("slide", "note", "program", "doubt")
NO_PICTURE = "No screen shows this today."
NOT_TRANSLATED = "not translated"
INTRODUCTION = (
    "For those who know the law, and for those who have lived what this is about. Please read every text as "
    "somebody would who is in danger and not alone. Is it true? Is it safe to read beside somebody who "
    "controls you? Is it kind? Is it easy to understand?"
)
HINTS = (
    "Write into the column “Comment”, or into comments.xlsx or comments.csv beside this book.",
    "In these tables you can also write “yes” under “approved”, beside each text that may go on a public "
    "screen as it is. Two people approve each text: one who speaks the language, and one who has lived what "
    "this is about.",
    "Every text has a mark of eight signs that changes when the text or its English does. Keep it with your "
    "comment.",
    "The first table asks native readers what the translator could not decide. The same texts come again in "
    "their places.",
    "“§” marks what the law says. S1 to S41 are the points that the texts must convey.",
    "The pictures show an example site. All numbers in them are examples. A long page goes on below its "
    "picture.",
    "Please do not write down any person’s story or name.",
)
READ_BY = "Read by"
TO_SIGN = {"Role": 30, "Date": 15, "What I have read": 30, "Signature or sign": 25}
ROWS_TO_SIGN = 6


@dataclass(frozen=True, slots=True)
class Book:
    """A book; ``mark`` is the hash of the whole content."""

    language: Language
    mark: str
    chapters: tuple[tuple[Chapter, bytes | None], ...]

    @property
    def title(self) -> str:
        return f"Review book: {self.language.own_name}"

    @property
    def edition(self) -> str:
        return f"Awareness Kiosk {__version__} · language {self.language.tag} · book {self.mark}"

    @property
    def signing(self) -> str:
        return (
            "No name is needed: write your role, such as lawyer, survivor, native speaker, helpline "
            f"coordinator. You sign for this book ({self.mark}) and for what you have read of it."
        )

    @property
    def columns(self) -> dict[str, int]:
        """The headings of a table of entries, with the widths of their columns in percent."""
        if self.language.tag == "en":
            return {"Text": 40, "About it": 25, "Comment": 35}
        return {"Text": 28, "English": 24, "About it": 20, "Comment": 28}


@dataclass(frozen=True, slots=True)
class Remark:
    """A line about an entry."""

    text: str
    bold: bool = False


def remarks_on(entry: Entry, before: Entry | None) -> Iterator[Remark]:
    """Remarks that repeat those of the previous entry are left out."""
    yield Remark(f"{entry.mark} · {entry.part} · line {entry.line}", bold=True)
    if not before or entry.file != before.file:
        yield Remark(entry.file)
    if entry.doubt:
        yield Remark(f"To decide: {entry.doubt}", bold=True)
    if entry.legal:
        yield Remark("§ says what the law is", bold=True)
    if entry.seeds:
        yield Remark(f"conveys {', '.join(entry.seeds)}")
    if not before or entry.remarks != before.remarks:
        yield from map(Remark, entry.remarks)
    if not before or entry.sources != before.sources:
        yield from (Remark(f"from: {source}") for source in entry.sources)
    elif entry.sources:
        yield Remark("from: as above")


def to_html(book: Book) -> str:
    body = "\n".join(_body(book))
    return (
        f'<!doctype html>\n<html {_spoken(book.language)}><head><meta charset="utf-8">'
        f"<title>Review book</title><style>{_STYLE}</style></head><body>\n{body}\n</body></html>\n"
    )


def _spoken(language: Language) -> str:
    return f'lang="{language.tag}" dir="{"rtl" if language.rtl else "ltr"}"'


def _body(book: Book) -> Iterator[str]:
    hints = "".join(f"<li>{_text(hint)}</li>" for hint in HINTS)
    yield f"<div {_ENGLISH}><h1>{_text(book.title)}</h1><p>{_text(book.edition)}</p>"
    yield f"<p>{_text(INTRODUCTION)}</p><ul>{hints}</ul></div>"
    for chapter, picture in book.chapters:
        if chapter.entries:
            yield from _chapter(book, chapter, picture)
    yield f'<div {_ENGLISH} class="end"><h1>{READ_BY}</h1><p>{_text(book.signing)}</p>'
    yield f'<table class="signatures">{_head(TO_SIGN)}'
    yield from [f"<tr>{'<td>&nbsp;<br>&nbsp;</td>' * len(TO_SIGN)}</tr>"] * ROWS_TO_SIGN
    yield "</table></div>"


def _chapter(book: Book, chapter: Chapter, picture: bytes | None) -> Iterator[str]:
    only = f"<br>{_text(only_at(chapter))}" if chapter.only_for else ""
    seen = "" if chapter.kind in NOT_DRAWN else _picture(picture, chapter.ref)
    yield f'<table class="head"><tr><td>{seen}</td>'
    yield f"<td {_ENGLISH}><h2>{_text(chapter.ref)}</h2><p>{KINDS[chapter.kind]}{only}</p></td></tr></table>"
    yield f'<table class="entries"><thead>{_head(book.columns)}</thead><tbody>'
    for before, entry in pairwise((None, *chapter.entries)):
        assert entry
        yield _entry(book.language, entry, before)
    yield "</tbody></table>"


def _head(columns: dict[str, int]) -> str:
    cells = (f'<th lang="en" style="width: {width}%">{name}</th>' for name, width in columns.items())
    return f"<tr>{''.join(cells)}</tr>"


def _entry(language: Language, entry: Entry, before: Entry | None) -> str:
    cells = [f'<td {_spoken(language)} class="said">{_text(entry.text)}</td>']
    if language.tag != "en":
        same = entry.text == entry.source
        cells.append(f"<td {_ENGLISH}>{f'<i>{NOT_TRANSLATED}</i>' if same else _text(entry.source)}</td>")
    remarks = "<br>".join(map(_remark, remarks_on(entry, before)))
    cells.append(f'<td {_ENGLISH} class="small">{remarks}</td><td>&nbsp;</td>')
    return f"<tr>{''.join(cells)}</tr>"


def only_at(chapter: Chapter) -> str:
    return f"Only at screens of: {chapter.only_for}"


def _picture(picture: bytes | None, name: str) -> str:
    if picture is None:
        return f"<p {_ENGLISH}>{NO_PICTURE}</p>"
    data = base64.b64encode(picture).decode()
    return f'<img alt="{_text(name)}" src="data:image/jpeg;base64,{data}">'


def _remark(remark: Remark) -> str:
    return f"<b>{_text(remark.text)}</b>" if remark.bold else _text(remark.text)


def _text(words: str) -> str:
    return html.escape(words)
