import pytest

from kiosk.core.site.weekly_hours import parse_hours
from kiosk.i18n.language import ENGLISH, load_language
from kiosk.i18n.phrases.hours import hours_words
from kiosk.places import TRANSLATIONS


@pytest.mark.parametrize(
    ("hours", "in_english", "in_french"),
    [
        ("24/7", "day and night", "jour et nuit"),
        ("Mon-Sun 00:00-24:00", "day and night", "jour et nuit"),
        ("Mon-Fri 09:00-17:00", "Mon–Fri 9–17", "lun.–ven. 9–17~h"),
        ("Mon-Sun 08:00-20:00", "8–20", "8–20~h"),
        ("Sat 10:00-14:30", "Sat 10:00–14:30", "sam. 10:00–14:30"),
        (
            "Mon-Fri 09:00-17:00, Sat 10:00-14:00",
            "Mon–Fri 9–17, Sat 10–14",
            "lun.–ven. 9–17~h, sam. 10–14~h",
        ),
        ("Fri 22:00-02:00", "Fri 22–2", "ven. 22–2~h"),
        ("Sun 08:00-24:00", "Sun 8–24", "dim. 8–24~h"),
    ],
)
def test_hours_as_they_are_said(french, hours, in_english, in_french):
    parsed = parse_hours(hours)
    assert hours_words(parsed, ENGLISH) == in_english
    assert hours_words(parsed, french) == in_french.replace("~", "\u00a0")


@pytest.mark.parametrize(("tag", "comma"), [("ar", "، "), ("ur", "، "), ("am", "፣ "), ("zh-Hans", "，")])
def test_two_rules_are_joined_as_the_script_joins(tag, comma):
    said = hours_words(parse_hours("Mon-Fri 09:00-17:00, Sat 10:00-12:00"), load_language(tag, TRANSLATIONS))
    assert said.count(comma) == 1


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("Mon-Sun 08:00-20:00", "08:00–20:00"),
        ("Mon-Sun 09:30-12:00", "09:30–12:00"),
        ("Mon-Sun 20:00-08:00", "20:00–08:00"),
    ],
)
def test_where_people_count_from_six_hours_have_the_form_of_the_24_hour_clock(hours, said):
    assert hours_words(parse_hours(hours), load_language("am", TRANSLATIONS)) == said
