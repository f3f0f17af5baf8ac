"""The words of the calendar: days, announcements, playlists and due dates."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from kiosk.loading.world import language_of

PREPARED = {
    "delay": "There are delays",
    "desk-closed": "The desk is closed",
    "ask-staff": "Please speak to staff",
    "evacuation": "Please go to the nearest exit",
}
"""The announcements that the program has in all languages."""


def day_words(day: date) -> str:
    """Returns a day such as "Thursday 3 December"."""
    return f"{day:%A} {day.day} {day:%B}"


def title_of(announcement: Mapping[str, Any]) -> str:
    return PREPARED.get(announcement["prepared"]) or str(announcement["words"])


def plays_words(playing: Mapping[str, Any], title: str) -> str:
    how = "instead of the loop" if playing["instead"] else "among the others"
    return ", ".join(filter(None, (title, playing["hours"], how)))


def announced_words(announcement: Mapping[str, Any], day: date) -> str:
    """Returns the announcement with its times on this day."""
    begins, ends = (str(announcement[key]).split("T") for key in ("begins", "ends"))
    first = begins[1] if begins[0] == day.isoformat() else "00:00"
    last = ends[1] if ends[0] == day.isoformat() else "24:00"
    return f"Announcement, {first}–{last}: {title_of(announcement)}"


def due_words(due: Mapping[str, Any]) -> str:
    """Returns what ends after its day, and what to do before that."""
    match due["kind"]:
        case "emergency":
            return f"Last day of the emergency number {due['number']}: call it again"
        case "helpline":
            return f"Last day of the number {due['number']}: call it again"
        case "law":
            return "Last day of the pages about the law: have them checked again"
        case "trial":
            return f"Last day of {names_of(due['languages'])}: nobody has reviewed it"
        case _:
            return f"Last day of a figure: {due['name']}"


def when_words(data: Mapping[str, Any]) -> str:
    """Returns when a playlist plays, from the values of its file."""
    first, last = (_date_words(data.get(key)) for key in ("first_day", "last_day"))
    dates = (
        f"from {first} to {last}"
        if first and last
        else f"from {first}"
        if first
        else last and f"until {last}"
    )
    holidays = {"only": "on holidays", "never": "not on holidays"}.get(str(data.get("holidays")), "")
    yearly = f"each year {data['yearly']}" if data.get("yearly") else ""
    rule = f"by the rule {data['rrule']}" if data.get("rrule") else ""
    return ", ".join(filter(None, (str(data.get("hours", "")), dates, yearly, rule, holidays))) or "always"


def shown_words(shown: Mapping[str, Any], titles: Mapping[str, str], announced: Mapping[str, str]) -> str:
    """Returns what the screen shows at a moment, in a sentence or two."""
    if shown["announced"]:
        return f"An announcement covers the screen: {announced.get(shown['announced'], shown['announced'])}"
    until = f"until {shown['until']}"
    if not shown["is_open"]:
        why = f" ({shown['closed']})" if shown["closed"] else ""
        return f"The place is closed{why}, and the screen is dark {until}."
    named = " and ".join(f"“{titles.get(name, name)}”" for name in shown["playlists"])
    match shown["reason"]:
        case "among":
            return f"{named}, among the panels of the loop, {until}."
        case "instead":
            return f"{named}, instead of the loop, {until}."
        case _:
            return f"The loop, and no playlist, {until}."


def _date_words(day: object) -> str:
    return f"{day.day} {day:%B %Y}" if isinstance(day, date) else ""


def names_of(tags: Sequence[str]) -> str:
    return ", ".join(language_of(tag).own_name for tag in tags)
