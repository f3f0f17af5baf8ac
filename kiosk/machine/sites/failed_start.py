"""Leaves an applied site that does not run for the one before it."""

import dataclasses
import logging
from pathlib import Path

from kiosk.base.applied.applied_site import failed, slow
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites, lasted_sites
from kiosk.base.installed.state_folder import AREA, attempt
from kiosk.loading.sources import Sources
from kiosk.machine.sites.installed_stamp import stamp_of
from kiosk.machine.sites.site_in_use import site_in_use

log = logging.getLogger(AREA)


def leave(applied: Sources, state: Path, digest: str, crashed: bool) -> Sources | None:
    """The site before, which is used from now on; None if the applied one has run here, or this disk stores
    nothing.

    One that has not ``crashed`` took too long: that may be the fault of the machine, so it may come again.
    """
    sites = AppliedSites(state)
    if digest in lasted_sites(state) or applied.installed is None:
        return None
    given = dataclasses.replace(applied, site=applied.installed, installed=None)

    def choose() -> None:
        if crashed:
            failed_sites(state).add(digest)
        with sites.alone():
            if sites.last().digest == digest:
                sites.choose((failed if crashed else slow)(sites.last(), stamp_of(given)))

    if not attempt("The site before", state, choose, "was not chosen in"):
        return None
    what = "did not run" if crashed else "took too long"
    log.error("The applied site %s %s in two starts; the one before is shown", digest[:12], what)
    return site_in_use(given, state)
