from datetime import date

import pytest

from kiosk.core.site.helplines import Emergency, Helpline
from tests.fakes import TODAY


@pytest.fixture(autouse=True)
def _qt(qapp):
    """Fonts and QML need an application."""


@pytest.fixture
def emergency():
    return Emergency.validated(
        number="112", answered_by=("police", "ambulance"), confirmed_on=TODAY, confirmed_by="desk-team"
    )


@pytest.fixture
def helpline():
    def make(helpline_id="advice", on: date = TODAY, **fields):
        known = {"kind": "advice", "answered_by": "charity", "number": "800 555 0199", "hours": "24/7"}
        return Helpline.validated(
            **{"id": helpline_id, "cost": "free", "languages": ("en", "fr"), **known, **fields},
            confirmed_on=on,
            confirmed_by="desk-team",
        )

    return make
