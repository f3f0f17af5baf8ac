"""``review``: writes the book, or reads the comments on it."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.app import logs
from kiosk.app.loading import DEMO_SITE, TRANSLATIONS, Sources, language_of, report
from kiosk.app.review.book import Book, to_html, to_printed_html
from kiosk.app.review.comments import read_comments, tell, write_comments
from kiosk.app.review.entries import Chapter, chapters, hash_of_book
from kiosk.app.review.pdf import FAMILIES, write_pdf
from kiosk.app.review.pictures import pictures
from kiosk.bridge.typesetting import load_family
from kiosk.content.design import load_design
from kiosk.content.load import load_deck
from kiosk.core.deck import Deck
from kiosk.i18n.completeness import catalogue_files

PSEUDO = ("en", "en-XA", "ar-XB")


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """``content`` lies on top of the built-in content."""

    language: str
    content: Path | None
    out: Path


def review(options: ReviewOptions) -> int:
    """Writes index.html, book.pdf and comments.csv; 1 where the disk refuses, 2 for an unknown language."""
    logs.install()
    known = (*PSEUDO, *catalogue_files(TRANSLATIONS))
    if options.language not in known:
        print(f"there are no words in “{options.language}”: use one of {', '.join(known)}")
        return 2
    app = QGuiApplication([])
    deck, found = _read(options.content, options.language)
    taken = tuple(pictures(found, deck, options.content, options.language))
    app.processEvents()
    book = Book(language_of(options.language), hash_of_book(found), taken)
    for family in FAMILIES:
        load_family(family)
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "index.html").write_text(to_html(book), "utf-8")
        write_comments(found, options.out / "comments.csv")
    except OSError as error:
        print(f"{options.out} cannot be written: {error.strerror}")
        return 1
    write_pdf(to_printed_html(book), options.out / "book.pdf")
    print(f"{len(found)} chapters, book {book.mark}: {options.out / 'index.html'}, book.pdf, comments.csv")
    return 0


def comments(file: Path, content: Path | None) -> int:
    """Prints each comment with its place; 1 where the file cannot be read."""
    said = read_comments(file)
    if isinstance(said, str):
        print(said)
        return 1
    for line in tell(said, _read(content, "en")[1]):
        print(line)
    print(f"{len(said)} comments")
    return 0


def _read(content: Path | None, language: str) -> tuple[Deck, tuple[Chapter, ...]]:
    folders = Sources(DEMO_SITE, content).folders
    design = load_design()
    loaded = load_deck(folders, frozenset(design.motifs), design.fields)
    report(loaded.problems)
    return loaded.deck, chapters(folders, loaded.deck, language_of(language))
