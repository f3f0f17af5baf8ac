"""The place's own words hold no number but those of the site, no address and no markup."""

import pytest

from kiosk.core.announcements.own_words import numbers_of_site, own_words
from tests.fakes import site

KNOWN = frozenset({"8005550142", "112"})

DISGUISED = [
    "Call 112 or 911 now",
    "Call 555 0199",
    "Ask at 5550199 please",
    "Ring 555-0199",
    "Ring 555.0199 or come",
    "Ring (555) 0199",
    "Ring 5 5 5 0 1 9 9",
    "Ring 5-5-5-0-1-9-9",
    "Ring 555\u20110199",
    "Ring 555\u200b0199",
    "Ring 555\u00a00199",
    "Ring 555 O199",
    "Ring 555 0l99",
    "Ring +39 555 0199",
    "Ring 0039/555/0199",
    "Dial 1522",
    "Tel. 1522",
    "Phone 116 000",
    "Help at 116000",
    "911",
    "999 is answered",
    "9 1 1",
    "five five five zero one nine nine",
    "Five, five, five, zero, one, nine, nine",
    "nine one one",
    "one one six zero zero zero",
    "cinq cinq cinq zéro un neuf neuf",
    "Appelez le 1522",
    "Composez le 15 22",
    "٥٥٥٠١٩٩",
    "۵۵۵ ۰۱۹۹",
    "اتصل ١٥٢٢",
    "خمسة خمسة خمسة واحد تسعة تسعة",
    "५५५ ०१९९",
    "कॉल १५२२",
    "५ ५ ५ ० १ ९ ९",
    "পাঁচ ৫৫৫০১৯৯",
    "๕๕๕๐๑๙๙",
    "五五五〇一九九",
    "拨打 1522",
    "⑤⑤⑤⓪①⑨⑨",
    "⁵⁵⁵⁰¹⁹⁹",
    "５５５０１９９",
    "800 555 0142 7",
    "1 800 555 0142",
    "Call 800 555 0142 or 555 0199",
]


@pytest.mark.parametrize("text", DISGUISED)
def test_a_number_in_any_dress_is_refused(text):
    with pytest.raises(ValueError, match="number"):
        own_words(text, KNOWN)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("Buses leave from the north side today.", set()),
        ("Train 9571 leaves at 18:30 from platform 12.", set()),
        ("The bridge is closed until 31 December 2026.", set()),
        ("Room 204 is open from 9 to 17.", set()),
        ("Call 112.", {"112"}),
        ("Call 800 555 0142 or come to the desk.", {"8005550142"}),
        ("Call 800-555-0142, then 112.", {"8005550142", "112"}),
        ("اتصلوا ٨٠٠ ٥٥٥ ٠١٤٢", {"8005550142"}),
        ("拨打112", {"112"}),
    ],
)
def test_what_a_place_has_to_say_is_taken(text, numbers):
    assert own_words(text, KNOWN) == numbers


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("See example.org today", "address"),
        ("Write to desk@example.org", "address"),
        ("**Now** open", "markup"),
        ("<b>Now</b> open", "markup"),
        ("Open\u202enow", "direction"),
        ("Open\x07now", "control character"),
    ],
)
def test_addresses_markup_and_strange_signs_are_refused(text, what):
    with pytest.raises(ValueError, match=what):
        own_words(text, KNOWN)


def test_the_numbers_of_a_site_are_known_by_their_digits():
    emergency = {"number": "555 0100", "answered_by": ("police",)}
    assert numbers_of_site(site(emergency=emergency)) == {"5550100"}
    assert numbers_of_site(site()) == set()
