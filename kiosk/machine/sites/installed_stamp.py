"""Identifies the installed site, over which staff may have applied another."""

from hashlib import sha256
from pathlib import Path

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.places import CONFIRMATIONS, is_enrolled
from kiosk.base.plain_files import walk
from kiosk.loading.recording_files import FOLDER
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import own


def stamp_of(sources: Sources) -> str:
    """Identifies the installed site: by each byte that the kiosk copies, and names and sizes of recordings; a
    site that is too large for that by names, sizes and times of all.

    Confirmations are no part of it: those of the installed site are valid for an applied one too.

    At a screen of a fleet an applied site is signed, and changes of the installed one below it are ignored.
    """
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
