"""An applied site that does not run is left for the one before, and that lasts."""

import subprocess
from pathlib import Path

import pytest

from kiosk.base.applied.applied_site import applied, tried_again
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.exit_codes import REFUSED
from kiosk.base.site_archive.manifest import Packed, manifest_of
from kiosk.core.restarts.starts import FallbackStep
from kiosk.loading.sources import Sources
from kiosk.machine.disk_thread import at_once
from kiosk.machine.sites.installed_stamp import stamp_of
from kiosk.machine.sites.site_in_use import site_in_use
from kiosk.machine.sites.start_book import start_book
from tests.commands.site_transfer.conftest import INSTALLED, LANGUAGES

NOTE_END = Path(__file__).parents[3] / "resources/system/root/usr/lib/awareness-kiosk/note-end"


@pytest.fixture
def given(tmp_path):
    site = tmp_path / "etc/site.toml"
    site.parent.mkdir()
    site.write_text(INSTALLED + LANGUAGES, "utf-8")
    (tmp_path / "run").mkdir()
    return Sources(site, kept=tmp_path / "state")


@pytest.fixture
def take(given, tmp_path):
    """take(name) applies a site of this name, and gives its digest."""
    from hashlib import sha256

    def taken(name):
        raw = (INSTALLED.replace("Installed", name) + LANGUAGES).encode()
        manifest = manifest_of([Packed("site.toml", len(raw), sha256(raw).hexdigest())])
        folder = tmp_path / "new"
        folder.mkdir()
        (folder / "site.toml").write_bytes(raw)
        sites = AppliedSites(tmp_path / "state")
        sites.put(manifest, folder)
        sites.choose(applied(sites.last(), stamp_of(given), manifest.digest))
        return manifest.digest

    return taken


@pytest.fixture
def start(given, tmp_path):
    """start() is what a start of the kiosk does before anything is shown."""
    state = tmp_path / "state"
    environment = {"RUNTIME_DIRECTORY": str(tmp_path / "run")}
    return lambda: start_book(environment, site_in_use(given, state), state)


def shown(book):
    return book.sources.site.parent.name


@pytest.mark.usefixtures("log_warnings")
def test_two_failed_starts_lead_back_to_the_site_before_for_good(start, take, tmp_path):
    first = take("First")
    start().lasted(at_once)
    second = take("Second")
    assert [shown(start()) for _ in range(2)] == [second, second]
    back = start()
    assert (shown(back), back.step) == (first, FallbackStep.CURRENT)
    assert second in failed_sites(tmp_path / "state")
    (tmp_path / "run/starts.json").unlink()
    assert shown(start()) == first, "after a restart of the machine"


@pytest.fixture
def end(tmp_path):
    """end(word) notes how a start ended, by the script that the unit calls; systemd says ``word``."""

    def noted(word):
        environment = {"SERVICE_RESULT": word, "XDG_RUNTIME_DIR": str(tmp_path / "run")}
        subprocess.run([NOTE_END], env=environment, check=False)

    return noted


@pytest.mark.usefixtures("log_warnings")
@pytest.mark.parametrize(
    ("ends", "is_refused"),
    [
        (["timeout", "watchdog"], False),
        (["watchdog", "core-dump"], True),
        (["signal", "timeout"], True),
        (["oom-kill", "oom-kill"], True),
    ],
)
def test_a_site_that_was_slow_twice_is_left_and_not_refused(start, end, take, tmp_path, ends, is_refused):
    first = take("First")
    start().lasted(at_once)
    second = take("Second")
    for word in ends:
        assert shown(start()) == second
        end(word)
    assert shown(start()) == first
    state = tmp_path / "state"
    assert (second in failed_sites(state)) is is_refused
    assert AppliedSites(state).is_slow(second) is not is_refused
    assert AppliedSites(state).is_there(second) is not is_refused


@pytest.mark.usefixtures("log_warnings")
def test_how_a_start_ended_is_not_what_failed_before_the_next(start, end, take, tmp_path):
    take("First")
    start().lasted(at_once)
    second = take("Second")
    for _ in range(2):
        start()
        end("watchdog")
        # The compositor did not come, so the program never began.
        end("exit-code")
    start()
    assert AppliedSites(tmp_path / "state").is_slow(second)


@pytest.mark.usefixtures("log_warnings")
def test_a_site_that_ran_after_all_is_slow_no_more(start, end, take, given, tmp_path):
    take("First")
    start().lasted(at_once)
    second = take("Second")
    for _ in range(2):
        start()
        end("timeout")
    start().lasted(at_once)
    sites = AppliedSites(tmp_path / "state")
    sites.choose(tried_again(sites.last(), stamp_of(given), second))
    book = start()
    assert shown(book) == second and sites.is_slow(second), "until it has run for a while"
    book.lasted(at_once)
    assert not sites.is_slow(second)


def test_a_word_of_an_earlier_end_is_not_read_twice(start, end, tmp_path):
    end("watchdog")
    start()
    assert not (tmp_path / "run/ended").exists()


@pytest.mark.usefixtures("log_warnings")
def test_a_site_that_cannot_be_shown_is_left_after_one_start(start, take):
    first = take("First")
    start().lasted(at_once)
    take("Second")
    book = start()
    assert book.can_fall_back()
    book.ended(REFUSED)
    assert shown(start()) == first


@pytest.mark.usefixtures("log_warnings")
def test_the_installed_site_is_one_before_too(start, take, given):
    take("First")
    for _ in range(2):
        start()
    assert start().sources == given


def test_a_site_that_ran_here_is_not_at_fault_when_a_screen_is(start, take, tmp_path):
    first = take("First")
    start().lasted(at_once)
    for _ in range(4):
        assert shown(start()) == first
    assert first not in failed_sites(tmp_path / "state")


def test_ends_that_were_asked_for_are_none(start, take):
    first = take("First")
    for _ in range(4):
        book = start()
        assert shown(book) == first
        book.ended(0)
