"""The agent's folders, and its limits of time and size."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.base.enrolment.poll_outcome import OUTCOME

FOLDER = Path("/var/lib/awareness-kiosk-agent")
GATE = Path("/run/awareness-kiosk-gate/gate.sock")


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits of one poll. The next one continues with files for which time was too short.

    ``silence_s`` is how long nothing may arrive. ``cuts`` is how often a connection may be cut in one file,
    if each has brought some of it. ``spare_bytes`` stay free on the disk. ``gate_s`` is how long the kiosk
    may take to check a site.
    """

    silence_s: float = 20
    metadata_s: float = 120
    files_s: float = 720
    gate_s: float = 300
    cuts: int = 5
    spare_bytes: int = 100_000_000


@dataclass(frozen=True, slots=True)
class AgentConfig:
    """``folder`` is the agent's own; ``gate`` is the socket of the kiosk's side."""

    folder: Path = FOLDER
    gate: Path = GATE
    limits: Limits = Limits()

    @property
    def enrolment(self) -> Path:
        return self.folder / FILE

    @property
    def copy(self) -> Path:
        """The repository that the kiosk reads."""
        return self.folder / "copy"

    @property
    def trusted(self) -> Path:
        return self.folder / "trusted"

    @property
    def parts(self) -> Path:
        """Incomplete files."""
        return self.folder / "parts"

    @property
    def seen(self) -> Path:
        return self.folder / "seen.json"

    @property
    def outcome(self) -> Path:
        return self.folder / OUTCOME

    @property
    def lock(self) -> Path:
        return self.folder / "lock"
