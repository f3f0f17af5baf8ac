from time import process_time
from unicodedata import category

import pytest

from kiosk.core.text.disguised_digits import undisguise
from kiosk.core.text.phone_numbers import find_number, short_numbers
from kiosk.core.text.plain_text import figure_text, plain_text

FILLERS = {*map(chr, range(0x0600, 0x0606)), *"\u06dd\u070f\u0890\u0891\u08e2"}
"""Format characters that are visible: they are written before or around Arabic and Syriac numbers."""

SPACES = [sign for sign in map(chr, range(0x10000)) if category(sign) == "Zs"]
UNSEEN = [sign for sign in map(chr, range(0xFFF9)) if category(sign) == "Cf" and sign not in FILLERS]
DASHES = [*map(chr, range(0x2010, 0x2016)), "\u2212", "\ufe58", "\ufe63", "\uff0d", "\u301c", "\uff5e"]
OTHERS = [
    " - ",
    " \u2013 ",
    ") - ",
    ". ",
    "\n",
    *"/.|_~()[]",
    *"\u00b7\u2022\u2027\u2219\u22c5\u30fb\uff65\u2044\u2215",
]


def number_in(text):
    return find_number(undisguise(text))


def short_numbers_in(text):
    return short_numbers(undisguise(text))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Call 800 123 4567 now", "800 123 4567"),
        ("Call 0800 123456 now", "0800 123456"),
        ("+39 06 1234 567, day and night", "+39 06 1234 567"),
        ("(06) 1234 5678", "06) 1234 5678"),
        ("06.12.34.56.78", "06.12.34.56.78"),
        ("0612345678", "0612345678"),
        ("06-1234-5678", "06-1234-5678"),
        ("800\u00a0290\u00a0290", "800\u00a0290\u00a0290"),
        ("اتصل ٠٨٠٠ ١٢٣ ٤٥٦٧", "٠٨٠٠ ١٢٣ ٤٥٦٧"),
        ("請撥０８００１２３４５６", "０８００１２３４５６"),
        ("call 555 0142 or 800 555 0199", "555 0142"),
        ("71 555 010", "71 555 010"),
        ("71.555.010", "71.555.010"),
        ("71 555 010 (2021)", "71 555 010 (2021"),
        ("2021 (71 555 010)", "2021 (71 555 010"),
        ("800 555 000", "800 555 000"),
        ("0555/2010", "0555/2010"),
        ("2012 3456 or 2012 - 3456", "2012 3456"),
        ("2012 \u2013 3456", "2012 \u2013 3456"),
        ("Tel:0800 555 010", "0800 555 010"),
        ("Rome,0800 555 010", "0800 555 010"),
        ("0800555010/0800555011", "0800555010/0800555011"),
        ("0800 555 010 / 0800 555 011", "0800 555 010 / 0800 555 011"),
        ("0\ufe0f\u20e38\ufe0f\u20e30\ufe0f\u20e30\ufe0f\u20e3 555 010", "0800 555 010"),
        ("call \u2460\u2461\u2462 \u2463\u2464\u2465\u2466", "123 4567"),
        ("\u2474\u2475\u2476\u2477\u2478\u2479\u247a", "1234567"),
        ("0\u2078\u2080\u2080 \u2075\u2075\u2075 010", "0800 555 010"),
        ("070O 55I23", "0700 55123"),
        ("0800*555*010, 0800#555#010", "0800*555*010"),
        ("0\u03058\u03050\u03050 555 010", "0800 555 010"),
        ("0800\U000e0041\U000e0020555 010", "0800555 010"),
        ("\u3007\u516b\u3007\u3007\u4e94\u4e94\u4e94", "\u3007\u516b\u3007\u3007\u4e94\u4e94\u4e94"),
        ("\u8bf7\u62e8\u4e00\u4e00\u3007", "\u4e00\u4e00\u3007"),
        ("0800,555,010", "0800,555,010"),
        ("0, 8, 0, 0, 5, 5, 5", "0, 8, 0, 0, 5, 5, 5"),
        ("ring 80-05-55 now", "80-05-55"),
        ("555-014", "555-014"),
        ("eight zero zero five five five", "eight zero zero five five five"),
        ("Nine-one-one", "nine one one"),
        ("un un deux", "un un deux"),
        ("صفر ثمانية صفر صفر خمسة", "صفر ثمانية صفر صفر خمسة"),
        ("call 0,7,0,0,1,2", "0,7,0,0,1,2"),
        ("call 0, 7, 0, 0, 1, 2", "0, 7, 0, 0, 1, 2"),
        ("٠،٧،٠،٠،١،٢", "٠،٧،٠،٠،١،٢"),
        ("1\u20111\u20116", "1-1-6"),
        ("1-1-6", "1-1-6"),
        ("०-७-०-०", "०-७-०-०"),
        ("07OO-I2E-4S6", "0700-123-456"),
        ("O7OO I2E 4S6", "0700 123 456"),
        ("o7ooi2e4s6", "0700123456"),
        ("07 00 12", "07 00 12"),
        ("070012", "070012"),
        ("٠٧ ٠٠ ١٢", "٠٧ ٠٠ ١٢"),
        ("nul sept 12 34", "nul sept 12 34"),
        ("Zero seven 12 34", "zero seven 12 34"),
        ("eight/zero/zero/five", "eight zero zero five"),
        ("शून्य सात 12 34", "शून्य सात 12 34"),
        ("07.42.12", "07.42.12"),
        ("٠٧/٤٢/١٢", "٠٧/٤٢/١٢"),
        ("0.7.4.2.1", "0.7.4.2.1"),
        ("0/7/4/2/1", "0/7/4/2/1"),
        ("७ २ ४ १ ९ ०", "७ २ ४ १ ९ ०"),
        ("0 \u2013 7 \u2013 4 \u2013 2", "0 - 7 - 4 - 2"),
        ("07\u202642\u202612", "07\u202642\u202612"),
        ("07, 42, 12", "07, 42, 12"),
    ],
)
def test_a_telephone_number_is_seen(text, number):
    assert number_in(text) == number
    with pytest.raises(ValueError, match=r"holds a telephone number .* numbers stand in site\.toml"):
        plain_text(text)


