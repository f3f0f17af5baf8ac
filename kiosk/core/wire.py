"""Where the window and the process for phones meet: a socket of this machine, with one JSON object a line."""

from collections.abc import Mapping
from pathlib import PurePosixPath


def socket_path(environment: Mapping[str, str]) -> str:
    """In the folder of the session, else in the user's own; "" where neither is known."""
    if runtime := environment.get("XDG_RUNTIME_DIR"):
        return str(PurePosixPath(runtime, "awareness-kiosk/phones.sock"))
    if home := environment.get("HOME"):
        return str(PurePosixPath(home, ".local/state/awareness-kiosk/phones.sock"))
    return ""
