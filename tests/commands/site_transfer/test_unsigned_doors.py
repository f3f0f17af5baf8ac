"""A screen of a fleet: a stranger's files come through no door, and what somebody has called there counts."""

import shutil
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from tempfile import TemporaryFile

import pytest

from kiosk.base.applied.applied_site import applied
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.site_archive.packing import ready_site
from kiosk.content.site.host_files import this_host
from kiosk.content.site.site_file import load_site
from kiosk.loading.sources import Sources
from kiosk.machine.sites.installed_stamp import stamp_of
from kiosk.machine.sites.site_in_use import site_in_use
from tests.commands.site_transfer.conftest import INSTALLED, LANGUAGES

NOW = datetime.now(UTC)
YESTERDAY = (NOW - timedelta(days=1)).date()
SIGNED, STRANGE = "555 0142", "555 0166"


def emergency(number, on=YESTERDAY):
    return (
        f'\n[emergency]\nnumber = "{number}"\nanswered_by = ["police"]\n'
        f'confirmed_on = {on}\nconfirmed_by = "desk-team"\n'
    )


def withdrawn(number, on):
    return f'\n[[withdrawn]]\nnumber = "{number}"\non = {on}\nby = "desk-team"\n'


CONFIRMATIONS = {
    "a strange number": emergency(STRANGE, NOW.date()),
    "a strange number of 2099": emergency(STRANGE, "2099-01-01"),
    "the true number hidden today": withdrawn(SIGNED, NOW.date()),
    "the true number hidden until 2099": withdrawn(SIGNED, "2099-01-01"),
}
SITE = INSTALLED + LANGUAGES


@pytest.fixture(autouse=True)
def fleet(machine, tmp_path, monkeypatch):
    """The machine shows a signed site, as the gate has left it."""
    _, site, _, state = machine
    monkeypatch.setattr("kiosk.cli.for_staff.INSTALLED_SITE", site)
    folder = tmp_path / "signed"
    folder.mkdir()
    (folder / "site.toml").write_text(SITE.replace("Installed", "Signed") + emergency(SIGNED), "utf-8")
    ready, sites = ready_site(folder), AppliedSites(state)
    with TemporaryFile() as archive:
        ready.write(archive)
        sites.add(archive, ready.manifest.digest)
    sites.choose(applied(sites.last(), stamp_of(Sources(site, kept=state)), ready.manifest.digest))
    (state / "enrolment.json").write_text("{}", "utf-8")


@pytest.fixture
def strange(tmp_path):
    folder = tmp_path / "strange"
    folder.mkdir()
    (folder / "site.toml").write_text(SITE + emergency(STRANGE, NOW.date()), "utf-8")
    return folder


def shown(machine):
    """The name of the site, and its emergency number, today and in a month."""
    _, site, _, state = machine
    sources = site_in_use(Sources(site, kept=state), state)
    days = [(NOW + timedelta(days=ahead)).date() for ahead in (0, 30)]
    found = [load_site(sources.site, None, sources.kept, sources.installed, day).site for day in days]
    return {(*each.name.values(), each.emergency and each.emergency.number) for each in found}


def by_stick(machine, call, asks, stick, file):
    shutil.copy(file, stick / "confirmations.toml")
    asks("numbers-plan")
    asks("numbers-in", "--seen", sha256(file.read_bytes()).hexdigest())


def by_command(machine, call, asks, stick, file):
    call("confirm", "--take", file, "--state", machine[3])


def beside_the_installed_site(machine, call, asks, stick, file):
    shutil.copy(file, machine[1].parent / "confirmations.toml")


@pytest.mark.parametrize("door", [by_stick, by_command, beside_the_installed_site])
@pytest.mark.parametrize("name", CONFIRMATIONS)
def test_no_file_of_numbers_changes_what_is_shown(machine, call, asks, stick, tmp_path, door, name):
    file = tmp_path / "strange.toml"
    file.write_text(f'country = "IT"\n{CONFIRMATIONS[name]}', "utf-8")
    door(machine, call, asks, stick, file)
    assert shown(machine) == {("Signed", SIGNED)}


def packed_by_stick(machine, call, asks, stick, strange):
    assert call("pack", "file", strange, "--out", stick / "strange.site").returncode == 0
    asks("plan", "strange.site")
    seen = sha256((stick / "strange.site").read_bytes()).hexdigest()
    asks("use", "strange.site", "--seen", seen)


def packed(machine, call, asks, stick, strange):
    assert call("pack", "file", strange, "--out", stick / "strange.site").returncode == 0
    for source in (stick / "strange.site", stick):
        assert call("apply", source, *machine).returncode == 1


def as_a_folder(machine, call, asks, stick, strange):
    assert call("apply", strange, *machine).returncode == 1


def saved_over_the_installed_one(machine, call, asks, stick, strange):
    shutil.copy(strange / "site.toml", machine[1])


def as_a_file_of_this_host(machine, call, asks, stick, strange):
    (machine[1].parent / "sites").mkdir()
    overlay = machine[1].parent / f"sites/{this_host()}.toml"
    overlay.write_text(emergency(STRANGE, NOW.date()), "utf-8")


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "door",
    [packed_by_stick, packed, as_a_folder, saved_over_the_installed_one, as_a_file_of_this_host],
)
def test_no_site_that_nobody_has_signed_changes_what_is_shown(machine, call, asks, stick, strange, door):
    door(machine, call, asks, stick, strange)
    assert shown(machine) == {("Signed", SIGNED)}


@pytest.mark.parametrize(
    ("called", "number"),
    [(emergency("555 0155", NOW.date()), "555 0155"), (withdrawn(SIGNED, NOW.date()), None)],
)
def test_what_somebody_has_called_or_hidden_at_this_screen_counts(machine, called, number):
    (machine[3] / "confirmations.toml").write_text(f'country = "IT"\n{called}', "utf-8")
    assert shown(machine) == {("Signed", number)}
