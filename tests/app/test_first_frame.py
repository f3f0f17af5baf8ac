"""What the first frame of a start shows."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

PROGRAM = """
import os, select, signal, sys
from kiosk.machine.start import environment, forked_reader

def fork_reader(sources, wall):
    reader = fork(sources, wall)
    if how == "read":
        select.select([reader._pipe], [], [], 30)
    else:
        os.kill(reader.process, signal.SIGSTOP)
    return reader

def make(*args, **named):
    kiosk = made(*args, **named)
    kiosk.window.frameSwapped.connect(lambda: end(kiosk))
    return kiosk

def end(kiosk):
    print(type(kiosk.store.state.scene).__name__, flush=True)
    if how != "read":
        os.kill(readers[0].process, signal.SIGKILL)
    os._exit(0)

def apply_and_listen(*given):
    global made
    apply(*given)
    from kiosk.app import run
    made, run.Kiosk = run.Kiosk, make

readers, how = [], sys.argv[1]
fork = forked_reader.fork_reader
forked_reader.fork_reader = lambda *given: readers.append(fork_reader(*given)) or readers[-1]
apply, environment.apply = environment.apply, apply_and_listen
from kiosk.cli.main import main
main(sys.argv[2:])
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the window reads by itself")
@pytest.mark.parametrize(("how", "scene"), [("read", "Loop"), ("still reads", "Starting")])
@pytest.mark.slow
def test_it_has_the_first_panel_where_all_was_read(how, scene, tmp_path):
    words = ["run", "--demo", "--platform", "offscreen", "--state", str(tmp_path)]
    command = [sys.executable, "-c", PROGRAM, how, *words]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60, check=False)
    assert ended.stdout.split() == [scene], ended.stderr
