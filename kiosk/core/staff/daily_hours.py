"""Sets the hours of a telephone line by touch, half an hour at a time."""

from dataclasses import replace

from kiosk.core.state.staff_panels.numbers import DailyHours

DAYS = ("Mon-Fri", "Mon-Sat", "Mon-Sun", "Sat-Sun")
ROWS = ("days", "opens-earlier", "opens-later", "closes-earlier", "closes-later")

_STEP = 30
_DAY = 24 * 60


def changed(hours: DailyHours, row: str) -> DailyHours:
    """Changes the hours; they always open before they close, on the same day."""
    match row:
        case "days":
            return replace(hours, days=(hours.days + 1) % len(DAYS))
        case "opens-earlier":
            return replace(hours, opens=max(0, hours.opens - _STEP))
        case "opens-later":
            return replace(hours, opens=min(hours.closes - _STEP, hours.opens + _STEP))
        case "closes-earlier":
            return replace(hours, closes=max(hours.opens + _STEP, hours.closes - _STEP))
        case _:
            return replace(hours, closes=min(_DAY, hours.closes + _STEP))


def text(hours: DailyHours) -> str:
    """The text of a site file."""
    return f"{DAYS[hours.days]} {_time(hours.opens)}-{_time(hours.closes)}"


def _time(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"
