"""A real mosquitto with the configuration of the server package, included as Debian's own includes it.

MOSQUITTO=/path/to/mosquitto in the environment tries another one, such as 2.1.
"""

import os
import shutil
import signal
import socket
import subprocess
import threading
import time

from kiosk.places import RESOURCES

PROGRAM = os.environ.get("MOSQUITTO") or shutil.which("mosquitto") or shutil.which("/usr/sbin/mosquitto")
PLACE = "/etc/mosquitto/awareness-kiosk"
SERVER = RESOURCES / "server"


def free_port():
    with socket.socket() as end:
        end.bind(("127.0.0.1", 0))
        return end.getsockname()[1]


class Broker:
    """``acl`` changes the text of the list of rights."""

    def __init__(self, folder, authority, acl=lambda text: text, server=None):
        self.folder, self.port, self.process = folder, free_port(), None
        own = folder / "own"
        (folder / "conf.d").mkdir(parents=True)
        (folder / "data").mkdir()
        own.mkdir()
        certificate, key = server or authority.server()
        for name, text in (("ca.pem", authority.pem), ("broker.pem", certificate), ("broker.key", key)):
            self._write(own / name, text)
        self._write(own / "acl", acl((SERVER / "mosquitto.acl").read_text("utf-8")))
        shipped = (SERVER / "mosquitto.conf").read_text("utf-8").replace(PLACE, str(own))
        shipped = shipped.replace("listener 8883", f"listener {self.port} 127.0.0.1")
        self._write(folder / "conf.d/awareness-kiosk.conf", shipped)
        main = (
            "user root\n",
            f"persistence true\npersistence_location {folder}/data/\n",
            f"log_dest stderr\ninclude_dir {folder}/conf.d\n",
        )
        self._write(folder / "mosquitto.conf", "".join(main))

    @staticmethod
    def _write(path, text):
        path.write_text(text, "utf-8")
        path.chmod(0o600)

    def start(self):
        command = (PROGRAM, "-c", str(self.folder / "mosquitto.conf"))
        self.process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True)
        self.log = []
        self._reader = threading.Thread(target=self._follow, args=(self.process.stderr,), daemon=True)
        self._reader.start()
        ends, pause = time.monotonic() + 10, threading.Event()
        while not self._listens():
            assert self.process.poll() is None, self.log
            assert time.monotonic() < ends
            pause.wait(0.02)
        return self

    def _follow(self, lines):
        with lines:
            self.log.extend(lines)

    def _listens(self):
        with socket.socket() as end:
            return end.connect_ex(("127.0.0.1", self.port)) == 0

    def stop(self, number=signal.SIGTERM):
        if self.process and self.process.poll() is None:
            self.process.send_signal(number)
            self.process.wait(10)
            self._reader.join()

    def reload(self):
        self.process.send_signal(signal.SIGHUP)
