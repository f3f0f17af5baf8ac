"""``review``: writes the book, reads comments on it, or stores approvals."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.base.clock import SystemClock
from kiosk.base.places import TRANSLATIONS
from kiosk.commands.review.approving import DefaultSignature, count, judge, keep
from kiosk.commands.review.book import Book, to_html
from kiosk.commands.review.comments import languages_of, read_comments, tell, write_comments
from kiosk.commands.review.entries import Chapter, chapters, hash_of_book, not_approved, to_ask
from kiosk.commands.review.message_facts import known
from kiosk.commands.review.pictures import pictures
from kiosk.commands.review.printed import write_pdf
from kiosk.content.deck.load_deck import load_deck
from kiosk.core.content.deck import Deck
from kiosk.i18n.catalogues.approvals import approved_marks, messages
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_files
from kiosk.loading.files import names_in
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of, report
from kiosk.machine import logs

PSEUDO = ("en-XA", "ar-XB")


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """``content`` overlays the built-in content. ``whole``: texts that both roles have approved, too."""

    language: str
    content: Path | None
    out: Path
    whole: bool = False


@dataclass(frozen=True, slots=True)
class ApproveOptions:
    """``role`` and ``day`` apply to rows of ``file`` without their own."""

    file: Path
    content: Path | None
    role: str
    day: str


def review(options: ReviewOptions) -> int:
    """Writes index.html, book.pdf and tables; 1 if the disk refuses, 2 for an unknown language."""
    logs.install()
    tags = (SOURCE_LANGUAGE, *catalogue_files(TRANSLATIONS))
    if options.language not in {*PSEUDO, *tags}:
        print(f"there are no words in “{options.language}”: use one of {', '.join(tags)}")
        return 2
    application = QGuiApplication.instance() or QGuiApplication([])
    deck, found = _read(options.content, options.language)
    if not options.whole:
        found = not_approved(found, _approved(options))
    if not found:
        print("both roles have approved every text: --all writes a book of all")
        return 0
    taken = tuple(pictures(found, deck, options.content, options.language))
    application.processEvents()
    language = language_of(options.language)
    book = Book(language, hash_of_book(found), ((to_ask(found), None), *taken))
    try:
        options.out.mkdir(parents=True, exist_ok=True)
        (options.out / "index.html").write_text(to_html(book), "utf-8")
        tables = write_comments(found, language, options.out)
        write_pdf(book, options.out / "book.pdf")
    except OSError as error:
        print(f"{options.out} cannot be written: {error.strerror}")
        return 1
    files = ", ".join((str(options.out / "index.html"), "book.pdf", *tables))
    print(f"{len(found)} chapters, book {book.mark}: {files}")
    return 0


def comments(file: Path, content: Path | None) -> int:
    """Prints each comment with its place; 1 if the file cannot be read."""
    said = read_comments(file)
    if isinstance(said, str):
        print(said)
        return 1
    for tag in languages_of(said):
        of_tag = [comment for comment in said if comment.language == tag]
        print(*tell(of_tag, _read(content, tag)[1]), sep="\n")
    print(f"{sum(bool(each.comment) for each in said)} comments")
    return 0


def approve(options: ApproveOptions) -> int:
    """Stores the approvals of a table; 1 if a file cannot be read or written, or a row is invalid."""
    filled = read_comments(options.file)
    if isinstance(filled, str):
        print(filled)
        return 1
    catalogues = Sources(DEMO_SITE, options.content).catalogues
    signed = DefaultSignature(options.role, options.day, _today())
    faulty = 0
    for tag in languages_of(filled):
        of_tag = [comment for comment in filled if comment.language == tag]
        said = frozenset(messages(catalogues, tag).values())
        judged = judge(of_tag, _read(options.content, tag)[1], signed, said)
        faulty += len(judged.faults)
        print(*judged.faults, sep="\n", end="\n" if judged.faults else "")
        if judged.approvals:
            try:
                file = keep(judged.approvals, catalogues, tag)
            except OSError as error:
                print(f"{tag}: approvals cannot be written: {error.strerror}")
                return 1
            print(f"{len(judged.approvals)} approvals kept in {file}")
        print(f"{tag}: {'; '.join(count(catalogues, tag))}")
    return 1 if faulty else 0


def _read(content: Path | None, tag: str) -> tuple[Deck, tuple[Chapter, ...]]:
    sources = Sources(DEMO_SITE, content)
    loaded = load_deck(sources.folders, names_in(sources.folders))
    report(loaded.problems)
    language = language_of(tag, *sources.catalogues)
    return loaded.deck, chapters(sources.folders, loaded.deck, language, known(sources.catalogues, tag))


def _approved(options: ReviewOptions) -> frozenset[tuple[str, str]]:
    return approved_marks(Sources(DEMO_SITE, options.content).catalogues, options.language)


def _today() -> date:
    return SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall.date()
