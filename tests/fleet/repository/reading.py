"""A kiosk that reads a repository and remembers what it has seen."""

from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import STABLE
from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.client import Reason, RefusedError, Release, read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from tests.fleet.repository.building import Built


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
