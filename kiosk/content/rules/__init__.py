"""Review rules: each is a function that yields Problems, in a file of its own.

``check`` runs all rules of ``CHECKS`` and ``SITE_CHECKS``. An entry passes a rule its input.
"""

from collections.abc import Callable, Iterable

from kiosk.base.problems import Problem
from kiosk.content.rules import (
    coverage,
    founding,
    hidden,
    home_page,
    law,
    measures,
    mount,
    movement,
    notes,
    pace,
    playlists,
    programmes,
    site_words,
    stories,
    terms,
    text_length,
)
from kiosk.content.rules.images import figures, photos, pictures, tiles
from kiosk.content.rules.inputs import ContentCase, SiteCase
from kiosk.content.rules.telephone import numbers, phone_forms, unknown_digits

ContentCheck = Callable[[ContentCase], Iterable[Problem]]
SiteCheck = Callable[[SiteCase], Iterable[Problem]]

CHECKS: tuple[ContentCheck, ...] = (
    lambda case: text_length.check(case.english),
    lambda case: movement.check(case.english),
    lambda case: stories.check(case.english),
    lambda case: figures.check(case.sheets, case.today),
    lambda case: numbers.check(case.sheets),
    lambda case: founding.check(case.sheets, case.founding),
    lambda case: terms.check_all(case.sheets, case.terms),
    lambda case: notes.check(case.sheets, case.in_talks),
    lambda case: pace.check(case.sheets, case.pace, case.languages, case.say),
    lambda case: pictures.check(case.folders, case.logo, case.emblem_allowed, case.undrawn),
    lambda case: photos.check(case.sheets, case.folders, case.today, case.contrast_in),
    lambda case: pictures.check_names(case.drawings, case.drawings_file),
    lambda case: coverage.check_seeds(case.sheets, case.points.data),
    lambda case: coverage.check(case.said, case.points),
)
"""Rules for content, whatever the site."""

SITE_CHECKS: tuple[SiteCheck, ...] = (
    lambda case: tiles.check(case.shown, case.document),
    lambda case: law.check(case.shown, case.site, case.document, case.today),
    lambda case: hidden.check(
        case.site, case.document, case.deck.deck, case.deck.left_out | case.hidden_lines
    ),
    lambda case: hidden.check_panels(case.site, case.document, case.shown),
    lambda case: hidden.check_round(
        case.site, case.document, coverage.sayings(case.sheets, case.played), tuple(case.points.data)
    ),
    lambda case: site_words.check(case.site, case.document, case.terms),
    lambda case: home_page.check(case.site, case.document),
    lambda case: unknown_digits.check(case.site, case.document),
    lambda case: mount.check(case.site.mount, case.document),
    lambda case: measures.check(case.site.mount, case.document),
    lambda case: programmes.check(case.programmes, case.deck.deck, case.site),
    lambda case: phone_forms.check(case.site, case.document),
    lambda case: playlists.check(case.playlists, case.shown, case.site, case.holidays, case.today),
)
"""Rules for a site and its content."""
