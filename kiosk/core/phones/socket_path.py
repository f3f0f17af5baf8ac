"""Where the window and the process for phones meet: a socket of this machine, with one JSON object a line."""

from collections.abc import Mapping
from pathlib import PurePosixPath

TOLD = "AWARENESS_KIOSK_PHONES"
"""Names the socket where each of the two is a user of its own."""


def socket_path(environment: Mapping[str, str]) -> str:
    """Where the services were told to meet, else in the session's folder or the user's; "" for nowhere."""
    if told := environment.get(TOLD):
        return told
    if runtime := environment.get("XDG_RUNTIME_DIR"):
        return str(PurePosixPath(runtime, "awareness-kiosk/phones.sock"))
    if home := environment.get("HOME"):
        return str(PurePosixPath(home, ".local/state/awareness-kiosk/phones.sock"))
    return ""
