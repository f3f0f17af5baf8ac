"""kill -9 at each call by which a slow site is left, and by which it is tried again, for real.

It is never refused for good, a whole site is shown at each moment, and it comes again.
"""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.loading.sources import Sources
from kiosk.machine.sites.site_in_use import site_in_use
from tests.fleet.gate.conftest import FIRST, SECOND
from tests.fleet.gate.test_power import ROOT
from tests.fleet.killed_calls import kills, needs_strace

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.timeout(3600),
    needs_strace,
]

START = """
import sys
from pathlib import Path
from kiosk.loading.sources import Sources
from kiosk.machine.sites.site_in_use import site_in_use
from kiosk.machine.sites.start_book import start_book
installed, state, run = map(Path, sys.argv[1:4])
given = site_in_use(Sources(installed, kept=state), state)
start_book({"RUNTIME_DIRECTORY": str(run)}, given, state)
"""

TAKE = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.commands.site_transfer import checking
from kiosk.base.enrolment.kept_enrolment import read_enrolled
from kiosk.fleet.gate.site_update import Gate
checking.problems_in = lambda folder, all_hosts, now: ()
from tests.fleet.gate.conftest import InThisProcess
installed, state, run, copy = map(Path, sys.argv[1:5])
judge, uptime = InThisProcess("", installed, state), float(sys.argv[5])
gate = Gate(read_enrolled(state), state, copy, judge, run, reserve=0, uptime=lambda: uptime)
answer = gate.take(datetime.now(UTC))
print(answer)
"""

HOUR = 3600


class SlowKiosk:
    def __init__(self, installed, state, run, copy):
        self.installed, self.state, self.run, self.copy = installed, state, run, copy
        self.kept = state.parent / "template"

    def start(self, *before):
        """What a start does before anything is shown."""
        return self._ended(before, START, self.installed, self.state, self.run)

    def take(self, *before, uptime=HOUR):
        return self._ended(before, TAKE, self.installed, self.state, self.run, self.copy, uptime)

    def slow_start(self):
        assert self.start() == 0
        (self.run / "ended").write_text("watchdog\n", "utf-8")

    def shown(self):
        return site_in_use(Sources(self.installed, kept=self.state), self.state).site.read_bytes()

    def keep(self):
        for folder in (self.state, self.run):
            shutil.copytree(folder, self.kept / folder.name, symlinks=True)

    def bring_back(self):
        for folder in (self.state, self.run):
            shutil.rmtree(folder)
            shutil.copytree(self.kept / folder.name, folder, symlinks=True)

    def places(self, work):
        """Each call by which ``work`` changes a file."""
        return kills(work, self.state.parent / "log", self.state, self.run)

    def _ended(self, before, program, *words):
        ended = subprocess.run(
            [*before, sys.executable, "-c", program, *map(str, words)],
            cwd=ROOT,
            env={**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONDONTWRITEBYTECODE": "1"},
            capture_output=True,
            timeout=300,
            check=False,
            start_new_session=True,
        )
        return ended.returncode


@pytest.fixture
def kiosk(installed, state, repository, tmp_path):
    """The second site has been too slow in two starts."""
    run: Path = tmp_path / "run"
    run.mkdir()
    kiosk = SlowKiosk(installed, state, run, repository.folder)
    repository.publish(FIRST)
    assert kiosk.take() == 0
    kiosk.second = repository.publish(SECOND).digest
    assert kiosk.take() == 0
    for _ in range(2):
        kiosk.slow_start()
    assert kiosk.shown() == SECOND["site.toml"]
    return kiosk


def test_a_kill_while_it_is_left_blames_it_for_no_crash(kiosk):
    kiosk.keep()
    places = kiosk.places(kiosk.start)
    assert len(places) >= 10
    for each in places:
        kiosk.bring_back()
        kiosk.start(*each)
        assert kiosk.shown() in (FIRST["site.toml"], SECOND["site.toml"])
        assert kiosk.start() == 0
        last = AppliedSites(kiosk.state).last()
        assert kiosk.shown() == FIRST["site.toml"], each
        assert (last.left, 1 <= last.times <= 2) == (kiosk.second, True), each
        assert kiosk.second not in failed_sites(kiosk.state)
    print(len(places))


def test_a_kill_while_it_is_tried_again_leaves_one_whole_site_and_it_comes(kiosk):
    assert kiosk.start() == 0
    assert kiosk.shown() == FIRST["site.toml"]
    kiosk.keep()

    def later(*before):
        return kiosk.take(*before, uptime=3 * HOUR)

    places = kiosk.places(later)
    assert kiosk.shown() == SECOND["site.toml"]
    assert len(places) >= 20
    for each in places:
        kiosk.bring_back()
        later(*each)
        assert kiosk.shown() in (FIRST["site.toml"], SECOND["site.toml"]), each
        assert kiosk.take(uptime=30 * HOUR) == 0
        assert kiosk.shown() == SECOND["site.toml"], each
        assert AppliedSites(kiosk.state).last().times == 1
    print(len(places))
