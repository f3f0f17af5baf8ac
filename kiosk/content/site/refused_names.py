"""Removes names of site.toml that put people in danger: a site without them still has its screen."""

from dataclasses import replace

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.content.site.site_file import local_texts
from kiosk.content.words.term_rules import refusal_of
from kiosk.core.site.settings import Site

_OF_SITE = ("name",)
"""The organisation's own name, to which terms do not apply."""

_MAY_BE_MISSING = ("desk", "where")


def without_refused(site: Site, document: Document) -> tuple[Site, tuple[Problem, ...]]:
    """Removes each name in the refused languages; a place, a desk or a way to complain is removed with the
    last of its names.
    """
    problems: list[Problem] = []
    for path, texts in local_texts(site):
        refused = {tag: _refusal(text, tag, site) for tag, text in texts.items()} if path != _OF_SITE else {}
        places = {tag: (*path, tag) if tag else path for tag, fault in refused.items() if fault}
        problems += (document.error(place, refused[tag]) for tag, place in places.items())
        if places:
            site = _without(site, path, {tag: text for tag, text in texts.items() if tag not in places})
    return site, tuple(problems)


def _refusal(text: str, tag: str, site: Site) -> str:
    return refusal_of(text, tag or site.languages[0])


def _without(site: Site, path: tuple[str, ...], rest: dict[str, str]) -> Site:
    holder, key = path
    whole = getattr(site, holder)
    if whole is not None:
        is_named = rest or path == _MAY_BE_MISSING
        whole = replace(whole, **{key: rest}) if is_named else None
    return replace(site, **{holder: whole})
