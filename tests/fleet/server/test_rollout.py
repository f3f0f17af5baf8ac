"""A signed site reaches all screens only after the channel canary has run it well."""

import re
import shutil
from datetime import UTC, datetime, timedelta

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.fleet.repository.signed_files import RepositoryFaultError
from kiosk.fleet.repository.writing.writer import sign_again
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen, write_screens
from kiosk.fleet.server.rollouts.rollout import ChannelWait, Rolled, make_online_key, roll_out, stop
from kiosk.fleet.server.rollouts.rollout_rules import objections, urgent_objections
from kiosk.fleet.server.service_configuration import configurations
from kiosk.fleet.server.setting_up import share
from kiosk.fleet.server.status.alert_titles import SCREEN_TITLES
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard
from kiosk.fleet.server.status.status_rows import ALARM_WORDS
from tests.fleet.repository.building import build, key
from tests.fleet.server.conftest import DAY, NOW, ONE, SETTINGS, THREE, TWO, manifest


def test_canary_has_it_at_once_and_the_others_a_day_later(fleet):
    fleet.sign(TWO, CANARY)
    fleet.promote()
    first = fleet.roll()
    assert (first.published, first.waiting[0].version) == (((CANARY, 2),), 2)
    assert "24 hours are left" in fleet.why(first)
    assert (fleet.shows(CANARY), fleet.shows(STABLE)) == (manifest(TWO), manifest(ONE))
    fleet.now += timedelta(hours=23)
    assert "1 hour is left" in fleet.why(fleet.roll())
    fleet.now += timedelta(hours=1)
    assert fleet.roll().published == ((STABLE, 2),)
    assert fleet.shows(STABLE) == manifest(TWO)
    assert fleet.roll() == Rolled()


@pytest.mark.parametrize(
    ("heard", "alerts", "says"),
    [
        (Heard(1.0, 4), {}, ()),
        (Heard(1.0, 5), {}, ()),
        (Heard(1.0, 4, failed=True), {}, ("kiosk-1: the new site did not start.",)),
        (Heard(1.0, 4, alarm="faults"), {}, ("kiosk-1: the new site has faults.",)),
        (Heard(1.0, 3), {}, ("kiosk-1 does not have it yet.",)),
        (Heard(), {}, ("kiosk-1 is not heard.",)),
        (Heard(1.0, 4), {"kiosk-1": frozenset({"ScreenSilent"})}, ("kiosk-1: A screen is silent.",)),
        (
            Heard(1.0, 4),
            {"kiosk-1": frozenset({"NumbersLapse", "DiskFull"})},
            ("kiosk-1: A disk is nearly full; Telephone numbers lapse.",),
        ),
        (Heard(1.0, 4), {"kiosk-3": frozenset({"ScreenSilent"})}, ()),
        (Heard(1.0, 4), {"": frozenset({"RolloutStopped"})}, ()),
    ],
)
def test_what_speaks_against_a_site(heard, alerts, says):
    screens = [EnrolledScreen(f"kiosk-{n}", "", c, "") for n, c in ((1, CANARY), (3, STABLE))]
    assert objections(screens, Answers({"kiosk-1": heard}, alerts, {}), 4) == says


SINCE = 1000.0
WELL, BEFORE, AFTER = Heard(2000.0, 4), Heard(SINCE - 1), Heard(SINCE + 1)
"""Runs it; was last heard before it was published; was heard after that, and is not now."""


def test_the_mails_are_called_as_they_are_sent(files):
    written = configurations(SETTINGS, files)["alerts.yml"].partition("- name: server")[0]
    found = dict(re.findall(r"- alert: (\w+)\n(?:.*\n)*?\s+title: (.+)", written))
    # It is of a channel.
    del found["RolloutStopped"]
    assert found == SCREEN_TITLES


