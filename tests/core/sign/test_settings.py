"""[sign.ils] in site.toml: what can be written, and what is said of mistakes."""

import re

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.sign.settings import SignSettings
from tests.fakes import site


def test_a_sign_language_has_a_table_of_its_own():
    known = site(sign={"ils": {}, "fsl": {"beside": "fr"}}, loop_languages=("en", "ils"))
    assert known.sign == {"ils": SignSettings.validated(), "fsl": SignSettings.validated(beside="fr")}
    assert known.loop_languages == ("en", "ils")


def test_without_one_nothing_differs():
    assert site().sign == {}


def test_a_language_that_the_table_does_not_know_needs_a_name():
    assert site(sign={"qqq": {"name": "Our sign"}}).sign["qqq"].name == "Our sign"


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"languages": ("en", "ils")}, "write a table [sign.ils] instead"),
        ({"sign": {"ils": {"beside": "de"}}}, "which languages does not list: add it there"),
        ({"sign": {"qqq": {}}}, "write name ="),
        ({"sign": {"English": {"name": "x"}}}, "use the three letters of ISO 639-3"),
        ({"sign": {"ils": {"beside": "?"}}}, "use a language tag"),
        ({"sign": {"ils": {"text": "en"}}}, "Extra inputs"),
        ({"sign": {"ils": {}}, "loop_languages": ("ils",)}, "has sign languages alone: add a written one"),
        ({"loop_languages": ("en", "ils")}, "names ils, which languages does not list"),
    ],
)
def test_mistakes_are_named(fields, said):
    with pytest.raises(RecordError, match=re.escape(said)):
        site(**fields)
