import shutil
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture
def site_folder(tmp_path):
    """A site of its own, made from the demonstration, whose content lies beside it."""
    folder = tmp_path / "site"
    (folder / "content/panels").mkdir(parents=True)
    shutil.copy(ROOT / "resources/demo/site.toml", folder / "site.toml")
    return folder
