"""A kiosk of a real site: the demonstration's texts, confirmed on the day of the pictures."""

import pytest

from kiosk.loading.sources import Sources
from tests.fakes import confirmed_demonstration
from tests.qml.stages import Stage


@pytest.fixture
def sources(tmp_path):
    path = tmp_path / "site.toml"
    path.write_text(confirmed_demonstration(), "utf-8")
    return Sources(path)


@pytest.fixture
def stage(qapp, sources):
    stage = Stage(sources=sources, size=(640, 480))
    yield stage
    stage.end()
