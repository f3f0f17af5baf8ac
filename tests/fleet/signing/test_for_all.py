"""``pack sign --for-all``: one act for both channels, each change told once, and one signature of the second
person; what waits, what is refused, and keys that count no more.
"""

import pytest

from kiosk.fleet.repository.channels import channel_lists, waits
from kiosk.fleet.repository.keys import Purpose
from tests.fleet.signing.conftest import WORDS

pytestmark = pytest.mark.usefixtures("quick")

OLD, NEW = (f'[emergency]\nnumber = "{each}"\nanswered_by = ["police"]\n' for each in ("555", "556"))
BOTH = ("canary", "stable")


@pytest.fixture
def signs(at_desk, people):
    """signs(who, *words) calls ``pack``, and this person types the passphrase."""

    def signed(who, *words):
        told = at_desk("pack", *words, *people.keys(who), typed=[WORDS])
        assert told.code == 0, told.text
        return told.text

    return signed


def shows_both(screens, number):
    return [channel for channel in BOTH if number.encode() in channel_lists(screens, channel)[1]]


@pytest.fixture
def showing_old(signs, repository, small):
    """Two people have signed the old number for all."""
    screens = repository(2)
    signs("desk", "sign", small(OLD), screens, "--for-all")
    signs("nurse", "sign", "--numbers", screens)
    return screens


def test_one_person_signs_for_all_and_sees_each_change_once(signs, repository, small):
    screens = repository()
    said = signs("desk", "sign", small(OLD), screens, "--for-all")
    assert "Nothing is shown yet in the channels canary and stable." in said
    said = signs("desk", "sign", small(NEW), screens, "--for-all")
    assert said.count("555 becomes") == said.count("Telephone numbers, 1:") == 1, said
    assert "from a stick or a shared folder all have it at once" in said
    assert shows_both(screens, "556") == [*BOTH]
    assert "Nothing changes in the channels canary and stable." in signs(
        "desk", "sign", small(NEW), screens, "--for-all"
    )
    assert "Nothing changes in the channel stable." in signs("desk", "promote", screens)


def test_the_second_person_reads_once_and_signs_once(signs, at_desk, people, showing_old, small, tmp_path):
    said = signs("desk", "sign", small(NEW), showing_old, "--for-all")
    assert "its numbers are not: it waits. One more person has to sign: pack sign --numbers" in said
    assert shows_both(showing_old, "556") == []
    told = at_desk("pack", "publish", showing_old, tmp_path / "share", *people.keys("server"))
    for channel in BOTH:
        assert f"NOT in this: a site for {channel} waits for nurse (" in told.text
    said = signs("nurse", "sign", "--numbers", showing_old)
    assert "In the channels canary and stable:" in said
    assert said.count("new or changed: site.toml: emergency 556") == 1, said
    assert shows_both(showing_old, "556") == [*BOTH]
    told = at_desk("pack", "publish", showing_old, tmp_path / "share", *people.keys("server"))
    assert told.code == 0 and "NOT in this" not in told.text


def test_channels_that_differ_are_told_each_by_itself(signs, showing_old, small):
    """Canary has tried the new number already."""
    signs("desk", "sign", small(NEW), showing_old)
    signs("nurse", "sign", "--numbers", showing_old)
    said = signs("desk", "sign", small(NEW), showing_old, "--for-all")
    canary, stable = said.split("In the channel canary:")[1].split("In the channel stable:")
    assert "Nothing changes in the channel canary." in canary and "555 becomes" not in canary
    assert "555 becomes" in stable and "new or changed: site.toml: emergency 556" in stable
    assert "For canary it is signed. For stable it waits. One more person has to sign" in said
    said = signs("nurse", "sign", "--numbers", showing_old)
    assert "In the channel stable:" in said and "canary" not in said
    assert shows_both(showing_old, "556") == [*BOTH]


def test_what_waits_in_both_channels_is_given_up_and_said(signs, showing_old, small):
    signs("desk", "sign", small(NEW), showing_old, "--for-all")
    said = signs("desk", "sign", small(OLD), showing_old, "--for-all")
    for channel in BOTH:
        assert f"What waits for {channel} is given up" in said
        assert not waits(showing_old, channel)
    assert shows_both(showing_old, "555") == [*BOTH]


def test_nobody_promotes_what_waits_for_all(at_desk, people, signs, showing_old, small):
    signs("desk", "sign", small(NEW), showing_old, "--for-all")
    for words in (("promote",), ("sign", "--again")):
        told = at_desk("pack", *words, showing_old, *people.keys("desk"))
        assert told.code == 1 and "a site for canary waits for nurse (" in told.text, told.text


def test_a_key_that_counts_no_more_signs_for_no_channel(at_desk, people, signs, showing_old, small):
    """It was stolen while its site waited; the spare key signs both channels in its place."""
    signs("desk", "sign", small(NEW), showing_old, "--for-all")
    people.make("spare", Purpose.SITES)
    old = people.secrets["desk"].about.mark.replace(" ", "")
    rotated = ("keys", "rotate", showing_old, "--old", old, "--new", people.public["spare"])
    told = at_desk("pack", *rotated, *people.keys("director", "secretary"), typed=[WORDS, WORDS])
    assert told.code == 0, told.text
    told = at_desk("pack", "sign", "--numbers", showing_old, *people.keys("nurse"), typed=[WORDS])
    assert told.code == 1 and "by a key that counts no more: sign the site again" in told.text
    told = at_desk("pack", "sign", small(NEW), showing_old, "--for-all", *people.keys("desk"))
    assert told.code == 1 and "no key that may sign sites is here" in told.text
    said = signs("spare", "sign", small(NEW), showing_old, "--for-all")
    assert "was signed by keys that count no more" not in said
    signs("nurse", "sign", "--numbers", showing_old)
    assert shows_both(showing_old, "556") == [*BOTH]


@pytest.mark.parametrize("words", [("--channel", "canary"), ("--again",), ("--layer", "country")])
def test_it_is_one_channel_or_all_and_never_a_layer(at_desk, capsys, words):
    assert at_desk("pack", "sign", "a", "b", "--for-all", *words).code == 2
    assert "--for-all" in capsys.readouterr().err
