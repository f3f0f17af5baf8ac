"""Collects expiry dates, prints them, and writes them for a calendar."""

from pathlib import Path

from kiosk.base.installed.last_certain_time import LastSeen, believed_clock
from kiosk.commands.draft_clips import with_clips
from kiosk.commands.due.words import line
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.site.site_file import load_site
from kiosk.core.base.findings import Level
from kiosk.core.site_choice.draft_trial import trial_of
from kiosk.core.site_choice.due_dates import dues
from kiosk.loading.files import names_in
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.sites.draft_trial import recorded_end


def due(sources: Sources, state: Path, ics: Path | None = None) -> int:
    """Prints and writes the expiry dates; returns the worst level, FAIL if site or calendar file cannot be
    used.
    """
    loaded = load_site(sources.site, kept=sources.kept, installed=sources.installed)
    site = loaded.site
    if site is None:
        print(*loaded.problems, sep="\n")
        return Level.FAIL
    deck = load_deck(sources.folders, names_in(sources.folders)).deck.for_site(site)
    now = believed_clock(LastSeen(state / "clock.toml")).now().at(site.zone).wall
    world = load_world(sources, now).world
    found = dues(site, deck, trial_of(with_clips(world, sources), recorded_end(state)) if world else None)
    for each in found:
        print(line(each, now.date()))
    if not found:
        print(
            "nothing runs out: no number is confirmed, no figure shown, law_checked is not written down, "
            "no language on trial"
        )
    level = max((each.level(now.date()) for each in found), default=Level.OK)
    if ics is None:
        return level
    from kiosk.commands.due.calendar import calendar

    counted = tuple(each for each in found if not each.is_early(now.date()))
    name = site.say(site.place.name if site.place else site.name, site.languages[0])
    try:
        ics.write_bytes(calendar(counted, name, now))
    except OSError as error:
        print(f"{ics} cannot be written ({error.strerror}): check the place and its permissions")
        return Level.FAIL
    print(f"{ics}: for your calendar, with a reminder 14 days before each day")
    return level
