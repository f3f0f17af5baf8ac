"""The window of a talk that phones may lead, in its own process, which reports when it was blocked."""

import json
import os
import sys
import time
from datetime import UTC, datetime
from pathlib import Path

ROOT = Path(__file__).parents[2]
os.environ["QT_QPA_PLATFORM"] = "offscreen"
os.environ["QT_QUICK_BACKEND"] = "software"
os.environ["FONTCONFIG_FILE"] = str(ROOT / "resources/fontconfig.conf")

from PySide6.QtCore import QSocketNotifier, Qt, QTimer  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

from kiosk.app.kiosk import Kiosk  # noqa: E402
from kiosk.app.talk.console_window import Console  # noqa: E402
from kiosk.base.clock import SystemClock  # noqa: E402
from kiosk.core.state import talk_events as te  # noqa: E402
from kiosk.loading.sources import DEMO_SITE, Sources  # noqa: E402
from tools.attacks.waits import Waits  # noqa: E402

BEAT_MS = 5


class Window:
    """Each line on standard input ends a period: the longest gap between two beats in it is printed.

    ``own`` is the longest gap without the time for which this thread waited for a core.
    """

    def __init__(self, socket: str) -> None:
        clock = SystemClock(datetime.now(UTC).tzinfo, datetime(2026, 11, 25, tzinfo=UTC))  # type: ignore[arg-type]
        self.kiosk = Kiosk(clock, Sources(DEMO_SITE, language="en", demo=True, mode="present"), (1920, 1080))
        self.kiosk.window.show()
        self.kiosk.load()
        self.console = Console(self.kiosk, socket)
        self.console.window.show()
        self.console.phones.changed.connect(self.tell)
        self.kiosk.store.dispatch(te.TalkBegun("talk-25", "en"))
        self.kiosk.store.dispatch(te.PhonesAllowed(True))
        self._beat = QTimer(interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._beat.timeout.connect(self.beat)
        self._beat.start()
        self._waits = Waits(os.getpid())
        self._last, self._waited = time.monotonic(), self._waits.seconds()
        self._gap = self._own = 0.0
        self.tell()

    def tell(self) -> None:
        phones = self.console.phones
        _write(reachable=phones.reachable, address=phones.standing.address, code=phones.standing.code)

    def beat(self) -> None:
        now, waited = time.monotonic(), self._waits.seconds()
        gap = now - self._last
        self._gap, self._own = max(self._gap, gap), max(self._own, gap - (waited - self._waited))
        self._last, self._waited = now, waited

    def answer(self) -> None:
        _write(gap=self._gap, own=self._own)
        self._gap = self._own = 0.0

    def end(self) -> None:
        self.console.end()
        self.kiosk.end()


def _write(**facts: object) -> None:
    print(json.dumps(facts), flush=True)


def main() -> None:
    app = QGuiApplication([])
    window = Window(sys.argv[1])
    notifier = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)

    def read() -> None:
        if os.read(sys.stdin.fileno(), 4096):
            window.answer()
        else:
            app.quit()

    notifier.activated.connect(read)
    app.exec()
    notifier.setEnabled(False)
    window.end()


if __name__ == "__main__":
    main()
