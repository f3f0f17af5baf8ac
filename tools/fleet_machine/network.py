"""A network of machines on this one: a bridge in a network namespace of its own, without a way out."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tools.machine.nspawn import Machine

BRIDGE = "fleet"
_PREFIX = "10.77.0."


class Network:
    """From its making on, this process and its children are in it, and have no other network."""

    def __init__(self) -> None:
        self._outside = os.open("/proc/self/ns/net", os.O_RDONLY | os.O_CLOEXEC)
        os.unshare(os.CLONE_NEWNET)
        self._inside = os.open("/proc/self/ns/net", os.O_RDONLY | os.O_CLOEXEC)
        for words in (
            ("link", "set", "lo", "up"),
            ("link", "add", BRIDGE, "type", "bridge"),
            ("link", "set", BRIDGE, "up"),
            ("addr", "add", f"{_PREFIX}254/24", "dev", BRIDGE),
        ):
            subprocess.run(["ip", *words], check=True)

    @contextmanager
    def outside(self) -> Iterator[None]:
        """For apt, which fetches from this machine's network."""
        os.setns(self._outside)
        try:
            yield
        finally:
            os.setns(self._inside)

    def plug_in(self, machine: Machine, last: int) -> None:
        """Gives a booted machine the address that ends in ``last``."""
        for words in (("addr", "add", f"{_PREFIX}{last}/24", "dev", "host0"), ("link", "set", "host0", "up")):
            subprocess.run(machine.in_its_network("ip", *words), check=True)


def known_as(name: str, last: int) -> str:
    """A line of /etc/hosts for a machine of this network."""
    return f"{_PREFIX}{last} {name}"


def layered(folder: Path, *below: Path) -> Path:
    """A machine that has what is in ``below`` and keeps its own changes apart."""
    for name in ("upper", "work", "root"):
        (folder / name).mkdir(parents=True)
    lower = ":".join(map(str, below))
    given = f"lowerdir={lower},upperdir={folder / 'upper'},workdir={folder / 'work'}"
    subprocess.run(["mount", "-t", "overlay", "overlay", "-o", given, str(folder / "root")], check=True)
    return folder / "root"
