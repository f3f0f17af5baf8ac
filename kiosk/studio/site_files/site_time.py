"""The time at the place of a site."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from kiosk.base.clock import SystemClock
from kiosk.studio.site_files.site_folder import SiteFolder

_UTC = ZoneInfo("UTC")


def time_at(site: SiteFolder) -> datetime:
    """Returns the time of this computer, in the time zone of the site."""
    settings = site.settings
    now = SystemClock(_UTC, datetime.min.replace(tzinfo=UTC)).now().wall
    return now.astimezone(settings.zone if settings else _UTC)
