"""``pack sign``: people see what they sign, two where numbers need two, and it confirms no number."""

import re
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.fleet.repository.keys import Purpose
from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.client import RefusedError, read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from kiosk.fleet.repository.telephone_numbers import numbers_of
from kiosk.fleet.signing import signing_commands
from tests.fakes import EXPIRED
from tests.fleet.signing.conftest import WORDS

pytestmark = pytest.mark.usefixtures("quick")

TODAY = datetime.now(UTC).date()
EMERGENCY = '[emergency]\nnumber = "555"\nanswered_by = ["police"]\n'
LINE = """[[helpline]]
id = "harbour-advice"
kind = "advice"
number = "555 0142"
answered_by = "charity"
hours = "Mon-Fri 08:00-20:00"
cost = "free"
languages = ["en"]
"""
CONFIRMED = f'confirmed_on = {TODAY}\nconfirmed_by = "desk-team"\n'


def read(screens, tmp_path, channel="canary"):
    root = (screens / "metadata/1.root.json").read_bytes()
    return read_release(FolderFetcher(screens, LARGEST_LIST), "", tmp_path / "trusted", root, channel)


@pytest.fixture
def publish(at_desk, people, tmp_path):
    def published(screens):
        told = at_desk("pack", "publish", screens, tmp_path / "share", *people.keys("server"))
        assert told.code == 0, told.text
        return tmp_path / "share"

    return published


def test_a_person_sees_what_changes_and_each_number(at_desk, people, repository, small, publish, tmp_path):
    screens, words = repository(), people.keys("desk")
    told = at_desk("pack", "sign", small(EMERGENCY + LINE), screens, *words, typed=[WORDS])
    assert told.code == 0, told.text
    assert "Nothing is shown yet in the channel canary." in told.text
    assert "site.toml: advice 555 0142, Mon-Fri 08:00-20:00; nobody has confirmed it" in told.text
    assert "confirms no number" in told.text
    changed = LINE.replace("0142", "0143") + CONFIRMED
    told = at_desk("pack", "sign", small(EMERGENCY + changed), screens, *words, typed=[WORDS])
    assert re.search(r"^Numbers: .*555 0142.* becomes .*555 0143", told.text, re.MULTILINE)
    assert (
        f"new or changed: site.toml: advice 555 0143, Mon-Fri 08:00-20:00; confirmed on {TODAY} by"
        in told.text
    )
    assert "no longer so: site.toml: advice 555 0142" in told.text
    share = publish(screens)
    assert read(share, tmp_path).numbers == numbers_of(
        {"site.toml": (small(EMERGENCY + changed) / "site.toml").read_bytes()}
    )


def test_a_screen_of_its_own_with_another_number_is_named(at_desk, people, repository, small, tmp_path):
    screens, words = repository(), people.keys("desk")
    site = small(EMERGENCY)
    assert at_desk("pack", "sign", site, screens, *words, typed=[WORDS]).code == 0
    (site / "sites").mkdir()
    (site / "sites/kiosk-7.toml").write_text(EMERGENCY.replace("555", "555 0145"), "utf-8")
    told = at_desk("pack", "sign", site, screens, *words, typed=[WORDS])
    assert re.search(r"^kiosk-7: Emergency.*555.* becomes .*555 0145", told.text, re.MULTILINE), told.text
    assert "new or changed: sites/kiosk-7.toml: emergency 555 0145; nobody has confirmed it" in told.text


