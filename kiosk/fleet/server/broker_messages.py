"""Sends hints to all screens through the broker; a screen that misses one polls within 15 minutes."""

import json
import subprocess
import sys
from collections.abc import Mapping

from kiosk.fleet.server.enrolling import PORT
from kiosk.fleet.server.joining.service_certificates import broker_folder
from kiosk.fleet.server.server_files import ServerFiles

_SHOWN = 12
"""Digits of a digest in screens' reports."""

_WAITS_S = 20


class NotToldError(Exception):
    """Has the broker's message."""


def desired(name: str) -> str:
    """The topic of one screen's desired state."""
    return f"kiosk/{name}/desired"


def publish_sites(files: ServerFiles, sites: Mapping[str, str], port: int = PORT) -> None:
    """Publishes the digests of the channels' sites; a silent broker is reported, and no fault."""
    desired = {channel: digest[:_SHOWN] for channel, digest in sorted(sites.items())}
    if fault := retain(files, "fleet/desired", json.dumps({"sites": desired}), port):
        print(
            f"The screens could not be told to look now ({fault}); they look by themselves.", file=sys.stderr
        )


def retain(files: ServerFiles, topic: str, message: str, port: int = PORT) -> str:
    """Retains a message for screens that come later; "" removes the last one. Returns why not, or ""."""
    desk = files.tls / "desk.pem"
    words = (
        *("mosquitto_pub", "-h", "localhost", "-p", str(port), "-q", "1", "-i", "fleet.desk", "-V", "5"),
        *("--cafile", str(broker_folder(files) / "ca.pem")),
        *("--cert", str(desk), "--key", str(desk.with_suffix(".key"))),
        *("-r", "-t", topic, *(("-m", message) if message else ("-n",))),
    )
    try:
        ended = subprocess.run(words, capture_output=True, text=True, check=False, timeout=_WAITS_S)
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    return (ended.stderr.strip() or f"exit code {ended.returncode}") if ended.returncode else ""
