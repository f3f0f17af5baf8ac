"""The words of a catalogue: what a compiled one would say, without what cannot be shown."""

from gettext import GNUTranslations
from io import BytesIO

import pytest
from babel.messages.mofile import write_mo

from kiosk.base.places import TRANSLATIONS
from kiosk.i18n.catalogues.catalogue import load_words
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.extraction.parsing import parse

HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Plural-Forms: nplurals=2; plural=(n > 1);\\n"\n\n'


@pytest.mark.parametrize("tag", ["ar", "fr"])
def test_they_are_those_of_a_compiled_catalogue(tag):
    file, compiled = catalogue_file(TRANSLATIONS, tag), BytesIO()
    catalogue = parse(file)
    write_mo(compiled, catalogue)
    compiled.seek(0)
    ours, theirs = load_words(file), GNUTranslations(compiled)
    messages = [message for message in catalogue if message.id]
    assert len(messages) > 1000
    for message in messages:
        one, *many = message.id if isinstance(message.id, tuple) else (message.id,)
        if message.context:
            assert ours.pgettext(message.context, one) == theirs.pgettext(message.context, one)
        else:
            assert ours.gettext(one) == theirs.gettext(one)
        for n in range(120 if many else 0):
            assert ours.ngettext(one, *many, n) == theirs.ngettext(one, *many, n)


def test_one_that_cannot_be_shown_costs_no_other(tmp_path, log_warnings):
    file = tmp_path / "kiosk.po"
    told = {"One": "Un", "Call": "Appelez le 71 555 010", "Two": "Deux", "{n} left": "{m} encore"}
    messages = "\n".join(f'msgid "{one}"\nmsgstr "{said}"\n' for one, said in told.items())
    file.write_text(f'{HEADER}{messages}\n#, fuzzy\nmsgid "Three"\nmsgstr "Trois"\n', "utf-8")
    words = load_words(file)
    assert [words.gettext(one) for one in (*told, "Three")] == ["Un", "Call", "Deux", "{n} left", "Three"]
    assert [warning.split(" ", 1)[0] for warning in log_warnings()] == [f"{file}:9:", f"{file}:15:"]


def test_those_of_the_site_are_asked_first(tmp_path):
    of_program, of_site = tmp_path / "program.po", tmp_path / "site.po"
    of_program.write_text(f'{HEADER}msgid "One"\nmsgstr "Un"\n\nmsgid "Two"\nmsgstr "Deux"\n', "utf-8")
    of_site.write_text(f'{HEADER}msgid "One"\nmsgstr "Une"\n', "utf-8")
    words = load_words(of_site)
    words.add_fallback(load_words(of_program))
    assert [words.gettext(one) for one in ("One", "Two", "Three")] == ["Une", "Deux", "Three"]


def test_a_number_for_which_the_rule_has_no_form_is_said_in_english(tmp_path):
    file = tmp_path / "kiosk.po"
    header = HEADER.replace("(n > 1)", "n > 5000 ? 7 : n > 1")
    forms = 'msgstr[0] "{n} heure"\nmsgstr[1] "{n} heures"\n'
    file.write_text(f'{header}msgid "{{n}} hour"\nmsgid_plural "{{n}} hours"\n{forms}', "utf-8")
    words = load_words(file)
    said = [words.ngettext("{n} hour", "{n} hours", n) for n in (1, 2, 6000)]
    assert said == ["{n} heure", "{n} heures", "{n} hours"]
