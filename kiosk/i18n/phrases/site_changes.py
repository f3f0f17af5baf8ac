"""Describes for staff how another site would change a screen."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from kiosk.core.site_choice.site_changes import SiteChange, SitePart, Titled
from kiosk.i18n.language import Language, mark
from kiosk.i18n.phrases.claims import EMERGENCY
from kiosk.i18n.phrases.number_form import NUMBERS

_BETWEEN = " · "
_MOST_NAMED = 6

# TRANSLATORS: captions on the staff page, each before what another site changes there; at most 24 characters
CAPTIONS = {
    SitePart.EMERGENCY: EMERGENCY,
    SitePart.NUMBERS: NUMBERS,
    SitePart.PANELS: mark("Panels"),
    SitePart.TOPICS: mark("Topics"),
    SitePart.ORDER: mark("Order"),
    SitePart.PLAYLISTS: mark("Playlists"),
    SitePart.LANGUAGES: mark("Languages", "status"),
    SitePart.WORDS: mark("Translations"),
    SitePart.HOURS: mark("Opening hours"),
    SitePart.DESK: mark("Desk"),
    SitePart.LOGO: mark("Logo"),
    SitePart.RECORDINGS: mark("Recordings"),
    SitePart.SIGNS: mark("Sign language"),
    SitePart.SETTINGS: mark("Settings"),
    SitePart.FILES: mark("Other files"),
}


class ChangeRow(NamedTuple):
    caption: str
    words: str


def rows(changes: Sequence[SiteChange], language: Language) -> list[ChangeRow]:
    return [
        ChangeRow(language.text(*CAPTIONS[each.part]), _BETWEEN.join(_words_of(each, language)))
        for each in changes
    ]


def _words_of(change: SiteChange, language: Language) -> Iterator[str]:
    for each in change.replaced:
        before, after = language.isolate(each.before), language.isolate(each.after)
        # TRANSLATORS: on the staff page: one telephone number takes the place of another; at most 60
        # characters
        yield language.text("{before} becomes {after}").format(before=before, after=after)
    if change.new:
        # TRANSLATORS: on the staff page, before names of what another site brings; about as long
        # as the English
        yield language.text("new: {names}").format(names=_names(change, change.new, language))
    if change.gone:
        # TRANSLATORS: on the staff page, before names of what another site does not have; about
        # as long as the English
        yield language.text("removed: {names}").format(names=_names(change, change.gone, language))
    if change.other:
        # TRANSLATORS: on the staff page, before names of what is different in another site; about
        # as long as the English
        yield language.text("changed: {names}").format(names=_names(change, change.other, language))
    if change.count is True:
        # TRANSLATORS: on the staff page, after a caption such as “Opening hours” or “Logo”; at most 40
        # characters
        yield language.text("changed")
    elif change.count:
        # TRANSLATORS: on the staff page, after a caption such as “Recordings”; at most 40 characters
        yield language.plural("{n} file", "{n} files", change.count)


def _names(change: SiteChange, named: Sequence[Titled], language: Language) -> str:
    names = [_name(change.part, each, language) for each in named[:_MOST_NAMED]]
    if more := len(named) - len(names):
        # TRANSLATORS: on the staff page, at the end of a list of names; at most 24 characters
        names.append(language.plural("{n} other", "{n} others", more))
    return language.list(names)


def _name(part: SitePart, named: Titled, language: Language) -> str:
    if part in {SitePart.LANGUAGES, SitePart.WORDS}:
        return language.language_name(named.text)
    return language.isolate(language.text(named.text, named.context) if named.context else named.text)
