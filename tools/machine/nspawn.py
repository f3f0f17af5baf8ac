"""One machine in systemd-nspawn: its commands, its services, its end."""

import os
import re
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path

from tools.shared.wait import wait

KIOSK, SCREEN, SAFE = (
    "awareness-kiosk.service",
    "awareness-kiosk-screen.service",
    "awareness-kiosk-safe.service",
)
REMOTE = "awareness-kiosk-remote.service"
HOST = "hall-7"

_HEADLESS = """[Service]
Environment=WLR_BACKENDS=headless WLR_RENDERER=pixman WLR_LIBINPUT_NO_DEVICES=1
"""
_NAMESPACES = ("--mount", "--uts", "--ipc", "--net", "--pid", "--cgroup")
_WAYLAND = ("env", "XDG_RUNTIME_DIR=/run/awareness-kiosk", "WAYLAND_DISPLAY=wayland-0")


class Machine:
    """``folder`` holds a Debian with systemd; commands in it run as root. ``bridge`` is a network that it is
    plugged into, "" for none.
    """

    def __init__(self, folder: Path, host: str = HOST, bridge: str = "") -> None:
        self.folder, self.host, self._bridge = folder, host, bridge
        self._nspawn: subprocess.Popen[bytes] | None = None
        self._leader = 0
        self._group = Path()

    def prepare(self) -> None:
        """A host name, a persistent log, and a compositor that needs no screen."""
        (self.folder / "etc/hostname").write_text(f"{self.host}\n", "utf-8")
        (self.folder / "var/log/journal").mkdir(exist_ok=True)
        self.write("/etc/systemd/system/awareness-kiosk-screen.service.d/headless.conf", _HEADLESS)

    def chroot(self, *words: str) -> str:
        """Runs in a machine that is not booted, with this machine's network."""
        settings = (self.folder / "root/settings").read_text("utf-8").splitlines()
        proc = self.folder / "proc"
        subprocess.run(["mount", "-t", "proc", "proc", str(proc)], check=True)
        try:
            return _said("chroot", str(self.folder), "env", "-i", *settings, *words)
        finally:
            subprocess.run(["umount", str(proc)], check=True)

    def boot(self) -> float:
        """Seconds until systemd answers."""
        began = time.monotonic()
        words = [
            "systemd-nspawn",
            "--quiet",
            "--register=no",
            "--keep-unit",
            f"--network-bridge={self._bridge}" if self._bridge else "--private-network",
            "--console=pipe",
            # On a real machine the kernel tells any process how its clock does.
            "--system-call-filter=adjtimex clock_adjtime clock_adjtime64",
        ]
        name = "boot-machine" if self.host == HOST else self.host
        words += [f"--directory={self.folder}", f"--hostname={self.host}", f"--machine={name}", "--boot"]
        null = subprocess.DEVNULL
        self._group = _new_group(name)
        enter = ("sh", "-c", 'echo $$ >"$0/cgroup.procs" && exec "$@"', str(self._group))
        self._nspawn = subprocess.Popen([*enter, *words], stdin=null, stdout=null, stderr=null)
        children = Path(f"/proc/{self._nspawn.pid}/task/{self._nspawn.pid}/children")
        wait(lambda: any(map(_is_first, children.read_text().split())), "systemd-nspawn starts", 20)
        (self._leader,) = map(int, filter(_is_first, children.read_text().split()))
        wait(lambda: self.tries("systemctl", "show", "--property=Version"), "systemd answers", 30)
        return time.monotonic() - began

    def words(self, *words: str) -> list[str]:
        """The command as it is called from outside."""
        return ["nsenter", f"--target={self._leader}", *_NAMESPACES, *words]

    def in_its_network(self, *words: str) -> list[str]:
        """A command of this machine, in the network of that one."""
        return ["nsenter", f"--target={self._leader}", "--net", *words]

    def run(self, *words: str) -> str:
        return _said(*self.words(*words))

    def tries(self, *words: str) -> bool:
        return subprocess.run(self.words(*words), capture_output=True, check=False).returncode == 0

    def shell(self, script: str) -> str:
        return self.run("sh", "-c", script)

    def wayland(self, *words: str) -> str:
        """A client of the compositor."""
        return self.run(*_WAYLAND, *words)

    def show(self, unit: str, name: str) -> str:
        return self.run("systemctl", "show", "--value", f"--property={name}", unit).strip()

    def pid(self, unit: str) -> int:
        return int(self.show(unit, "MainPID"))

    def signal(self, unit: str, name: str) -> None:
        """To the main process alone, as in a real fault."""
        pid = self.pid(unit)
        # Signal to 0 would go to all processes of this group.
        assert pid > 0, f"{unit} does not run"
        self.shell(f"kill -{name} {pid}")

    def journal(self, since: float, unit: str = KIOSK) -> str:
        """``since`` is a time.time()."""
        return self.run("journalctl", "--no-pager", "--output=cat", f"--since=@{since:.3f}", f"--unit={unit}")

    def last_words(self, lines: int = 40) -> list[str]:
        """The end of its journal; nothing of a machine that does not run."""
        words = self.words("journalctl", "--no-pager", f"--lines={lines}", "--no-hostname")
        told = subprocess.run(words, capture_output=True, text=True, check=False).stdout
        return [f"--- {self.host}", *told.splitlines()]

    def write(self, path: str, text: str) -> None:
        file = self.folder / path.lstrip("/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, "utf-8")

    def remove(self, path: str) -> None:
        file = self.folder / path.lstrip("/")
        shutil.rmtree(file) if file.is_dir() else file.unlink()

    def change(self, unit: str, text: str) -> None:
        """A drop-in; "" removes it."""
        place = f"/etc/systemd/system/{unit}.d/test.conf"
        if text:
            self.write(place, text)
        else:
            self.remove(place)
            if not any((folder := (self.folder / place.lstrip("/")).parent).iterdir()):
                folder.rmdir()
        self.run("systemctl", "daemon-reload")

    def end(self, at_once: bool = False) -> None:
        """``at_once`` is like a power cut for the programs."""
        if self._nspawn is None:
            return
        if at_once:
            # With its first process the kernel ends all others.
            os.kill(self._leader, signal.SIGKILL)
        else:
            self.tries("systemctl", "poweroff", "--force")
        try:
            self._nspawn.wait(timeout=30)
        except subprocess.TimeoutExpired:
            self._nspawn.kill()
            self._nspawn.wait()
        self._nspawn = None
        for folder, _, _ in os.walk(self._group, topdown=False):
            # Another process may still be on its way out.
            with suppress(OSError):
                Path(folder).rmdir()


def _new_group(name: str) -> Path:
    """A control group for one machine alone.

    With --keep-unit all that are booted from one group would share it, and the systemd of one would remove
    the groups of units that another one is about to start.
    """
    own = Path("/proc/self/cgroup").read_text("utf-8").rpartition("0::/")[2].strip()
    return Path(tempfile.mkdtemp(prefix=f"{name}-", dir=Path("/sys/fs/cgroup") / own))


def _is_first(process: str) -> bool:
    """Whether it is the first process of its machine; nspawn has short-lived helpers."""
    try:
        status = Path(f"/proc/{process}/status").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return re.search(r"(?m)^NSpid:(.*)$", status)[1].split()[-1] == "1"  # type: ignore[index]


def _said(*words: str) -> str:
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    if ended.returncode:
        raise AssertionError(f"{' '.join(words)}: {ended.returncode}\n{ended.stdout}{ended.stderr}")
    return ended.stdout
