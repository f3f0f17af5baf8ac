"""Copies the package and its steps to a machine by scp, and runs the steps there in a session of ssh."""

import re
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.enrolment.kept_enrolment import is_server
from kiosk.fleet.enrol.install_screen.steps import CODE, FOLDER, STEPS, steps

_MACHINE = re.compile(r"(?:[\w.-]+@)?[A-Za-z0-9][\w.-]*")
_PACKAGE = re.compile(r"awareness-kiosk_[\w.+~-]+\.deb")
_NO_SESSION = 255
"""ssh's exit code if it has not reached the machine, or was cut off."""

_AGAIN = "Type the same line again, as often as you like: what is done already is not done again."


class NotSentError(Exception):
    """The line or this computer has a fault; nothing was changed at the machine."""


@dataclass(frozen=True, slots=True)
class InstallScreenOptions:
    """``machine`` is USER@HOST, as ssh takes it; ``code`` and ``server`` are the server's output."""

    machine: str
    packages: tuple[Path, ...]
    code: str
    server: str


def install_screen(options: InstallScreenOptions) -> int:
    """Installs; 1 if the machine is no screen of the fleet yet."""
    try:
        package = _package(options)
    except NotSentError as fault:
        print(fault, file=sys.stderr)
        return 1
    print(f"The package goes to {options.machine}.", flush=True)
    with TemporaryDirectory() as name:
        folder = _folder(Path(name), package, options)
        if _ended("scp", "-r", str(folder), f"{options.machine}:"):
            print(f"{options.machine} was not reached: nothing was changed there. {_AGAIN}", file=sys.stderr)
            return 1
    # A terminal there: sudo and the PIN are asked for.
    code = _ended("ssh", "-t", options.machine, f"sh {FOLDER}/{STEPS}")
    if code == _NO_SESSION:
        print(f"{options.machine} was not reached, or the session was cut off. {_AGAIN}", file=sys.stderr)
    elif code:
        print(f"{options.machine} is not ready yet: see above. {_AGAIN}", file=sys.stderr)
    return 1 if code else 0


def _package(options: InstallScreenOptions) -> Path:
    if not _MACHINE.fullmatch(options.machine):
        raise NotSentError(f"“{options.machine}” is no machine: write it as USER@HOST, such as anna@kiosk-7")
    if not is_server(options.server):
        raise NotSentError(f"“{options.server}” is no server: write its name, such as fleet.example.org")
    if len(options.packages) > 1:
        raise NotSentError(f"name one of these packages: {', '.join(map(str, options.packages))}")
    (package,) = options.packages
    if not package.is_file():
        raise NotSentError(f"there is no file {package}: name the package, awareness-kiosk_VERSION_ARCH.deb")
    if not _PACKAGE.fullmatch(package.name):
        raise NotSentError(
            f"{package.name} is no package for a screen: awareness-kiosk_VERSION_ARCH.deb is one"
        )
    for program in ("scp", "ssh"):
        if not shutil.which(program):
            raise NotSentError(f"{program} is missing: install it (apt install openssh-client)")
    return package


def _folder(place: Path, package: Path, options: InstallScreenOptions) -> Path:
    folder = place / FOLDER
    folder.mkdir(mode=0o700)
    (folder / package.name).symlink_to(package.resolve())
    (folder / STEPS).write_text(steps(package.name, options.server), "utf-8")
    code = folder / CODE
    code.touch(mode=0o600)
    code.write_text(f"{options.code}\n", "utf-8")
    return folder


def _ended(*words: str) -> int:
    return subprocess.run(words, check=False).returncode
