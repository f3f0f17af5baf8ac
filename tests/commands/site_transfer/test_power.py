"""kill -9 at each call that changes the state, for real, and a disk that is full: the old site or the new."""

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
from tests.commands.site_transfer.conftest import INSTALLED, LANGUAGES
from tests.fleet.killed_calls import kills, needs_strace

ROOT = Path(__file__).parents[3]

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1800), pytest.mark.usefixtures("quick")]

APPLY = """
import sys
from pathlib import Path
from kiosk.commands.site_transfer import apply
apply.problems_in = lambda folder, all_hosts, now: ()
source, site, state = map(Path, sys.argv[1:])
sys.exit(apply.apply(apply.ApplyOptions(source if source.name else None, site, state)))
"""


def applying(source, site, state, *before):
    """In a process that can be killed."""
    return subprocess.run(
        [*before, sys.executable, "-c", APPLY, str(source), str(site), str(state)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        timeout=120,
        check=False,
        start_new_session=True,
    )


def seen(site, state):
    """Every file of the site that a kiosk shows."""
    shown = site_in_use(Sources(site, kept=state), state).site.parent
    return {
        file.relative_to(shown).as_posix(): file.read_bytes() for file in shown.rglob("*") if file.is_file()
    }


@pytest.fixture
def two(call, tmp_path):
    """Two packed sites, of few files: each call that changes the state is one more start of a program."""
    files = []
    folder = tmp_path / "folder"
    (folder / "content").mkdir(parents=True)
    (folder / "content/order.toml").write_text("panels = []\n", "utf-8")
    for name in ("first", "second"):
        (folder / "site.toml").write_text(INSTALLED.replace("Installed", name) + LANGUAGES, "utf-8")
        files.append(tmp_path / f"{name}.site")
        assert call("pack", "file", folder, "--out", files[-1]).returncode == 0
    return files


@needs_strace
@pytest.mark.parametrize("back", [False, True])
def test_a_kill_at_any_call_leaves_the_old_site_or_the_new(two, machine, tmp_path, back):
    site, state = machine[1], machine[3]
    first, second = two
    assert applying(first, site, state).returncode == 0
    old = seen(site, state)
    template = tmp_path / "template"
    shutil.copytree(state, template)
    source = Path() if back else second
    places = kills(lambda *words: applying(source, site, state, *words).returncode, tmp_path / "log", state)
    new = seen(site, state)
    assert new != old
    assert len(places) >= (4 if back else 15)
    outcomes = Counter()
    for words in places:
        shutil.rmtree(state)
        shutil.copytree(template, state)
        ended = applying(source, site, state, *words)
        now = seen(site, state)
        assert now in (old, new), (words, ended)
        outcomes["old" if now == old else "new", ended.returncode == 0] += 1
        if not back and now == old:
            assert applying(source, site, state).returncode == 0
            assert seen(site, state) == new
            last = AppliedSites(state).last()
            assert {path.stem for path in (state / "applied").iterdir()} <= last.kept, "leftovers"
    print(dict(outcomes))
    assert outcomes["old", False] > len(places) / 2


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root makes a small disk")
def test_a_full_disk_keeps_the_old_site_and_says_so(two, machine, tmp_path):
    site, state = machine[1], machine[3]
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=128k,mode=700", "tmpfs", str(state)],
        check=False,
        capture_output=True,
    )
    if mounted.returncode:
        pytest.skip("this machine lets nobody mount a disk")
    try:
        first, second = two
        assert applying(first, site, state).returncode == 0
        old = seen(site, state)
        free = shutil.disk_usage(state).free
        (state / "filled").write_bytes(bytes(max(0, free - 8192)))
        ended = applying(second, site, state)
        assert ended.returncode == 1
        assert b"No space left" in ended.stdout and b"nothing was changed" in ended.stdout
        assert seen(site, state) == old
        assert not list((state / "applied").glob("*.new"))
        (state / "filled").unlink()
        assert applying(second, site, state).returncode == 0
        assert seen(site, state) != old
    finally:
        subprocess.run(["umount", str(state)], check=True)
