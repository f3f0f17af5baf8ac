"""What comes with the program passes its own check, words in its sources included."""

from datetime import UTC, datetime

from kiosk.commands.check.findings import findings
from kiosk.loading.sources import DEMO_SITE, Sources

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_what_comes_with_the_program_is_clean(qapp):
    found = findings(Sources(DEMO_SITE, demo=True), NOON)
    assert found == (), "\n".join(map(str, found))
