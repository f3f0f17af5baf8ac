"""An applied site that does not run is left for the one before, and that lasts."""

import pytest

from kiosk.content.travel.manifest import Packed, manifest_of
from kiosk.core.upkeep.applied_site import applied
from kiosk.core.upkeep.restarts import FallbackStep
from kiosk.loading.sources import Sources
from kiosk.machine.applied_sites import AppliedSites
from kiosk.machine.disk_thread import at_once
from kiosk.machine.exit_codes import REFUSED
from kiosk.machine.site_in_use import site_in_use, stamp_of
from kiosk.machine.site_lists import failed_sites
from kiosk.machine.start_book import start_book
from tests.commands.travel.conftest import INSTALLED, LANGUAGES


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
