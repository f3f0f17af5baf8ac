"""``report`` packs what support needs, and nothing else."""

import json
import os
import tarfile
from datetime import date

import pytest

from kiosk.commands.report import LOG_LINES, contents, report, settings
from kiosk.loading.sources import Sources
from tests.commands.doctor.roots import Root

SECRET = "$argon2id$v=19$m=65536,t=3,p=4$c29tZXNhbHQ$aGFzaA"
SITE = f"""\
# Ring Jo Canary at home if it does not start.
organisation = "other"
name = "Example {SECRET}"  # canary
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
pin_hash = "{SECRET}{"aGFzaA" * 7}"

[emergency]
number = "555 0100"
answered_by = ["police"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"
"""
NAMES = ["versions.json", "doctor.txt", "doctor.json", "site.json", "journal.txt"]


@pytest.fixture
def place(installed, tmp_path):
    """A machine, a site and a state folder full of things that are none of support's business."""
    root = Root(tmp_path / "machine")
    root.program("journalctl", "Nov 25 12:00:00 kiosk[1]: INFO kiosk: started\n")
    root.file("/etc/os-release", 'PRETTY_NAME="Debian GNU/Linux 13 (trixie)"\nHOME_URL="canary"\n')
    root.file("/home/kiosk/canary", "canary")
    site = tmp_path / "site.toml"
    site.write_text(SITE.replace(f"Example {SECRET}", "Example"), "utf-8")
    (tmp_path / "canary.png").write_bytes(b"canary")
    state = tmp_path / "state"
    state.mkdir()
    (state / "pin.toml").write_text(f'hash = "{SECRET}"\n', "utf-8")
    (state / "clock.toml").write_text("last_seen = 2026-11-25T10:00:00Z\n", "utf-8")
    (state / "start-1920x1080.png").write_bytes(b"canary")
    return root, Sources(site, demo=True), state


@pytest.mark.slow
def test_it_holds_these_files_and_says_so(qapp, place, tmp_path, capsys):
    root, sources, state = place
    out = tmp_path / "report.tar.gz"
    assert report(sources, state, out, root) == 0
    with tarfile.open(out) as archive:
        members = archive.getmembers()
        read = {member.name: archive.extractfile(member).read() for member in members}
    assert [member.name for member in members] == NAMES
    assert all(member.isfile() and not member.uname and member.uid == 0 for member in members)
    said = capsys.readouterr().out
    assert all(f"    {name:<12} {len(read[name]):>8} bytes" in said for name in NAMES)


def test_nothing_else_gets_in(qapp, place, monkeypatch):
    monkeypatch.setitem(os.environ, "KIOSK_CANARY", "canary")
    everything = b"\n".join(contents(*place).values()).decode().lower()
    assert "canary" not in everything
    assert "argon2" not in everything
    assert "last_seen" not in everything


@pytest.mark.slow
def test_it_says_what_support_asks_first(qapp, place):
    made = contents(*place)
    versions = json.loads(made["versions.json"])
    assert set(versions) == {
        *("awareness-kiosk", "built", "python", "qt", "PySide6-Essentials", "pydantic-core", "babel"),
        *("system", "kernel", "machine"),
    }
    assert versions["system"] == "Debian GNU/Linux 13 (trixie)"
    assert json.loads(made["doctor.json"])["findings"]
    assert made["doctor.txt"].decode().splitlines()[0].partition(":")[0] in {"OK", "WARN", "FAIL"}
    assert made["journal.txt"].endswith(b"INFO kiosk: started\n")


@pytest.mark.slow
def test_the_journal_is_that_of_our_service_alone(qapp, place):
    root, *_ = place
    contents(*place)
    assert root.asked == f"--unit awareness-kiosk.service --lines {LOG_LINES} --no-pager --quiet"


def test_the_settings_are_there_with_their_numbers_and_without_notes_and_secrets(tmp_path):
    site = tmp_path / "site.toml"
    site.write_text(SITE, "utf-8")
    found = settings(site)
    assert found["emergency"] == {
        "number": "555 0100",
        "answered_by": ["police"],
        "confirmed_on": date(2026, 11, 20),
        "confirmed_by": "desk-team",
    }
    assert (found["name"], found["pin_hash"]) == ("(left out)", "(left out)")


@pytest.mark.parametrize("text", ["organisation = 1\npin = 4711\n", "not toml"])
@pytest.mark.slow
def test_of_a_faulty_site_only_its_faults_are_told(qapp, place, text):
    root, sources, state = place
    sources.site.write_text(text, "utf-8")
    made = contents(root, sources, state)
    assert json.loads(made["site.json"]) is None
    assert "error" in made["doctor.txt"].decode()
    assert b"4711" not in b"".join(made.values())


def test_it_is_for_its_caller_alone_and_follows_no_link(qapp, place, tmp_path):
    """Another user who can write in the folder knows the name that it will have."""
    root, sources, state = place
    other = tmp_path / "other"
    other.write_text("of somebody else", "utf-8")
    out = tmp_path / "report.tar.gz"
    out.symlink_to(other)
    assert report(sources, state, out, root) == 0
    assert other.read_text("utf-8") == "of somebody else"
    assert not out.is_symlink() and out.stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_a_place_that_cannot_be_written_is_said(qapp, place, tmp_path, capsys):
    root, sources, state = place
    assert report(sources, state, tmp_path / "no/such/report.tar.gz", root) == 1
    assert "cannot be written" in capsys.readouterr().out
