"""The socket between the window and the process for phones: local, one JSON object per line."""

from collections.abc import Mapping
from pathlib import PurePosixPath

TOLD = "AWARENESS_KIOSK_PHONES"
"""The environment variable with the socket's path, set if both run as different users."""


def socket_path(environment: Mapping[str, str]) -> str:
    """The path from the environment, else in the session's or the user's runtime folder; "" if there
    is none.
    """
    if named := environment.get(TOLD):
        return named
    if runtime := environment.get("XDG_RUNTIME_DIR"):
        return str(PurePosixPath(runtime, "awareness-kiosk/phones.sock"))
    if home := environment.get("HOME"):
        return str(PurePosixPath(home, ".local/state/awareness-kiosk/phones.sock"))
    return ""
