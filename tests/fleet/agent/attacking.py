"""For tests of attacks: what a poll that is refused may not change."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Snapshot, Targets, Timestamp

from kiosk.base.enrolment.channels import STABLE
from kiosk.fleet.agent.poll import poll
from kiosk.fleet.repository.channels import put_list
from kiosk.fleet.repository.layout import METADATA, numbers_role, site_target
from kiosk.fleet.repository.signed_channels import newest_channel
from kiosk.fleet.repository.signed_files import newest_version, numbered, roots_of, write_signed
from kiosk.fleet.repository.writing.renewing import published_version

LOOKED = ("seen.json", "outcome.json", "lock")
"""Small files of the agent's own, which no other process reads for the screen."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def refused(agent, gate, *reasons: str) -> str:
    """Looks, and proves that the copy and the screen are as before; returns what the log says."""
    copy, site = files_of(agent.copy), gate.site
    outcome = poll(agent)
    assert outcome.reason in reasons, outcome
    assert files_of(agent.copy) == copy
    assert gate.site == site
    return outcome.why


def heals(agent, gate, site: dict[str, bytes]) -> None:
    outcome = poll(agent)
    assert (outcome.reason, gate.site) == ("", site), outcome


def metadata_of(built) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (built.folder / METADATA).iterdir()}


def put_back(files: dict[Path, bytes]) -> None:
    for file, raw in files.items():
        file.write_bytes(raw)


def sign_site(built, signer: CryptoSigner, raw: bytes) -> None:
    """A list that nobody has checked, signed by any key as the newest site of the stable channel."""
    old = newest_channel(built.folder, STABLE, roots_of(built.folder))
    signed = old.site.signed
    signed.version += 1
    signed.targets[site_target(STABLE)] = put_list(built.folder, site_target(STABLE), raw)
    metadata = Metadata[Targets](signed)
    metadata.sign(signer)
    write_signed(numbered(built.folder, STABLE, signed.version), metadata)


def in_force(built, **named: int | None) -> None:
    """A snapshot and a timestamp of a thief who has the online key, with other versions of some roles.

    None leaves a role out.
    """
    version = published_version(built.folder) + 1
    roles = (Targets.type, STABLE, numbers_role(STABLE))
    meta = {f"{role}.json": MetaFile(newest_version(built.folder, role)) for role in roles}
    for role, other in named.items():
        name = f"{role.replace('_', '-')}.json"
        meta.pop(name, None)
        if other is not None:
            meta[name] = MetaFile(other)
    until = datetime.now(UTC).replace(microsecond=0) + timedelta(days=100)
    snapshot = Metadata(Snapshot(version, expires=until, meta=meta))
    timestamp = Metadata(Timestamp(version, expires=until, snapshot_meta=MetaFile(version)))
    snapshot.sign(built.online)
    timestamp.sign(built.online)
    write_signed(numbered(built.folder, "snapshot", version), snapshot)
    write_signed(built.folder / METADATA / "timestamp.json", timestamp)


def listed(*rows: tuple[str, int, str]) -> bytes:
    """A list as ``pack`` writes it, of files with any names."""
    files = [{"bytes": size, "path": path, "sha256": sum_of} for path, size, sum_of in rows]
    text = json.dumps({"files": files, "format": 1}, ensure_ascii=False, separators=(",", ":"))
    return text.encode() + b"\n"
