"""A repository of its own for each test, and a kiosk that reads it."""

from pathlib import Path

import pytest

from tests.fleet.repository.building import Built, build
from tests.fleet.repository.reading import Kiosk


@pytest.fixture
def built(tmp_path: Path) -> Built:
    return build(tmp_path / "repository")


@pytest.fixture
def careful(tmp_path: Path) -> Built:
    return build(tmp_path / "repository", numbers_need=2)


@pytest.fixture
def kiosk(built: Built, tmp_path: Path) -> Kiosk:
    return Kiosk(built, tmp_path / "trusted")
