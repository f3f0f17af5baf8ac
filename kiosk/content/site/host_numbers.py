"""The numbers of single screens, in ``sites/``: people renew them there by hand."""

from collections.abc import Iterator, Set
from pathlib import Path
from typing import Any

from kiosk.content.files.document import Document, read_document
from kiosk.content.site.host_files import host_file
from kiosk.content.site.site_file import hosts_of


def numbers_of_places(site: Path) -> frozenset[str]:
    """Returns the numbers in every form in which they are written."""
    return frozenset().union(*(numbers_of_host(site, host) for host in hosts_of(site)))


def numbers_of_host(site: Path, host: str) -> Set[str]:
    document = read_document(host_file(site, host), site.parent)
    data = document.data if isinstance(document, Document) else {}
    lines = data.get("helpline")
    tables = (data.get("emergency"), *(lines if isinstance(lines, list) else ()))
    return {form for table in tables if isinstance(table, dict) for form in _forms(table)}


def _forms(table: dict[str, Any]) -> Iterator[str]:
    for key in ("number", "number_e164"):
        if isinstance(written := table.get(key), str):
            yield written.replace(" ", "")
