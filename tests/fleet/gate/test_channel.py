"""The channel changes by a word of the server that is signed, is for this screen, and is the latest."""

import json
from datetime import timedelta

import pytest
from securesystemslib.signer import CryptoSigner

from kiosk.base.clock import Moment
from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.kept_enrolment import FILE, kiosks_part, read_enrolled
from kiosk.fleet.gate.channel import follow
from kiosk.fleet.gate.verb_limits import AN_HOUR
from kiosk.fleet.repository.channel_order import ChannelOrder, sign_order
from tests.fleet.gate.conftest import FIRST, NOW

HOUR = timedelta(hours=1)


@pytest.fixture
def say(state, repository, tmp_path):
    """say(channel, hours) is the answer to what the server has said so many hours ago."""

    def say(channel, ago=0.0, name="kiosk-7", signer=repository.online, uptime=10.0, doubtful=False):
        told = json.loads(sign_order(ChannelOrder(name, channel, NOW - ago * HOUR), signer))
        now = Moment(0.0, NOW, doubtful)
        return follow(told, read_enrolled(state), state, tmp_path / "boot", now, uptime)

    return say


def channel(state):
    return read_enrolled(state).channel


def test_the_latest_word_counts_and_an_older_one_never_again(say, state):
    before = read_enrolled(state)
    assert say(CANARY, ago=3) == {"ok": {}}
    after = read_enrolled(state)
    assert (after.channel, after.name, after.root, after.repository) == (
        CANARY,
        before.name,
        before.root,
        before.repository,
    )
    assert (state / FILE).stat().st_mode & 0o777 == 0o600
    assert say(STABLE, ago=2) == {"ok": {}}
    assert say(CANARY, ago=3) == {"refused": "older"}
    assert channel(state) == STABLE


def test_only_the_server_of_this_fleet_is_obeyed_and_only_for_this_screen(say, state, log_warnings):
    before = sorted(path.name for path in state.rglob("*"))
    assert say(CANARY, signer=CryptoSigner.generate_ed25519()) == {"refused": "unsigned"}
    assert say(CANARY, name="kiosk-8") == {"refused": "unsigned"}
    said = log_warnings()
    assert say(CANARY, name="kiosk-8") == {"refused": "unsigned"}
    assert (len(said), log_warnings()) == (2, said)
    assert channel(state) == STABLE
    assert sorted(path.name for path in state.rglob("*")) == before


def test_the_root_that_was_verified_last_says_whose_word_counts(say, state, repository, gate):
    repository.publish(FIRST)
    assert gate.take(NOW).digest
    assert say(CANARY) == {"ok": {}}
    assert channel(state) == CANARY


def test_an_enrolment_since_is_not_undone_by_what_was_said_before(say, state):
    root = read_enrolled(state)
    say(CANARY, ago=1)
    (state / FILE).write_bytes(kiosks_part(root))
    assert say(CANARY, ago=1) == {"ok": {}}
    assert channel(state) == STABLE


@pytest.mark.usefixtures("log_warnings")
def test_a_server_whose_clock_is_ahead_cannot_make_each_later_word_an_older_one(say, state):
    assert say(CANARY, ago=-1) == {"refused": "damaged"}
    assert say(CANARY, ago=-0.1) == {"ok": {}}
    assert say(STABLE, ago=-1, doubtful=True) == {"ok": {}}


def test_who_has_the_server_does_not_drive_a_screen_from_site_to_site(say, state):
    most = AN_HOUR["channel"]
    answers = [say((CANARY, STABLE)[each % 2], ago=-each / 1000) for each in range(most + 1)]
    assert answers == [*[{"ok": {}}] * most, {"refused": "often"}]
    assert say(CANARY, ago=-0.1, uptime=3_700) == {"ok": {}}
    assert channel(state) == CANARY


def test_what_is_known_is_asked_as_often_as_somebody_likes(say):
    assert {str(say(STABLE, ago=1)) for _ in range(9)} == {"{'ok': {}}"}
