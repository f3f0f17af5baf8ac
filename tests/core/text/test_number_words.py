"""The gate for texts knows a number in words, in every language of the program."""

from collections import defaultdict

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.text.languages import LANGUAGES, facts_of_language
from kiosk.core.text.large_number_words import IN_ORDER, LARGE_WORDS
from kiosk.core.text.plain_text import plain_text

TRANSLATED = sorted(path.parent.parent.name for path in TRANSLATIONS.glob("*/LC_MESSAGES/kiosk.po"))
WITHOUT_SPACES = {"zh-Hans": "〇一二三四五六七八九"}
"""Here a word for a digit is one sign, and no space is between them."""


def test_there_are_catalogues():
    assert len(TRANSLATED) >= 6


@pytest.mark.parametrize("tag", ["en", *TRANSLATED])
def test_every_language_brings_its_ten_words(tag):
    """Without them a telephone number in words passes, which nobody has confirmed."""
    words = WITHOUT_SPACES.get(tag) or facts_of_language(tag).digits
    assert len(words) == 10
    usual = [same.split()[0] for same in words]
    between = "" if tag in WITHOUT_SPACES else " "
    for word in (each for same in words for each in same.split()):
        text = between.join((word, usual[8], usual[0], usual[0], usual[5], usual[5]))
        with pytest.raises(ValueError, match="holds a telephone number"):
            plain_text(text)


def test_no_word_means_two_digits():
    meant = defaultdict(set)
    for language in LANGUAGES:
        for digit, same in enumerate(language.digits):
            for word in same.split():
                meant[word].add(digit)
    assert {word: digits for word, digits in meant.items() if len(digits) > 1} == {}


CALLED = {
    "en": [
        "zero seven, forty-two",
        "seventy-two, forty-one, ninety, twelve",
        "eight hundred, five fifty-five, zero one forty-two",
        "zero 7 forty-two 1 2",
        "double seven, twenty, double four",
        "one hundred and twelve",
    ],
    "fr": [
        "zéro six, douze, trente-quatre, cinquante-six",
        "soixante-douze, quatre-vingt-dix-neuf, vingt et un",
        "soixante-douze 12 34 56",
        "07 quarante-deux 11",
        "cent-douze",
        "cent seize, cent onze",
    ],
    "ar": [
        "صفر سبعة، اثنان وأربعون، ثمانية عشر",
        "اثنان وسبعون، واحد وأربعون، تسعون",
        "مئة واثنا عشر",
    ],
    "hi": ["शून्य सात, बयालीस, अठारह", "बहत्तर इकतालीस नब्बे", "एक सौ बारह"],
    "ur": ["صفر سات، بیالیس، اٹھارہ", "بہتر اکتالیس نوے", "ایک سو بارہ"],
    "am": ["ዜሮ ሰባት፣ አርባ ሁለት፣ አስራ ስምንት", "ሰባ ሁለት፣ አርባ አንድ፣ ዘጠና", "መቶ አስራ ሁለት"],
    "zh-Hans": ["零七、四十二、五十五", "七十二 四十一 九十"],
}
"""Telephone numbers that are said in tens, by language."""

COUNTED = {
    "en": [
        "aged eighteen, nineteen or twenty; ten, twenty, thirty; in nineteen eighty-four, nineteen ninety",
        "one twelve-year-old and two ten-year-olds, at seven thirty, in twenty twenty-six",
        "one hundred and fifty of two hundred, between zero and forty-two; zero, five, ten, fifteen",
    ],
    "fr": [
        "quatre-vingt-dix-neuf euros, deux cent cinquante, mille neuf cent quatre-vingt-dix-huit",
        "vingt-quatre heures sur vingt-quatre, dix ou douze personnes, les vingt 12–17 ans",
        "un an, deux ans, dix ans, de vingt et un à trente-cinq ans",
    ],
    "ar": ["خمسة وعشرون عاماً، ستة عشر يوماً، بين عشرين وثلاثين، مئة وخمسون ريالاً", "عشرة، عشرون، ثلاثون"],
    "hi": ["दो सौ पचास रुपये, दस बारह लोग, पाँच सात दिन, छह सात लाख", "बीस, तीस, चालीस"],
    "ur": ["اسی طرح بہتر ہے، دو سو پچاس روپے، دس بارہ لوگ", "بیس، تیس، چالیس"],
    "am": ["ሃያ አምስት ዓመት፣ አስራ ሁለት ወር፣ ሁለት መቶ ሃምሳ ብር", "አስር፣ ሃያ፣ ሰላሳ"],
    "zh-Hans": ["十二三岁, 二〇二六年十二月, 一百二十五人, 七八十个", "二十、三十、四十"],
}


@pytest.mark.parametrize("tag", ["en", *TRANSLATED])
def test_a_telephone_number_in_tens_is_seen(tag):
    for text in CALLED[tag]:
        with pytest.raises(ValueError, match="holds a telephone number"):
            plain_text(f"{text}.")


@pytest.mark.parametrize("tag", ["en", *TRANSLATED])
def test_ages_years_prices_and_hours_are_none(tag):
    for text in COUNTED[tag]:
        assert plain_text(text) == text


@pytest.mark.parametrize("words", IN_ORDER, ids=["hi", "ur"])
def test_every_number_from_ten_to_ninety_nine_has_a_word_of_its_own(words):
    """They are put together of nothing."""
    known = [each.split("/") for each in words.split()]
    assert len(known) == 90
    assert len({word for same in known for word in same}) == sum(map(len, known))
    assert all(LARGE_WORDS[word].value == value for value, same in enumerate(known, 10) for word in same)
