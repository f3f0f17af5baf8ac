"""The content that comes with the program passes its own check, words in its sources included."""

from datetime import UTC, datetime

from kiosk.base.places import TRANSLATIONS
from kiosk.commands.check.findings import findings
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.loading.sources import DEMO_SITE, Sources

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


def test_what_comes_with_the_program_is_clean(qapp):
    sources = Sources(DEMO_SITE, demo=True)
    # Of a language that a site does not offer no missing word is named.
    assert set(sources.files().site.site.languages) == {"en", *catalogue_files(TRANSLATIONS)}
    found = findings(sources, NOON)
    assert found == (), "\n".join(map(str, found))
