"""A small signed site, as a Society's author would publish it: keys of five people, and the server's own."""

from collections.abc import Mapping
from datetime import datetime
from hashlib import sha256
from io import BytesIO
from pathlib import Path

from securesystemslib.signer import CryptoSigner

from kiosk.base.site_archive.manifest import Manifest, Packed, manifest_of
from kiosk.fleet.repository.keys import read_public
from kiosk.fleet.repository.roles import Holders
from kiosk.fleet.repository.writing.renewing import renew
from kiosk.fleet.repository.writing.root_writer import write_root
from kiosk.fleet.repository.writing.writer import promote, publish_site


class Author:
    """Signs in ``folder``; ``server`` is the public half of the server's key."""

    def __init__(self, folder: Path, server: Path, now: datetime) -> None:
        self.folder, self.now = folder, now
        self._roots = [CryptoSigner.generate_ed25519() for _ in range(3)]
        self._sites, self._online = CryptoSigner.generate_ed25519(), CryptoSigner.generate_ed25519()
        sites = (self._sites.public_key,)
        online = (self._online.public_key, read_public(server).public)
        holders = Holders(tuple(each.public_key for each in self._roots), sites, sites, online)
        write_root(folder, holders, self._roots[:2], now)

    def sign(self, files: Mapping[str, bytes], channel: str) -> None:
        publish_site(self.folder, _Files(files), (channel,), [self._sites], self.now)
        renew(self.folder, self._online, self.now)

    def promote(self) -> None:
        promote(self.folder, [self._sites], self.now)
        renew(self.folder, self._online, self.now)


class _Files:
    def __init__(self, files: Mapping[str, bytes]) -> None:
        self._files = files

    @property
    def manifest(self) -> Manifest:
        return manifest_of(
            [Packed(path, len(raw), sha256(raw).hexdigest()) for path, raw in self._files.items()]
        )

    def opened(self, path: str) -> BytesIO:
        return BytesIO(self._files[path])
