"""Child process that reads a foreign film from its input, and reports its content and whether it can be
decoded.

Its argument is the suffix of the file. Its time, memory and access are limited: an attack by a hostile film
ends with this process.
"""

import json
import sys
from dataclasses import asdict, replace

from PySide6.QtCore import QBuffer, QByteArray, QCoreApplication, QLoggingCategory, QSize, QUrl
from PySide6.QtMultimedia import QMediaMetaData, QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.content.sign.clip_files import LARGEST_BYTES
from kiosk.core.sign.clip_formats import ClipFacts, header_fault
from kiosk.machine.limits.process_limits import limit_further
from kiosk.machine.limits.sandbox import close_in_for_handles

CPU_S = 20
WALL_S = 30
MEMORY = 700_000_000
"""Seconds of the processor and by the clock, and bytes, in addition to those that Python and Qt have used."""

_LAST_MS = 400
"""How long before its end the last picture is searched."""

_NEAR_MS = 1_500
"""How far a picture may be from the requested place."""


def main(suffix: str) -> int:
    raw = sys.stdin.buffer.read(LARGEST_BYTES + 1)
    application = QCoreApplication([])
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    trial = Trial(application, "WebM" if suffix == ".webm" else "MP4")
    limit_further(CPU_S, WALL_S, MEMORY, file=0)
    close_in_for_handles()
    trial.begin(raw, suffix)
    application.exec()
    print(json.dumps(asdict(trial.facts)), flush=True)
    # Threads of a decoder that hangs would keep the process.
    sys.stdout.close()
    return 0


class Trial:
    """Examines the first, the middle and the last picture, and ends."""

    def __init__(self, application: QCoreApplication, kind: str) -> None:
        self.facts = ClipFacts(kind, "", 0, 0, 0.0, 0.0)
        self._application = application
        self._player, self._sink, self._source = QMediaPlayer(), QVideoSink(), QBuffer()
        self._player.setVideoSink(self._sink)
        self._wanted: list[int] = []
        self._sink.videoFrameChanged.connect(self._look)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.errorOccurred.connect(application.quit)

    def begin(self, raw: bytes, suffix: str) -> None:
        self._source.setData(QByteArray(raw))
        self._source.open(QBuffer.OpenModeFlag.ReadOnly)
        self._player.setSourceDevice(self._source, QUrl(f"clip{suffix}"))

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == QMediaPlayer.MediaStatus.InvalidMedia:
            self._application.quit()
        elif status == QMediaPlayer.MediaStatus.LoadedMedia and not self.facts.codec:
            self._read_header()
        elif status == QMediaPlayer.MediaStatus.EndOfMedia:
            self._application.quit()

    def _read_header(self) -> None:
        told, length = self._player.metaData(), self._player.duration()
        size = told.value(QMediaMetaData.Key.Resolution) or QSize()
        self.facts = replace(
            self.facts,
            codec=told.stringValue(QMediaMetaData.Key.VideoCodec),
            width=size.width(),
            height=size.height(),
            rate=float(told.value(QMediaMetaData.Key.VideoFrameRate) or 0.0),
            seconds=length / 1000,
        )
        if header_fault(self.facts):
            self._application.quit()
            return
        self._wanted = [0, length // 2, max(0, length - _LAST_MS)]
        self._player.play()

    def _look(self, frame: QVideoFrame) -> None:
        seen = 3 - len(self._wanted)
        if not self._wanted or not frame.isValid() or not _is_near(frame, self._wanted[0]):
            return
        if not frame.map(QVideoFrame.MapMode.ReadOnly):
            return
        frame.unmap()
        painted = [*self.facts.painted]
        painted[seen] = True
        self.facts = replace(self.facts, painted=(painted[0], painted[1], painted[2]))
        self._wanted.pop(0)
        if self._wanted:
            self._player.pause()
            self._player.setPosition(self._wanted[0])
        else:
            self._application.quit()


def _is_near(frame: QVideoFrame, wanted_ms: int) -> bool:
    return abs(frame.startTime() / 1000 - wanted_ms) < _NEAR_MS


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
