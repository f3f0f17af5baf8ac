"""kill -9 at each call of a poll that changes a file, and power cuts: a plain rerun heals each of them."""

import os
import re
import shutil
import subprocess
import sys
import threading
from collections import Counter
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from kiosk.fleet.agent.config import AgentConfig
from tests.fleet.agent.attacking import files_of, heals
from tests.fleet.agent.conftest import NEW, OLD

ROOT = Path(__file__).parents[3]
CALLS = (
    *("openat", "mkdir", "mkdirat", "write", "pwrite64", "ftruncate", "fsync", "rename", "renameat2"),
    *("unlink", "unlinkat", "rmdir", "fchmod", "chmod", "fchmodat", "symlink", "symlinkat", "link", "linkat"),
)
TRACE = ("strace", "-f", "-y", "-qq", "-s", "200", "-e", f"trace={','.join(CALLS)}")
NO_FSYNC = ("-e", "inject=fsync:retval=0")

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(not shutil.which("strace"), reason="strace is not there to kill at a call"),
]


def polling(agent, log, *inject):
    """In a process that can be killed."""
    words = (*TRACE, "-o", log, *inject, sys.executable, "-P", "-m", "kiosk.fleet.agent", "poll")
    return subprocess.run(
        [*words, "--folder", agent.folder, "--gate", agent.gate],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=120,
        check=False,
    )


def places_in(log, folder):
    """Each call that changed something in the folder, by its name and its number in its process."""
    counted, places = Counter(), []
    for line in log.read_text("utf-8", "replace").splitlines():
        if found := re.match(r"(\d+) +(\w+)\(", line):
            counted[found[1], found[2]] += 1
            if str(folder) in line and (found[2] != "openat" or "O_CREAT" in line):
                places.append((found[2], counted[found[1], found[2]]))
    return places


def killed_at(place):
    name, number = place
    return ("-e", f"inject={name}:signal=SIGKILL:when={number}")


def wrong_in(agent):
    """Files of the copy without the bytes that belong to their names; unfinished ones have none."""
    named = {Path(name).name: raw for name, raw in files_of(agent.copy).items()}
    return [
        name
        for name, raw in named.items()
        if not name.startswith(".") and (not raw or (len(name) == 64 and sha256(raw).hexdigest() != name))
    ]


def as_before(gate, trusted):
    """The kiosk's side has the old site, and has seen nothing newer."""
    gate.site = OLD
    shutil.rmtree(gate.trusted)
    shutil.copytree(trusted, gate.trusted, symlinks=True)


@pytest.fixture
def ready(enrolled, built, gate, tmp_path):
    """The old site is on the screen and the new one is published; returns what to go back to."""
    heals(enrolled, gate, OLD)
    built.publish(NEW)
    shutil.copytree(enrolled.folder, tmp_path / "template", symlinks=True)
    shutil.copytree(gate.trusted, tmp_path / "before", symlinks=True)
    return tmp_path / "template", tmp_path / "before"


def test_a_kill_at_any_call(ready, enrolled, gate, tmp_path):
    template, trusted = ready
    log = tmp_path / "log"
    assert polling(enrolled, log).returncode == 0
    assert gate.site == NEW
    whole = files_of(enrolled.copy)
    places = places_in(log, enrolled.folder)
    assert len(places) > 60
    outcomes = Counter()
    for place in places:
        shutil.rmtree(enrolled.folder)
        shutil.copytree(template, enrolled.folder, symlinks=True)
        as_before(gate, trusted)
        ended = polling(enrolled, log, *killed_at(place))
        assert ended.returncode != 0, place
        assert gate.site in (OLD, NEW), place
        assert not wrong_in(enrolled), place
        outcomes["old" if gate.site == OLD else "new"] += 1
        heals(enrolled, gate, NEW)
        assert files_of(enrolled.copy) == whole, place
        left = {path.name for folder in (enrolled.trusted, enrolled.parts) for path in folder.iterdir()}
        assert not [name for name in left if name.startswith("tmp") or len(name) == 64], place
    print(len(places), "kills:", dict(outcomes))


def quietly(*words):
    return subprocess.run(words, check=False, capture_output=True).returncode == 0


def copy_of(image, to):
    """As the disk is at one moment; empty stretches take no room."""
    for _ in range(10):
        to.unlink(missing_ok=True)
        subprocess.run(["cp", "--sparse=always", image, to], check=True)
        if quietly("cmp", "--silent", image, to):
            return
    raise AssertionError("the disk does not come to rest")


@contextmanager
def mounted(image, folder):
    """Names are written each second, and bytes only where a program asks for it: few disks are less kind."""
    if not quietly("mount", "-o", "loop,commit=1,data=writeback,noauto_da_alloc", image, folder):
        pytest.skip("this machine lets nobody mount a disk")
    try:
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root mounts a disk")
@pytest.mark.parametrize("synced", [True, False], ids=["as it is", "without fsync"])
def test_thirty_power_cuts(ready, enrolled, gate, built, server, tmp_path, synced):
    """A disk is copied as it is at the moment of a kill, without what was never written to it."""
    template, trusted = ready
    log, disk = tmp_path / "log", tmp_path / "disk"
    disk.mkdir()
    agent = AgentConfig(disk / "agent", enrolled.gate, enrolled.limits)
    gate.copy = agent.copy
    fresh = tmp_path / "fresh.image"
    fresh.write_bytes(b"")
    os.truncate(fresh, 160 << 20)
    assert quietly("mkfs.ext4", "-q", str(fresh))
    with mounted(fresh, disk):
        shutil.copytree(template, agent.folder, symlinks=True)
        os.sync()
    subprocess.run(["sync"], check=True)
    image, cut = tmp_path / "image", tmp_path / "cut.image"
    copy_of(fresh, image)
    with mounted(image, disk):
        assert polling(agent, log).returncode == 0
        # An injection into fsync takes the place of a kill there.
        places = [each for each in places_in(log, agent.folder) if synced or each[0] != "fsync"]
    broken = 0
    for place in [places[len(places) * n // 30] for n in range(30)]:
        copy_of(fresh, image)
        as_before(gate, trusted)
        with mounted(image, disk):
            assert polling(agent, log, *killed_at(place), *(() if synced else NO_FSYNC)).returncode != 0
            threading.Event().wait(1.5)
            copy_of(image, cut)
        with mounted(cut, disk):
            broken += bool(wrong_in(agent))
            heals(agent, gate, NEW)
            # Without fsync a file may stay broken that the kiosk took before the cut: nobody wants it again.
            assert not synced or not wrong_in(agent), place
    print(f"30 power cuts, {'with' if synced else 'without'} fsync: {broken} copies with a broken file")
    assert broken == 0 if synced else broken > 0
