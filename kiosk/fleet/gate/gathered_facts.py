"""Gathers the facts that may be reported of this kiosk."""

import shutil
from datetime import datetime
from pathlib import Path

from kiosk import __version__
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.applied.signed_site import alarm_of
from kiosk.base.applied.update_record import FOLDER, TakenSite, read_taken
from kiosk.base.clock import Moment, uptime
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.agent.facts import Facts
from kiosk.fleet.gate.health import read_health
from kiosk.fleet.gate.voltage import voltage

_SHOWN = 12
ENOUGH_MB = 8192


def facts(enrolled: Enrolment, state: Path, boot: Path, now: Moment) -> Facts:
    """The facts at ``now``, the time that is believed; ``boot`` is a folder that is empty after its start."""
    folder = state / FOLDER
    taken, health = read_taken(folder), read_health(folder)
    sites = AppliedSites(state)
    shown = sites.last().digest
    slow = sites.is_slow(taken.digest)
    failed = taken.digest if slow or taken.digest in failed_sites(state) else ""
    return Facts(
        name=enrolled.name,
        program=__version__,
        site=shown[:_SHOWN],
        version=taken.version,
        channel=enrolled.channel,
        failed=failed[:_SHOWN],
        alarm=_alarm(state, taken, now.wall),
        expires_days=(taken.expires - now.wall).days if taken.expires else None,
        numbers_days=health.numbers_days,
        doctor=health.doctor,
        examined_min=health.age_min(shown, now.wall),
        clock="wrong" if now.doubtful else "ok",
        disk_free_mb=coarse(free_mb(state)),
        voltage=voltage(boot),
        uptime_h=int(uptime() // 3600),
    )


def free_mb(state: Path) -> int:
    return shutil.disk_usage(state).free // 1_000_000


def coarse(megabytes: int) -> int:
    """The next lower power of two, at most a sufficient size: the growth of a log is never visible."""
    return min(1 << megabytes.bit_length() - 1, ENOUGH_MB) if megabytes else 0


def _alarm(state: Path, taken: TakenSite, now: datetime) -> str:
    """The alarm; expired metadata is reported without a new poll."""
    alarm = alarm_of(state, taken)
    return alarm or (Reason.EXPIRED if taken.expires and taken.expires <= now else "")
