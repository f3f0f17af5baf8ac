"""``apply``: what changes is said, then done whole, and undone by ``--back``."""

import json
import os
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.problems import Problem, Severity
from kiosk.commands.site_transfer import apply as command
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.machine.sites.site_in_use import site_in_use
from kiosk.staging.screen import MOMENT

NUMBER = """
[emergency]
number = "555 0155"
answered_by = ["police"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"
"""


def shown(machine):
    """The site file that a kiosk shows there."""
    _, site, _, state = machine
    return site_in_use(Sources(site, kept=state), state).site


@pytest.fixture
def packed(call, folder, tmp_path, quick):
    file = tmp_path / "harbour.site"
    assert call("pack", "file", folder, "--out", file).returncode == 0
    return file


def test_a_plan_says_what_changes_and_changes_nothing(call, packed, machine):
    ended = call("apply", packed, "--plan", *machine)
    assert ended.returncode == 0
    assert "Panels: new: Waiting here? Look around. and Before you go on" in ended.stdout
    assert "Topics: new: At this place" in ended.stdout
    assert "Translations: changed: French" in ended.stdout
    assert "nothing was changed" in ended.stdout
    assert list(machine[3].iterdir()) == []
    assert shown(machine) == machine[1]


def test_it_is_shown_from_then_on_and_back_returns_twice(call, packed, machine):
    assert "Applied" in call("apply", packed, *machine).stdout
    there = shown(machine)
    assert there.parent.parent == machine[3] / "applied"
    assert (there.parent / "content/panels/waiting-here.toml").is_file()
    assert "Panels: removed" in call("apply", "--back", *machine).stdout
    assert shown(machine) == machine[1]
    assert "Panels: new" in call("apply", "--back", *machine).stdout
    assert shown(machine) == there


@pytest.mark.parametrize("installed", ["name = ", None])
def test_a_screen_whose_site_is_broken_or_gone_takes_another_one(call, packed, machine, installed):
    machine[1].unlink() if installed is None else machine[1].write_text(installed, "utf-8")
    plan = call("apply", packed, "--plan", *machine).stdout
    assert "Panels: new: Waiting here? Look around. and Before you go on" in plan
    assert "Applied" in call("apply", packed, *machine).stdout
    assert shown(machine).parent.parent == machine[3] / "applied"


def test_without_a_site_before_there_is_nothing_to_go_back_to(call, machine):
    ended = call("apply", "--back", *machine)
    assert (ended.returncode, "no site before" in ended.stdout) == (1, True)


@pytest.mark.slow
def test_a_change_of_the_installed_site_wins_and_back_brings_the_applied_one(call, packed, machine):
    call("apply", packed, *machine)
    there = shown(machine)
    site = machine[1]
    site.write_text(site.read_text("utf-8").replace("Installed", "Changed"), "utf-8")
    assert shown(machine) == site
    assert call("apply", "--back", *machine).returncode == 0
    assert shown(machine) == there


def test_a_number_that_is_confirmed_beside_the_installed_site_keeps_the_applied_one(call, packed, machine):
    call("apply", packed, *machine)
    there = shown(machine)
    (machine[1].parent / "confirmations.toml").write_text(f'country = "IT"\n{NUMBER}', "utf-8")
    assert shown(machine) == there


@pytest.mark.slow
def test_the_one_before_the_last_is_removed(call, folder, packed, machine):
    def change(name):
        site = folder / "site.toml"
        site.write_text(site.read_text("utf-8").replace("Harbour", name).replace("Second", name), "utf-8")
        return call("apply", folder, *machine)

    call("apply", packed, *machine)
    assert "Settings: changed: name" in change("Second").stdout
    second = shown(machine)
    change("Third")
    assert sorted(path.name for path in (machine[3] / "applied").iterdir()) == sorted(
        f"{each.parent.name}{suffix}" for each in (shown(machine), second) for suffix in ("", ".json")
    )


def test_numbers_are_told_with_the_old_and_the_new(call, folder, machine, quick):
    machine[1].write_text(machine[1].read_text("utf-8") + NUMBER, "utf-8")
    site = folder / "site.toml"
    site.write_text(site.read_text("utf-8") + NUMBER.replace("0155", "0142"), "utf-8")
    assert "555 0155 becomes 555 0142" in call("apply", folder, "--plan", *machine).stdout


def test_the_same_site_changes_nothing(call, packed, machine):
    call("apply", packed, *machine)
    assert call("apply", packed, *machine).stdout.startswith("Nothing changes.")


@pytest.mark.slow
def test_what_has_no_name_of_its_own_is_told_as_files(call, folder, packed, machine):
    call("apply", packed, *machine)
    notes = folder / "content/notes/waiting-here.toml"
    notes.write_text(notes.read_text("utf-8") + "\n# changed\n", "utf-8")
    assert "Other files: 1 file" in call("apply", folder, *machine).stdout


