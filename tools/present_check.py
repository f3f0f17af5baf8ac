"""For somebody with a laptop and a projector, above all with Windows or macOS: whether a talk works there.

    python tools/present_check.py

Run it where nobody has led a talk yet. It says what Qt sees, starts a talk with the demonstration site, asks
what you see, and prints a report. It sends nothing and keeps nothing. It needs two screens and fifteen
minutes, and a phone if there is one.
"""

import platform
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QScreen

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT))

QUESTIONS = (
    "Two windows came, each filling a screen, and the one with the list of talks is on your own screen",
    "After a touch on “A short talk, 10 minutes” the other screen shows a slide with a number below",
    "Page Down, → and a clicker lead on; Page Up and ← lead back",
    "B makes the room's screen empty at once, B again shows the slide",
    "“More”, “Which screen is which?” names the screens rightly, and the room's shows no notes",
    "S asks, S again changes slides and notes; the same once more changes them back",
    "After Alt+F4 or ⌘+W on the room's window the console says so, and the next step opens it again",
    "With the projector's cable pulled, the console asks who sees it, and no slide comes over it",
    "With the cable in again, the slide is back on the projector, and no notes were ever on it",
    "With the projector set to show the same as your screen, no notes are to be seen; say how long they were",
    "On the room's screen every word is whole, whatever the shape of the projector",
    "The picture of the room on your screen is what the room sees, and beside it is what the next step shows",
    "Long notes can be read to their end, by wheel or touch, and in three sizes",
    "“More”, “Use a phone”, “Allow phones” shows a square code; a phone in the same network leads with it",
    "“Disconnect phones” shuts that phone out",
    "The menu bar, task bar or dock of the system never covers a slide",
    "“More”, “End the talk” leads back to the list of talks after five seconds",
)


def main() -> int:
    try:
        facts = list(_facts())
    except ImportError as missing:
        print(f"{missing}. First: python -m pip install --require-hashes -r requirements/kiosk.txt")
        return 2
    print("\n".join(facts))
    print("\nThe talk starts now. Come back to this window, with Alt+Tab or ⌘+Tab, for each question.\n")
    words = ("run", "--demo", "--mode", "present")
    talk = subprocess.Popen([sys.executable, str(ROOT / "main.py"), *words], cwd=ROOT)
    try:
        answers = [f"{_ask(number, text)} | {text}" for number, text in enumerate(QUESTIONS, 1)]
    except (EOFError, KeyboardInterrupt):
        answers = ["the questions were not answered"]
    finally:
        talk.terminate()
        code = talk.wait(20)
    print("\n--- report: please send all that follows ---")
    print("\n".join([*facts, f"the program ended with {code}", *answers]))
    return 0


def _facts() -> Iterator[str]:
    """The system, the screens, and the role of each."""
    from PySide6 import __version__ as qt
    from PySide6.QtGui import QGuiApplication

    from kiosk import __version__
    from kiosk.app.talk.phone_child import starts_child
    from kiosk.core.talk.screen_roles import ConnectedMonitor, Places, places
    from kiosk.machine.screens.monitor_follower import monitor_of, real_screens

    app = QGuiApplication([])
    yield f"kiosk {__version__}, Python {platform.python_version()}, PySide {qt}, {platform.platform()}"
    yield f"Qt shows windows by “{app.platformName()}”"
    yield f"phones come by {'a child of the console' if starts_child() else 'a Unix socket'}"
    for name, purpose in (("argon2", "a PIN"), ("pptx", "an export as PPTX"), ("uvicorn", "phones")):
        yield f"{name}, for {purpose}: {'installed' if find_spec(name) else 'not installed'}"
    yield f"export: {_exported()}"
    there = real_screens(app)
    seen = [ConnectedMonitor(monitor_of(s).id, monitor_of(s), s is app.primaryScreen()) for s in there]
    parts = places(seen, "", Places())
    for screen, each in zip(there, seen, strict=True):
        part = {parts.audience: "slides", parts.console: "notes"}.get(each.id, "nothing")
        yield f"{_described(screen)}: {'both, in windows' if parts.shared else part}"


def _exported() -> str:
    """What an export writes into a folder that is removed again, or why not."""
    with tempfile.TemporaryDirectory() as folder:
        words = ("export", "--demo", "--programme", "talk-10", "--out", folder)
        command = [sys.executable, str(ROOT / "main.py"), *words]
        ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
        said = (ended.stderr or ended.stdout).strip().splitlines()
        names = sorted(Path(folder).iterdir())
        return f"{len(names)} files and folders" if ended.returncode == 0 else f"failed: {said[-1:]}"


def _described(screen: "QScreen") -> str:
    from kiosk.machine.screens.monitor_follower import monitor_of

    area, told = screen.geometry(), monitor_of(screen)
    words = [
        f"screen “{told.name}”",
        f"model “{told.model}”",
        f"{area.width()}x{area.height()} at {area.x()},{area.y()}",
        f"scale {screen.devicePixelRatio():g}",
        f"{'with' if told.serial else 'without'} a serial number",
        "built in" if told.is_built_in else "not built in",
    ]
    return ", ".join(words)


def _ask(number: int, text: str) -> str:
    answer = input(f"{number} of {len(QUESTIONS)}. {text}. Yes, no, or what you see: ").strip()
    return answer or "not tried"


if __name__ == "__main__":
    sys.exit(main())
