import pytest

from kiosk.commands.new_site import new_site


@pytest.fixture
def folder(tmp_path):
    """A new site of the starter, English and French."""
    assert new_site("harbour", tmp_path) == 0
    return tmp_path / "harbour"
