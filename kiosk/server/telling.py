"""Tells all screens to look for a site now. It is a hint: who misses it looks within a quarter of an hour."""

import json
import secrets
import subprocess
import sys
from datetime import datetime, timedelta

from kiosk.server.certificates import broker_folder
from kiosk.server.server_files import ServerFiles

_LASTS = timedelta(hours=1)
_WAITS_S = 20


def tell_all(files: ServerFiles, now: datetime) -> None:
    """A broker that does not answer is said, and is no fault."""
    until = (now + _LASTS).isoformat(timespec="seconds")
    message = json.dumps({"verb": "refresh", "id": secrets.token_hex(8), "until": until})
    desk = files.tls / "desk.pem"
    words = (
        *("mosquitto_pub", "-h", "localhost", "-p", "8883", "-q", "1", "-i", "fleet.desk", "-V", "5"),
        *("--cafile", str(broker_folder(files) / "ca.pem")),
        *("--cert", str(desk), "--key", str(desk.with_suffix(".key"))),
        # The broker forgets it for screens that come later.
        *("-D", "publish", "message-expiry-interval", str(round(_LASTS.total_seconds()))),
        *("-t", "fleet/verb", "-m", message),
    )
    try:
        ended = subprocess.run(words, capture_output=True, text=True, check=False, timeout=_WAITS_S)
        fault = ended.stderr.strip() if ended.returncode else ""
    except (OSError, subprocess.TimeoutExpired) as error:
        fault = str(error)
    if fault:
        print(
            f"The screens could not be told to look now ({fault}); they look by themselves.", file=sys.stderr
        )
