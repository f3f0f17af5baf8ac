"""The copy of the content that has last run well."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.commands.new_site import new_site
from kiosk.content.site.host_files import host_file
from kiosk.content.site.site_file import load_site
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.sites import previous_content
from kiosk.machine.sites.previous_content import Previous, own

ROOT = Path(__file__).parents[3]

NORTH = """
[emergency]
number = "555 0155"
answered_by = ["police"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"
"""


@pytest.fixture
def sources(tmp_path):
    new_site("harbour", tmp_path)
    return Sources(tmp_path / "harbour/site.toml")


def names(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_all_that_is_the_sites_own_is_copied(sources, tmp_path):
    host = host_file(sources.site)
    host.parent.mkdir()
    host.write_text('screen = "DP-1"\n', "utf-8")
    (host.parent / "another-machine.toml").write_text("", "utf-8")
    (sources.site.parent / "notes.txt").write_text("not read by the kiosk", "utf-8")
    kept = Previous(tmp_path / "state")
    assert kept.keep(own(sources))
    copied = kept.sources(sources)
    expected = set(names(sources.site.parent)) - {"sites/another-machine.toml", "notes.txt"}
    assert set(names(copied.site.parent)) == expected
    assert {f"sites/{host.name}", "logo.svg", "content/panels/waiting-here.toml"} <= expected


@pytest.mark.parametrize("target", ["north.toml", "../north.toml"])
def test_a_link_for_this_machine_is_kept_as_what_it_says(sources, tmp_path, target):
    host = host_file(sources.site)
    host.parent.mkdir()
    host.symlink_to(target)
    shared = host.parent / target
    shared.write_text(NORTH, "utf-8")
    first = own(sources)
    kept = Previous(tmp_path / "state")
    assert kept.keep(first)
    shared.write_text(NORTH.replace("0155", "0166"), "utf-8")
    assert own(sources).digest != first.digest
    assert load_site(kept.sources(sources).site).site.emergency.number == "555 0155"


def test_a_link_that_leads_out_of_the_folder_is_not_kept(sources, tmp_path):
    (tmp_path / "north.toml").write_text(NORTH, "utf-8")
    host = host_file(sources.site)
    host.parent.mkdir()
    host.symlink_to(tmp_path / "north.toml")
    assert not any(place.name == host.name for place in own(sources).files)


def test_a_site_file_that_is_a_link_is_kept_as_what_it_says(sources, tmp_path):
    shared = sources.site.rename(tmp_path / "shared.toml")
    sources.site.symlink_to(shared)
    kept = Previous(tmp_path / "state")
    assert kept.keep(own(sources))
    assert kept.sources(sources).site.read_bytes() == shared.read_bytes()
    assert not kept.sources(sources).site.is_symlink()


def test_content_that_lies_elsewhere_is_copied_beside_the_site(sources, tmp_path):
    elsewhere = replace(sources, content=sources.site.parent / "content", site=BUILT_IN_SITE)
    assert [place.as_posix() for place in own(elsewhere).files] == ["site.toml"]
    other = tmp_path / "other.toml"
    other.write_bytes(sources.site.read_bytes())
    kept = Previous(tmp_path / "state")
    kept.keep(own(replace(elsewhere, site=other)))
    copied = kept.sources(replace(elsewhere, site=other))
    assert copied.content is None
    assert "content/panels/waiting-here.toml" in names(copied.site.parent)


def test_the_newest_counts_and_stands_alone(sources, tmp_path):
    kept = Previous(tmp_path / "state")
    assert kept.proof() == "" and kept.sources(sources) is None
    first = own(sources)
    kept.keep(first)
    sources.site.write_text(sources.site.read_text("utf-8") + "\n# changed\n", "utf-8")
    second = own(sources)
    assert kept.keep(second) and kept.proof() == second.proof != first.proof
    assert sorted(path.name for path in (tmp_path / "state/previous").iterdir()) == sorted(
        [second.digest, "proof"]
    )


@pytest.mark.parametrize("damage", ["cut", "gone", "more", "note"])
def test_a_damaged_copy_is_as_if_there_were_none(sources, tmp_path, damage):
    kept = Previous(tmp_path / "state")
    kept.keep(own(sources))
    site = kept.sources(sources).site
    match damage:
        case "cut":
            site.write_bytes(site.read_bytes()[:-1])
        case "gone":
            (site.parent / "logo.svg").unlink()
        case "more":
            (site.parent / "content/panels/more.toml").write_text("", "utf-8")
        case "note":
            (tmp_path / "state/previous/proof").write_bytes(b"\xff\xfe")
    assert kept.sources(sources) is None


def test_it_is_healed_by_the_next_good_run(sources, tmp_path):
    kept = Previous(tmp_path / "state")
    kept.keep(own(sources))
    kept.sources(sources).site.write_bytes(b"")
    assert kept.sources(sources) is None
    assert kept.keep(own(sources))
    assert kept.sources(sources)


def test_a_proof_is_of_one_version(sources, monkeypatch):
    before = own(sources).proof
    monkeypatch.setattr(previous_content, "__version__", "99")
    assert own(sources).proof != before


def test_a_logo_in_capital_letters_is_kept(sources):
    (sources.site.parent / "LOGO.PNG").write_bytes(b"")
    assert Path("LOGO.PNG") in own(sources).files


def test_links_and_too_much_are_left_out(sources, tmp_path, monkeypatch):
    (sources.site.parent / "passwd.png").symlink_to("/etc/passwd")
    assert Path("passwd.png") not in own(sources).files
    monkeypatch.setattr(previous_content, "LARGEST_BYTES", 1000)
    assert own(sources) is None
    assert own(Sources(tmp_path / "missing.toml")) is None


READ = """
import pathlib, resource, sys
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import own

def read():
    return int(pathlib.Path("/proc/self/io").read_text().split()[1])

resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000,) * 2)
before = read()
assert own(Sources(pathlib.Path(sys.argv[1]))) is None
print(read() - before)
"""
"""Says how many bytes it has read; it may not take what lies there into memory."""


@pytest.mark.parametrize("sizes", [[8_000_000_000], [40_000_000, 40_000_000]])
def test_of_too_much_nothing_is_read(sources, sizes):
    for number, size in enumerate(sizes):
        with (sources.site.parent / f"content/video-{number}.mp4").open("wb") as video:
            video.truncate(size)
    command = [sys.executable, "-c", READ, str(sources.site)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    assert int(ended.stdout) < 10_000


GROWING = """
import os, pathlib, resource, sys
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import own

