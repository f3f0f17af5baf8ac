import re
import unicodedata

import pytest

from kiosk.i18n.pseudo import LONGER, MIRRORED, arabise, lengthen

SENTENCE = "You may have to show it to an official. If they keep it, you can ask for a receipt."


def test_long_texts_grow_by_two_fifths():
    assert 1.38 <= len(lengthen(SENTENCE)) / len(SENTENCE) <= 1.42


@pytest.mark.parametrize("length", range(20, 71, 5))
def test_what_may_be_a_headline_stays_within_the_limit_of_headlines(length):
    headline = SENTENCE[:length]
    assert min(70, int(length * 1.38)) <= len(lengthen(headline)) <= 70


@pytest.mark.parametrize("render", [lengthen, arabise])
def test_placeholders_line_breaks_and_digits_stay(render):
    said = render("Our home page {page}.\nOpen {days} from 8:30")
    assert re.findall(r"\{.*?\}", said) == ["{page}", "{days}"]
    assert said.count("\n") == 1
    assert said.endswith("8:30")


def test_every_letter_becomes_arabic():
    said = arabise("The quick brown fox; jumps over Zoë’s lazy dog, no?")
    assert len(said) == len("The quick brown fox; jumps over Zoë’s lazy dog, no?")
    assert not re.search("[A-Za-z?,;]", said)
    assert {unicodedata.bidirectional(c) for c in said if c.isalpha()} == {"AL"}
    assert said.endswith("؟")


def test_no_letter_of_the_source_is_left_bare():
    assert lengthen("Ask at our desk") != "Ask at the desk"
    assert not set("aeiounst") & set(lengthen("Ask at our desk in question"))


def test_both_are_languages():
    assert (LONGER.rtl, MIRRORED.rtl, MIRRORED.script.name) == (False, True, "arabic")
    assert LONGER.text("Back", "any") == lengthen("Back")
    assert MIRRORED.plural("{n} language", "{n} languages", 6) == arabise("{n} languages").replace("{n}", "6")
    assert LONGER.plural("{n} language", "{n} languages", 1) == lengthen("{n} language").replace("{n}", "1")
    assert MIRRORED.language_name("fr") == "الفرنسية"
