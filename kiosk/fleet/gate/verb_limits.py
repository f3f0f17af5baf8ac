"""Limits how often a verb may come from afar: an attacker's server disturbs few visits."""

import json
from collections.abc import Mapping
from pathlib import Path

from kiosk.base.installed.state_folder import put
from kiosk.base.kept_record import table

FILE = "asked.json"
AN_HOUR: Mapping[str, int] = {"restart": 2, "screen": 6, "announce": 6, "channel": 4}
_HOUR = 3600.0


def may_run(boot: Path, verb: str, uptime: float) -> bool:
    """Whether a verb may be done, and records it. Raises OSError.

    ``boot`` is a folder that is empty when the machine starts, ``uptime`` the seconds since then.
    """
    asked = _read(boot)
    recent = [at for at in asked.get(verb, ()) if 0 <= uptime - at < _HOUR]
    if len(recent) >= AN_HOUR[verb]:
        return False
    put(boot / FILE, json.dumps({**asked, verb: [*recent, uptime]}).encode())
    return True


def _read(boot: Path) -> dict[str, list[float]]:
    told = table(boot / FILE)
    try:
        return {verb: [float(at) for at in told[verb]] for verb in AN_HOUR if verb in told}
    except (ValueError, TypeError, OverflowError):
        return {}
