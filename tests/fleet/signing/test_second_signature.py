"""As long as a change waits for the second person, no later step goes on with the site before it unsaid."""

import shutil

import pytest

from kiosk.fleet.repository.channels import channel_lists, waits
from kiosk.fleet.repository.keys import Purpose
from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.client import read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from tests.fleet.signing.conftest import (
    WORDS,
    People,
    check_nothing,
    desk,
    make_keys_quickly,
    small_site,
)

pytestmark = pytest.mark.usefixtures("quick")

OLD, NEW = (f'[emergency]\nnumber = "{each}"\nanswered_by = ["police"]\n' for each in ("555", "556"))


@pytest.fixture(scope="module")
def begun(tmp_path_factory):
    """Both channels show the old number; the new one waits, for canary.

    It gives the people; all folders are beside that of their sticks.
    """
    place = tmp_path_factory.mktemp("begun")
    with pytest.MonkeyPatch.context() as patch:
        make_keys_quickly(patch)
        check_nothing(patch)
        people, at_desk = People(place / "sticks"), desk(patch)
        screens = people.begin(place, 2)
        for first in (("sign", small_site(place, OLD), screens), ("promote", screens)):
            assert at_desk("pack", *first, *people.keys("desk"), typed=[WORDS]).code == 0
            words = ("pack", "sign", "--numbers", screens, *people.keys("nurse"))
            assert at_desk(*words, typed=[WORDS]).code == 0
        assert at_desk("pack", "publish", screens, place / "share", *people.keys("server")).code == 0
        words = ("pack", "sign", small_site(place, NEW), screens, *people.keys("desk"))
        assert at_desk(*words, typed=[WORDS]).code == 0
    return people


@pytest.fixture
def people(begun, tmp_path):
    """Each test has copies of all that was made once."""
    shutil.copytree(begun.place, tmp_path / "sticks")
    return begun.moved_to(tmp_path / "sticks")


@pytest.fixture
def waiting(begun, tmp_path):
    """The repository in which the new number waits, beside the folder to which it is published."""
    for name in ("site", "screens", "share"):
        shutil.copytree(begun.place.parent / name, tmp_path / name)
    return tmp_path / "screens"


def layer(tmp_path):
    (tmp_path / "country/translations").mkdir(parents=True)
    return tmp_path / "country"


@pytest.mark.parametrize("step", ["promote", "again", "layer"])
def test_nothing_signs_the_site_before(at_desk, people, waiting, tmp_path, step):
    words = {
        "promote": ("promote", waiting),
        "again": ("sign", "--again", waiting),
        "layer": ("sign", layer(tmp_path), waiting, "--layer", "country"),
    }[step]
    before = sorted((waiting / "metadata").iterdir())
    told = at_desk("pack", *words, *people.keys("desk"))
    assert told.code == 1
    assert "screens: a site for canary waits for nurse (" in told.text, told.text
    assert f"pack sign --numbers {waiting}" in told.text
    assert sorted((waiting / "metadata").iterdir()) == before
    assert waits(waiting, "canary")
    assert at_desk("pack", "sign", "--numbers", waiting, *people.keys("nurse"), typed=[WORDS]).code == 0
    told = at_desk("pack", *words, *people.keys("desk"), typed=[WORDS])
    assert told.code == 0, told.text


def test_all_that_the_page_says_brings_the_new_number_to_all(at_desk, people, waiting):
    for words, who in (
        (("sign", "--numbers"), "nurse"),
        (("promote",), "desk"),
        (("sign", "--numbers"), "nurse"),
    ):
        told = at_desk("pack", *words, waiting, *people.keys(who), typed=[WORDS])
        assert told.code == 0, told.text
    assert b"556" in channel_lists(waiting, "stable")[1]