def grow(event, args):
    if event == "open" and str(args[0]).endswith("video.mp4"):
        os.truncate(args[0], 8_000_000_000)

resource.setrlimit(resource.RLIMIT_AS, (2_000_000_000,) * 2)
sys.addaudithook(grow)
print(len(own(Sources(pathlib.Path(sys.argv[1]))).files[pathlib.Path("content/video.mp4")]))
"""


@pytest.mark.slow
def test_of_a_file_that_grows_no_more_is_read_than_was_seen(sources):
    (sources.site.parent / "content/video.mp4").write_bytes(b"begun")
    command = [sys.executable, "-c", GROWING, str(sources.site)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (0, "5\n"), ended.stderr


KILLED_AT_EVERY_CALL = """
import os, signal, sys
from pathlib import Path
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import Previous, own

sources, kept = Sources(Path(sys.argv[1])), Previous(Path(sys.argv[2]))
old = own(sources)
sources.site.write_bytes(sources.site.read_bytes() + b"# changed")
new = own(sources)

def keep_until_killed(calls):
    def count(event, args):
        nonlocal calls
        if event in {"open", "os.rename", "os.mkdir", "os.rmdir", "os.remove"}:
            calls -= 1
            if calls == 0:
                os.kill(os.getpid(), signal.SIGKILL)
    sys.addaudithook(count)
    os._exit(not kept.keep(new))

for calls in range(1, 999):
    assert kept.keep(old)
    child = os.fork() or keep_until_killed(calls)
    ended = os.waitpid(child, 0)[1]
    assert kept.sources(sources), calls
    assert kept.proof() in {old.proof, new.proof}, calls
    if ended == 0:
        break
assert kept.proof() == new.proof
print(calls, new.digest)
"""
"""Keeps changed content again and again, each time killed one call later, until it is done."""


@pytest.mark.slow
def test_killed_at_any_call_it_leaves_a_whole_copy_and_heals(sources, tmp_path):
    state = tmp_path / "state"
    command = [sys.executable, "-c", KILLED_AT_EVERY_CALL, str(sources.site), str(state)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stderr
    calls, digest = ended.stdout.split()
    assert int(calls) > 20
    assert sorted(path.name for path in (state / "previous").iterdir()) == sorted([digest, "proof"])


FULL_DISK = """
import pathlib, resource, signal, sys
from kiosk.loading.sources import Sources
from kiosk.machine.sites.previous_content import Previous, own
content = own(Sources(pathlib.Path(sys.argv[1])))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
sys.exit(Previous(pathlib.Path(sys.argv[2])).keep(content))
"""


def test_a_full_disk_keeps_the_one_before(sources, tmp_path):
    kept = Previous(tmp_path / "state")
    kept.keep(own(sources))
    before = kept.proof()
    sources.site.write_text(sources.site.read_text("utf-8") + "\n# changed\n", "utf-8")
    command = [sys.executable, "-c", FULL_DISK, str(sources.site), str(tmp_path / "state")]
    assert subprocess.run(command, cwd=ROOT, check=False).returncode == 0
    assert kept.proof() == before and kept.sources(sources)
