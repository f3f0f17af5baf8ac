"""A list to print and call through: numbers, what to ask, room for the answers; it names no topic."""

from datetime import date
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.commands.confirm.listing import Row, rows
from kiosk.commands.paper.devices import A4, pdf
from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.page_column import PageColumn, Table, number_page
from kiosk.commands.paper.paper import Paper
from kiosk.core.site.helplines import Emergency
from kiosk.core.site.settings import Site

_MARGIN = 20.0
_TEXT, _NUMBER, _HEADING = 3.9, 10.6, 5.8
_ON_A_PAGE = 2
_ASKED = (
    "Who answers: a charity, the state, the police?",
    "At what hours, and in which languages?",
    "Does the call cost anything, also from a foreign phone and without credit?",
    "Must callers give a name?",
    "Do they ask callers before they tell the police? When do they have to tell them?",
    "Can people text them? Do they see the number of the caller? Do they record calls?",
    "May we show this number on a public screen?",
)
_OF_EMERGENCY = (
    "Do not call it to try it. Ask the service on its ordinary number, or the authority that runs it.",
    "Is the number right? Who answers?",
)


def write_sheet(site: Site, today: date, file: Path) -> int:
    """1 if the file cannot be written."""
    found = rows(site, today)
    if not found:
        print("There is no number to call through: the command helplines names services to call.")
        return 1
    application = QGuiApplication.instance() or QGuiApplication([])
    try:
        _draw(found, today, file)
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror}): check the place and its permissions")
        return 1
    del application
    print(
        f"{file}: {len(found)} numbers to call through. Take it with you, and destroy it when you are done."
    )
    return 0


def _draw(found: tuple[Row, ...], today: date, file: Path) -> None:
    paper = Paper(pdf(file, "Numbers to call through", A4))
    column = PageColumn(paper, _MARGIN, _MARGIN, ended=lambda: number_page(paper, _MARGIN))
    column.words(_words(f"Numbers to call through, {today}", _HEADING, "heading_2"), below=4)
    for at, row in enumerate(found):
        if at and at % _ON_A_PAGE == 0:
            column.page()
        _entry(column, row)
    column.end()
    paper.end()


def _entry(column: PageColumn, row: Row) -> None:
    column.words(_words(row.line.number, _NUMBER, "phone"))
    for text in (row.name, row.state):
        column.words(_words(text))
    questions = _OF_EMERGENCY if isinstance(row.line, Emergency) else _ASKED
    asked = [[[_words(text)], []] for text in (*questions, "Day, and your role (no name)")]
    column.table(Table((55, 45), asked, pad=3.2))
    column.y += 10


def _words(text: str, em: float = _TEXT, role: str = "detail") -> Words:
    return Words(text, "en", em, role)
