"""Numbers of single screens, in ``sites/``: people renew them there by hand."""

from collections.abc import Iterator, Set
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.commands.confirm.listing import Row, rows
from kiosk.content.files.document import Document, read_document
from kiosk.content.site.host_files import host_file
from kiosk.content.site.site_file import hosts_of, load_site
from kiosk.core.numbers.merged_confirmations import identity


def numbers_of_places(site: Path) -> frozenset[str]:
    """Returns the numbers in every form in which they are written."""
    return frozenset().union(*(_numbers(site, host) for host in hosts_of(site)))


def due_in_places(site: Path, today: date) -> Iterator[tuple[Path, Row]]:
    """Returns the numbers that are hidden or soon will be, each with its file."""
    for host in hosts_of(site):
        own = _numbers(site, host)
        loaded = load_site(site, host).site if own else None
        for row in rows(loaded, today) if loaded else ():
            is_due = not row.line.is_confirmed(today) or row.line.runs_out_soon(today)
            if is_due and identity(row.line) & own:
                yield host_file(site, host), row


def _numbers(site: Path, host: str) -> Set[str]:
    document = read_document(host_file(site, host), site.parent)
    data = document.data if isinstance(document, Document) else {}
    lines = data.get("helpline")
    tables = (data.get("emergency"), *(lines if isinstance(lines, list) else ()))
    return {form for table in tables if isinstance(table, dict) for form in _forms(table)}


def _forms(table: dict[str, Any]) -> Iterator[str]:
    for key in ("number", "number_e164"):
        if isinstance(written := table.get(key), str):
            yield written.replace(" ", "")
