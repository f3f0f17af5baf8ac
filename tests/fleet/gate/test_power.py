"""kill -9 at each call by which the gate changes the state, for real, and a disk that is full.

The old site or the new one is shown, whole, and the next take brings the new one.
"""

import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.loading.sources import Sources
from kiosk.machine.sites.site_in_use import site_in_use
from tests.fleet.gate.conftest import FIRST, SECOND
from tests.fleet.killed_calls import kills, needs_strace

ROOT = Path(__file__).parents[3]

pytestmark = [pytest.mark.fleet, pytest.mark.timeout(3600)]

TAKE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.commands.site_transfer import checking
from kiosk.base.enrolment.kept_enrolment import read_enrolled
from kiosk.fleet.gate.site_update import Gate
checking.problems_in = lambda folder, all_hosts, now: ()
from tests.fleet.gate.conftest import InThisProcess
installed, state, copy = map(Path, sys.argv[1:4])
judge = InThisProcess("", installed, state)
gate = Gate(read_enrolled(state), state, copy, judge, state.parent / "boot", int(sys.argv[4]))
answer = gate.take(datetime.now(UTC))
print(answer)
sys.exit(0 if answer.digest else 1)
"""


@pytest.fixture
def taking(installed, state, repository):
    """taking(*before) is a take in a process that can be killed."""

    def take(*before, reserve=0):
        return subprocess.run(
            [*before, sys.executable, "-c", TAKE, *map(str, (installed, state, repository.folder, reserve))],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=300,
            check=False,
            start_new_session=True,
        )

    return take


@pytest.fixture
def seen(installed, state):
    """seen() is every file of the site that a kiosk would show."""

    def found():
        shown = site_in_use(Sources(installed, kept=state), state).site.parent
        return {
            file.relative_to(shown).as_posix(): file.read_bytes()
            for file in shown.rglob("*")
            if file.is_file()
        }

    return found


@needs_strace
def test_a_kill_at_any_call_leaves_the_old_site_or_the_new_and_the_next_take_heals(
    taking, seen, state, repository, tmp_path
):
    repository.publish(FIRST)
    assert taking().returncode == 0
    assert seen() == FIRST
    repository.publish({**SECOND, "more.png": b"another picture"})
    template = tmp_path / "template"
    shutil.copytree(state, template, symlinks=True)
    places = kills(lambda *words: taking(*words).returncode, tmp_path / "log", state)
    new = seen()
    assert new != FIRST
    assert len(places) >= 30
    outcomes = Counter()
    for words in places:
        shutil.rmtree(state)
        shutil.copytree(template, state, symlinks=True)
        ended = taking(*words)
        now = seen()
        assert now in (FIRST, new), (words, ended)
        outcomes["old" if now == FIRST else "new", ended.returncode == 0] += 1
        healed = taking()
        assert healed.returncode == 0, (words, healed)
        assert seen() == new, words
        last = AppliedSites(state).last()
        assert {path.stem for path in (state / "applied").iterdir()} <= last.kept, "leftovers"
        assert not (state / "gate/new").exists()
    print(dict(outcomes))
    assert outcomes["old", False] > len(places) / 2


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root makes a small disk")
@pytest.mark.parametrize("reserve", [0, 1_000_000])
def test_a_full_disk_keeps_the_old_site_and_says_so(taking, seen, state, repository, tmp_path, reserve):
    kept = tmp_path / "kept"
    shutil.copytree(state, kept)
    small = ["mount", "-t", "tmpfs", "-o", "size=4m,mode=700", "tmpfs", str(state)]
    if subprocess.run(small, check=False, capture_output=True).returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        shutil.copytree(kept, state, dirs_exist_ok=True)
        repository.publish(FIRST)
        assert taking().returncode == 0
        repository.publish({**SECOND, "more.png": os.urandom(300_000)})
        free = shutil.disk_usage(state).free
        (state / "filled").write_bytes(bytes(max(0, free - 330_000 if reserve else free - 100_000)))
        ended = taking(reserve=reserve)
        assert ended.returncode == 1 and b"FULL" in ended.stdout, ended
        assert seen() == FIRST
        assert not (state / "gate/new").exists()
        (state / "filled").unlink()
        assert taking(reserve=reserve).returncode == 0
        assert seen() != FIRST
    finally:
        subprocess.run(["umount", str(state)], check=True)


def test_takes_at_once_are_one_after_the_other(taking, seen, state, repository, installed):
    repository.publish(FIRST)
    words = [sys.executable, "-c", TAKE, *map(str, (installed, state, repository.folder, 0))]
    started = [
        subprocess.Popen(words, cwd=ROOT, env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
        for _ in range(3)
    ]
    assert [process.wait(timeout=300) for process in started] == [0] * 3
    assert seen() == FIRST
