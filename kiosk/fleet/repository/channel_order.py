"""A screen's new channel, by an order of its server after the enrolment.

    {"signed": {"_type": "channel", "name": "kiosk-7", "channel": "canary",
                "at": "2027-03-01T12:00:00+00:00"},
     "signatures": [{"keyid": "…", "sig": "…"}]}

The online key signs it, which root names for timestamps. It chooses between what authors have signed for one
channel and for the other, and can sign nothing else.
See docs/adr/0206-the-server-holds-a-signed-site-back-until-canary-ran-it.md.
"""

import json
from dataclasses import dataclass
from datetime import UTC, datetime

from securesystemslib.signer import Signature, Signer
from tuf.api.metadata import Root, Timestamp

from kiosk.base.enrolment.channels import CHANNELS
from kiosk.base.enrolment.refusal import Reason, RefusedError

_TYPE = "channel"


@dataclass(frozen=True, slots=True)
class ChannelOrder:
    """``at``: the time of the order; the latest one is valid."""

    name: str
    channel: str
    at: datetime


def sign_order(order: ChannelOrder, online: Signer) -> bytes:
    at = order.at.astimezone(UTC).isoformat(timespec="seconds")
    signed = {"_type": _TYPE, "name": order.name, "channel": order.channel, "at": at}
    signature = online.sign(_bytes(signed)).to_dict()
    return json.dumps({"signed": signed, "signatures": [signature]}, separators=(",", ":")).encode()


def read_order(told: object, root: Root) -> ChannelOrder:
    """Raises RefusedError if it is damaged, or not signed by the online key that this root names."""
    try:
        return _read(told, root)
    except (LookupError, TypeError, ValueError, AttributeError, RecursionError):
        raise RefusedError(Reason.DAMAGED, "this says no channel") from None


def _read(told: object, root: Root) -> ChannelOrder:
    match told:
        case {
            "signed": {"_type": str(kind), "name": str(name), "channel": str(channel), "at": str(at), **more},
            "signatures": [{"keyid": str(keyid), "sig": str(sig)}],
        } if kind == _TYPE and channel in CHANNELS and not more:
            signed = {"_type": kind, "name": name, "channel": channel, "at": at}
        case _:
            raise ValueError
    found = root.get_verification_result(Timestamp.type, _bytes(signed), {keyid: Signature(keyid, sig)})
    if not found:
        raise RefusedError(Reason.UNSIGNED, "the online key has not signed this channel")
    moment = datetime.fromisoformat(at)
    if moment.tzinfo is None:
        raise ValueError
    return ChannelOrder(name, channel, moment.astimezone(UTC))


def _bytes(signed: dict[str, str]) -> bytes:
    return json.dumps(signed, sort_keys=True, separators=(",", ":")).encode()
