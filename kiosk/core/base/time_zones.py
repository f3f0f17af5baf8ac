"""Checks the name of a time zone, and proposes the correct one."""

import re
from zoneinfo import ZoneInfo, available_timezones

_OFFSET = re.compile(r"(?:GMT|UTC|Z)?\s*([+-])\s*(\d{1,2})(?::?(\d\d))?", re.IGNORECASE)


def known_zone(name: str) -> str:
    """The name; raises ValueError with a message that says how to correct it."""
    try:
        ZoneInfo(name)
    except (KeyError, OSError, ValueError):
        raise ValueError(f"“{name}” is no time zone that is known here: {_meant(name)}") from None
    return name


def _meant(name: str) -> str:
    """Proposes a name. Names that count hours (GMT+3) have inverted signs, so they are not suggested."""
    # Most starts have no error.
    from difflib import get_close_matches

    if offset := _OFFSET.fullmatch(name):
        sign, hours = "-" if offset[1] == "+" else "+", int(offset[2])
        fixed = f"Etc/GMT{sign}{hours}"
        whole = not int(offset[3] or 0) and hours and fixed in available_timezones()
        by_hours = (
            f", or “{fixed}”, whose sign is turned round, where no clock changes for summer" if whole else ""
        )
        return f"write the city, as in “Europe/Rome”{by_hours}"
    zones = sorted(zone for zone in available_timezones() if not zone.startswith(("Etc/", "GMT", "UTC")))
    wanted = name.strip().replace(" ", "_").lower()
    cities = [zone for zone in zones if zone.lower().rpartition("/")[2] == wanted.rpartition("/")[2]]
    near = cities or get_close_matches(name, zones, 1)
    return f"did you mean “{near[0]}”?" if near else "write the city, as in “Europe/Rome”"
