"""A real mosquitto with the configuration of the server package, included as Debian's own includes it.

MOSQUITTO=/path/to/mosquitto in the environment tries another one, such as 2.1.
"""

import os
import shutil
import signal
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path
from typing import IO

from kiosk.base.places import RESOURCES
from tools.fleet.authority import Authority
from tools.fleet.ports import await_server, free_port

PROGRAM = os.environ.get("MOSQUITTO") or shutil.which("mosquitto") or shutil.which("/usr/sbin/mosquitto")
SERVER = RESOURCES / "fleet/server"

_PLACE = "/etc/mosquitto/awareness-kiosk"
_PATIENCE_S = 30.0


_PLAIN = "allow_anonymous true\n"
"""Without certificates there are no names, so no rights either: this is for comparison alone."""


def without_tls(configuration: str) -> str:
    kept = ("listener", "max_", "persistent_", "autosave_", "connection_", "log_type")
    return "\n".join(line for line in configuration.splitlines() if line.startswith(kept)) + "\n" + _PLAIN


def _same(text: str) -> str:
    return text


class RealBroker:
    """``acl`` and ``configuration`` change the files that the server package brings."""

    def __init__(
        self,
        folder: Path,
        authority: Authority,
        acl: Callable[[str], str] = _same,
        configuration: Callable[[str], str] = _same,
    ) -> None:
        self.folder, self.port = folder, free_port()
        self.log: list[str] = []
        self.process: subprocess.Popen[str] | None = None
        own = folder / "own"
        for each in (folder / "conf.d", folder / "data", own):
            each.mkdir(parents=True)
        certificate, key = authority.server()
        for name, text in (("ca.pem", authority.pem), ("broker.pem", certificate), ("broker.key", key)):
            _write(own / name, text)
        _write(own / "acl", acl((SERVER / "mosquitto.acl").read_text("utf-8")))
        shipped = (SERVER / "mosquitto.conf").read_text("utf-8").replace(_PLACE, str(own))
        shipped = shipped.replace("listener 8883", f"listener {self.port} 127.0.0.1")
        _write(folder / "conf.d/awareness-kiosk.conf", configuration(shipped))
        main = (
            "user root\n",
            f"persistence true\npersistence_location {folder}/data/\n",
            f"log_dest stderr\ninclude_dir {folder}/conf.d\n",
        )
        _write(folder / "mosquitto.conf", "".join(main))

    def start(self) -> "RealBroker":
        assert PROGRAM
        command = (PROGRAM, "-c", str(self.folder / "mosquitto.conf"))
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.log = []
        self._reader = threading.Thread(target=self._follow, args=(self.process.stderr,), daemon=True)
        self._reader.start()
        await_server(self.process, self.port, lambda: "".join(self.log), _PATIENCE_S)
        return self

    def stop(self, number: int = signal.SIGTERM) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(_PATIENCE_S)
            self._reader.join()

    def restart(self) -> None:
        """As the server does where its files have changed."""
        self.stop()
        self.start()

    def _follow(self, lines: IO[str]) -> None:
        with lines:
            self.log.extend(lines)


def _write(path: Path, text: str) -> None:
    path.write_text(text, "utf-8")
    path.chmod(0o600)
