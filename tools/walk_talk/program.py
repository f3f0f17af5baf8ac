"""The program under test in its mode present, on two monitors, with the process for phones beside it."""

import subprocess

from tools.shared.wait import wait
from tools.walk.ground import Ground
from tools.walk.under_test import START_S, ProgramUnderTest, end
from tools.walk_talk.own_talk import OWN_TALK
from tools.walk_talk.report import TalkReport
from tools.walk_talk.two_screens import ROOM, TwoScreens

_NOTES_SIZE = (1280, 720)


class TalkProgram(ProgramUnderTest[TalkReport]):
    """``ground`` has the size of the room's monitor."""

    def __init__(self, ground: Ground) -> None:
        super().__init__(ground)
        self._processes: dict[str, subprocess.Popen[bytes]] = {}

    def dead(self) -> str:
        """Which of its processes has ended, "" for none."""
        return ", ".join(name for name, process in self._processes.items() if process.poll() is not None)

    def start(self) -> None:
        """Returns when there is a console."""
        how = ("--demo", "--mode", "present", "--screen", ROOM, "--language", self._ground.language)
        self._processes["program"] = self._run_kiosk(self.screen.name, "tools.walk_talk.ear", *how)
        wait(self._is_there, "the program starts", START_S)
        wait(lambda: bool(self.ask("ready")), "the console", START_S)

    def kill(self) -> None:
        """By kill -9."""
        process = self._processes.pop("program")
        process.kill()
        process.wait()
        self._ear.unlink()

    def end(self) -> int:
        """In order, as by the desktop at its end; the exit code."""
        process = self._processes.pop("program")
        process.terminate()
        try:
            return process.wait(15)
        finally:
            process.kill()
            self._ear.unlink()

    def _begin(self) -> None:
        programmes = self.folder / "state/programmes"
        programmes.mkdir(parents=True)
        (programmes / "own-1.toml").write_text(OWN_TALK, "utf-8")
        self.screen = self._held.enter_context(TwoScreens(_NOTES_SIZE, self._ground.size))
        self._held.callback(self._end_all)
        words = ("--address", "127.0.0.1", "--port", "0")
        self._processes["phones"] = self._run(self.screen.name, "kiosk.phones", *words)
        self.start()

    def _is_there(self) -> bool:
        return self._ear.exists() or self._processes["program"].poll() is not None

    def _end_all(self) -> None:
        for process in reversed(self._processes.values()):
            end(process)
