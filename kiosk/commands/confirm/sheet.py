"""A list to print and call through: numbers, what to ask, room for the answers; it names no topic."""

from collections.abc import Iterator
from datetime import date
from html import escape
from pathlib import Path

from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QFont, QGuiApplication, QPageLayout, QPageSize, QPdfWriter, QTextDocument

from kiosk.commands.confirm.listing import Row, rows
from kiosk.core.site.helplines import Emergency
from kiosk.core.site.settings import Site
from kiosk.core.text.scripts import script_of
from kiosk.window.text.typesetting import families

_DPI = 300
_MARGIN_MM = 15
_ASKED = (
    "Who answers: a charity, the state, the police?",
    "At what hours, and in which languages?",
    "Does the call cost anything, also from a foreign phone and without credit?",
    "Must callers give a name?",
    "Do they ask callers before they tell the police? When do they have to tell them?",
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
        file.write_bytes(b"")
    except OSError as error:
        print(f"{file} cannot be written ({error.strerror}): check the place and its permissions")
        return 1
    _print(_html(found, today), file)
    del application
    print(
        f"{file}: {len(found)} numbers to call through. Take it with you, and destroy it when you are done."
    )
    return 0


def _print(html: str, file: Path) -> None:
    writer = QPdfWriter(str(file))
    writer.setTitle("Numbers to call through")
    writer.setResolution(_DPI)
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    page = QPageSize(QPageSize.PageSizeId.A4)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter)
    )
    document = QTextDocument()
    document.documentLayout().setPaintDevice(writer)
    document.setDefaultFont(QFont([*families("numeral"), *families(script_of("en").name)], 11))
    document.setHtml(html)
    document.print_(writer)


def _html(found: tuple[Row, ...], today: date) -> str:
    return f"<h2>Numbers to call through, {today}</h2>{''.join(_entries(found))}"


def _entries(found: tuple[Row, ...]) -> Iterator[str]:
    for at, row in enumerate(found):
        is_call = not isinstance(row.line, Emergency)
        questions = _ASKED if is_call else _OF_EMERGENCY
        pages = ' style="page-break-before: always"' if at and at % 2 == 0 else ""
        boxes = "".join(
            f'<tr><td width="55%">{text}</td><td width="45%">&nbsp;</td></tr>' for text in questions
        )
        yield (
            f'<p{pages}><span style="font-size: 30pt">{escape(row.line.number)}</span><br/>'
            f"{escape(row.name)}<br/>{escape(row.state)}</p>"
            f'<table width="100%" border="1" cellspacing="0" cellpadding="8">{boxes}'
            "<tr><td>Day, and your role (no name)</td><td>&nbsp;</td></tr></table><p>&nbsp;</p>"
        )
