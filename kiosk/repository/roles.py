"""Who may sign what, as the root says it."""

from collections.abc import Sequence
from copy import deepcopy
from datetime import UTC, datetime, timedelta

from securesystemslib.signer import Key
from tuf.api.metadata import DelegatedRole, Delegations, Root, Snapshot, Targets, Timestamp

from kiosk.frozen import dataclass
from kiosk.repository.layout import NUMBERS, NUMBERS_PATHS

ROOT_DAYS = 730
SITES_DAYS = 365
"""For which the signatures of sites and of numbers are valid."""

_NUMBERS_FIELD = "x-awareness-kiosk-numbers"
"""In the root: who signs numbers. In TUF the targets say so, and a key for sites could change it."""


@dataclass(frozen=True, slots=True)
class Holders:
    """The keys of each role. ``root_needs`` and ``numbers_need`` say how many have to sign."""

    root: tuple[Key, ...]
    sites: tuple[Key, ...]
    numbers: tuple[Key, ...]
    online: tuple[Key, ...]
    root_needs: int = 2
    numbers_need: int = 1


def root_of(holders: Holders, version: int, now: datetime) -> Root:
    numbers = _numbers_role(holders.numbers, holders.numbers_need)
    root = Root(
        version,
        expires=in_days(now, ROOT_DAYS),
        consistent_snapshot=True,
        unrecognized_fields={_NUMBERS_FIELD: numbers.to_dict()},
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
    numbers = delegations_of(root)
    role = (numbers.roles or {}).get(NUMBERS) if numbers else None
    return Holders(
        root=_keys(root, Root.type),
        sites=_keys(root, Targets.type),
        numbers=tuple(numbers.keys[each] for each in role.keyids) if numbers and role else (),
        online=_keys(root, Timestamp.type),
        root_needs=root.roles[Root.type].threshold,
        numbers_need=role.threshold if role else 0,
    )


def delegations_of(root: Root) -> Delegations | None:
    """The role for numbers as the targets must have it; None where the root knows none.

    Raises ValueError or LookupError for a root that nobody with this program has written.
    """
    said = root.unrecognized_fields.get(_NUMBERS_FIELD)
    # TUF empties what it reads.
    return Delegations.from_dict(deepcopy(said)) if said is not None else None


def agrees(targets: Targets, root: Root) -> bool:
    """Whether the targets let those sign numbers whom the root lets."""
    said = root.unrecognized_fields.get(_NUMBERS_FIELD)
    return said is None or (targets.delegations is not None and targets.delegations.to_dict() == said)


def in_days(now: datetime, days: int) -> datetime:
    return now.astimezone(UTC).replace(microsecond=0) + timedelta(days=days)


def _numbers_role(keys: Sequence[Key], needs: int) -> Delegations:
    role = DelegatedRole(
        NUMBERS, [key.keyid for key in keys], needs, terminating=True, paths=[*NUMBERS_PATHS]
    )
    return Delegations({key.keyid: key for key in keys}, {NUMBERS: role})


def _keys(root: Root, role: str) -> tuple[Key, ...]:
    return tuple(root.keys[each] for each in root.roles[role].keyids)