@pytest.mark.parametrize(
    ("way", "channel"), [("publish", ()), ("stick", ("--channel", "canary")), ("stick", ())]
)
def test_who_publishes_is_told_what_does_not_go(at_desk, people, waiting, tmp_path, way, channel):
    told = at_desk("pack", way, waiting, tmp_path / "share", *channel, *people.keys("server"))
    assert told.code == 0
    last = told.text.strip().splitlines()[-1]
    assert "NOT in this: a site for canary waits for nurse (" in last, told.text
    assert f"pack sign --numbers {waiting}" in last
    assert at_desk("pack", "sign", "--numbers", waiting, *people.keys("nurse"), typed=[WORDS]).code == 0
    told = at_desk("pack", way, waiting, tmp_path / "share", *channel, *people.keys("server"))
    assert told.code == 0 and "NOT in this" not in told.text


def test_who_publishes_before_anything_counts_is_told_who_has_to_sign(
    at_desk, people, repository, small, tmp_path
):
    screens = repository(2)
    assert at_desk("pack", "sign", small(NEW), screens, *people.keys("desk"), typed=[WORDS]).code == 0
    told = at_desk("pack", "publish", screens, tmp_path / "share", *people.keys("server"))
    assert told.code == 1 and "waits for nurse (" in told.text and "nothing is signed" in told.text


def test_who_signs_once_more_is_told_what_is_replaced(at_desk, people, waiting, small):
    told = at_desk("pack", "sign", small(OLD), waiting, *people.keys("desk"), typed=[WORDS])
    assert told.code == 0 and "What waits for canary is given up" in told.text, told.text
    assert not waits(waiting, "canary")


def test_what_was_signed_once_more_without_a_change_holds_nothing_back(at_desk, people, waiting):
    """Both people sign the same for a year more; the first may do it twice, and promote."""
    assert at_desk("pack", "sign", "--numbers", waiting, *people.keys("nurse"), typed=[WORDS]).code == 0
    for words in (("sign", "--again"), ("sign", "--again"), ("promote",)):
        told = at_desk("pack", *words, waiting, *people.keys("desk"), typed=[WORDS])
        assert told.code == 0, told.text


def test_another_second_person_signs_what_waits_for_one_who_is_ill(at_desk, people, waiting, tmp_path):
    people.make("spare", Purpose.SITES)
    words = ("keys", "rotate", waiting, "--new", people.public["spare"])
    told = at_desk("pack", *words, *people.keys("director", "secretary"), typed=[WORDS, WORDS])
    assert told.code == 0, told.text
    told = at_desk("pack", "sign", "--again", waiting, *people.keys("desk"))
    assert told.code == 1 and "waits for nurse (" in told.text and "or spare (" in told.text, told.text
    for way, who in (("--numbers", "spare"), ("--again", "desk"), ("--numbers", "spare")):
        told = at_desk("pack", "sign", way, waiting, *people.keys(who), typed=[WORDS])
        assert told.code == 0, told.text
    told = at_desk("pack", "publish", waiting, tmp_path / "share", *people.keys("server"))
    assert told.code == 0 and "NOT in this" not in told.text, told.text
    root = (waiting / "metadata/1.root.json").read_bytes()
    fetcher = FolderFetcher(tmp_path / "share", LARGEST_LIST)
    assert b"556" in read_release(fetcher, "", tmp_path / "trusted", root, "canary").numbers


def test_a_change_of_keys_that_waits_is_not_dropped_by_the_next_one(at_desk, people, waiting, tmp_path):
    def rotate(new, *who):
        words = ("pack", "keys", "rotate", waiting, "--new", people.public[new])
        return at_desk(*words, *people.keys(*who), typed=[WORDS] * len(who))

    for name in ("spare", "third"):
        people.make(name, Purpose.SITES)
    assert "The new root waits" in rotate("spare", "director").text
    told = rotate("third")
    assert told.code == 1 and f"pack sign --root {waiting}" in told.text, told.text
    told = at_desk("pack", "publish", waiting, tmp_path / "share", *people.keys("server"))
    assert told.code == 0 and "a change of keys waits" in told.text
    # The same one, by both people.
    told = rotate("spare", "director", "secretary")
    assert told.code == 0 and "Root 2 is signed" in told.text
    told = at_desk("pack", "publish", waiting, tmp_path / "share", *people.keys("server"))
    assert "a change of keys waits" not in told.text
