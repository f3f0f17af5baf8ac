"""Explains faults of a site's changes to the site's authors."""

from kiosk.base.problems import Problem
from kiosk.content.deck.override_file import OverrideFile
from kiosk.content.files.pydantic_errors import did_you_mean, named, shorten
from kiosk.core.content.overridden import ChangeFault, WhyNot


def problem_of(fault: ChangeFault, change: OverrideFile) -> Problem:
    """The problem in the file of the change, with a way to correct it."""
    entry = change.override.entries[fault.path]
    document = change.document
    match fault.why:
        case WhyNot.NO_PAGE:
            path, text = (*fault.path, "page"), f"{change.id} has no page “{entry.page}”"
            return document.error(path, f"{text}: {did_you_mean(str(entry.page), fault.known)}")
        case WhyNot.PAGE_MISSING:
            return document.error(fault.path, f"says no page: add page = one of {named(fault.known)}")
        case WhyNot.PAGE_NEEDLESS:
            return document.error((*fault.path, "page"), "a panel has no pages: take the page away")
        case WhyNot.NOT_SAID:
            return _not_found(fault, change)
        case WhyNot.NOT_WHOLE:
            text = f"this paragraph is in another language: replace all of it, {_quoted(fault)}"
            return document.error((*fault.path, "was"), text)
        case WhyNot.TWICE:
            text = f"{_quoted(fault)} is changed twice here: keep one of the changes"
            return document.error((*fault.path, "was"), text)
        case WhyNot.NO_LINK:
            links = f"it links to {named(fault.known)}" if fault.known else "it has no links"
            return document.error(fault.path, f"the page has no such link: {links}")
        case WhyNot.NO_PLACE:
            text = "this has no place there: a page takes lines that are added, a list takes rows"
            return document.error(fault.path, f"{text}; a whole panel is hidden by hide in site.toml")


def _not_found(fault: ChangeFault, change: OverrideFile) -> Problem:
    # Most starts have no fault.
    from difflib import get_close_matches

    entry = change.override.entries[fault.path]
    key = "was" if hasattr(entry, "was") else "after"
    words = str(getattr(entry, key))
    where = f"{change.id}/{entry.page}" if entry.page else change.id
    near = get_close_matches(words, fault.known, 1, 0.4)
    now = (
        f"it says “{near[0]}” now, read it again"
        if near
        else "read it again, and copy the sentence from there"
    )
    text = f"{where} does not say “{shorten(words)}”: {now}; until then its own words stay"
    return change.document.error((*fault.path, key), text)


def _quoted(fault: ChangeFault) -> str:
    return f"“{fault.known[0]}”"
