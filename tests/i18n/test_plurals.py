"""Which form of a plural is said, and which forms keep it from being said."""

import pytest
from babel import Locale

from kiosk.base.places import TRANSLATIONS
from kiosk.i18n.catalogues.fitting import misfit
from kiosk.i18n.catalogues.plural_forms import IN_ORDER, forms_of, is_plural_rule, of_one_number
from kiosk.i18n.catalogues.scan import first_lines, header, plural_rule, translations_in
from kiosk.i18n.load_language import load_language

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
    assert translations_in(ARABIC.replace('"{n} many"', '""')) == {}


def test_arabic_counts_as_it_is_said():
    arabic = load_language("ar", TRANSLATIONS)
    said = [
        arabic.plural("{n} phone is connected.", "{n} phones are connected.", n) for n in (1, 2, 3, 15, 100)
    ]
    assert said[:2] == ["هاتف واحد متصل.", "هاتفان متصلان."]
    assert [words.split(" ", 1)[1] for words in said[2:]] == ["هواتف متصلة.", "هاتفاً متصلاً.", "هاتف متصل."]


@pytest.mark.parametrize("tag", ["ar", "am", "fr", "hi", "ur", "zh-Hans"])
def test_forms_stand_in_the_order_of_unicode(tag):
    order = ("zero", "one", "two", "few", "many", "other")
    locale = Locale.parse(tag, sep="-")
    forms = forms_of(header(first_lines(TRANSLATIONS / tag / "LC_MESSAGES/kiosk.po"), "Plural-Forms"))
    first = [order.index(locale.plural_form(forms.index(form))) for form in sorted(set(forms) - {forms[0]})]
    assert forms and first == sorted(first)


def test_another_order_is_an_error():
    babel = (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100<=2 ? 4 : 5);"
    )
    assert is_plural_rule(babel)
    assert forms_of(babel) != forms_of(IN_ORDER["ar"])
    assert plural_rule('msgid ""\nmsgstr ""\n"Language: ar\\n"\n').rule == IN_ORDER["ar"]


@pytest.mark.parametrize(
    ("rule", "forms"),
    [
        (IN_ORDER["ar"], {0, 1, 2}),
        ("nplurals=2; plural=(n != 1);", {0}),
        ("nplurals=2; plural=(n > 1);", set()),
        ("nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : n%10>=2 ? 1 : 2);", set()),
        ("nplurals=1; plural=0;", set()),
        ("nonsense", set()),
    ],
)
def test_forms_of_one_number_may_say_it_in_a_word(rule, forms):
    assert of_one_number(rule) == forms


def test_only_those_forms_may_leave_the_number_out():
    days = ["{n} day", "{n} days"]
    assert misfit(days, ["يوم واحد", "{n} أيام"], {0}) == ""
    assert "placeholders" in misfit(days, ["{n} يوم", "أيام"], {0})
    assert "placeholders" in misfit(["{n} day of {m}"], ["يوم واحد"], {0})


def test_every_form_keeps_its_placeholders():
    days = ["{n} day", "{n} days"]
    assert misfit(days, ["{n} jour", "{n} jours"]) == ""
    assert "placeholders" in misfit(days, ["{n} jour", "jours"])
    assert "placeholders" in misfit(days, ["jour", "{n} jours"])
