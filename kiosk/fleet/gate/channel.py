"""Changes the channel of this screen by an order of its fleet's server: signed, and never an older one."""

import logging
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from tuf.api.exceptions import RepositoryError
from tuf.api.metadata import Metadata, Root
from tuf.api.serialization import DeserializationError

from kiosk.base.applied.update_record import FOLDER, trusted_folder
from kiosk.base.clock import Moment
from kiosk.base.durable_files import replace as replace_file
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.kept_enrolment import FILE as ENROLMENT
from kiosk.base.enrolment.kept_enrolment import kiosks_part
from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.base.installed.state_folder import put
from kiosk.base.kept_record import content, record
from kiosk.fleet.gate.logged_failures import fails, works
from kiosk.fleet.gate.verb_limits import may_run
from kiosk.fleet.repository.channel_order import ChannelOrder, read_order

FILE = "channel.json"
"""The time of the last order, in the gate's folder. An enrolment since does not repeat it."""

_AHEAD = timedelta(minutes=10)
"""The allowed difference between the clocks of a kiosk and of its server."""

_FOLLOWING = "What the server says of the channel"

log = logging.getLogger("kiosk.gate")


@dataclass(frozen=True, slots=True)
class _LastOrder:
    at: datetime


def follow(
    told: object, enrolled: Enrolment, state: Path, boot: Path, now: Moment, uptime: float
) -> dict[str, object]:
    """Follows an order. The answer: ok, or a word with the reason. Raises OSError."""
    folder = state / FOLDER
    try:
        order = read_order(told, _root(enrolled, folder))
        _refuse(order, enrolled, now)
    except RefusedError as error:
        fails(boot, _FOLLOWING, str(error), f"The channel stays {enrolled.channel}: {error}")
        return {"refused": error.reason}
    works(boot, _FOLLOWING)
    last = record(folder / FILE, _LastOrder)
    if last is not None and order.at < last.at:
        return {"refused": Reason.OLDER}
    if last is None or order.at > last.at:
        if order.channel != enrolled.channel:
            if not may_run(boot, "channel", uptime):
                return {"refused": "often"}
            replace_file(state / ENROLMENT, kiosks_part(replace(enrolled, channel=order.channel)))
            log.info("This screen is in the channel %s now", order.channel)
        put(folder / FILE, content(_LastOrder(order.at)))
    return {"ok": {}}


def _refuse(order: ChannelOrder, enrolled: Enrolment, now: Moment) -> None:
    """Raises RefusedError for an order to another screen, or from a wrong clock."""
    if order.name != enrolled.name:
        raise RefusedError(Reason.UNSIGNED, "it was said to another screen")
    if not now.doubtful and order.at > now.wall + _AHEAD:
        # It would make each later order an older one.
        raise RefusedError(Reason.DAMAGED, "the clock of the server is ahead of this one")


def _root(enrolled: Enrolment, folder: Path) -> Root:
    """The newest verified root; the first one before a site was taken. Raises RefusedError."""
    newest = trusted_folder(folder, enrolled.root_bytes) / "root.json"
    try:
        raw = newest.read_bytes() if newest.exists() else enrolled.root_bytes
        return Metadata[Root].from_bytes(raw).signed
    except (RepositoryError, DeserializationError):
        raise RefusedError(Reason.DAMAGED, "the root that is kept here cannot be read") from None
