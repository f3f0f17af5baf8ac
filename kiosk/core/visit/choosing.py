"""The way through a page with choices, forward and back."""

from kiosk.core.content.pages.choices import SCENE_BLOCKS, ChoicesPage
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Reading


def scenes_behind(left: Reading, found: Anchor, page: ChoicesPage) -> frozenset[int]:
    """The scenes behind a person who turns to ``found`` on the same page: a choice adds the one left."""
    here, there = page.scene_at(left.anchor.block), page.scene_at(found.block)
    if here == there:
        return left.marked
    return left.marked | {here} if there in page.following(here) else frozenset()


def scene_before(place: Reading) -> Reading | None:
    """One scene back; None at the first. Each choice leads to a later scene, so the last passed is the
    highest.
    """
    if not place.marked:
        return None
    last = max(place.marked)
    return Reading(Anchor(place.anchor.page, last * SCENE_BLOCKS), place.marked - {last})
