"""Metrics of this server itself for Prometheus: the expected screens, and expiry dates."""

import os
from collections.abc import Iterable, Mapping
from datetime import datetime

from kiosk.fleet.server.joining.certificate_authority import write_private
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen, in_use, read_screens
from kiosk.fleet.server.joining.service_certificates import days_left
from kiosk.fleet.server.rollouts.published_site import LiveSite, live_site
from kiosk.fleet.server.server_files import ServerFiles

FILE = "screens.prom"


def write_metrics(files: ServerFiles, now: datetime, active: Mapping[str, bool]) -> None:
    """Writes the metrics; ``active`` has whether each service runs. Raises OSError and ValueError."""
    text = metrics(
        in_use(read_screens(files.screens)),
        days_left(files, now),
        live_site(files.site),
        os.statvfs(files.state).f_bavail * os.statvfs(files.state).f_frsize // 1_000_000,
        active,
        now,
    )
    write_private(files.measures / FILE, text, 0o644)


def metrics(
    screens: Iterable[EnrolledScreen],
    certificates: Mapping[str, int],
    live: LiveSite | None,
    disk_free_mb: int,
    active: Mapping[str, bool],
    now: datetime,
) -> str:
    """The metrics in the text format of Prometheus."""
    lines = []
    for each in screens:
        if not each.reports:
            continue
        one = _labels(screen=each.name)
        lines.append(f"kiosk_screen{_labels(screen=each.name, place=each.place, channel=each.channel)} 1")
        lines.append(f"kiosk_enrolled{one} {each.since.timestamp():.0f}")
    lines.extend(f"kiosk_certificate_days{_labels(certificate=n)} {d}" for n, d in certificates.items())
    lines.extend(f"kiosk_service_active{_labels(service=n)} {a:d}" for n, a in active.items())
    if live:
        for channel, site in live.channels.items():
            lines.append(f"kiosk_live_version{_labels(channel=channel)} {site.version}")
        lines.append(f"kiosk_repository_days {(live.expires - now).days}")
    lines.append(f"kiosk_server_disk_free_mb {disk_free_mb}")
    lines.append(f"kiosk_measured {now.timestamp():.0f}")
    return "\n".join(sorted(lines)) + "\n"


def _labels(**values: str) -> str:
    quoted = (f'{name}="{_quoted(value)}"' for name, value in values.items())
    return "{" + ",".join(quoted) + "}"


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", " ")
