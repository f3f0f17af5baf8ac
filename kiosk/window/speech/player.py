"""Plays one sound after the other; Qt's part for sound is loaded by the first."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QLoggingCategory, QObject, Signal

from kiosk.core.speech.utterance import Sound
from kiosk.failure_log import failures

if TYPE_CHECKING:
    from PySide6.QtMultimedia import QAudioSink

_AREA = "kiosk.speech"
_THING = "The sound device"
_BUFFER_S = 0.5
"""Seconds of sound that Qt reads ahead. ``stop`` drops them."""
_EDGE_S = 0.1
"""Seconds of silence after each sound: Qt tells of its end when the server has taken it, and drops what was
not played by then. As much comes before a sound that follows another: a server that works ahead is past it.
"""
_SILENT_LOG = "qt.multimedia*=false"
"""A line in the log would say when somebody listened."""


class Player(QObject):
    """``ended`` follows the last sample of a sound that nothing has stopped."""

    ended = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sink: QAudioSink | None = None
        self._rate = 0
        self._samples: QBuffer | None = None
        self._follows = False

    def prepare(self, rate: int) -> bool:
        """Opens the device, which takes a quarter of a second the first time; False without one."""
        QLoggingCategory.setFilterRules(_SILENT_LOG)
        from PySide6.QtMultimedia import QAudioFormat, QAudioSink, QMediaDevices

        if self._sink and self._rate == rate:
            return True
        self.close()
        device = QMediaDevices.defaultAudioOutput()
        if device.isNull():
            failures.fails(_AREA, _THING, "is missing: nothing can be read aloud")
            return False
        wanted = QAudioFormat()
        wanted.setSampleRate(rate)
        wanted.setChannelCount(1)
        wanted.setSampleFormat(QAudioFormat.SampleFormat.Int16)
        self._sink, self._rate = QAudioSink(device, wanted), rate
        self._sink.setBufferSize(wanted.bytesForDuration(round(_BUFFER_S * 1_000_000)))
        self._sink.stateChanged.connect(self._look)
        return True

    def play(self, sound: Sound, level: float) -> bool:
        """In place of any other; False if nothing can be heard."""
        from PySide6.QtMultimedia import QtAudio

        follows, self._follows = self._follows, False
        self.stop()
        if not self.prepare(sound.rate):
            return False
        assert self._sink is not None
        edge = _silence(sound.rate, _EDGE_S)
        self._samples = QBuffer(self)
        self._samples.setData(QByteArray((edge if follows else b"") + sound.pcm + edge))
        self._samples.open(QIODevice.OpenModeFlag.ReadOnly)
        self._sink.setVolume(level)
        self._sink.start(self._samples)
        if self._sink.error() == QtAudio.Error.OpenError:
            failures.fails(_AREA, _THING, "cannot be opened: nothing can be read aloud")
            self.close()
            return False
        failures.works(_THING)
        return True

    def set_level(self, level: float) -> None:
        if self._sink:
            self._sink.setVolume(level)

    def stop(self) -> None:
        """Silent at once; what was not played yet is gone."""
        samples, self._samples = self._samples, None
        if self._sink and samples:
            self._sink.reset()
        _forget(samples)

    def close(self) -> None:
        """Lets go of the device too."""
        self.stop()
        self._follows = False
        sink, self._sink = self._sink, None
        if sink:
            sink.stateChanged.disconnect(self._look)
            sink.deleteLater()

    def _look(self) -> None:
        from PySide6.QtMultimedia import QtAudio

        if self._sink and self._samples and self._sink.state() == QtAudio.State.IdleState:
            self.stop()
            self._follows = True
            self.ended.emit()


def _silence(rate: int, seconds: float) -> bytes:
    return bytes(2 * round(rate * seconds))


def _forget(samples: QBuffer | None) -> None:
    if samples:
        samples.close()
        samples.setData(QByteArray())
        samples.deleteLater()
