"""The program under test in an X server of its own, where visitors and staff use it."""

from tools.shared.framebuffer import Framebuffer
from tools.shared.wait import wait
from tools.walk.report import ProgramReport
from tools.walk.under_test import START_S, ProgramUnderTest, end


class WalkedProgram(ProgramUnderTest[ProgramReport]):
    """Shows a site on this ground."""

    @property
    def pid(self) -> int:
        return self._process.pid

    def lives(self) -> bool:
        return self._process.poll() is None

    def _begin(self) -> None:
        self.screen = self._held.enter_context(Framebuffer(size=self._ground.size))
        self._process = self._run_kiosk(self.screen.name, "tools.walk.ear", *self._options())
        self._held.callback(end, self._process)
        wait(lambda: self._has_started() or not self.lives(), "the kiosk starts", START_S)
        assert self.lives(), f"the kiosk has ended: {self.said()[-2000:]}"

    def _has_started(self) -> bool:
        return self._ear.exists() and self.ask("scene")[2]

    def _options(self) -> tuple[str, ...]:
        return ("--demo", "--language", self._ground.language)
