"""Which translations are shown: none with a number to call that the English does not hold."""

import pytest

from kiosk.i18n.catalogues.fitting import are_harmless, misfit
from kiosk.i18n.catalogues.scan import translations

CALL = "Call the emergency number."


@pytest.mark.parametrize(
    ("source", "translation", "number"),
    [
        (CALL, "Appelez le 0800\u2011555\u2011010", "0800\u2011555\u2011010"),
        (CALL, "Appelez le 71 555 010", "71 555 010"),
        (CALL, "Appelez le 112.", "112"),
        (CALL, "اتصل ٩١١", "911"),
        (CALL, "९९९", "999"),
        (CALL, "Appelez le 116 000", "116000"),
        (CALL, "Appelez le 116117", "116117"),
        ("In 2021, 112 people", "En 2021, 112 personnes, 911", "911"),
    ],
)
def test_a_number_that_the_english_does_not_have_is_named(source, translation, number):
    assert f"({number})" in misfit([source], [translation])
    assert f"({number})" in misfit([source, source], ["Un", translation])
    assert not are_harmless(["Un", translation])


@pytest.mark.parametrize(
    ("source", "translation"),
    [
        ("112 people", "112 personnes"),
        ("112 people", "١١٢ شخصًا"),
        ("116,000 people", "116 000 personnes"),
        ("112,000 people", "112 000 personnes"),
        ("1.12 million", "112万"),
        ("page 116", "page 116"),
        ("In 2022, 4 in 10", "En 2022, 4 sur 10"),
    ],
)
def test_figures_of_the_english_are_shown(source, translation):
    assert misfit([source], [translation]) == ""


def test_texts_are_not_read_as_one_number():
    assert are_harmless(["1990", "2000", "116", "000"])


def test_a_catalogue_leaves_out_only_what_names_a_number(tmp_path):
    file = tmp_path / "kiosk.po"
    told = {"One": "Un", CALL: "Appelez le 112.", "112 people": "112 personnes"}
    file.write_text("\n".join(f'msgid "{one}"\nmsgstr "{said}"\n' for one, said in told.items()), "utf-8")
    assert [message.sources for message in translations(file).values()] == [("One",), ("112 people",)]
