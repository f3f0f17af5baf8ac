"""The program under test, on a machine with the sockets of services that do not answer."""

import socket
from pathlib import Path

from kiosk.app.staff.staff import FLEETS, STICKS
from kiosk.core.studio_door.places import TOLD as STUDIO
from tools.walk import faster
from tools.walk.ground import Ground
from tools.walk.program import WalkedProgram
from tools.walk.staff.staff_site import StaffGround, StaffSite

_RIGHTLY = (
    " is not shown, ",
    "there is no emergency number",
    "mended, all is well again",
    "The sound server cannot be reached",
)


class StaffProgram(WalkedProgram):
    """Sticks, fleets and the studio are offered; what they ask is answered as if the service were away."""

    def __init__(self, ground: StaffGround) -> None:
        super().__init__(Ground(ground.size, ground.language))
        self._staff = ground

    @property
    def exit_code(self) -> int | None:
        """None while it lives."""
        return self._process.poll()

    def said(self) -> str:
        """Without what it says rightly: of numbers that are not shown, and of sound that is not there."""
        lines = super().said().splitlines(keepends=True)
        return "".join(line for line in lines if not any(words in line for words in _RIGHTLY))

    def _copied_site(self, folder: Path) -> StaffSite:
        return StaffSite(folder, self._staff)

    def _variables(self) -> dict[str, str]:
        services = {name: str(_socket(self.folder / name.lower())) for name in (STICKS, FLEETS)}
        services[STUDIO] = str(self.folder / "studio.sock")
        return super()._variables() | services | faster.variables(self._staff.times)

    def _options(self) -> tuple[str, ...]:
        return ()


def _socket(path: Path) -> Path:
    """A socket at which nobody listens."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as made:
        made.bind(str(path))
    return path
