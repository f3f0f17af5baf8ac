"""Reads site.toml."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from kiosk.content.document import Document, read_document
from kiosk.content.faults import explain
from kiosk.core.problems import Problem
from kiosk.core.site import LocalText, Site


@dataclass(frozen=True, slots=True)
class LoadedSite:
    """``site`` is None if there is an error; warnings leave it usable."""

    site: Site | None
    problems: tuple[Problem, ...]


def load_site(path: Path) -> LoadedSite:
    document = read_document(path)
    if isinstance(document, Problem):
        return LoadedSite(None, (document,))
    try:
        site = Site.model_validate(document.data)
    except ValidationError as error:
        return LoadedSite(None, explain(error, document, Site))
    return LoadedSite(site, (*_missing_logo(site, path.parent, document), *_borrowed(site, document)))


def _missing_logo(site: Site, folder: Path, document: Document) -> Iterator[Problem]:
    if site.logo and not (folder / site.logo).is_file():
        text = (
            f"logo “{site.logo}” is not in the folder of this file: put it there; the name is shown instead"
        )
        yield document.warning(("logo",), text)


def _borrowed(site: Site, document: Document) -> Iterator[Problem]:
    """Texts that are lacking in some language of the site."""
    for path, text in _local_texts(site):
        lacking = [tag for tag in site.languages if not {tag, tag.partition("-")[0], ""} & text.keys()]
        if lacking:
            tags = ", ".join(lacking)
            yield document.warning(
                path, f"{'.'.join(path)} is lacking in {tags}: another language is shown there"
            )


def _local_texts(site: Site) -> Iterator[tuple[tuple[str, ...], LocalText]]:
    yield ("name",), site.name
    if site.place:
        yield ("place", "name"), site.place.name
    if site.desk:
        yield ("desk", "name"), site.desk.name
        yield ("desk", "where"), site.desk.where
