"""Digits and spaces that translators need not type."""

import pytest

from kiosk.i18n.extraction.typography import typeset


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Que faire ?", "Que faire~?"),
        ("Que faire?", "Que faire~?"),
        ("Que faire\u00a0?", "Que faire~?"),
        ("Oui  ; non !", "Oui~; non~!"),
        ("Urgence : police", "Urgence~: police"),
        ("Urgence: police", "Urgence~: police"),
        ("{languages} : pas", "{languages}~: pas"),
        ("Dire « non » ou «oui»", "Dire «~non~» ou «~oui~»"),
        ("« Ça va ? »", "«~Ça va~?~»"),
        ("De 9:30 à 17:00", "De 9:30 à 17:00"),
        ("https://example.org", "https://example.org"),
        ("Vraiment ?!", "Vraiment~?!"),
        ("24\u00a0h/24, à l’heure.", "24\u00a0h/24, à l’heure."),
    ],
)
def test_spaces_before_marks_and_inside_quotation_marks_are_narrow(typed, kept):
    assert typeset(typed, "fr-CA") == kept.replace("~", "\u202f")
    assert typeset(typeset(typed, "fr"), "fr") == typeset(typed, "fr")
    assert typeset(typed, "pt") == typed


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("٤ من كل ١٠ في ٢٠٢٢", "4 من كل 10 في 2022"),
        ("۳۸٪", "38%"),
        ("२०२२", "2022"),
        ("١٬٢٣٤٫٥", "1,234.5"),
        ("½ ① 第", "½ ① 第"),
    ],
)
def test_digits_are_those_of_telephone_numbers(typed, kept):
    assert typeset(typed, "ar") == kept
