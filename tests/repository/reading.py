"""A kiosk that reads a repository and remembers what it has seen."""

from pathlib import Path

import pytest

from kiosk.repository.client import Reason, RefusedError, Release, read_release
from kiosk.repository.folder_fetcher import FolderFetcher
from kiosk.repository.layout import LARGEST_LIST, STABLE
from tests.repository.building import Built


class Kiosk:
    def __init__(self, built: Built, trusted: Path) -> None:
        self.built, self.trusted, self.root = built, trusted, built.root

    def read(self, channel: str = STABLE) -> Release:
        fetcher = FolderFetcher(self.built.folder, LARGEST_LIST)
        return read_release(fetcher, "", self.trusted, self.root, channel)

    def refuses(self, channel: str = STABLE) -> Reason:
        with pytest.raises(RefusedError) as refusal:
            self.read(channel)
        return refusal.value.reason
