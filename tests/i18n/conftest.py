from pathlib import Path

import pytest

from kiosk.i18n.language import Language
from kiosk.i18n.load_language import load_language


@pytest.fixture(scope="session")
def french() -> Language:
    return load_language("fr", Path(__file__).parents[2] / "translations")
