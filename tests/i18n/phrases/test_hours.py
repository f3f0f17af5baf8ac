import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.core.site.hours.weekly_hours import parse_hours
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.load_language import load_language
from kiosk.i18n.phrases.hours import hours_words
from tests.i18n.hard_spaces import nbsp


@pytest.mark.parametrize(
    ("hours", "in_english", "in_french"),
    [
        ("24/7", "day and night", "jour et nuit"),
        ("Mon-Sun 00:00-24:00", "day and night", "jour et nuit"),
        ("Mon-Fri 09:00-17:00", "Mon–Fri 9–17", "lun.–ven. de 9~h à 17~h"),
        ("Mon-Sun 08:00-20:00", "8–20", "de 8~h à 20~h"),
        ("Sat 10:00-14:30", "Sat 10:00–14:30", "sam. de 10~h à 14~h~30"),
        (
            "Mon-Fri 09:00-17:00, Sat 10:00-14:00",
            "Mon–Fri 9–17, Sat 10–14",
            "lun.–ven. de 9~h à 17~h, sam. de 10~h à 14~h",
        ),
        ("Fri 22:00-02:00", "Fri 22–2", "ven. de 22~h à 2~h"),
        ("Sun 08:00-24:00", "Sun 8–24", "dim. de 8~h à 24~h"),
    ],
)
def test_hours_as_they_are_said(french, hours, in_english, in_french):
    parsed = parse_hours(hours)
    assert hours_words(parsed, ENGLISH) == in_english
    assert hours_words(parsed, french) == nbsp(in_french)


@pytest.mark.parametrize(("tag", "comma"), [("ar", "، "), ("ur", "، "), ("am", "፣ "), ("zh-Hans", "，")])
def test_two_rules_are_joined_as_the_script_joins(tag, comma):
    said = hours_words(parse_hours("Mon-Fri 09:00-17:00, Sat 10:00-12:00"), load_language(tag, TRANSLATIONS))
    assert said.count(comma) == 1


@pytest.mark.parametrize(
    ("hours", "said"),
    [
        ("Mon-Sun 08:00-20:00", "ከ08:00 (ጠዋት~2~ሰዓት) እስከ 20:00 (ምሽት~2~ሰዓት)"),
        ("Mon-Sun 09:30-12:00", "ከ09:30 (ጠዋት~3~ሰዓት ተኩል) እስከ 12:00 (ቀን~6~ሰዓት)"),
        ("Mon-Sun 20:00-08:00", "ከ20:00 (ምሽት~2~ሰዓት) እስከ 08:00 (ጠዋት~2~ሰዓት)"),
    ],
)
def test_where_people_count_from_six_hours_are_on_both_clocks(hours, said):
    assert hours_words(parse_hours(hours), load_language("am", TRANSLATIONS)) == nbsp(said)


@pytest.mark.parametrize(
    ("tag", "hours", "said"),
    [
        ("ar", "Mon-Sun 08:00-20:00", "من 8~صباحًا إلى 8~مساءً"),
        ("ar", "Mon-Sun 12:00-24:00", "من 12~ظهرًا إلى 12~منتصف~الليل"),
        ("ar", "Mon-Sun 09:30-14:00", "من 9:30~صباحًا إلى 2~بعد~الظهر"),
        ("hi", "Mon-Sun 08:00-20:00", "सुबह~8~बजे से रात~8~बजे तक"),
        ("hi", "Mon-Sun 09:30-17:30", "सुबह~9:30~बजे से शाम~5:30~बजे तक"),
        ("ur", "Mon-Sun 08:00-20:00", "صبح~8~بجے سے رات~8~بجے تک"),
        ("zh-Hans", "Mon-Sun 09:00-17:00", "9点至17点"),
        ("zh-Hans", "Mon-Sun 09:30-24:00", "9:30至24点"),
        ("am", "Mon-Fri 09:00-24:00", "ከሰኞ እስከ ዓርብ ከ09:00 (ጠዋት~3~ሰዓት) እስከ 24:00 (ሌሊት~6~ሰዓት)"),
        ("es", "Mon-Sun 09:00-17:00", "9–17"),
        ("ar", "Mon-Fri 09:00-17:00", "من الاثنين إلى الجمعة من 9~صباحًا إلى 5~بعد~الظهر"),
        ("zh-Hans", "Mon-Fri 09:00-17:00", "周一至周五 9点至17点"),
    ],
)
def test_each_language_says_its_hours(tag, hours, said):
    assert hours_words(parse_hours(hours), load_language(tag, TRANSLATIONS)) == nbsp(said)