def test_a_playlist_that_only_one_screen_plays_is_named(at_desk, people, repository, small):
    screens, words = repository(), people.keys("desk")
    site = small("")
    text = (site / "site.toml").read_text("utf-8")
    (site / "site.toml").write_text(f"playlists = []\n{text}", "utf-8")
    (site / "sites").mkdir()
    (site / "sites/kiosk-7.toml").write_text('playlists = ["market-day"]\n', "utf-8")
    (site / "sites/kiosk-8.toml").write_text("clock = true\n", "utf-8")
    playlist = site / "content/playlists/market-day.toml"
    playlist.parent.mkdir(parents=True)
    market_day = 'id = "market-day"\ntitle = "Market day"\npanels = ["your-passport"]\nyearly = "10-18"\n'
    playlist.write_text(market_day, "utf-8")
    told = at_desk("pack", "sign", site, screens, *words, typed=[WORDS])
    assert told.code == 0, told.text
    playlist.write_text(market_day.replace("10-18", "10-19"), "utf-8")
    told = at_desk("pack", "sign", site, screens, *words, typed=[WORDS])
    assert re.findall(r"^(?:kiosk-\d: )?Playlists: .*", told.text, re.MULTILINE) == [
        "kiosk-7: Playlists: changed: Market day"
    ], told.text
    assert "kiosk-8" not in told.text


def test_signing_confirms_nothing_and_leaves_the_folder_as_it_is(
    at_desk, people, repository, small, publish, tmp_path
):
    site = small(EMERGENCY + LINE)
    before = {file: file.read_bytes() for file in site.rglob("*")}
    screens = repository()
    assert at_desk("pack", "sign", site, screens, *people.keys("desk"), typed=[WORDS]).code == 0
    assert {file: file.read_bytes() for file in site.rglob("*")} == before
    numbers = read(publish(screens), tmp_path).numbers
    assert b"555 0142" in numbers and b"confirmed" not in numbers


def test_a_confirmation_that_is_too_old_is_said(at_desk, people, repository, small):
    old = f'confirmed_on = {TODAY - timedelta(days=EXPIRED)}\nconfirmed_by = "desk-team"\n'
    told = at_desk("pack", "sign", small(LINE + old), repository(), *people.keys("desk"), typed=[WORDS])
    assert "too long ago, so no screen shows it" in told.text


def test_two_people_sign_numbers_and_nothing_is_published_before(
    at_desk, people, repository, small, publish, tmp_path
):
    screens = repository(2)
    told = at_desk("pack", "sign", small(EMERGENCY), screens, *people.keys("desk", "nurse"), typed=[WORDS])
    assert told.code == 0 and "One more person has to sign" in told.text
    none = at_desk("pack", "publish", screens, tmp_path / "share", *people.keys("server"))
    assert none.code == 1 and "nothing is signed" in none.text
    assert not (tmp_path / "share").exists()
    same = at_desk("pack", "sign", "--numbers", screens, *people.keys("desk"))
    assert same.code == 1 and "no key that may sign numbers besides is here" in same.text
    told = at_desk("pack", "sign", "--numbers", screens, *people.keys("nurse"), typed=[WORDS])
    assert told.code == 0 and "site.toml: emergency 555; nobody has confirmed it" in told.text
    assert read(publish(screens), tmp_path).numbers is not None
    done = at_desk("pack", "sign", "--numbers", screens, *people.keys("nurse"))
    assert done.code == 1 and "no numbers wait" in done.text
    assert at_desk("pack", "sign", "--again", screens, *people.keys("desk"), typed=[WORDS]).code == 0
    told = at_desk("pack", "sign", "--numbers", screens, *people.keys("nurse"), typed=[WORDS])
    assert (
        told.code == 0 and "In the channel canary no number differs from those that count now." in told.text
    )
    assert "emergency 555" in told.text


def test_all_screens_show_what_canary_showed(at_desk, people, repository, small, publish, tmp_path):
    screens, words = repository(), people.keys("desk")
    assert at_desk("pack", "sign", small(EMERGENCY), screens, *words, typed=[WORDS]).code == 0
    with pytest.raises(RefusedError, match="stable"):
        read(publish(screens), tmp_path, "stable")
    told = at_desk("pack", "promote", screens, *words, typed=[WORDS])
    assert told.code == 0 and "Nothing is shown yet in the channel stable." in told.text
    share = publish(screens)
    assert read(share, tmp_path, "stable").manifest == read(share, tmp_path).manifest


