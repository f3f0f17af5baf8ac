"""The agent's half of an enrolment: through its service for staff at the screen, or in its folder for
root.
"""

import os
import shutil
import subprocess
import sys
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Protocol

from kiosk.base.durable_files import replace
from kiosk.base.enrolment.enrolment import LARGEST_ENROLMENT
from kiosk.base.enrolment.kept_enrolment import FILE, SEALED
from kiosk.base.installed.as_owner import as_owner_of, owner_of
from kiosk.base.places import IMPORTABLE, INSTALLED_AGENT
from kiosk.base.plain_files import names_in
from kiosk.base.services.agent_python import NoAgentPackagesError, agent_command
from kiosk.base.services.service_client import ServiceError, accepted, ask, fetch

SOCKET = "AWARENESS_KIOSK_ENROL"
"""The variable with the agent's socket, if there is one."""

UNITS = ("awareness-kiosk-agent.timer", "awareness-kiosk-agent.service", "awareness-kiosk-agent-link.service")
_LARGEST_SEALED = LARGEST_ENROLMENT + 100
_WAITS_S = 40
_FETCHED = ("copy", "trusted", "parts")
_SEEN = ("seen.json", "outcome.json", "look", "cuts")
_OF_A_FLEET = ("done-verbs.json", "lock")
"""They stay when another record comes, so that no verb is done twice."""


class Agent(Protocol):
    """Each raises ServiceError, or OSError if a disk fails."""

    def fetch(self, server: str, name: str) -> bytes: ...

    def keep(self, raw: bytes) -> None: ...


@dataclass(frozen=True, slots=True)
class AgentService:
    socket: Path

    def fetch(self, server: str, name: str) -> bytes:
        sealed = BytesIO()
        fetch(self.socket, {"verb": "fetch", "server": server, "name": name}, sealed, _LARGEST_SEALED)
        return sealed.getvalue()

    def keep(self, raw: bytes) -> None:
        accepted(ask(self.socket, {"verb": "keep"}, raw))


@dataclass(frozen=True, slots=True)
class AgentFolder:
    """Root acts as the folder's owner, who has a network and no other right."""

    folder: Path

    def fetch(self, server: str, name: str) -> bytes:
        who = owner_of(self.folder)
        lends = os.geteuid() == 0 and who.user != 0
        try:
            ended = subprocess.run(
                agent_command("kiosk.fleet.agent.sealed_enrolment", server, name, str(self.folder)),
                capture_output=True,
                check=False,
                timeout=_WAITS_S,
                cwd=IMPORTABLE,
                user=who.user if lends else None,
                group=who.group if lends else None,
                extra_groups=() if lends else None,
            )
        except subprocess.TimeoutExpired:
            raise ServiceError("unreachable") from None
        except NoAgentPackagesError:
            raise ServiceError("packages") from None
        words_said = ended.stderr.decode("utf-8", "replace").strip()
        if ended.returncode:
            raise ServiceError(words_said.split()[-1] if words_said else "failed")
        if words_said:
            print(words_said, file=sys.stderr)
        return ended.stdout

    def keep(self, raw: bytes) -> None:
        self._clear(_SEEN)
        with as_owner_of(self.folder):
            replace(self.folder / FILE, raw)

    def forget(self) -> None:
        """Removes the record, and everything that the agent has written by it."""
        self._clear((*_SEEN, *_OF_A_FLEET))

    def _clear(self, names: tuple[str, ...]) -> None:
        with as_owner_of(self.folder):
            (self.folder / FILE).unlink(missing_ok=True)
        # With a record there systemd would start them again at once.
        if self.folder == INSTALLED_AGENT:
            stop(*UNITS)
        with as_owner_of(self.folder):
            for name in (*names, *(each for each in names_in(self.folder) if each.startswith(SEALED))):
                (self.folder / name).unlink(missing_ok=True)
            for name in _FETCHED:
                with suppress(FileNotFoundError):
                    shutil.rmtree(self.folder / name)


def stop(*units: str) -> None:
    """Ends the units of an enrolment. systemd begins again once there is a record."""
    if Path("/run/systemd/system").is_dir() and os.geteuid() == 0:
        subprocess.run(("systemctl", "--quiet", "stop", *units), check=False, stderr=subprocess.DEVNULL)
