"""Controls Debian's services on this machine, through their own tools."""

import subprocess
from collections.abc import Mapping, Sequence

_WAITS_S = 120
ALERTMANAGER = "http://127.0.0.1:9093"


def start(all_of_them: Sequence[str], changed: Sequence[str]) -> None:
    """Starts the services; raises OSError if one fails."""
    _systemctl("daemon-reload")
    _systemctl("enable", "--quiet", *all_of_them)
    restart(changed)
    _systemctl("start", *all_of_them)


def restart(names: Sequence[str]) -> None:
    """Restarts services; raises OSError."""
    if names:
        _systemctl("restart", *names)


def enable(timers: Sequence[str]) -> None:
    """Enables timers; raises OSError."""
    units = (*(f"{name}.timer" for name in timers), "rollout.path", "codes.path")
    _systemctl("enable", "--quiet", "--now", *(f"awareness-kiosk-server-{each}" for each in units))


def well(daemons: Sequence[str], timers: Sequence[str]) -> Mapping[str, bool]:
    """Whether each daemon runs, and the last run of each timer has not failed; {} if unknown."""
    names = (*daemons, *(f"awareness-kiosk-server-{name}" for name in timers))
    try:
        ended = subprocess.run(
            ("systemctl", "is-active", *names), capture_output=True, text=True, check=False, timeout=_WAITS_S
        )
    except (OSError, subprocess.TimeoutExpired):
        return {}
    states = ended.stdout.split()
    if len(states) != len(names):
        return {}
    pairs = zip(names, states, strict=True)
    return {name: state == "active" if name in daemons else state != "failed" for name, state in pairs}


def raise_alert(name: str, **annotations: str) -> None:
    """Raises an alert, or OSError."""
    words = (f"--annotation={key}={value}" for key, value in annotations.items())
    _run("amtool", f"--alertmanager.url={ALERTMANAGER}", "alert", "add", name, *words)


def _systemctl(*words: str) -> None:
    _run("systemctl", *words)


def _run(*words: str) -> None:
    ended = subprocess.run(words, capture_output=True, text=True, check=False, timeout=_WAITS_S)
    if ended.returncode:
        raise OSError(f"{' '.join(words)}: {ended.stderr.strip() or ended.stdout.strip()}")
