"""The titles of the mails about a screen, by their alerts in Prometheus."""

from collections.abc import Iterable, Mapping

SCREEN_TITLES: Mapping[str, str] = {
    "ScreenSilent": "A screen is silent",
    "ScreenNeverHeard": "A screen has never been heard",
    "SiteBehind": "A screen shows an old site",
    "SiteFailed": "A new site did not start",
    "SiteRefused": "A screen takes no new site",
    "ChannelOther": "A screen is in another channel",
    "NumbersLapse": "Telephone numbers lapse",
    "SignaturesEnd": "Signatures end soon",
    "ClockCannotBeRight": "A clock cannot be right",
    "ClockOff": "A clock differs",
    "DiskFull": "A disk is nearly full",
    "VoltageLow": "A power supply is weak",
    "DoctorFails": "A machine needs care",
}


def titles(alerts: Iterable[str]) -> str:
    """The titles of the mails about these."""
    return "; ".join(sorted(SCREEN_TITLES.get(each, each) for each in alerts))
