"""Finds the unchanged examples of ``new site``, which nobody signs: every screen would show them."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.site_archive.travelling import SITE
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import Document, read_document
from kiosk.content.site.host_files import read_site
from kiosk.content.site.starter import STARTER

_KINDS = ("panels", "topics")
_SENTENCES = ("closing", "items", "lead", "text")
"""Keys of texts; a headline can be anybody's."""


def samples_in(folder: Path) -> Iterator[Problem]:
    """Returns the examples in an unpacked site, each file once, by its name there."""
    for each in _found(folder):
        yield replace(each, file=str(Path(each.file).relative_to(folder)))


def _found(folder: Path) -> Iterator[Problem]:
    document = read_site(folder / SITE, host="")
    if isinstance(document, Document):
        yield from _of_site(document, folder)
    examples = {text for file in _content_files(STARTER) for _, text in _sentences_of(file)}
    for file in _content_files(folder):
        found = next((each for each in _sentences_of(file) if each[1] in examples), None)
        read = read_document(file, folder)
        if found and isinstance(read, Document):
            path, text = found
            yield read.error(
                path,
                f"“{text}” is an example of new site: write your own words, or remove {file.name} with its "
                "notes and its line in order.toml",
            )


def _of_site(document: Document, folder: Path) -> Iterator[Problem]:
    if document.data.get("country") == "":
        text = (
            "country is empty: write the two letters of your country, since confirmed numbers belong to one"
        )
        yield document.error(("country",), text)
    if document.data.get("time_zone") == "UTC":
        text = (
            "time_zone is still “UTC”: write that of the place, such as “Europe/Rome”, since hours follow it"
        )
        yield document.error(("time_zone",), text)
    logo = document.data.get("logo")
    if isinstance(logo, str) and logo and _same(folder / logo, STARTER / "logo.svg"):
        text = f'{logo} is the example of new site: put your own there, or write logo = "" to show the name'
        yield document.error(("logo",), text)


def _same(file: Path, example: Path) -> bool:
    return file.is_file() and file.read_bytes() == example.read_bytes()


def _content_files(folder: Path) -> list[Path]:
    return sorted(file for file in folder.rglob("*.toml") if file.parent.name in _KINDS)


def _sentences_of(file: Path) -> Iterator[tuple[KeyPath, str]]:
    read = read_document(file)
    if isinstance(read, Document):
        yield from _sentences(read.data)


def _sentences(value: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Returns each line of a text, since an author may have replaced only some of them."""
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _sentences(inside, (*path, key))
    elif isinstance(value, list):
        for at, inside in enumerate(value):
            yield from _sentences(inside, (*path, at))
    elif isinstance(value, str) and any(key in _SENTENCES for key in path):
        yield from ((path, line.strip()) for line in value.splitlines() if line.strip())
