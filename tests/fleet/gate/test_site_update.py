"""The gate takes what is signed, whole and new, and nothing else."""

import json
import os
import shutil
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path
from threading import Event, Thread

import pytest

from kiosk.base.applied.applied_site import AppliedSite, gone_back
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.applied.update_record import read_taken
from kiosk.base.enrolment.refusal import Reason
from kiosk.base.problems import Problem, Severity
from kiosk.fleet.gate.site_update import COMPARED_EACH
from kiosk.fleet.repository.layout import METADATA, file_path
from kiosk.fleet.repository.telephone_numbers import numbers_of
from kiosk.fleet.repository.writing.renewing import USUAL_DAYS
from kiosk.loading.sources import Sources
from kiosk.machine.sites.installed_stamp import stamp_of
from kiosk.machine.sites.site_in_use import site_in_use
from tests.fleet.agent.attacking import in_force
from tests.fleet.gate.conftest import FIRST, NOW, SECOND
from tests.fleet.repository.building import build, key

pytestmark = pytest.mark.usefixtures("log_warnings")


def shown(state, installed):
    site = site_in_use(Sources(installed, kept=state), state).site
    return {
        path.relative_to(site.parent).as_posix(): path.read_bytes()
        for path in site.parent.rglob("*")
        if path.is_file()
    }


def copied(repository, raw):
    return repository.folder / file_path(sha256(raw).hexdigest())


def test_a_signed_site_is_shown(gate, repository, state, installed):
    digest = repository.publish(FIRST).digest
    assert gate.take(NOW).digest == digest
    assert shown(state, installed) == FIRST
    taken = read_taken(gate.folder)
    assert (taken.digest, taken.version, taken.alarm, taken.at) == (digest, 1, "", NOW)


def test_what_a_kept_site_has_is_linked_and_not_fetched(gate, repository, state, installed):
    repository.publish(FIRST)
    gate.take(NOW)
    manifest = repository.publish(SECOND)
    copied(repository, FIRST["logo.png"]).unlink()
    assert gate.take(NOW).digest == manifest.digest
    assert shown(state, installed) == SECOND
    first, second = sorted((state / "applied").glob("*/logo.png"))
    assert first.stat().st_ino == second.stat().st_ino


def test_it_says_which_files_it_has_not_and_changes_nothing(gate, repository, state, installed):
    manifest = repository.publish(FIRST)
    shutil.rmtree(repository.folder / "files")
    before = shown(state, installed)
    assert set(gate.take(NOW).missing) == {file.sha256 for file in manifest.files}
    assert shown(state, installed) == before
    assert read_taken(gate.folder).alarm == ""
    assert not (gate.folder / "new").exists()


def test_a_site_with_faults_is_refused_and_says_which(gate, repository, state, installed, faults):
    repository.publish(FIRST)
    faults.append(Problem("site.toml", 3, Severity.ERROR, "has no emergency number"))
    answer = gate.take(NOW)
    assert answer.refused is Reason.FAULTS and "site.toml" in answer.faults[0]
    assert shown(state, installed).keys() == {"site.toml"}
    assert read_taken(gate.folder).alarm == Reason.FAULTS
    faults.clear()
    assert gate.take(NOW).digest and read_taken(gate.folder).alarm == ""


def test_a_pin_does_not_come_by_a_signature(gate, repository):
    repository.publish({**FIRST, "site.toml": FIRST["site.toml"] + b'pin_hash = "x"\n'})
    assert gate.take(NOW).refused is Reason.FAULTS


@pytest.mark.parametrize("reason", [Reason.OLDER, Reason.UNSIGNED, Reason.UNREACHABLE])
def test_what_is_not_believed_keeps_the_screen(gate, repository, state, installed, reason, tmp_path):
    repository.publish(FIRST)
    old = {file: file.read_bytes() for file in (repository.folder / METADATA).iterdir()}
    repository.publish(SECOND)
    gate.take(NOW)
    match reason:
        case Reason.OLDER:
            for file, raw in old.items():
                file.write_bytes(raw)
        case Reason.UNSIGNED:
            repository.online = key()
            in_force(repository)
        case _:
            shutil.rmtree(repository.folder)
    assert gate.take(NOW).refused is reason
    assert shown(state, installed) == SECOND
    assert read_taken(gate.folder).alarm == reason


def test_who_chose_another_site_by_hand_has_the_last_word_until_something_new_is_signed(
    gate, repository, state, installed
):
    digest = repository.publish(FIRST).digest
    gate.take(NOW)
    sites = AppliedSites(state)
    sites.choose(AppliedSite("", stamp_of(Sources(installed, kept=state)), digest))
    assert gate.take(NOW).digest == digest
    assert shown(state, installed).keys() == {"site.toml"}
    repository.publish(SECOND)
    gate.take(NOW)
    assert shown(state, installed) == SECOND


