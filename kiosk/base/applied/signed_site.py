"""Reports why an enrolled kiosk does not show the site that was signed for it."""

from pathlib import Path

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.applied.update_record import TakenSite
from kiosk.base.enrolment.refusal import HIDDEN, Reason


def alarm_of(state: Path, taken: TakenSite) -> str:
    """Why this kiosk does not show the last signed site, or takes nothing newer; "" for no reason."""
    sites = AppliedSites(state)
    if taken.digest in failed_sites(state):
        return Reason.FAILED
    if sites.is_slow(taken.digest):
        return taken.alarm or Reason.SLOW
    if taken.digest and sites.last().digest != taken.digest:
        return HIDDEN
    return taken.alarm