def test_directions_of_words_hide_no_number():
    assert number_in("\u2066+39\u2069 \u200e06\u200f 1234567") == "+39 06 1234567"


@pytest.mark.parametrize(
    "text",
    [
        "In 2022, 4 in 10 people",
        "Movement Migration Strategy 2024–2030",
        "Directive (EU) 2024/1712",
        "on 2026-11-25, from 8:00 to 17:00",
        "about 50 000 000 people, 50,000,000 or 50.000.000",
        "202,478 or 202 478 people",
        "1920 × 1080, 1 / 150, 10.3389/fpubh.2023.1195005",
        "platforms 1, 2, 3, 4, 5, 6, 7 and 8",
        "bus 62 at 14:30, bus 117 at 15:10",
        "1 in 150 people in 2021",
        "استراتيجية الحركة ٢٠٢٤–٢٠٣٠",
        "2024\u20132030, 2024 \u2013 2030, 2024\u20112030, 2024\u20142030, 2024/2030 or 2026/27",
        "2026-11-25, 2026\u201111\u201125, 2026/11/25, 2026.11.25",
        "25/11/2026, 25.11.2026, 25. 11. 2026, 25-11-2026, 11/25/2026 or 25/11/2026\u201330/11/2026",
        "25/11/2026 at 8:00, 2026-11-25 08:00",
        "27 600 000, 27.600.000, 27\u202f600\u202f000 or 27\u2009600\u2009000 people, 1 234 000 of them",
        "1 234 000 (2021), 202 478 (2021)",
        "In 2021 \u2013 27 600 000 people; in 2020 \u2013 202 478; in 2019 (1 500)",
        "aged 12\u201317 or 12 \u2013 17, one in 3 (33.25 %), 12.5 \u2013 13.75",
        "Directive 2011/36/EU, 29/2016, Law 1712/2024, 2024/1712 and 2016-444",
        "pages 112\u2013117, p. 1234",
        "at 8:00\u201317:00 or 17.30",
        "12.50 \u20ac, 1,250.00 or 1 250,00",
        "2,76,00,000 or 1,00,000 people, platforms 10, 11, 12, 13",
        "pages 112-117, 12-17, on 25-11-26 or 26-11-25",
        "one, two or three people, one by one, two of three",
        "\u4e8c\u3007\u4e8c\u56db\u5e74, \u4e00\u4e2a, \u5341\u4e00, \u4e00\u4e8c",
        "CO2, 10 \u33a1, x\u00b2, \u00bd, 5l, 10 l, Il 10",
        "buses 62B 117A 5E 9, 2024 bets, room 4-B, 1080p, 24/7, B2B, S22-S41",
        "3-2-1, steps 1-2-3, articles 1.1.6, 4 of 5, 01067 Dresden, 0, 1, 2, 3, 4, 5",
        "12 Sept 2026, 10\u201312 Sept 2026, le 12 sept. 2026, un an, deux ou trois, one in 150 in 2024",
        "aged 0 to 17, from 09 00 to 17 00, 08:00, 07.00 \u2013 12.00",
        "1,5, 2,5, 3,5 and 4,5 m, 5, 4, 3, 2, 1",
        "one or two in 2024, eight of 10, six 12-year-olds, in 1 of 3",
        "07.12.26, 07/12/26, 01, 02, 03, 04, 0,5, 0,7, 0,9, 0.25 - 0.50, from 07.30 to 09.45",
        "10, 20, 50, 30 euros, 4.5, 3.2, 1.5, 2.5, parts 1.1.2.3, 2 - 1, 1 2 3 4 5 6",
    ],
)
def test_other_numbers_are_fine(text):
    assert number_in(text) is None
    assert figure_text(text) == text


