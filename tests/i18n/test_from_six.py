"""Hours of a language whose readers count from six in the morning: on both clocks, at every hour of a day."""

from datetime import UTC, datetime, time

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.i18n.from_six import hour_from_six
from kiosk.i18n.load_language import load_language
from kiosk.i18n.phrases.hours import hours_words
from tests.i18n.hard_spaces import nbsp

AMHARIC = load_language("am", TRANSLATIONS)
NIGHT, MORNING, DAY, EVENING = "ሌሊት", "ጠዋት", "ቀን", "ምሽት"

A_DAY = {
    0: (NIGHT, 6),
    1: (NIGHT, 7),
    2: (NIGHT, 8),
    3: (NIGHT, 9),
    4: (NIGHT, 10),
    5: (NIGHT, 11),
    6: (MORNING, 12),
    7: (MORNING, 1),
    8: (MORNING, 2),
    9: (MORNING, 3),
    10: (MORNING, 4),
    11: (MORNING, 5),
    12: (DAY, 6),
    13: (DAY, 7),
    14: (DAY, 8),
    15: (DAY, 9),
    16: (DAY, 10),
    17: (DAY, 11),
    18: (EVENING, 12),
    19: (EVENING, 1),
    20: (EVENING, 2),
    21: (EVENING, 3),
    22: (EVENING, 4),
    23: (EVENING, 5),
}


@pytest.mark.parametrize(("hour", "part", "counted"), [(hour, *said) for hour, said in A_DAY.items()])
def test_every_hour_of_a_day_is_on_both_clocks(hour, part, counted):
    for moment in (time(hour), datetime(2026, 12, 1, hour, tzinfo=UTC)):
        said = nbsp(f"{part}~{counted}~ሰዓት")
        assert hour_from_six("am", moment) == said
        assert AMHARIC.time(moment) == AMHARIC.hour(moment) == f"{hour:02}:00 ({said})"
        brief = nbsp(f"{part}~{counted}")
        assert AMHARIC.hour(moment, briefly=True) == f"{hour:02}:00 ({brief})"
        assert AMHARIC.clock_digits(moment) == f"{hour:02}:00"


def test_no_two_hours_of_a_day_are_said_alike():
    assert len({hour_from_six("am", time(hour)) for hour in range(24)}) == 24
    assert len({hour_from_six("am", time(hour), briefly=True) for hour in range(24)}) == 24


@pytest.mark.parametrize(
    ("moment", "full", "brief"),
    [
        (time(9, 30), "09:30 (ጠዋት~3~ሰዓት ተኩል)", "09:30 (ጠዋት~3:30)"),
        (time(18, 5), "18:05 (ምሽት~12~ሰዓት ከ5)", "18:05 (ምሽት~12:05)"),
        (time(5, 59), "05:59 (ሌሊት~11~ሰዓት ከ59)", "05:59 (ሌሊት~11:59)"),
    ],
)
def test_minutes(moment, full, brief):
    assert AMHARIC.hour(moment) == nbsp(full)
    assert AMHARIC.hour(moment, briefly=True) == nbsp(brief)


def test_a_day_closes_at_24():
    closing = nbsp("24:00 (ሌሊት~6~ሰዓት)")
    assert AMHARIC.hour(time(0), closes=True) == closing
    opening = nbsp("ከ09:00 (ጠዋት~3~ሰዓት)")
    assert hours_words(parse_hours("Mon-Sun 09:00-24:00"), AMHARIC) == f"{opening} እስከ {closing}"


@pytest.mark.parametrize(
    ("hours", "brief"),
    [
        ("Mon-Sun 08:00-20:00", "08:00–20:00 (ጠዋት~2–ምሽት~2)"),
        ("Mon-Sun 09:30-24:00", "09:30–24:00 (ጠዋት~3:30–ሌሊት~6)"),
        ("Tue 08:00-12:00", "ማክሰኞ 08:00–12:00 (ጠዋት~2–ቀን~6)"),
    ],
)
def test_hours_where_there_is_little_room(hours, brief):
    assert hours_words(parse_hours(hours), AMHARIC, briefly=True) == nbsp(brief)


@pytest.mark.parametrize("tag", ["om", "sw", "ti"])
def test_without_their_words_others_who_count_so_keep_the_two_digits(tag):
    language = load_language(tag, TRANSLATIONS)
    assert language.hour(time(8)) == language.hour(time(8), briefly=True) == language.time(time(8)) == "08:00"
    assert hours_words(parse_hours("Mon-Sun 08:00-12:00"), language, briefly=True) == "08:00–12:00"


@pytest.mark.parametrize("tag", ["en", "fr", "ar", "hi", "ur", "zh-Hans"])
def test_others_have_one_clock(tag):
    language = load_language(tag, TRANSLATIONS)
    assert language.hour_from_six(time(8)) == ""
    assert language.hour(time(8), briefly=True) == language.hour(time(8))
    assert language.time(time(8)) == language.clock_digits(time(8))


def test_every_weekday_is_whole_in_amharic():
    assert [AMHARIC.weekday(day) for day in range(7)] == [
        AMHARIC.weekday(day, whole=True) for day in range(7)
    ]
