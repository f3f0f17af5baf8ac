"""``install`` and ``uninstall``: run the kiosk on a machine from this folder, for a trial."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.installed.installed_paths import INSTALLED_SITE
from kiosk.base.places import ROOT, is_installed
from kiosk.loading.sources import BUILT_IN_SITE
from kiosk.machine.system_files import PICTURE, File, Link, packages, system_files

UNITS = Path("/usr/lib/systemd/system")
_STOPPED = (
    *("retry-awareness-kiosk.timer", "choose-awareness-kiosk-picture.timer", "awareness-kiosk.service"),
    *("awareness-kiosk-studio.path", "awareness-kiosk-studio.service"),
    *("awareness-kiosk-remote.service", "awareness-kiosk-safe.service", "awareness-kiosk-screen.service"),
    *("awareness-kiosk-agent.path", "awareness-kiosk-agent.timer", "awareness-kiosk-agent.service"),
    *("awareness-kiosk-agent-link.path", "awareness-kiosk-agent-look.path"),
    *("awareness-kiosk-agent-link.service", "awareness-kiosk-agent-enrol.socket"),
    *("awareness-kiosk-gate.path", "awareness-kiosk-gate.socket", "awareness-kiosk-stick.socket"),
    *("awareness-kiosk-sound.socket", "awareness-kiosk-sound.service"),
)
"""In the order in which they are stopped: nothing starts again what is stopped already."""

_OURS = ("awareness-kiosk.*", "awareness-kiosk-[!s]*", "awareness-kiosk-s[!e]*", "*-awareness-kiosk*")
"""All units of the program, and none of its server: awareness-kiosk-server-*."""


@dataclass(frozen=True, slots=True)
class Run:
    """A command; ``must``: a failure ends the installation."""

    words: tuple[str, ...]
    must: bool = True


@dataclass(frozen=True, slots=True)
class Remove:
    path: Path


InstallStep = File | Link | Run | Remove

_NO_FOLDER = (
    "This program was installed by pip or a similar tool, where services cannot find it: install the package "
    "for Debian, or call “main.py install” in a checkout."
)

_LOST = (
    "While it is installed this computer has no login on its screen, no sleep and no Ctrl+Alt+Del, "
    "and its cameras and microphones are for root alone."
)


def install_steps(program: Path = ROOT, python: Path = Path(sys.executable)) -> tuple[InstallStep, ...]:
    """Returns the steps of ``install --apply``, in order; an existing site file is not changed."""
    depends = packages()["depends"]
    paint = (str(python), str(program / "main.py"), "out-of-order", "--to", str(PICTURE))
    return (
        Run(("apt-get", "install", "--yes", "--no-install-recommends", *depends)),
        *_files(program, python),
        *(() if INSTALLED_SITE.exists() else (File(INSTALLED_SITE, BUILT_IN_SITE.read_bytes()),)),
        Run(("systemd-sysusers", "awareness-kiosk.conf")),
        Run(("systemd-tmpfiles", "--create", "awareness-kiosk.conf")),
        Run(paint),
        Run(("chmod", "644", str(PICTURE))),
        Run(("systemctl", "daemon-reload")),
    )


def uninstall_steps(program: Path = ROOT, python: Path = Path(sys.executable)) -> tuple[InstallStep, ...]:
    """Returns the steps of removal; site file, state and user stay."""
    return (
        *(Run(("systemctl", "stop", service), must=False) for service in _STOPPED),
        Run(("systemctl", "--quiet", "disable", "awareness-kiosk-remote"), must=False),
        *(Remove(step.path) for step in _files(program, python)),
        Remove(PICTURE),
        Run(("systemctl", "daemon-reload")),
        Run(("systemctl", "reset-failed", *_OURS), must=False),
    )


def _files(program: Path, python: Path) -> Iterator[File | Link]:
    yield from system_files(program, python)
    if any(map(program.is_relative_to, ("/home", "/root"))):
        # The kiosk sees no home folder, except the program if it is in one.
        text = f"[Service]\nProtectHome=tmpfs\nBindReadOnlyPaths={program}\n"
        yield File(UNITS / "awareness-kiosk.service.d/trial.conf", text.encode())


def install(apply: bool) -> int:
    """Prints each step, and runs it if ``apply``; returns 1 if that is not possible."""
    return _go(install_steps(), apply, "Restart the machine: it shows the kiosk, and no desktop.", _LOST)


def uninstall(apply: bool) -> int:
    """Prints the reverse of ``install``, and runs it if ``apply``."""
    left = f"{INSTALLED_SITE.parent} and /var/lib/awareness-kiosk are left as they are."
    return _go(uninstall_steps(), apply, left)


def _go(steps: tuple[InstallStep, ...], apply: bool, end: str, begin: str = "") -> int:
    if is_installed():
        print(_NO_FOLDER, file=sys.stderr)
        return 1
    if Path("/var/lib/dpkg/info/awareness-kiosk.list").exists():
        print("The package awareness-kiosk is installed here: use apt instead.", file=sys.stderr)
        return 1
    if begin:
        print(begin)
    for step in steps:
        print(_say(step))
        if apply:
            try:
                do(step)
            except (OSError, subprocess.CalledProcessError) as error:
                print(f"this did not work, and nothing after it was done: {error}", file=sys.stderr)
                return 1
    print(end if apply else "Nothing was done. Add --apply, as root, to do it.")
    return 0


def _say(step: InstallStep) -> str:
    match step:
        case File():
            return f"write   {step.path}"
        case Link():
            return f"link    {step.path} -> {step.target}"
        case Remove():
            return f"remove  {step.path}"
        case Run():
            return f"run     {' '.join(step.words)}"


def do(step: InstallStep, root: Path = Path("/")) -> None:
    """Runs a step. Files are below ``root``; commands run on this machine."""
    match step:
        case File():
            path = _made(step.path, root)
            path.write_bytes(step.content)
            path.chmod(step.mode)
        case Link():
            path = _made(step.path, root)
            path.unlink(missing_ok=True)
            path.symlink_to(step.target)
        case Remove():
            (root / step.path.relative_to("/")).unlink(missing_ok=True)
        case Run():
            subprocess.run(step.words, check=step.must)


def _made(path: Path, root: Path) -> Path:
    """Returns the path below ``root``, with its folder created."""
    there = root / path.relative_to("/")
    there.parent.mkdir(parents=True, exist_ok=True)
    return there
