"""Plays one clip without sound; imported once a site has clips: Qt Multimedia takes memory and time."""

import ctypes
import os
from contextlib import suppress
from functools import cache
from pathlib import Path

import PySide6
import shiboken6
from PySide6.QtCore import QFile, QIODevice, QLoggingCategory, QObject, QUrl, Signal
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame, QVideoSink

from kiosk.window.sign.open_without_atime import open_unnoticed

_QUIET = -8
"""FFmpeg's AV_LOG_QUIET."""

_Status = QMediaPlayer.MediaStatus


class ClipPlayer(QObject):
    """Plays ``file`` once into a sink; the last picture stays. ``sink`` is None for one of its own."""

    pictured = Signal()
    """There is another picture."""
    ended = Signal()
    failed = Signal()

    def __init__(self, file: Path, sink: QVideoSink | None) -> None:
        super().__init__()
        self._source = QFile()
        self._sink = sink or QVideoSink(self)
        self._player = QMediaPlayer(self)
        self._player.setVideoSink(self._sink)
        self._sink.videoFrameChanged.connect(self._take)
        self._player.mediaStatusChanged.connect(self._follow)
        self._player.errorOccurred.connect(self.failed)
        try:
            handle = open_unnoticed(file)
        except OSError:
            # Without a picture the watchdog ends it.
            return
        if self._source.open(handle, QIODevice.OpenModeFlag.ReadOnly, QFile.FileHandleFlag.AutoCloseHandle):
            self._player.setSourceDevice(self._source, QUrl(f"clip{file.suffix}"))
        else:
            os.close(handle)

    @property
    def frame(self) -> QVideoFrame:
        return self._sink.videoFrame()

    def play(self) -> None:
        self._player.play()

    def pause(self) -> None:
        self._player.pause()

    def again(self) -> None:
        self._player.setPosition(0)
        self._player.play()

    def end(self) -> None:
        """Destroys the decoder; the sink of another object stays with that object."""
        self.blockSignals(True)
        self._player.stop()
        shiboken6.delete(self._player)
        self._source.close()

    def _take(self, frame: QVideoFrame) -> None:
        if frame.isValid():
            self.pictured.emit()

    def _follow(self, status: QMediaPlayer.MediaStatus) -> None:
        if status == _Status.EndOfMedia:
            self.ended.emit()
        elif status == _Status.InvalidMedia:
            self.failed.emit()


@cache
def prepare() -> None:
    """Loads the decoder, and silences it: a line in the log would reveal when somebody watched a clip."""
    QLoggingCategory.setFilterRules("qt.multimedia.*=false")
    player = QMediaPlayer()
    shiboken6.delete(player)
    # FFmpeg writes into the log past Qt and Python.
    for library in (Path(PySide6.__file__).parent / "Qt/lib").glob("libavutil.so.*"):
        with suppress(OSError):
            ctypes.CDLL(str(library), os.RTLD_NOLOAD | os.RTLD_NOW).av_log_set_level(_QUIET)
