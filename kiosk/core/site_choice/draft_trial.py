"""Unreviewed languages and signers' clips, and the day on which a site on trial loses them."""

from dataclasses import dataclass
from datetime import date, datetime

from kiosk.core.site.confirmations import SOON_DAYS
from kiosk.core.state.world import World


@dataclass(frozen=True, slots=True)
class DraftTrial:
    """``languages`` are shown until ``last_day``, in the site's order; of sign languages only drafts end."""

    languages: tuple[str, ...]
    last_day: date

    def is_urgent(self, today: date) -> bool:
        """Whether they end soon, or have ended."""
        return (self.last_day - today).days <= SOON_DAYS


def trial_at(world: World) -> DraftTrial | None:
    """The trial of a running screen, also after its end."""
    return trial_of(world, world.drafts_until or world.drafts_ended)


def trial_of(world: World, ends: datetime | None) -> DraftTrial | None:
    """The trial; None if nothing ends: the first language stays, and so do reviewed ones."""
    on_trial = world.site.show_drafts == "trial" and not world.site.demo
    written = (tag for tag in world.site.languages if tag in world.drafts and tag != world.languages[0])
    lost = (*written, *(tag for tag, sign in world.signs.items() if sign.is_draft))
    return DraftTrial(lost, ends.astimezone(world.site.zone).date()) if on_trial and ends and lost else None
