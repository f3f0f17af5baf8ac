"""Another computer of an installed machine's network, at the other end of a cable."""

import json
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from tools.machine.nspawn import Machine
from tools.shared import ROOT
from tools.shared.wait import wait

HERE, THERE = "192.168.77.7", "192.168.77.20"


class OfficeComputer:
    """Another computer of the same network, with nothing else in it."""

    def __init__(self, namespace: int) -> None:
        words = [
            "nsenter",
            f"--target={namespace}",
            "--net",
            sys.executable,
            "-m",
            "tools.machine.office_computer",
        ]
        self._child = subprocess.Popen(
            words, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def ask(self, **question: object) -> Any:
        assert self._child.stdin and self._child.stdout
        self._child.stdin.write(json.dumps(question) + "\n")
        self._child.stdin.flush()
        return json.loads(self._child.stdout.readline())

    def end(self) -> None:
        self._child.communicate(timeout=10)


@contextmanager
def cable(machine: Machine) -> Iterator[int]:
    """Lays a cable from the machine to another computer; yields a process in that one's network."""
    with subprocess.Popen(["unshare", "--net", "sleep", "infinity"]) as other:
        there = ["nsenter", f"--target={other.pid}", "--net"]
        own = Path("/proc/self/ns/net").readlink()
        wait(lambda: Path(f"/proc/{other.pid}/ns/net").readlink() != own, "the other computer is there", 5)
        try:
            for words in (
                machine.in_its_network(
                    "ip", "link", "add", "lan0", "type", "veth", "peer", "name", "office0"
                ),
                machine.in_its_network("ip", "link", "set", "office0", "netns", str(other.pid)),
                machine.in_its_network("ip", "addr", "add", f"{HERE}/24", "dev", "lan0"),
                machine.in_its_network("ip", "link", "set", "lan0", "up"),
                [*there, "ip", "addr", "add", f"{THERE}/24", "dev", "office0"],
                [*there, "ip", "link", "set", "office0", "up"],
            ):
                subprocess.run(words, check=True)
            yield other.pid
        finally:
            # A network is gone some time after its last process.
            subprocess.run([*there, "ip", "link", "delete", "office0"], check=False)
            other.kill()
