"""A repository with one key for everything."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from pathlib import Path

from securesystemslib.signer import CryptoSigner
from tuf.api.metadata import Metadata, MetaFile, Root, Snapshot, TargetFile, Targets, Timestamp

from kiosk.content.travel.manifest import Manifest, Packed, manifest_of
from kiosk.repository.layout import METADATA, STABLE, TARGETS, file_path, site_target

SOON = datetime.now(UTC).replace(microsecond=0) + timedelta(days=90)


class Written:
    """A repository with one key for everything."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.signer = folder, CryptoSigner.generate_ed25519()
        self.version, self.expires = 0, SOON
        (folder / METADATA).mkdir(parents=True)
        (folder / TARGETS / STABLE).mkdir(parents=True)
        root = Root(expires=SOON, consistent_snapshot=True)
        for role in ("root", "timestamp", "snapshot", "targets"):
            root.add_key(self.signer.public_key, role)
        self.root = self._put("1.root.json", Metadata(root))

    def publish(self, manifest: Manifest) -> None:
        self.version += 1
        raw = manifest.raw
        target = TargetFile.from_data(site_target(STABLE), raw, ["sha256"])
        (self.folder / TARGETS / STABLE / f"{target.hashes['sha256']}.site.json").write_bytes(raw)
        version = self.version
        targets = Targets(version, expires=self.expires, targets={site_target(STABLE): target})
        self._put(f"{version}.targets.json", Metadata(targets))
        snapshot = Snapshot(version, expires=self.expires, meta={"targets.json": MetaFile(version)})
        self._put(f"{version}.snapshot.json", Metadata(snapshot))
        timestamp = Timestamp(version, expires=self.expires, snapshot_meta=MetaFile(version))
        self._put("timestamp.json", Metadata(timestamp))

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
        self.publish(manifest)
        return manifest

    def put_file(self, raw: bytes) -> Path:
        file = self.folder / file_path(sha256(raw).hexdigest())
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(raw)
        return file
