"""Children of the window: how they have ended is told once, and nobody waits for the end of a killed one."""

import gc
import sys
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject

from kiosk.app.following.site_reader import SiteReader
from kiosk.app.staff.command_child import AskedCommand
from kiosk.app.talk.handout_job import HandoutJob
from kiosk.loading.sources import Sources
from kiosk.machine import child_process
from kiosk.machine.child_process import FAILED, ChildProcess
from kiosk.machine.sound.headset import Headset
from kiosk.machine.sound.sound_player import SoundPlayer
from kiosk.machine.sound.sound_programs import SoundProcess, program

REVERSES = "import sys; print(sys.stdin.read()[::-1])"
WAITS = "print(1, flush=True); input()"


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    shiboken6.delete(owner)


@pytest.mark.parametrize(
    ("command", "how"),
    [
        ((sys.executable, "-c", REVERSES), (0, b"cba\n")),
        ((sys.executable, "-c", "raise SystemExit(3)"), (3, b"")),
        ((sys.executable, "-c", "import os; os.kill(os.getpid(), 9)"), (FAILED, b"")),
        (("/nothing/here",), (FAILED, b"")),
    ],
)
def test_how_it_has_ended_is_told_once(qtbot, owner, command, how):
    child, told = ChildProcess(owner), []
    child.ended.connect(lambda *each: told.append(each))
    with qtbot.waitSignal(child.destroyed, timeout=60_000):
        child.start(command[0], [*command[1:]])
        child.write_all(b"abc")
    assert told == [how]


def test_one_that_could_not_begin_can_be_ended(owner):
    ChildProcess(owner).end()


@pytest.mark.parametrize("patience_ms", [60_000, 0])
def test_of_a_killed_one_nothing_is_told_and_it_is_kept_until_it_has_ended(
    qtbot, owner, monkeypatch, patience_ms
):
    """Qt waits for a child that it destroys, for half a minute where a disk does not answer."""
    monkeypatch.setattr(child_process, "_PATIENCE_MS", patience_ms)
    child, told, gone = ChildProcess(owner), [], []
    with qtbot.waitSignal(child.readyReadStandardOutput, timeout=60_000):
        child.start(sys.executable, ["-c", WAITS])
    child.ended.connect(lambda *each: told.append(each))
    child.destroyed.connect(lambda: gone.append(True))
    child.end()
    del child
    gc.collect()
    assert bool(gone) is (patience_ms > 0)
    qtbot.waitUntil(lambda: bool(gone), timeout=60_000)
    assert told == []


def asked(owner):
    command = AskedCommand(lambda _: None, owner)
    command.ask(("--version",))
    return command.end


def printed(owner):
    job = HandoutJob(Sources(Path("site.toml")), Path("state"))
    job.setParent(owner)
    assert job.begin("any", ("en",), Path("talk.pdf"), lambda _: None)
    return job.end


def watched(owner):
    return Headset((sys.executable, "-c", WAITS), owner).end


def played(owner):
    player = SoundPlayer(owner)
    player.open()
    return player.close


def spoken(owner):
    return SoundProcess(program(("sleep", "60")), b"", owner).stop


def read(owner):
    return SiteReader(owner).end


def children() -> set[str]:
    return {*Path("/proc/thread-self/children").read_text("utf-8").split()}


@pytest.mark.skipif(not Path("/proc/thread-self/children").exists(), reason="needs /proc of Linux")
@pytest.mark.parametrize("begin", [asked, printed, watched, played, spoken, read])
def test_no_owner_waits_for_the_end_of_its_child(qtbot, owner, monkeypatch, begin):
    monkeypatch.setattr(child_process, "_PATIENCE_MS", 0, raising=False)
    left = set()
    for _ in range(5):
        before, end = children(), begin(owner)
        (child,) = children() - before
        end()
        # Until somebody waits for it, or Qt hears of its end, the system keeps it. One may end that quickly.
        left |= {child} & children()
    assert left
    qtbot.waitUntil(lambda: not left & children(), timeout=60_000)
