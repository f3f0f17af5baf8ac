"""For tests of attacks: what a poll that is refused may not change."""

import json
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, TargetFile, Targets

from kiosk.agent.look import look
from kiosk.repository.layout import METADATA, STABLE, TARGETS, site_target
from kiosk.repository.signed_files import newest_targets, numbered, roots_of, write_signed

LOOKED = ("seen.json", "outcome.json", "lock")
"""Small files of the agent's own, which no other process reads for the screen."""


def files_of(folder: Path) -> dict[str, bytes]:
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()
    }


def refused(agent, gate, *reasons: str) -> str:
    """Looks, and proves that the copy and the screen are as before; returns what the log says."""
    copy, site = files_of(agent.copy), gate.site
    outcome = look(agent)
    assert outcome.reason in reasons, outcome
    assert files_of(agent.copy) == copy
    assert gate.site == site
    return outcome.why


def heals(agent, gate, site: dict[str, bytes]) -> None:
    outcome = look(agent)
    assert (outcome.reason, gate.site) == ("", site), outcome


def metadata_of(built) -> dict[Path, bytes]:
    return {file: file.read_bytes() for file in (built.folder / METADATA).iterdir()}


def put_back(files: dict[Path, bytes]) -> None:
    for file, raw in files.items():
        file.write_bytes(raw)


def sign_targets(built, signer: CryptoSigner, raw: bytes) -> None:
    """A list that nobody has checked, signed by any key as the newest targets."""
    old = newest_targets(built.folder, roots_of(built.folder))
    target = TargetFile.from_data(site_target(STABLE), raw, ["sha256"])
    (built.folder / TARGETS / STABLE / f"{target.hashes['sha256']}.site.json").write_bytes(raw)
    signed = old.signed
    signed.version += 1
    signed.targets[site_target(STABLE)] = target
    metadata = Metadata[Targets](signed)
    metadata.sign(signer)
    write_signed(numbered(built.folder, Targets.type, signed.version), metadata)


def listed(*rows: tuple[str, int, str]) -> bytes:
    """A list as ``pack`` writes it, of files with any names."""
    files = [{"bytes": size, "path": path, "sha256": sum_of} for path, size, sum_of in rows]
    text = json.dumps({"files": files, "format": 1}, ensure_ascii=False, separators=(",", ":"))
    return text.encode() + b"\n"