@pytest.mark.parametrize(
    ("first", "alerts", "second", "says"),
    [
        # Faults of a machine hold nothing back that cannot wait.
        (WELL, {"DiskFull"}, WELL, ()),
        (
            WELL,
            {"NumbersLapse", "DoctorFails", "ClockCannotBeRight", "SignaturesEnd"},
            WELL,
            (),
        ),
        (BEFORE, {"ScreenSilent"}, WELL, ()),
        (BEFORE, {}, WELL, ()),
        (Heard(), {"ScreenNeverHeard"}, WELL, ()),
        (Heard(2000.0, 3, alarm="full"), {"SiteRefused", "DiskFull"}, WELL, ()),
        (Heard(2000.0, 3, alarm="unreachable"), {}, WELL, ()),
        # In the other channel it has other versions.
        (
            Heard(2000.0, 3),
            {"ChannelOther"},
            Heard(BEFORE.last_heard),
            ("kiosk-1: A screen is in another channel.",),
        ),
        # Somebody has to have run it.
        (
            BEFORE,
            {"ScreenSilent"},
            Heard(2000.0, 3, alarm="full"),
            ("No screen of the channel canary runs it.",),
        ),
        (Heard(), {}, Heard(), ("No screen of the channel canary runs it.",)),
        (Heard(2000.0, 3), {}, WELL, ("kiosk-1 does not have it yet.",)),
        (Heard(2000.0, 3), {"DiskFull"}, WELL, ("kiosk-1 does not have it yet.",)),
        # What the site can have caused.
        (Heard(2000.0, 3, failed=True), {"SiteFailed"}, WELL, ("kiosk-1: the new site did not start.",)),
        (Heard(), {"SiteFailed"}, WELL, ("kiosk-1: A new site did not start.",)),
        *(
            (Heard(2000.0, version, alarm=alarm), {"SiteRefused"}, WELL, (f"kiosk-1: {ALARM_WORDS[alarm]}.",))
            for alarm in ("failed", "faults", "numbers", "slow", "damaged", "unsigned")
            for version in (3, 4)
        ),
        (AFTER, {"ScreenSilent"}, WELL, ("kiosk-1: A screen is silent.",)),
        (AFTER, {}, WELL, ("kiosk-1: it is not heard any more.",)),
    ],
)
def test_what_speaks_against_a_site_that_cannot_wait(first, alerts, second, says):
    screens = [EnrolledScreen(f"kiosk-{n}", "", CANARY, "") for n in (1, 2)]
    told = Answers({"kiosk-1": first, "kiosk-2": second}, {"kiosk-1": frozenset(alerts)}, {})
    assert urgent_objections(screens, told, 4, datetime.fromtimestamp(SINCE, UTC)) == says


def test_a_number_that_cannot_wait_goes_though_a_disk_of_canary_is_full(fleet):
    fleet.alerts = {"kiosk-1": frozenset({"DiskFull", "NumbersLapse"})}
    fleet.sign(TWO, CANARY)
    fleet.promote()
    assert fleet.roll().published == ((CANARY, 2),)
    fleet.now += 30 * DAY
    assert "A disk is nearly full" in fleet.why(fleet.roll())
    assert fleet.roll(None).published == ((STABLE, 2),)


def test_what_canary_does_not_run_well_never_reaches_the_others(fleet):
    fleet.heard["kiosk-2"] = Heard(1.0, 99, failed=True)
    fleet.sign(TWO, CANARY)
    fleet.promote()
    assert fleet.roll().published == ((CANARY, 2),)
    fleet.now += 30 * DAY
    assert fleet.roll().published == ()
    # Nor by a person who is in a hurry.
    assert fleet.roll(None).published == ()
    assert fleet.shows(STABLE) == manifest(ONE)


