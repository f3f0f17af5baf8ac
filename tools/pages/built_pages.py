"""Reads the built pages as a browser does, and finds links that lead nowhere and files from outside."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urldefrag, urlsplit

LOADED = {"audio", "embed", "iframe", "img", "link", "object", "script", "source", "video"}
"""What a browser loads without a touch."""


@dataclass
class Page:
    ids: set[str] = field(default_factory=set)
    links: list[str] = field(default_factory=list)
    loaded: list[str] = field(default_factory=list)


def faults(folder: Path) -> list[str]:
    """Returns a line for each fault of the pages below ``folder``."""
    pages = sorted(folder.rglob("*.html"))
    return [f"{page.relative_to(folder)}: {fault}" for page in pages for fault in _faults_of(page)]


def _faults_of(page: Path) -> Iterator[str]:
    read = read_page(page)
    yield from (f"loads {address} from outside" for address in read.loaded if _is_outside(address))
    for address in (*read.links, *read.loaded):
        if not _is_outside(address) and not _leads_somewhere(page, address):
            yield f"{address} leads nowhere"


def _is_outside(address: str) -> bool:
    return bool(urlsplit(address).scheme or urlsplit(address).netloc)


def _leads_somewhere(page: Path, address: str) -> bool:
    path, anchor = urldefrag(address)
    path = unquote(path.partition("?")[0])
    target = (page.parent / path).resolve() if path else page
    if not target.is_file():
        return False
    return not anchor or target.suffix != ".html" or unquote(anchor) in read_page(target).ids


@cache
def read_page(path: Path) -> Page:
    reader = _Reader()
    reader.feed(path.read_text("utf-8"))
    return reader.page


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.page = Page()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.page.ids |= {given["id"]} if "id" in given else set()
        addresses = self.page.loaded if tag in LOADED else self.page.links
        addresses += [given[name] for name in ("href", "src", "data", "poster") if given.get(name)]
