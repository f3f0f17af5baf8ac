"""Checks that the kiosk expects each language of a site in its own script."""

from collections.abc import Iterator

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.site.settings import Site
from kiosk.i18n.formats import other_script


def check(site: Site, document: Document) -> Iterator[Problem]:
    for tag in site.languages:
        if fault := other_script(tag):
            yield document.error(("languages",), f"“{tag}” cannot be shown: {fault}")