def test_a_mended_site_needs_nothing_but_a_signature_for_canary(fleet):
    """The signature for stable with the faulty site is passed over by itself."""
    fleet.heard["kiosk-2"] = Heard(1.0, 99, failed=True)
    fleet.sign(TWO, CANARY)
    fleet.promote()
    fleet.roll()
    fleet.sign(THREE, CANARY)
    told = fleet.roll()
    assert told.published == ((CANARY, 3),)
    assert "does not show it" in fleet.why(told)
    assert (fleet.shows(CANARY), fleet.shows(STABLE)) == (manifest(THREE), manifest(ONE))
    fleet.heard["kiosk-2"] = Heard(1.0, 99)
    fleet.now += 30 * DAY
    assert fleet.roll().published == ()
    fleet.promote()
    assert fleet.roll().published == ((STABLE, 3),)
    assert fleet.shows(STABLE) == manifest(THREE)


def test_a_mended_site_reaches_the_screens_that_went_back(fleet):
    """They say that the one before failed until they have it, so that must not hold it back."""
    fleet.sign(TWO, CANARY)
    fleet.promote()
    fleet.roll()
    fleet.now += DAY
    assert fleet.roll().published == ((STABLE, 2),)
    fleet.heard["kiosk-3"] = Heard(1.0, 2, failed=True)
    fleet.alerts = {"": frozenset({"RolloutStopped"}), "kiosk-3": frozenset({"SiteFailed"})}
    fleet.sign(THREE, CANARY)
    fleet.promote()
    assert fleet.roll().published == ((CANARY, 3),)
    fleet.now += DAY
    assert fleet.roll().published == ((STABLE, 3),)


def test_what_canary_ran_well_goes_though_canary_gets_another_one_now(fleet):
    fleet.sign(TWO, CANARY)
    fleet.promote()
    fleet.roll()
    fleet.now += DAY
    fleet.sign(THREE, CANARY)
    assert fleet.roll().published == ((CANARY, 3), (STABLE, 2))
    assert (fleet.shows(CANARY), fleet.shows(STABLE)) == (manifest(THREE), manifest(TWO))


def test_an_older_one_goes_where_the_newest_may_not(fleet):
    fleet.sign(TWO, CANARY)
    fleet.promote()
    fleet.sign(THREE, STABLE)
    fleet.roll()
    fleet.now += DAY
    told = fleet.roll()
    assert (told.published, told.waiting[0].version) == (((STABLE, 2),), 3)
    assert (fleet.shows(STABLE), "does not show it" in fleet.why(told)) == (manifest(TWO), True)


def test_the_first_one_for_all_waits_until_canary_has_it_and_no_longer(fleet):
    shutil.rmtree(fleet.files.site)
    fleet.files.site.mkdir()
    fleet.heard["kiosk-2"] = Heard(1.0, 0)
    told = fleet.roll()
    assert told.published == ((CANARY, 1),) and "does not have it yet" in fleet.why(told)
    fleet.heard["kiosk-2"] = Heard(1.0, 1)
    assert fleet.roll().published == ((STABLE, 1),)


def test_what_is_signed_once_more_goes_at_once(fleet):
    fleet.heard["kiosk-2"] = Heard(1.0, 99, failed=True)
    sign_again(fleet.author.folder, [fleet.author.sites], fleet.now)
    assert fleet.roll().published == ((CANARY, 2), (STABLE, 2))


def test_a_key_that_counts_no_more_brings_nothing_by_an_older_root(fleet):
    """A thief with the account of an author takes the newest root away."""
    author, stolen = fleet.author, fleet.author.sites
    author.sites = key()
    author.new_root(author.roots[:2], fleet.now)
    for channel in (CANARY, STABLE):
        author.sign(ONE, channel, fleet.now)
    assert fleet.roll().published == ((CANARY, 2), (STABLE, 2))
    for name in ("2.root.json", "2.targets.json", "2.canary.json"):
        (fleet.files.incoming / "metadata" / name).unlink()
    author.sites = stolen
    for _ in range(2):
        author.sign(TWO, CANARY, fleet.now)
    assert fleet.roll().published == ()
    assert fleet.shows(CANARY) == manifest(ONE)


def test_what_somebody_stopped_never_goes(fleet):
    fleet.sign(TWO, CANARY)
    fleet.promote()
    fleet.roll()
    stop(fleet.files, manifest(TWO).digest, fleet.now)
    fleet.now += 30 * DAY
    assert "was stopped" in fleet.why(fleet.roll(None))
    assert fleet.shows(STABLE) == manifest(ONE)


