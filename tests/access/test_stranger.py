"""Many visits by touch, keys and ear, and then somebody who searches for what they were about.

Their number is in VISITS of the environment: some in ``make access``, five hundred in ``make strangers``.
"""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.loading.sources import DEMO_SITE
from tests.access.conftest import ROOT, running
from tests.machine.memory_scan import count_bytes, scan
from tests.machine.sound.test_sound_server import TOOLS, server
from tests.machine.test_traces import PAGE, parts_of
from tests.machine.visitor import PACKAGES
from tests.qml.tree import plain
from tests.sampling import spread

pytestmark = [
    pytest.mark.access,
    pytest.mark.timeout(3600),
    pytest.mark.skipif(
        not all(map(shutil.which, (*TOOLS, "espeak-ng"))),
        reason=f"one of {', '.join(TOOLS)} or espeak-ng is not installed: make setup-access installs them",
    ),
]

VISITS, AT_ONCE = int(os.environ.get("VISITS", "30")), 10
SINK = "sink_name=auto_null format=s16le rate=22050 channels=1 channel_map=mono"
"""As espeak-ng speaks: what is played is in the server's memory as it is."""

READ_ALOUD = """
[speech]
read_aloud = true
poor_voices = ["ar", "am", "hi", "ur", "zh-Hans"]
"""
PIECES = 12
"""Of a page in a language, looked for in memory."""

KEPT = {"UTF-16": 3, "UTF-8": 10}
"""More pieces than before in memory. All texts are there in the second form, some 200 of these pieces, a few
more or less while the loop goes on; if each visit left one, there were hundreds.
"""

TELLING = 12
"""Characters of a text that cannot be there by chance."""


@pytest.fixture
def sound():
    with server(idle_s=60, sink=SINK) as (around, process):
        process.around = {"PULSE_SERVER": around["PULSE_SERVER"]}
        process.home = Path(around["HOME"])
        yield process


@pytest.fixture
def people(desk, sound):
    """people(words) asks the program of visits.py, which reads from folders that no other program reads."""
    root = desk.folder / "program"
    for folder in ("kiosk", "resources", "translations", "tests"):
        shutil.copytree(ROOT / folder, root / folder)
    for package in PACKAGES:
        shutil.copytree(package, root / package.name)
    desk.ask("switch_on")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": root}
    log = (desk.folder / "log").open("ab")
    site = desk.folder / "site.toml"
    site.write_text(DEMO_SITE.read_text("utf-8") + READ_ALOUD, "utf-8")
    command = [sys.executable, "-m", "tests.access.visits", str(site)]
    # The copy of the voices is among the files that are looked at.
    around = desk.environment | sound.around | {"RUNTIME_DIRECTORY": str(desk.folder / "run")}
    with log, running(command, env=around, stderr=log, **pipes) as program:

        def ask(*words):
            print(*words, file=program.stdin, flush=True)
            line = program.stdout.readline()
            assert line, desk.log()
            return json.loads(line)

        assert json.loads(program.stdout.readline() or '""') == "ready", desk.log()
        ask.pid = program.pid
        yield ask


def files(folder):
    """Size and times of everything that is written for the kiosk; the screen and our own log are ours."""
    ours = {"Xvfb_screen0", "log"}
    found = [path for path in folder.rglob("*") if path.is_file() and path.name not in ours]
    stats = {path.relative_to(folder).as_posix(): path.stat() for path in found}
    return {name: (stat.st_size, stat.st_mtime_ns, stat.st_atime_ns) for name, stat in stats.items()}


def is_gone(desk, sound, said):
    """Soon: the server clears it when the child that ends the visit has played its silence (ADR 163)."""
    for _ in range(5):
        if heard(sound, said) == 0:
            return True
        desk.ask("events", 0.5)
    return False


def heard(sound, said):
    """How many parts of what was said are in the memory of the sound server, its own and what it shares."""
    return count_bytes(sound.pid, [bytes.fromhex(part) for part in said])


def test_visits_leave_nothing(desk, people, sound):
    """Not on the bus, on the disk, in what was said or opened, in memory, or in that of the sound server."""
    pieces = [part for tag in ("en", "ar", "am") for part in spread(parts_of(tag), PIECES)]
    # What reading all catalogues has left in freed memory is overwritten by the first visits.
    people("visits", 3 * AT_ONCE, 0)
    desk.ask("events", 1.0)
    before, said = scan(people.pid, pieces), len(desk.log())
    # What the program that speaks opens, the same for any words (ADR 132), and what listing the files does.
    people("speak")
    people("leave")
    written = [files(folder) for folder in (desk.folder, sound.home)]
    of_the_voice = people("opened")
    seen, late, spoken = set(), [], 0
    for seed in range(1, VISITS // AT_ONCE + 1):
        told = people("visits", AT_ONCE, seed)
        desk.ask("events", 0.5)
        shown = " ".join(plain(words) for words in (*told["left"], *people("stay", 3)))
        saw = {words for words in map(plain, told["saw"]) if len(words) > TELLING and words not in shown}
        after = plain(json.dumps(desk.ask("events", 0.5), ensure_ascii=False) + desk.ask("remembered"))
        late += [words for words in saw if words in after]
        seen |= saw
        spoken += told["spoken"]
        assert is_gone(desk, sound, told["said"]), "what was said is in the memory of the sound server"
    print(f"\n{VISITS} visits, {spoken} of them by ear too; they saw {len(seen)} texts")
    assert len(seen) > VISITS / 5, "people saw many things"
    assert spoken > VISITS / 20, "people listened"
    assert late == [], "told on the bus when the visit was over"
    assert [name for name in people("opened") if name not in of_the_voice] == []
    assert [files(folder) for folder in (desk.folder, sound.home)] == written
    assert [words for words in seen if words in plain(desk.log()[said:])] == []
    left = scan(people.pid, pieces)
    said = people("speak")["said"]
    assert heard(sound, said) > 0, "what is said is found"
    people("leave")
    people("open", "ar", PAGE)
    during = scan(people.pid, pieces)
    assert during["UTF-16"] > left["UTF-16"] + 20, "a page that is read is found"
    assert all(left[form] - before[form] <= most for form, most in KEPT.items()), (before, left)
