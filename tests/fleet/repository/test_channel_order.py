"""The server says in which channel a screen is; nobody without its key can."""

import json
from datetime import UTC, datetime

import pytest
from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, Root

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.fleet.repository.channel_order import ChannelOrder, read_order, sign_order
from tests.fleet.repository.building import build

ORDER = ChannelOrder("kiosk-7", CANARY, datetime(2027, 3, 1, 12, tzinfo=UTC))


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    return build(tmp_path_factory.mktemp("repository"))


@pytest.fixture
def root(built):
    return Metadata[Root].from_bytes(built.root).signed


def why(told, root):
    with pytest.raises(RefusedError) as refused:
        read_order(told, root)
    return refused.value.reason


def test_what_the_online_key_says_is_read(built, root):
    raw = sign_order(ORDER, built.online)
    assert read_order(json.loads(raw), root) == ORDER
    # It is one message of a broker, and one line to the gate.
    assert len(raw) < 600


def test_no_other_key_counts(built, root):
    for signer in (CryptoSigner.generate_ed25519(), built.sites, *built.roots):
        assert why(json.loads(sign_order(ORDER, signer)), root) is Reason.UNSIGNED


@pytest.mark.parametrize(
    ("name", "value"), [("name", "kiosk-8"), ("channel", STABLE), ("at", "2027-03-02T12:00:00+00:00")]
)
def test_what_was_changed_on_the_way_does_not_count(built, root, name, value):
    told = json.loads(sign_order(ORDER, built.online))
    told["signed"][name] = value
    assert why(told, root) is Reason.UNSIGNED


@pytest.mark.parametrize(
    "change",
    [
        {"_type": "timestamp"},
        {"channel": "all"},
        {"channel": None},
        {"at": "2027-03-01T12:00:00"},
        {"at": "soon"},
        {"more": 1},
    ],
)
def test_what_says_no_channel_is_damaged_also_with_a_signature(built, root, change):
    signed = {"_type": "channel", "name": "kiosk-7", "channel": "canary", "at": "2027-03-01T12:00:00+00:00"}
    signed |= change
    raw = json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()
    signature = built.online.sign(raw).to_dict()
    assert why({"signed": signed, "signatures": [signature]}, root) is Reason.DAMAGED


@pytest.mark.parametrize(
    "told",
    [
        None,
        {},
        [],
        {"signed": {}, "signatures": []},
        {"signed": ORDER.name, "signatures": [{"keyid": 1, "sig": 2}]},
    ],
)
def test_anything_else_is_damaged(root, told):
    assert why(told, root) is Reason.DAMAGED


def test_a_timestamp_is_no_order_though_the_same_key_signs_it(built, root):
    built.publish({"site.toml": b"a = 1\n"})
    assert why(json.loads((built.folder / "metadata/timestamp.json").read_bytes()), root) is Reason.DAMAGED
