"""Leaves an applied site that does not run for the one before it."""

import dataclasses
import logging
from pathlib import Path

from kiosk.core.upkeep.applied_site import failed
from kiosk.loading.sources import Sources
from kiosk.machine.applied_sites import AppliedSites
from kiosk.machine.site_in_use import site_in_use, stamp_of
from kiosk.machine.site_lists import failed_sites, lasted_sites
from kiosk.machine.state_folder import AREA, attempt

log = logging.getLogger(AREA)


def leave(applied: Sources, state: Path, digest: str) -> Sources | None:
    """The site before, which counts from now on; None where the applied one has run here, or this disk keeps
    nothing.
    """
    sites = AppliedSites(state)
    if digest in lasted_sites(state) or applied.installed is None:
        return None
    given = dataclasses.replace(applied, site=applied.installed, installed=None)

    def choose() -> None:
        failed_sites(state).add(digest)
        with sites.alone():
            if sites.last().digest == digest:
                sites.choose(failed(sites.last(), stamp_of(given)))

    if not attempt("The site before", state, choose, "was not chosen in"):
        return None
    log.error("The applied site %s did not run in two starts; the one before is shown", digest[:12])
    return site_in_use(given, state)
