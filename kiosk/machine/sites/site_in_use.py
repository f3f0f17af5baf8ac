"""Chooses the site of a kiosk: the installed one, or the one that staff have applied over it."""

import dataclasses
from pathlib import Path

from kiosk.base.applied.applied_site import INSTALLED, in_use
from kiosk.base.plain_files import read_plain
from kiosk.base.services.remote_request_files import restart_request
from kiosk.loading.sources import Sources

_NOTE = "applied.toml"
_LARGEST = 10_000


def site_in_use(given: Sources, state: Path) -> Sources:
    """``given`` names the installed site; if nothing was applied, as at most sites, nothing is read.

    Content given by ``--content`` is an author's draft and is used as is.
    """
    if given.content or given.unfinished or not (state / _NOTE).is_file():
        return given
    from kiosk.base.applied.applied_sites import AppliedSites
    from kiosk.machine.sites.installed_stamp import stamp_of

    sites = AppliedSites(state)
    last = sites.last()
    digest = in_use(last, stamp_of(given))
    if digest != INSTALLED and not sites.seems_whole(digest):
        # The gate repairs what came from a repository; until then the site before is shown.
        digest = last.before
    if digest == INSTALLED or not sites.seems_whole(digest):
        return given
    return dataclasses.replace(given, site=sites.site(digest), installed=given.site)


def record_in(state: Path) -> bytes:
    """The records for whose change a kiosk starts again: the site in use, and the request for a restart.

    Empty if no site was applied, and no restart was requested.
    """
    try:
        note = read_plain(state / _NOTE, _LARGEST, follow=False)
    except OSError:
        note = b""
    return note + restart_request(state)
