"""The root's rules of who may sign what."""

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from securesystemslib.signer import Key
from tuf.api.metadata import DelegatedRole, Delegations, Root, Snapshot, Targets, Timestamp

from kiosk.base.enrolment.channels import CHANNELS, STABLE
from kiosk.fleet.repository.layout import numbers_role, numbers_target, site_target
from kiosk.fleet.repository.signing_faults import SigningError

ROOT_DAYS = 730
SITES_DAYS = 365
"""Days for which the signatures of sites and of numbers are valid."""

_FIELD = "x-awareness-kiosk-delegations"
"""The signers of each channel, in the root: a key for sites could change them in TUF's targets."""

NUMBERS_VERSION = "x-awareness-kiosk-numbers-version"
"""The version of its numbers, in the role of a site, so that no update can have one without the other."""


@dataclass(frozen=True, slots=True)
class Holders:
    """The keys of each role. ``root_needs`` and ``numbers_need`` are how many have to sign."""

    root: tuple[Key, ...]
    sites: tuple[Key, ...]
    numbers: tuple[Key, ...]
    online: tuple[Key, ...]
    root_needs: int = 2
    numbers_need: int = 1


def root_of(holders: Holders, version: int, now: datetime) -> Root:
    root = Root(
        version,
        expires=in_days(now, ROOT_DAYS),
        consistent_snapshot=True,
        unrecognized_fields={_FIELD: _delegations(holders).to_dict()},
    )
    for role, keys in (
        (Root.type, holders.root),
        (Targets.type, holders.sites),
        (Snapshot.type, holders.online),
        (Timestamp.type, holders.online),
    ):
        for key in keys:
            root.add_key(key, role)
    root.roles[Root.type].threshold = holders.root_needs
    return root


def holders_of(root: Root) -> Holders:
    """The holders of a root; raises SigningError."""
    delegations = delegations_of(root)
    role = (delegations.roles or {})[numbers_role(STABLE)]
    return Holders(
        root=_keys(root, Root.type),
        sites=_keys(root, Targets.type),
        numbers=tuple(delegations.keys[each] for each in role.keyids),
        online=_keys(root, Timestamp.type),
        root_needs=root.roles[Root.type].threshold,
        numbers_need=role.threshold,
    )


def delegations_of(root: Root) -> Delegations:
    """The roles of the channels, as the targets must have them. Raises SigningError."""
    try:
        # TUF empties what it reads.
        found = Delegations.from_dict(deepcopy(root.unrecognized_fields[_FIELD]))
        if not {*_roles()} <= {*(found.roles or {})}:
            raise ValueError
    except (ValueError, LookupError, TypeError, AttributeError):
        raise SigningError("has a root that says nothing of channels: begin again with pack new") from None
    return found


def targets_of(root: Root, version: int) -> Targets:
    """The targets that belong to a root: they list nothing, and are valid as long. Raises SigningError."""
    return Targets(version, expires=root.expires, delegations=delegations_of(root))


def agrees(targets: Targets, root: Root) -> bool:
    """Whether the targets have the root's signers, and list nothing themselves.

    A key for sites alone signs the targets, so numbers that they list would be those of one person.
    """
    said = root.unrecognized_fields.get(_FIELD)
    return not targets.targets and targets.delegations is not None and targets.delegations.to_dict() == said


def in_days(now: datetime, days: int) -> datetime:
    return now.astimezone(UTC).replace(microsecond=0) + timedelta(days=days)


def _roles() -> Iterator[str]:
    for channel in CHANNELS:
        yield from (channel, numbers_role(channel))


def _delegations(holders: Holders) -> Delegations:
    roles = {}
    for channel in CHANNELS:
        numbers = numbers_role(channel)
        roles[channel] = _role(channel, holders.sites, 1, site_target(channel))
        roles[numbers] = _role(numbers, holders.numbers, holders.numbers_need, numbers_target(channel))
    return Delegations({key.keyid: key for key in (*holders.sites, *holders.numbers)}, roles)


def _role(name: str, keys: Sequence[Key], needs: int, path: str) -> DelegatedRole:
    return DelegatedRole(name, [key.keyid for key in keys], needs, terminating=True, paths=[path])


def _keys(root: Root, role: str) -> tuple[Key, ...]:
    return tuple(root.keys[each] for each in root.roles[role].keyids)
