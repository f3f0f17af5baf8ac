"""Checks that a site's own talks show only the site's content."""

from collections.abc import Iterator, Sequence

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import Found
from kiosk.core.content.deck import Deck
from kiosk.core.content.talks.programme import Programme
from kiosk.core.site.settings import Site


def check(programmes: Sequence[Found[Programme]], deck: Deck, site: Site) -> Iterator[Problem]:
    """Reports hidden content in talks; ``deck`` holds everything listed."""
    left_out = deck.refs - deck.for_site(site).refs
    for found in programmes:
        for at, slide in enumerate(found.item.slides):
            if slide.show in left_out:
                hidden = {slide.show, slide.show.partition("/")[0]} & {*site.hide}
                why = "hide in the site file names it" if hidden else "it is for another kind of organisation"
                text = f"“{slide.show}” is left out of the talk, {why}: show something else"
                yield found.document.warning(("slide", at, "show"), text)
