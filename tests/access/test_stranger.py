"""Five hundred visits by touch and keys, and then somebody who searches for what they were about."""

import json
import shutil
import subprocess
import sys

import pytest

from tests.access.conftest import ROOT, running
from tests.machine.memory_scan import scan
from tests.machine.test_traces import PAGE, parts_of
from tests.machine.visitor import PACKAGES
from tests.qml.tree import plain
from tests.sampling import spread

pytestmark = [pytest.mark.access, pytest.mark.timeout(1800)]

VISITS, AT_ONCE = 500, 10
PIECES = 12
"""Of a page in a language, looked for in memory."""

TELLING = 12
"""Characters of a text that cannot be there by chance."""


@pytest.fixture
def people(desk):
    """people(words) asks the program of visits.py, which reads from folders that no other program reads."""
    root = desk.folder / "program"
    for folder in ("kiosk", "resources", "translations", "tests"):
        shutil.copytree(ROOT / folder, root / folder)
    for package in PACKAGES:
        shutil.copytree(package, root / package.name)
    desk.ask("switch_on")
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True, "cwd": root}
    log = (desk.folder / "log").open("ab")
    command = [sys.executable, "-m", "tests.access.visits"]
    with log, running(command, env=desk.environment, stderr=log, **pipes) as program:

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


def test_five_hundred_visits_leave_nothing(desk, people):
    """Not on the bus, on the disk, in what was said or opened, or in memory."""
    pieces = [part for tag in ("en", "ar", "am") for part in spread(parts_of(tag), PIECES)]
    # What reading all catalogues has left in freed memory is overwritten by the first visits.
    people("visits", 3 * AT_ONCE, 0)
    desk.ask("events", 1.0)
    before, written, said = scan(people.pid, pieces), files(desk.folder), len(desk.log())
    # What listing the files has opened.
    people("opened")
    seen, late = set(), []
    for seed in range(1, VISITS // AT_ONCE + 1):
        told = people("visits", AT_ONCE, seed)
        desk.ask("events", 0.5)
        shown = " ".join(plain(words) for words in (*told["left"], *people("stay", 3)))
        saw = {words for words in map(plain, told["saw"]) if len(words) > TELLING and words not in shown}
        after = plain(json.dumps(desk.ask("events", 0.5), ensure_ascii=False))
        late += [words for words in saw if words in after]
        seen |= saw
    assert len(seen) > VISITS / 5, "people saw many things"
    assert late == [], "told on the bus when the visit was over"
    assert people("opened") == []
    assert files(desk.folder) == written
    assert [words for words in seen if words in plain(desk.log()[said:])] == []
    left = scan(people.pid, pieces)
    people("open", "ar", PAGE)
    during = scan(people.pid, pieces)
    assert during["UTF-16"] > left["UTF-16"] + 20, "a page that is read is found"
    assert left["UTF-16"] - before["UTF-16"] <= 3, (before, left)
    assert left["UTF-8"] - before["UTF-8"] <= 3, (before, left)