PANEL = """kind = "list"
id = "our-law"
field = "cocoa"
motif = "checklist"
practical = true
headline = "The law of this country"
lead = "You can ask about three things:"
items = ["Your papers.", "Your pay."]
"""


@pytest.mark.slow
def test_a_layer_is_signed_alone_over_what_the_channel_shows(
    at_desk, people, repository, small, publish, tmp_path
):
    screens, words = repository(), people.keys("desk")
    site = small(EMERGENCY + LINE)
    at_desk("pack", "sign", site, screens, *words, typed=[WORDS])
    before = read(publish(screens), tmp_path).manifest
    layer = tmp_path / "our-country"
    (layer / "content/panels").mkdir(parents=True)
    (layer / "content/panels/our-law.toml").write_text(PANEL, "utf-8")
    (layer / "content/order.toml").write_text('[after]\n"before-you-travel" = ["our-law"]\n', "utf-8")
    told = at_desk("pack", "sign", layer, screens, "--layer", "country", *words, typed=[WORDS])
    assert told.code == 0, told.text
    assert "Panels: new: The law of this country" in told.text and "new or changed" not in told.text, (
        told.text
    )
    after = read(publish(screens), tmp_path).manifest
    new = sorted(each.path for each in {*after.files} - {*before.files})
    assert new == ["layers/country/content/order.toml", "layers/country/content/panels/our-law.toml"]
    assert {*before.files} < {*after.files}
    # The next one takes the place of all of it.
    (layer / "content/order.toml").unlink()
    at_desk("pack", "sign", layer, screens, "--layer", "country", *words, typed=[WORDS])
    assert {each.path for each in read(publish(screens), tmp_path).manifest.files} == {
        *(each.path for each in after.files if each.path != "layers/country/content/order.toml")
    }


def test_what_is_no_layer_is_said(at_desk, people, repository, small, tmp_path):
    screens, words = repository(), people.keys("desk")
    site = small(EMERGENCY)
    told = at_desk("pack", "sign", site, screens, "--layer", "country", *words)
    assert told.code == 1 and "it is a site and no layer" in told.text
    (tmp_path / "empty").mkdir()
    told = at_desk("pack", "sign", tmp_path / "empty", screens, "--layer", "country", *words)
    assert told.code == 1 and "neither a folder content nor a folder translations" in told.text
    (tmp_path / "empty/content").mkdir()
    for name, why in (("..", "not every machine can keep"), ("a/b", "has a /"), ("con", "can keep")):
        told = at_desk("pack", "sign", tmp_path / "empty", screens, "--layer", name, *words)
        assert told.code == 1 and why in told.text, told.text
    told = at_desk("pack", "sign", tmp_path / "empty", screens, "--layer", "country", *words)
    assert told.code == 1 and "nothing was signed for the channel canary" in told.text


@pytest.mark.slow
def test_a_stolen_key_is_replaced_and_both_channels_are_signed_again(
    at_desk, people, repository, small, publish, tmp_path
):
    screens, words = repository(), people.keys("desk")
    assert at_desk("pack", "sign", small(EMERGENCY), screens, *words, typed=[WORDS]).code == 0
    assert at_desk("pack", "promote", screens, *words, typed=[WORDS]).code == 0
    share = publish(screens)
    read(share, tmp_path, "stable")
    stolen = people.make("spare", Purpose.SITES)
    mark = at_desk("pack", "keys", "show", screens, *people.keys("desk")).text
    mark = re.search(r"sites, one alone: desk \((.{9})\)", mark)[1]
    told = at_desk(
        *("pack", "keys", "rotate", screens, "--old", mark, "--new", people.public["spare"]),
        *people.keys("director", "treasurer"),
        typed=[WORDS, WORDS],
    )
    assert told.code == 0, told.text
    assert "may sign nothing any more" in told.text and "pack sign --again" in told.text
    again = at_desk("pack", "sign", small(EMERGENCY), screens, *words)
    assert again.code == 1 and "no key that may sign sites is here" in again.text
    told = at_desk("pack", "sign", small(EMERGENCY), screens, *people.keys("spare"), typed=[WORDS])
    assert "stable was signed by keys that count no more" in told.text
    told = at_desk("pack", "promote", screens, *people.keys("spare"), typed=[WORDS])
    assert told.code == 0, told.text
    publish(screens)
    assert read(share, tmp_path, "stable").manifest == read(share, tmp_path).manifest
    assert stolen.about.public.keyid in (screens / "metadata/2.root.json").read_text("utf-8")


