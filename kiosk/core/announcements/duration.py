"""Determines how long an announcement is shown: from the time of its file, so that no restart prolongs it."""

from datetime import UTC, datetime, timedelta

from kiosk.base.clock import Moment
from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.site.settings import Site
from kiosk.core.state.announcement import Announcement, Prepared

USUAL = timedelta(minutes=30)
OF_EVACUATION = timedelta(minutes=120)
"""The length of an announcement whose file names none."""

AHEAD = timedelta(seconds=5)
"""How much newer than the clock a file may be: another machine may have saved it."""


def begun(
    file: AnnouncementFile,
    name: str,
    saved: datetime,
    site: Site,
    now: Moment,
    numbers: frozenset[str] = frozenset(),
    is_new: bool = True,
) -> Announcement | None:
    """The announcement of a file; None if it is over.

    ``saved`` is the time of the file. ``is_new``: it appeared while the program ran. A file of unknown age
    that existed before is over.
    """
    wall = now.wall.astimezone(UTC)
    dated = not now.doubtful and saved <= wall + AHEAD
    if not (dated or is_new):
        return None
    since = min(saved, wall) if dated else wall
    until = _until(file, since, site, now)
    if until <= wall:
        return None
    (language, words), *further = words_in(file, site) or (("", ""),)
    return Announcement(
        name,
        since,
        None if now.doubtful else until,
        now.seconds + (until - wall) / timedelta(seconds=1),
        Prepared(file.prepared) if file.prepared else None,
        words,
        language,
        file.is_emergency,
        numbers,
        tuple(further),
    )


def words_in(file: AnnouncementFile, site: Site) -> tuple[tuple[str, str], ...]:
    """The file's own words with their languages, in the site's order; nothing for a prepared one.

    Words without a language are in that of staff.
    """
    own = site.staff_language if site.staff_language in site.languages else site.languages[0]
    words = {tag or file.language or own: text for tag, text in (file.words or {}).items()}
    known = [tag for tag in site.languages if tag in words]
    return tuple((tag, words[tag]) for tag in (*known, *(words.keys() - set(known))))


def why_over(file: AnnouncementFile, saved: datetime, site: Site, now: Moment) -> str:
    """The explanation for the author of a file whose time was over when it was saved."""
    over = "it is not shown, because its time is over"
    if file.until is not None and _named(file.until, site) <= now.wall.astimezone(UTC):
        return f"{over}: until is past: write a later one"
    counted = f"{saved.astimezone(site.zone):%Y-%m-%d %H:%M}"
    return f"{over}: it counts from {counted}, when the file was saved: save it again"


def cut_to(file: AnnouncementFile, saved: datetime, site: Site) -> datetime | None:
    """The end that replaces its ``until``, in the site's time; None if the site allows that one."""
    latest = _latest(saved, site)
    is_cut = file.until is not None and _named(file.until, site) > latest
    return latest.astimezone(site.zone) if is_cut else None


def _named(until: datetime, site: Site) -> datetime:
    return (until if until.tzinfo else until.replace(tzinfo=site.zone)).astimezone(UTC)


def _latest(since: datetime, site: Site) -> datetime:
    return since + timedelta(hours=site.announcements.longest_hours)


def _until(file: AnnouncementFile, since: datetime, site: Site, now: Moment) -> datetime:
    latest = _latest(since, site)
    if file.until is not None and not now.doubtful:
        return min(_named(file.until, site), latest)
    usual = OF_EVACUATION if file.prepared == "evacuation" else USUAL
    return min(since + (timedelta(minutes=file.minutes) if file.minutes else usual), latest)