def test_nothing_that_is_written_in_the_installed_folder_takes_the_signed_site_off(
    gate, repository, state, installed
):
    enrolled = state / "enrolment.json"
    enrolled.write_bytes(b"{}")
    repository.publish(FIRST)
    gate.take(NOW)
    installed.write_text(installed.read_text("utf-8") + "# somebody\n", "utf-8")
    assert shown(state, installed) == FIRST
    # The next one goes over it, and the one before is the signed one.
    repository.publish(SECOND)
    gate.take(NOW)
    assert shown(state, installed) == SECOND
    sites = AppliedSites(state)
    sites.choose(gone_back(sites.last(), stamp_of(Sources(installed, kept=state))))
    assert shown(state, installed) == FIRST
    # A screen that has left its fleet follows the hand of its administrator.
    enrolled.unlink()
    installed.write_text(installed.read_text("utf-8") + "# once more\n", "utf-8")
    assert shown(state, installed).keys() == {"site.toml"}


def test_a_person_who_brings_it_is_a_newer_hand_than_the_one_who_took_it_back(
    gate, repository, state, installed
):
    digest = repository.publish(FIRST).digest
    gate.take(NOW)
    sites = AppliedSites(state)
    sites.choose(AppliedSite("", stamp_of(Sources(installed, kept=state)), digest))
    failed_sites(state).add(digest)
    assert replace(gate, by_hand=True).take(NOW).digest == digest
    assert shown(state, installed) == FIRST
    assert digest not in failed_sites(state)


def test_numbers_that_two_people_have_not_signed_are_not_shown(gate, tmp_path, installed, monkeypatch):
    """The key for sites is stolen: a site has another number than the list with both signatures."""
    built = build(tmp_path / "other", numbers_need=2)
    number = b'[emergency]\nnumber = "555 0142"\n'
    honest = {**FIRST, "site.toml": FIRST["site.toml"] + number}
    built.publish(honest)
    both = replace(gate, enrolled=replace(gate.enrolled, root=json.loads(built.root)), copy=built.folder)
    assert both.take(NOW).digest
    signed = numbers_of(honest)
    monkeypatch.setattr("kiosk.fleet.repository.writing.writer.numbers_of", lambda files: signed)
    built.publish({**honest, "site.toml": honest["site.toml"].replace(b"0142", b"0143")})
    assert both.take(NOW).refused is Reason.NUMBERS
    assert shown(gate.state, installed) == honest


def test_a_site_that_did_not_run_here_is_never_taken_again(gate, repository, state, installed):
    first = repository.publish(FIRST).digest
    gate.take(NOW)
    second = repository.publish(SECOND).digest
    failed_sites(state).add(second)
    assert gate.take(NOW).refused is Reason.FAILED
    assert AppliedSites(state).last().digest == first


def bent(file: Path) -> None:
    """Other bytes, as many."""
    file.write_bytes(bytes(byte ^ 1 for byte in file.read_bytes()))


def test_a_damaged_file_is_mended_within_a_day_and_a_missing_one_at_once(gate, repository, state, installed):
    repository.publish(FIRST)
    gate.take(NOW)
    (logo,) = (state / "applied").glob("*/logo.png")
    bent(logo)
    gate.take(NOW + timedelta(hours=1))
    assert shown(state, installed) != FIRST
    gate.take(NOW + COMPARED_EACH)
    assert shown(state, installed) == FIRST
    logo.unlink()
    assert shown(state, installed) != FIRST
    gate.take(NOW + COMPARED_EACH + timedelta(hours=1))
    assert shown(state, installed) == FIRST


def test_a_start_shows_the_site_before_where_a_file_has_another_size(gate, repository, state, installed):
    repository.publish(FIRST)
    gate.take(NOW)
    second = repository.publish(SECOND).digest
    gate.take(NOW)
    (state / "applied" / second / "logo.png").write_bytes(b"")
    # The link leads to the same file, so the site before is damaged too.
    assert shown(state, installed).keys() == {"site.toml"}
    gate.take(NOW)
    assert shown(state, installed) == SECOND


def test_a_damaged_file_is_never_linked(gate, repository, state, installed):
    repository.publish(FIRST)
    gate.take(NOW)
    (logo,) = (state / "applied").glob("*/logo.png")
    bent(logo)
    repository.publish(SECOND)
    gate.take(NOW)
    assert shown(state, installed) == SECOND