@pytest.mark.slow
def test_a_person_who_leaves_is_replaced_and_everything_is_signed_once_more(
    at_desk, people, repository, small, publish, tmp_path
):
    screens, words = repository(), people.keys("desk")
    assert at_desk("pack", "sign", small(EMERGENCY), screens, *words, typed=[WORDS]).code == 0
    before = read(publish(screens), tmp_path)
    people.make("spare", Purpose.SITES)
    shown = at_desk("pack", "keys", "show", screens, *words).text
    old = re.search(r"sites, one alone: desk \((.{9})\)", shown)[1].replace(" ", "")
    rotated = ("pack", "keys", "rotate", screens, "--old", old, "--new", people.public["spare"])
    one = at_desk(*rotated, *people.keys("director"), typed=[WORDS])
    assert one.code == 0 and "The new root waits" in one.text
    two = at_desk("pack", "sign", "--root", screens, *people.keys("secretary"), typed=[WORDS])
    assert two.code == 0 and "sites, one alone: spare" in two.text
    told = at_desk("pack", "sign", "--again", screens, *people.keys("spare"), typed=[WORDS])
    assert told.code == 0 and "In the channel canary: 1 files" in told.text
    assert read(publish(screens), tmp_path).manifest == before.manifest


@pytest.mark.slow
def test_a_lost_root_key_is_replaced_by_the_other_two(at_desk, people, repository, small, publish, tmp_path):
    screens = repository()
    assert at_desk("pack", "sign", small(EMERGENCY), screens, *people.keys("desk"), typed=[WORDS]).code == 0
    read(publish(screens), tmp_path)
    shown = at_desk("pack", "keys", "show", screens, *people.keys("desk")).text
    lost = re.search(r"director \((.{9})\)", shown)[1]
    people.make("vice", Purpose.ROOT)
    told = at_desk(
        *("pack", "keys", "rotate", screens, "--old", lost, "--new", people.public["vice"]),
        *people.keys("treasurer", "secretary", "vice"),
        typed=[WORDS, WORDS, WORDS],
    )
    assert told.code == 0 and "Root 2 is signed" in told.text
    assert read(publish(screens), tmp_path).expires.date() > TODAY


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--old", "00000000"), "knows no key with the mark"),
        (("--old", "ab"), "knows no key with the mark"),
        (("--new", "desk"), "may sign already"),
        (("--numbers-need", "2"), "too few keys for sites, who sign the numbers"),
    ],
)
def test_what_would_lock_everybody_out_is_refused(at_desk, people, repository, words, said):
    screens = repository()
    words = [people.public.get(word, word) for word in words]
    told = at_desk("pack", "keys", "rotate", screens, *words, *people.keys("director", "secretary"))
    assert told.code == 1 and said in told.text
    assert not (screens / "metadata/2.root.json").exists()


def test_two_keys_of_three_may_not_go(at_desk, people, repository):
    screens = repository()
    shown = at_desk("pack", "keys", "show", screens, *people.keys("desk")).text
    for holder, code in (("director", 0), ("treasurer", 1)):
        mark = re.search(rf"{holder} \((.{{9}})\)", shown)[1]
        told = at_desk(
            *("pack", "keys", "rotate", screens, "--old", mark),
            *people.keys("director", "treasurer", "secretary"),
            typed=[WORDS] * 2 if code == 0 else [],
        )
        assert told.code == code, told.text
    assert "too few keys for root (1 of 2)" in told.text