@pytest.mark.parametrize("between", [*SPACES, *UNSEEN, *DASHES, *OTHERS], ids=ascii)
def test_a_telephone_number_is_seen_whatever_stands_between_its_digits(between):
    assert number_in(f"Call {between.join(('0800', '555', '010'))} now")
    assert number_in(f"Call {between.join('0800555010')} now")
    assert number_in(f"Call 0800 {between}555{between} 010 now")


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Appelez le 112.", {"112"}),
        ("112, 911/999", {"112", "911", "999"}),
        ("9-1-1, 1 1 2", {"911", "112"}),
        ("116 000, 116117, 116\u2011123 or 112", {"116000", "116117", "116123", "112"}),
        ("اتصل ١١٢ أو ۹۱۱", {"112", "911"}),
        ("कॉल करें ११६ ०००, ९९९", {"116000", "999"}),
        ("请拨１１２", {"112"}),
        ("\u137b\u1372\u136a", {"112"}),
        ("\u1369\u1369\u136a", {"112"}),
        ("9\u2460\u2460, l12", {"911", "112"}),
        ("1\u200b12 and 9\u206811\u2069", {"112", "911"}),
        ("1112, 1120, 9/11, 116, 116 people, 11 2, 112万", set()),
    ],
)
def test_short_numbers_are_seen_in_all_digits(text, numbers):
    assert short_numbers_in(text) == numbers


@pytest.mark.parametrize(
    "text",
    [
        "9",
        " ",
        "9 ",
        "9 - ",
        "9/",
        "9/ ",
        "9.9a",
        "1 000-",
        "+",
        "+9",
        "2021 - ",
        "9\u200b",
        "\u0669\u00a0",
        "112 ",
        "0.",
        "0, ",
        "9\u00b7",
        "ten ",
        "zero ",
        "\u5341",
        "\u5341\u4e00\u3001",
    ],
    ids=ascii,
)
@pytest.mark.parametrize("end", ["", "a", "%", "/9a"])
@pytest.mark.sample(7)
def test_long_texts_are_looked_through_soon(text, end):
    begin = process_time()
    whole = text * (100_000 // len(text)) + end
    number_in(whole)
    short_numbers_in(whole)
    assert process_time() - begin < 1
