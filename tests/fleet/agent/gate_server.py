"""The kiosk's side of the socket, in small: it verifies the copy itself, and keeps a site in memory."""

import json
import socket
import threading
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path

from kiosk.base.enrolment.channels import STABLE
from kiosk.base.enrolment.refusal import RefusedError
from kiosk.fleet.repository.layout import LARGEST_LIST, file_path
from kiosk.fleet.repository.reading.client import read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher


@dataclass
class GateServer:
    """``site`` is what is on the screen, by path; ``answers`` are given before those of the copy."""

    socket: Path
    copy: Path
    trusted: Path
    root: bytes
    site: dict[str, bytes] = field(default_factory=dict)
    answers: list[bytes] = field(default_factory=list)
    questions: list[object] = field(default_factory=list)

    def __enter__(self) -> "GateServer":
        self._listener = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
        self._listener.bind(str(self.socket))
        self._listener.listen()
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
            end.connect(str(self.socket))
            end.sendall(b"end\n")
        self._thread.join()
        self._listener.close()

    def _serve(self) -> None:
        while True:
            peer, _ = self._listener.accept()
            # The caller may go before all of an answer is sent.
            with suppress(BrokenPipeError, ConnectionResetError), peer, peer.makefile("rwb") as lines:
                question = lines.readline()
                if question == b"end\n":
                    return
                self.questions.append(json.loads(question))
                lines.write(
                    self.answers.pop(0) if self.answers else json.dumps(self._take()).encode() + b"\n"
                )

    def _take(self) -> dict[str, object]:
        fetcher = FolderFetcher(self.copy, LARGEST_LIST)
        try:
            manifest = read_release(fetcher, "", self.trusted, self.root, STABLE).manifest
        except RefusedError as refused:
            return {"refused": refused.reason, "faults": [str(refused)]}
        have = {sha256(raw).hexdigest(): raw for raw in self.site.values()}
        for file in manifest.files:
            place = self.copy / file_path(file.sha256)
            if file.sha256 not in have and place.is_file():
                raw = place.read_bytes()
                if sha256(raw).hexdigest() == file.sha256:
                    have[file.sha256] = raw
        missing = sorted({file.sha256 for file in manifest.files} - have.keys())
        if missing:
            return {"missing": missing}
        self.site = {file.path: have[file.sha256] for file in manifest.files}
        return {"ok": {"digest": manifest.digest}}
