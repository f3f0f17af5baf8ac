"""The fork that reads the world. Qt's threads are in the process of the tests, so another one forks."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]

CASES = """\
import os, select, signal, sys, traceback
from dataclasses import replace
from datetime import timedelta
from kiosk.content import design
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading import world
from kiosk.loading.world import load_world
from kiosk.machine.start import forked_reader
from tests.fakes import NOON

def counted(sources, wall):
    read.append(wall)
    return load_world(sources, wall)

world.load_world = counted
sources = Sources(DEMO_SITE, demo=True)
expected, expected_design = load_world(sources, NOON), design.load_design()

def what_the_fork_has_read_is_what_this_process_would_read(reader):
    assert reader.world(sources, NOON + timedelta(minutes=14)) == expected
    assert read == []

def its_answer_waits_for_this_process_once_it_has_read(reader):
    select.select([reader._pipe], [], [], 30)
    assert reader.has_read()
    reader.world(sources, NOON)
    assert not reader.has_read()

def the_design_is_not_read_again(reader):
    design.load_design.cache_clear()
    reader.world(sources, NOON)
    assert design.load_design() is design._handed_over[0]
    assert design.load_design() == expected_design

def no_zombie_is_left(reader):
    reader.world(sources, NOON)
    try:
        os.waitpid(reader_pid, os.WNOHANG)
    except ChildProcessError:
        return
    raise AssertionError

def the_second_time_this_process_reads(reader):
    reader.world(sources, NOON)
    assert reader.world(sources, NOON) == expected
    assert read == [NOON]

def other_sources_are_read_by_this_process(reader):
    other = replace(sources, language="fr")
    assert reader.world(other, NOON) == load_world(other, NOON) != expected
    assert read == [NOON]

def what_may_be_of_another_day_is_read_again(reader):
    later = NOON + timedelta(minutes=15)
    assert reader.world(sources, later) == expected
    assert read == [later]

def where_the_fork_was_killed_this_process_reads(reader):
    os.kill(reader.process, signal.SIGKILL)
    assert reader.world(sources, NOON) == expected
    assert read == [NOON]

def a_fork_that_nobody_asks_ends_with_this_process(reader):
    pass

def with_the_threads_of_qt_there_is_no_fork(reader):
    import PySide6.QtCore
    assert forked_reader.fork_reader(sources, NOON) is None

for name, case in list(globals().items()):
    if getattr(case, "__module__", "") == "__main__" and name != "counted":
        read = []
        reader = forked_reader.fork_reader(sources, NOON)
        reader_pid = reader.process
        try:
            case(reader)
        except Exception:
            traceback.print_exc()
            print(name, "failed", file=sys.stderr)
        else:
            print(name)
"""

STARTED = """\
import os, sys
from kiosk.loading import world
ours, real = os.getpid(), world.load_world
def read(sources, wall):
    print("read by", "this process" if os.getpid() == ours else "a fork", file=sys.stderr, flush=True)
    return real(sources, wall)
world.load_world = read
from kiosk.cli.main import main
sys.exit(main(sys.argv[1:]))
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
@pytest.mark.slow
def test_reading_by_a_fork():
    """A fork that lived on would keep its output open, for which ``run`` waits."""
    words = [sys.executable, "-W", "error", "-c", CASES]
    ended = subprocess.run(words, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stderr == ""
    cases = [line[4:].partition("(")[0] for line in CASES.split("\n") if line.endswith("(reader):")]
    assert ended.stdout.split() == cases


@pytest.mark.skipif(not hasattr(os, "fork"), reason="nothing is forked here")
@pytest.mark.slow
def test_a_start_reads_by_a_fork(tmp_path):
    """The site is refused, which is said once all has been read."""
    words = ["run", "--platform", "offscreen", "--state", str(tmp_path), "--site", "resources/demo/site.toml"]
    command = [sys.executable, "-c", STARTED, *words]
    process = subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True)
    lines = []
    for line in process.stderr:
        lines.append(line)
        if "add --demo" in line:
            break
    process.kill()
    process.wait()
    process.stderr.close()
    assert [line for line in lines if line.startswith("read by")] == ["read by a fork\n"]
