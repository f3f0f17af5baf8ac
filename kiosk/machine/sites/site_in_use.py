"""Chooses the site of a kiosk: the installed one, or the one that staff have applied over it."""

import dataclasses
from hashlib import sha256
from pathlib import Path

from kiosk.base.applied.applied_site import INSTALLED, in_use
from kiosk.base.places import CONFIRMATIONS, is_enrolled
from kiosk.base.plain_files import read_plain, walk
from kiosk.base.services.remote_request_files import restart_request
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import own

_NOTE = "applied.toml"
_LARGEST = 10_000


def site_in_use(given: Sources, state: Path) -> Sources:
    """``given`` names the installed site; if nothing was applied, as at most sites, nothing is read.

    Content given by ``--content`` is an author's draft and is used as is.
    """
    if given.content or given.unfinished or not (state / _NOTE).is_file():
        return given
    from kiosk.base.applied.applied_sites import AppliedSites

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


def stamp_of(sources: Sources) -> str:
    """Identifies the installed site: by each byte that the kiosk copies, and names and sizes of recordings; a
    site that is too large for that by names, sizes and times of all.

    Confirmations are no part of it: those of the installed site are valid for an applied one too.

    At a screen of a fleet an applied site is signed, and changes of the installed one below it are ignored.
    """
    from kiosk.base.applied.applied_sites import AppliedSites
    from kiosk.loading.recording_files import FOLDER

    if sources.kept and is_enrolled(sources.kept) and (last := AppliedSites(sources.kept).last()).digest:
        return last.over
    found, beside, stamp = own(sources), sources.site.parent, sha256()
    for place, content in found.files.items() if found else ():
        if place != Path(CONFIRMATIONS):
            stamp.update(f"{place.as_posix()}\0{len(content)}\0".encode())
            stamp.update(content)
    for file in walk(beside / FOLDER if found else beside):
        status = file.lstat()
        time = "" if found else str(status.st_mtime_ns)
        stamp.update(f"{file.relative_to(beside).as_posix()}\0{status.st_size}\0{time}\0".encode())
    return stamp.hexdigest()
