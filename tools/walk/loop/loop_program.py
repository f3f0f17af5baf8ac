"""The program under test, alone with its loop, in time that runs faster."""

from pathlib import Path

from tools.walk import faster
from tools.walk.ground import Ground
from tools.walk.loop.loop_site import LoopGround, LoopSite
from tools.walk.program import WalkedProgram


class LoopProgram(WalkedProgram):
    """``times`` is how much faster its time runs."""

    def __init__(self, ground: LoopGround, times: int) -> None:
        super().__init__(Ground(ground.size, ground.languages[0]))
        self._loop, self._times = ground, times

    def _copied_site(self, folder: Path) -> LoopSite:
        return LoopSite(folder, self._loop)

    def _variables(self) -> dict[str, str]:
        return super()._variables() | faster.variables(self._times)

    def _options(self) -> tuple[str, ...]:
        return ("--demo",)
