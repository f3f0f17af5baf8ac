"""A gate that speaks the protocol of the real one, on a real socket, and knows nothing of kiosks."""

import json
import socket
import threading

FACTS = {
    "name": "kiosk-7",
    "program": "0.2.0",
    "site": "0123456789ab",
    "version": 4,
    "channel": "stable",
    "failed": "",
    "alarm": "",
    "expires_days": 90,
    "numbers_days": 30,
    "doctor": "ok",
    "examined_min": 90,
    "clock": "ok",
    "disk_free_mb": 20_000,
    "voltage": "unknown",
    "uptime_h": 7,
}


class Gate:
    """Answers each connection by a thread, as a service for each connection does."""

    def __init__(self, path, facts=FACTS):
        self.path, self.facts = path, dict(facts)
        self.asked = []
        self.answers = {}
        self._end = socket.socket(socket.AF_UNIX)
        self._end.bind(str(path))
        self._end.listen()
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self):
        # A thread in accept() is not woken by close().
        self._end.shutdown(socket.SHUT_RDWR)
        self._end.close()

    def _serve(self):
        while True:
            try:
                peer, _ = self._end.accept()
            except OSError:
                return
            with peer, peer.makefile("rwb") as lines:
                question = json.loads(lines.readline())
                if question != {"verb": "status"}:
                    self.asked.append(question)
                lines.write(self._answer(question))

    def _answer(self, question):
        verb = question["verb"]
        if verb in self.answers:
            return self.answers[verb]
        if verb == "status":
            return json.dumps({"ok": self.facts}).encode() + b"\n"
        return b'{"ok":{}}\n'