def test_what_canary_has_not_shown_waits(fleet):
    fleet.sign(TWO, STABLE)
    fleet.now += 30 * DAY
    told = fleet.roll()
    assert (told.published, told.waiting[0].version) == ((), 2)
    assert "sign it for canary" in fleet.why(told)


def test_without_canaries_it_goes_to_all_at_once(fleet):
    write_screens(fleet.files.screens, [EnrolledScreen("kiosk-3", "", STABLE, NOW.isoformat())])
    fleet.sign(TWO, STABLE)
    assert fleet.roll().published == ((STABLE, 2),)
    assert fleet.shows(STABLE) == manifest(TWO)


def test_only_a_question_changes_nothing(fleet):
    fleet.sign(TWO, CANARY)
    told = roll_out(fleet.files, lambda: Answers({}, {}, {}), DAY, fleet.now, publish=False)
    assert told == Rolled((), (ChannelWait(CANARY, 2, "The channel canary has it at once."),))
    assert fleet.shows(CANARY) == manifest(ONE)


def test_what_was_changed_after_it_was_signed_is_passed_over(fleet):
    fleet.sign(TWO, CANARY)
    name = fleet.files.incoming / "metadata/2.canary.json"
    signed = name.read_text()
    wrong = re.sub(r'("sha256":\s*")[0-9a-f]{64}', r"\g<1>" + "0" * 64, signed)
    assert wrong != signed
    name.write_text(wrong)
    assert fleet.roll().published == ()
    assert fleet.shows(CANARY) == manifest(ONE)


def test_another_repository_is_refused(fleet, tmp_path):
    other = build(tmp_path / "other")
    root = fleet.files.incoming / "metadata/1.root.json"
    root.write_bytes(other.root)
    with pytest.raises(RepositoryFaultError, match="another root"):
        fleet.roll()


def test_a_link_in_the_folder_for_authors_publishes_no_other_file(fleet, tmp_path):
    (tmp_path / "secret").write_text("hush")
    fleet.sign(TWO, CANARY)
    digest = manifest(TWO).files[0].sha256
    file = fleet.files.incoming / "files" / digest[:2] / digest
    file.unlink()
    file.symlink_to(tmp_path / "secret")
    assert fleet.roll().published == ()
    (fleet.files.incoming / "metadata/2.root.json").symlink_to(tmp_path / "secret")
    assert fleet.roll().published == ()
    assert (tmp_path / "secret").exists()
    assert not [
        path for path in fleet.files.site.rglob("*") if path.is_file() and path.read_bytes() == b"hush"
    ]


def test_what_one_author_brought_another_may_replace(fleet):
    folder = fleet.files.incoming / "files" / "ab"
    folder.mkdir(mode=0o700, parents=True)
    share(fleet.files.incoming)
    assert {path.stat().st_mode & 0o7777 for path in (folder, folder.parent, fleet.files.incoming)} == {
        0o2775
    }


def test_what_a_power_cut_left_beside_the_site_comes_into_force_later(fleet):
    fleet.sign(TWO, CANARY)
    name = "metadata/2.canary.json"
    (fleet.files.site / name).write_bytes((fleet.files.incoming / name).read_bytes())
    assert fleet.shows(CANARY) == manifest(ONE)
    assert fleet.roll().published == ((CANARY, 2),)
    assert fleet.shows(CANARY) == manifest(TWO)


def test_a_repository_that_does_not_know_this_server_changes_nothing(fleet):
    (fleet.files.authority / "online.key").unlink()
    make_online_key(fleet.files)
    fleet.sign(TWO, CANARY)
    with pytest.raises(RepositoryFaultError, match="does not name this server's key"):
        fleet.roll()
    assert not (fleet.files.site / "metadata/2.canary.json").exists()
    assert fleet.shows(CANARY) == manifest(ONE)