def test_what_nobody_signed_is_taken_out_of_an_applied_site(gate, repository, state, installed):
    digest = repository.publish(FIRST).digest
    gate.take(NOW)
    (state / "applied" / digest / "content").mkdir()
    (state / "applied" / digest / "content/more.toml").write_text("", "utf-8")
    gate.take(NOW + COMPARED_EACH)
    assert shown(state, installed) == FIRST


def test_another_root_of_trust_begins_with_no_memory_of_the_old_one(gate, repository, tmp_path):
    repository.publish(FIRST)
    repository.publish(SECOND)
    gate.take(NOW)
    other = build(tmp_path / "other")
    other.publish(FIRST)
    moved = replace(gate, enrolled=replace(gate.enrolled, root=json.loads(other.root)), copy=other.folder)
    assert moved.take(NOW).digest
    assert len([*gate.folder.glob("trusted-*")]) == 1


@pytest.mark.parametrize(
    "hostile", ["link", "pipe", "folder", "device", "longer", "shorter", "other", "linked folder"]
)
def test_a_hostile_copy_is_no_copy(gate, repository, state, installed, tmp_path, hostile):
    repository.publish(FIRST)
    raw = FIRST["logo.png"]
    file = copied(repository, raw)
    (tmp_path / "elsewhere").write_bytes(raw)
    file.unlink()
    match hostile:
        case "link":
            file.symlink_to(tmp_path / "elsewhere")
        case "pipe":
            os.mkfifo(file)
        case "folder":
            file.mkdir()
        case "device":
            file.symlink_to("/dev/zero")
        case "longer":
            file.write_bytes(raw)
            os.truncate(file, 1 << 40)
        case "shorter":
            file.write_bytes(raw[:-1])
        case "other":
            file.write_bytes(raw[::-1])
        case _:
            file.write_bytes(raw)
            file.parent.rename(tmp_path / "moved")
            file.parent.symlink_to(tmp_path / "moved")
    before = shown(state, installed)
    assert gate.take(NOW).missing == (sha256(raw).hexdigest(),)
    assert shown(state, installed) == before


@pytest.mark.fleet
def test_a_file_that_changes_while_it_is_read_is_taken_whole_or_not_at_all(
    gate, repository, state, installed
):
    """The bytes that were read are compared: they cannot be exchanged between the two."""
    picture = b"picture " * 200_000
    site = {**FIRST, "logo.png": picture}
    repository.publish(site)
    file, ends, outcomes = copied(repository, picture), Event(), set()

    def change():
        with file.open("r+b") as target:
            while not ends.is_set():
                for part in (b"other!! ", b"picture "):
                    target.seek(len(picture) // 2)
                    target.write(part * 1000)
                    target.flush()

    changing = Thread(target=change)
    changing.start()
    try:
        for _ in range(12):
            answer = gate.take(NOW)
            outcomes.add("missing" if answer.missing else "ok")
            assert shown(state, installed) == site if answer.digest else not AppliedSites(state).last().digest
            shutil.rmtree(state / "applied", ignore_errors=True)
            (state / "applied.toml").unlink(missing_ok=True)
            (gate.folder / "taken.json").unlink()
    finally:
        ends.set()
        changing.join()
    assert "missing" in outcomes


@pytest.mark.parametrize("hostile", ["link", "pipe", "huge", "deep"])
def test_hostile_metadata_is_refused(gate, repository, state, installed, tmp_path, hostile):
    repository.publish(FIRST)
    file = repository.folder / METADATA / "timestamp.json"
    raw = file.read_bytes()
    file.unlink()
    match hostile:
        case "link":
            (tmp_path / "elsewhere").write_bytes(raw)
            file.symlink_to(tmp_path / "elsewhere")
        case "pipe":
            os.mkfifo(file)
        case "huge":
            file.write_bytes(raw)
            os.truncate(file, 1 << 40)
        case _:
            file.write_bytes(b'{"signed":' + b"[" * 14_000)
    assert gate.take(NOW).refused in {Reason.UNREACHABLE, Reason.DAMAGED}
    assert shown(state, installed).keys() == {"site.toml"}


def test_a_clock_that_lost_its_time_brings_no_expired_site_back(gate, repository, state, installed):
    repository.publish(FIRST)
    until = datetime.now(UTC) + timedelta(days=USUAL_DAYS)
    assert gate.take(until + timedelta(days=1)).refused is Reason.EXPIRED
    assert shown(state, installed).keys() == {"site.toml"}
    assert gate.take(until - timedelta(days=1)).digest


def test_a_disk_without_room_is_said_before_anything_is_written(gate, repository):
    repository.publish(FIRST)
    full = replace(gate, reserve=1 << 60)
    assert full.take(NOW).refused is Reason.FULL