def test_a_wrong_passphrase_and_none_sign_nothing(at_desk, people, repository, small):
    screens, site = repository(), small(EMERGENCY)
    wrong = at_desk("pack", "sign", site, screens, *people.keys("desk"), typed=["wrong", "wrong", "wrong"])
    assert wrong.code == 1 and "--from-paper" in wrong.text
    none = at_desk("pack", "sign", site, screens, *people.keys("desk"), typed=[""])
    assert none.code == 1 and "Nothing was signed" in none.text
    nobody = at_desk("pack", "sign", site, screens, *people.keys("desk"))
    assert nobody.code == 1 and "call this at a terminal" in nobody.text
    assert {path.name for path in (screens / "metadata").iterdir()} == {"1.root.json"}


def test_a_number_that_cannot_be_signed_is_said_by_check(at_desk, small):
    told = at_desk("pack", "check", small("[emergency]\nnumber = nan\n"))
    assert told.code == 1 and "a value that no list can hold" in told.text


def test_wrong_folders_are_said(at_desk, people, repository, small, tmp_path):
    screens, words = repository(), people.keys("desk")
    (tmp_path / "empty").mkdir()
    for place, there, said in (
        (tmp_path / "none", screens, "is no folder"),
        (tmp_path / "empty", screens, "has no site.toml"),
        (small(), tmp_path / "empty", "is no repository of signed sites"),
        (small("[[helpline]]\nnumber = ["), screens, "cannot be read"),
    ):
        told = at_desk("pack", "sign", place, there, *words)
        assert told.code == 1 and said in told.text, told.text
    told = at_desk("pack", "sign", small(), screens, "--keys", tmp_path / "empty")
    assert told.code == 1 and "no key that may sign sites is here" in told.text
    (tmp_path / "junk.key").write_text("junk", "utf-8")
    told = at_desk("pack", "sign", small(), screens, "--keys", tmp_path / "junk.key")
    assert told.code == 1 and "is no key that pack keys new has made" in told.text


def test_a_clock_that_is_wrong_signs_nothing(at_desk, people, repository, small, monkeypatch):
    screens = repository()
    monkeypatch.setattr(signing_commands, "BUILD_DATE", TODAY + timedelta(days=1))
    told = at_desk("pack", "sign", small(), screens, *people.keys("desk"))
    assert told.code == 1 and "the clock of this machine says" in told.text


def test_a_desk_without_the_packages_says_how_to_get_them(at_desk, small, tmp_path, monkeypatch):
    monkeypatch.setattr(signing_commands, "find_spec", lambda name: None)
    told = at_desk("pack", "sign", small(), tmp_path)
    assert told.code == 1 and "make setup-test" in told.text and "'.[agent]'" in told.text
    assert at_desk("pack", "check", small()).code == 0


def test_an_error_of_check_stops_it(at_desk, people, repository, small, monkeypatch):
    from kiosk.base.problems import Problem, Severity
    from kiosk.fleet_door import check_site

    fault = Problem("site.toml", 3, Severity.ERROR, "is wrong")
    monkeypatch.setattr(check_site, "problems_in", lambda folder, all_hosts: (fault,))
    for words in (("check", small()), ("sign", small(), repository(), *people.keys("desk"))):
        told = at_desk("pack", *words)
        assert told.code == 1 and "site.toml:3: error" in told.text and "mend them first" in told.text


@pytest.mark.parametrize("words", [("--numbers",), ("--root",), ("--again",)])
def test_a_folder_is_named_or_what_waits_never_both(at_desk, capsys, words):
    assert at_desk("pack", "sign", "a", "b", *words).code == 2
    assert at_desk("pack", "sign", Path("b")).code == 2
    assert "REPO alone" in capsys.readouterr().err