def test_a_stick_with_one_packed_site_is_taken_and_with_two_is_asked_about(call, packed, machine, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    assert "holds neither site.toml nor a file that ends in .site" in call("apply", stick, *machine).stdout
    packed.rename(stick / "one.site")
    assert "Applied" in call("apply", stick, *machine).stdout
    (stick / "two.site").write_bytes(b"")
    assert "holds one.site, two.site: name the one" in call("apply", stick, *machine).stdout


@pytest.mark.parametrize("kind", ["damaged", "no file", "pipe"])
def test_what_is_no_packed_site_is_refused(call, machine, tmp_path, kind):
    file = tmp_path / "bad.site"
    if kind == "damaged":
        file.write_bytes(b"PK\x03\x04" + bytes(200))
    elif kind == "pipe":
        os.mkfifo(file)
    ended = call("apply", file, *machine)
    assert ended.returncode == 1
    assert "Nothing was changed" in ended.stdout
    assert shown(machine) == machine[1]


def test_errors_of_check_stop_it(call, packed, machine, monkeypatch):
    fault = Problem("content/panels/a.toml", 3, Severity.ERROR, "is wrong")
    monkeypatch.setattr(command, "problems_in", lambda folder, all_hosts, now: (fault,))
    ended = call("apply", packed, *machine)
    assert ended.returncode == 1
    assert "content/panels/a.toml:3: error: is wrong" in ended.stdout
    assert shown(machine) == machine[1]


def test_a_fault_stops_it_from_the_root_of_the_disk_too(call, folder, machine, monkeypatch):
    """There the kiosk's service works, and so does what its staff page asks for."""
    (folder / "content/panels/waiting-here.toml").write_text("kind = 3\n", "utf-8")
    monkeypatch.chdir("/")
    ended = call("apply", folder, *machine)
    assert ended.returncode == 1 and "content/panels/waiting-here.toml:1: error: " in ended.stdout
    assert shown(machine) == machine[1]


def test_the_staff_page_gets_it_as_data_in_its_language(call, folder, machine, quick):
    site = machine[1]
    site.write_text(site.read_text("utf-8") + 'staff_language = "fr"\n', "utf-8")
    told = json.loads(call("apply", folder, "--json", "--plan", *machine).stdout.splitlines()[-1])
    assert {"caption": "Panneaux", "words": told["rows"][0]["words"]} == told["rows"][0]
    assert told["faults"] == [] and told["done"] is False


def test_who_gets_in_and_who_may_end_it_stays_with_the_machine(call, folder, machine, quick):
    pin = "$argon2id$v=19$m=65536,t=3,p=4$" + "c2FsdHNhbHRzYWx0" + "$" + "aGFzaGhhc2hoYXNoaGFzaA"
    _, site, _, state = machine
    site.write_text(site.read_text("utf-8") + f'pin_hash = "{pin}"\n', "utf-8")
    own = folder / "site.toml"
    own.write_text(
        "leave_kiosk = true\n" + own.read_text("utf-8").replace("leave_kiosk = false\n", ""), "utf-8"
    )
    assert call("apply", folder, *machine).returncode == 0
    world = load_world(site_in_use(Sources(site, kept=state), state), MOMENT).world
    assert world.site.name == {"": "Harbour"}
    assert world.site.pin_hash == pin
    assert world.site.leave_kiosk is False


def test_a_record_that_is_none_counts_as_if_nothing_was_applied(call, packed, machine):
    call("apply", packed, *machine)
    note = machine[3] / "applied.toml"
    for text in ("", "digest = 3", 'digest = "../x"\nover = ""\nbefore = ""', "[" * 500):
        note.write_text(text, "utf-8")
        assert shown(machine) == machine[1]


def test_a_site_that_somebody_has_removed_is_not_shown_and_comes_back_by_applying_it(call, packed, machine):
    call("apply", packed, *machine)
    there = shown(machine)
    there.unlink()
    assert shown(machine) == machine[1]
    with packed.open("rb") as archive:
        AppliedSites(machine[3]).add(archive, there.parent.name)
    assert shown(machine) == there


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root acts for another user")
def test_root_writes_as_the_kiosks_user_and_follows_no_link_of_it(call, packed, machine, tmp_path):
    """Not below the folder of pytest, which nobody else may enter."""
    with TemporaryDirectory(dir="/var/tmp") as name:
        root = Path(name)
        root.chmod(0o755)
        site, state, elsewhere = root / "site.toml", root / "state", tmp_path / "elsewhere"
        site.write_bytes(machine[1].read_bytes())
        state.mkdir()
        elsewhere.mkdir()
        os.chown(state, 65534, 65534)
        there = ("--site", site, "--state", state)
        assert call("apply", packed, *there).returncode == 0
        assert {path.stat().st_uid for path in state.rglob("*")} == {65534}
        assert call("apply", "--back", *there).returncode == 0
        # Its user lays a link in the way: root would write where that user may not.
        for path in (state / "applied").iterdir():
            path.rename(root / path.name)
        (state / "applied").rmdir()
        (state / "applied").symlink_to(elsewhere)
        assert call("apply", packed, *there).returncode == 1
        assert list(elsewhere.iterdir()) == []
