"""The gate itself: a process for each question, as systemd starts it."""

import os
import socket
import subprocess
import sys
import threading


class RealGate:
    """``state`` is the folder of a kiosk that is enrolled; ``site`` is its installed site."""

    def __init__(self, path, state, site, copy, boot):
        self.path, self.state = path, state
        self._environment = {
            **os.environ,
            "STATE_DIRECTORY": str(state),
            "RUNTIME_DIRECTORY": str(boot),
            "AWARENESS_KIOSK_SITE": str(site),
            "AWARENESS_KIOSK_COPY": str(copy),
        }
        self._answers = []
        self._end = socket.socket(socket.AF_UNIX)
        self._end.bind(str(path))
        self._end.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()

    def close(self):
        self._end.shutdown(socket.SHUT_RDWR)
        self._thread.join()
        self._end.close()
        for each in self._answers:
            each.join()

    def _serve(self):
        while True:
            try:
                peer, _ = self._end.accept()
            except OSError:
                return
            self._answers.append(threading.Thread(target=self._answer, args=(peer,), daemon=True))
            self._answers[-1].start()

    def _answer(self, peer):
        with peer:
            command = (sys.executable, "-m", "kiosk.fleet.gate")
            subprocess.run(command, stdin=peer, stdout=peer, env=self._environment, check=False)
