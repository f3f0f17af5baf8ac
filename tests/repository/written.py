"""A repository with one key for everything."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.content.travel.manifest import Manifest, Packed, manifest_of
from kiosk.repository.channels import list_path
from kiosk.repository.layout import (
    METADATA,
    STABLE,
    TARGETS,
    file_path,
    numbers_role,
    numbers_target,
    site_target,
)
from kiosk.repository.numbers import numbers_of
from kiosk.repository.roles import NUMBERS_VERSION, Holders, root_of, targets_of

SOON = datetime.now(UTC).replace(microsecond=0) + timedelta(days=90)


class Written:
    """A repository with one key for everything; it publishes for the stable channel."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.signer = folder, CryptoSigner.generate_ed25519()
        self.version, self.expires = 0, SOON
        (folder / METADATA).mkdir(parents=True)
        (folder / TARGETS / STABLE).mkdir(parents=True)
        keys = (self.signer.public_key,)
        root = root_of(Holders(keys, keys, keys, keys, root_needs=1), 1, datetime.now(UTC))
        self.root = self._put("1.root.json", Metadata(root))
        self._put("1.targets.json", Metadata(targets_of(root, 1)))

    def publish(self, manifest: Manifest, numbers: bytes = numbers_of({})) -> None:
        self.version += 1
        version, beside = self.version, {NUMBERS_VERSION: self.version}
        self._sign(numbers_role(STABLE), numbers_target(STABLE), numbers, {})
        self._sign(STABLE, site_target(STABLE), manifest.raw, beside)
        roles = {f"{role}.json": MetaFile(version) for role in (STABLE, numbers_role(STABLE))}
        snapshot = Snapshot(version, expires=self.expires, meta={"targets.json": MetaFile(1), **roles})
        self._put(f"{version}.snapshot.json", Metadata(snapshot))
        timestamp = Timestamp(version, expires=self.expires, snapshot_meta=MetaFile(version))
        self._put("timestamp.json", Metadata(timestamp))

    def _sign(self, role: str, path: str, raw: bytes, more: Mapping[str, int]) -> None:
        info = TargetFile.from_data(path, raw, ["sha256"])
        (self.folder / list_path(info)).write_bytes(raw)
        signed = Targets(
            self.version, expires=self.expires, targets={path: info}, unrecognized_fields={**more}
        )
        self._put(f"{self.version}.{role}.json", Metadata(signed))

    def _put(self, name: str, metadata: Metadata[Root | Timestamp | Snapshot | Targets]) -> bytes:
        metadata.sign(self.signer)
        raw: bytes = metadata.to_bytes()
        (self.folder / METADATA / name).write_bytes(raw)
        return raw

    def publish_site(self, files: Mapping[str, bytes]) -> Manifest:
        """With the files themselves."""
        manifest = manifest_of(
            [Packed(name, len(raw), sha256(raw).hexdigest()) for name, raw in files.items()]
        )
        for raw in files.values():
            self.put_file(raw)
        self.publish(manifest, numbers_of(files))
        return manifest

    def put_file(self, raw: bytes) -> Path:
        file = self.folder / file_path(sha256(raw).hexdigest())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        return file
