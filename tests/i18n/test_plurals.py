"""Which form of a plural is said, and which forms keep it from being said."""

import pytest

from kiosk.i18n import formats
from kiosk.i18n.catalogues.fitting import misfit
from kiosk.i18n.language import load_language

ARABIC = """\
msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=6; "
"plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);\\n"

msgid "{n} thing"
msgid_plural "{n} things"
msgstr[0] "{n} zero"
msgstr[1] "{n} one"
msgstr[2] "{n} two"
msgstr[3] "{n} few"
msgstr[4] "{n} many"
msgstr[5] "{n} other"
"""


def language(folder, tag, text):
    file = folder / tag / "LC_MESSAGES/kiosk.po"
    file.parent.mkdir(parents=True)
    file.write_text(text, "utf-8")
    return load_language(tag, folder)


@pytest.mark.parametrize(
    ("n", "form"),
    [
        (0, "zero"),
        (1, "one"),
        (2, "two"),
        (3, "few"),
        (10, "few"),
        (11, "many"),
        (99, "many"),
        (100, "other"),
    ],
)
def test_arabic_has_six_forms(tmp_path, n, form):
    said = language(tmp_path, "ar", ARABIC).plural("{n} thing", "{n} things", n)
    assert said.strip("\u2068\u2069").split()[-1].strip("\u2068\u2069") == form


def test_a_plural_with_an_empty_form_is_not_translated(tmp_path):
    french = language(tmp_path, "fr", ARABIC.replace('"{n} many"', '""'))
    assert [french.plural("{n} thing", "{n} things", n) for n in (1, 2)] == ["1 thing", "2 things"]


def test_every_form_keeps_its_placeholders():
    days = ["{n} day", "{n} days"]
    assert misfit(days, ["{n} jour", "{n} jours"]) == ""
    assert "placeholders" in misfit(days, ["{n} jour", "jours"])
    assert "placeholders" in misfit(days, ["jour", "{n} jours"])


@pytest.mark.parametrize(
    ("tag", "written"), [("fa", "۲۵"), ("ps", "۲۵"), ("bn", "২৫"), ("ne", "२५"), ("my", "၂၅"), ("ur", "25")]
)
def test_each_language_has_its_own_digits(tag, written):
    assert formats.number(tag, 25) == written
