"""Exchanges messages with systemd: sd_notify(3)."""

import socket
from collections.abc import Callable, Mapping

_BEAT_S = 10.0
"""Seconds, if systemd does not set a watchdog interval."""


def beat_seconds(environment: Mapping[str, str]) -> float:
    """A third of systemd's watchdog timeout."""
    patience = environment.get("WATCHDOG_USEC", "")
    return int(patience) / 3_000_000 if patience.isdigit() else _BEAT_S


def speaker(environment: Mapping[str, str]) -> Callable[[str], None]:
    """Sends a line of sd_notify(3) to systemd; does nothing if nobody listens."""
    address = environment.get("NOTIFY_SOCKET", "")

    def send(line: str) -> None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as end:
            end.sendto(line.encode(), address.replace("@", "\0", 1) if address.startswith("@") else address)

    return send if address else lambda line: None
