"""What is said instead of what is written, in every language of the program."""

from functools import cache

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.core.speech.speakable import speakable
from kiosk.i18n.load_language import load_language
from kiosk.i18n.phrases.hours import hours_words
from kiosk.i18n.phrases.spoken_form import spoken_form

NUMBERS = ("555 0142", "112", "+44 20 555 0142")
LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")


@cache
def language(tag):
    return load_language(tag, TRANSLATIONS)


def said(text, tag):
    return speakable(spoken_form(text, language(tag), NUMBERS))


ENGLISH = {
    "Call 555 0142.": "Call 5 5 5, 0 1 4 2.",
    "Emergency: 112": "Emergency: 1 1 2",
    "+44 20 555 0142": "plus 4 4, 2 0, 5 5 5, 0 1 4 2",
    "Free advice: 0800 555 0199": "Free advice: 0 8 0 0, 5 5 5, 0 1 9 9",
    "In 2022 it was 38 percent.": "In 2022 it was 38 percent.",
    "112,000 people": "112,000 people",
    "1 / 5": "1 of 5",
    "2/5": "2 of 5",
    "open 24/7": "open 24 of 7",
    "Mon–Fri 9–17": "Monday to Friday, 9 to 17",
    "Sat 10:00–14:30": "Saturday 10 to 14 30",
    "Mon–Fri 9–17, Sat 10–12": "Monday to Friday, 9 to 17, Saturday 10 to 12",
    "The sun is out. Sun and Mon.": "The sun is out. Sun and Mon.",
    "Strategy 2024–2030": "Strategy 2024 to 2030",
    "38 %": "38 percent",
    "€5 or 5 €": "5 euros or 5 euros",
    "It costs 2.50 £.": "It costs 2.50 British pounds.",
    "https://example.org/help": "example dot org slash help",
    "Advice →": "Advice",
    "free · anonymous": "free, anonymous",
}


@pytest.mark.parametrize(("written", "spoken"), ENGLISH.items())
def test_numbers_hours_and_addresses_are_said_in_words(written, spoken):
    assert said(written, "en") == spoken


HOURS = {
    "en": "Monday to Friday, 9 to 17 30",
    "fr": "lundi à vendredi, de 9 heures à 17 heures 30",
    "ar": "من الاثنين إلى الجمعة من 9 صباحًا إلى 5 و30 دقيقة بعد الظهر",
    "am": "ከሰኞ እስከ ዓርብ ከጠዋት 3 ሰዓት እስከ ቀን 11 ሰዓት ተኩል",
    "hi": "सोम से शुक्र सुबह 9 बजे से शाम 5 30 बजे तक",
    "ur": "پیر تا جمعہ صبح 9 بجے سے سہ پہر 5 30 بجے تک",
    "zh-Hans": "周一至周五 9点至17点30分",
}


@pytest.mark.parametrize("tag", LANGUAGES)
def test_hours_are_said_as_people_say_them(tag):
    written = hours_words(parse_hours("Mon-Fri 09:00-17:30"), language(tag))
    assert said(written, tag) == HOURS[tag]


@pytest.mark.parametrize(
    ("written", "spoken"),
    [
        ("ከ08:00 (ጠዋት 2 ሰዓት) እስከ 17:00 (ቀን 11 ሰዓት)", "ከጠዋት 2 ሰዓት እስከ ቀን 11 ሰዓት"),
        ("08:00–17:00 (ጠዋት 2–ቀን 11)", "ከጠዋት 2 ሰዓት እስከ ቀን 11 ሰዓት"),
        ("ምክር ከ08:00 (ጠዋት 2)", "ምክር ከጠዋት 2 ሰዓት"),
        ("09:30–24:00 (ጠዋት 3:30–ሌሊት 6)", "ከጠዋት 3 ሰዓት ተኩል እስከ ሌሊት 6 ሰዓት"),
        ("08:00", "0 8, 0 0"),
    ],
)
def test_an_hour_on_both_clocks_is_said_once(written, spoken):
    assert said(written, "am") == spoken


def test_french_hours():
    assert said("Conseils 24 h/24", "fr") == "Conseils 24 heures sur 24"
    assert said("Lun.–ven. de 9 h à 17 h 30", "fr") == "Lundi à vendredi, de 9 heures à 17 heures 30"


@pytest.mark.parametrize("tag", LANGUAGES)
@pytest.mark.parametrize("written", ["1 / 5", "38 %", "9–17", "+44 20 555 0142", "example.org/a", "5 €"])
def test_no_language_says_a_symbol(tag, written):
    spoken = said(written, tag)
    assert not set("/%–+€.") & set(spoken)
    assert (
        tag == "en"
        or not set("abcdefghijklmnopqrstuvwxyz")
        & set(spoken.replace("example", "").replace("org", "").replace(" a", ""))
        or tag == "fr"
    )


@pytest.mark.parametrize("tag", LANGUAGES)
def test_a_number_is_said_in_its_groups_in_every_language(tag):
    isolated = language(tag).isolate("555 0142")
    assert said(isolated, tag) == "5 5 5, 0 1 4 2"
