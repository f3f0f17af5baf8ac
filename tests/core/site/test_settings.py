from contextlib import nullcontext
from dataclasses import FrozenInstanceError, asdict
from datetime import date

import pytest
from argon2 import PasswordHasher

from kiosk.core.base.record_marks import RecordError
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site
from kiosk.core.site.timings import Timings

PLAIN = {
    "organisation": "other",
    "name": "Example",
    "country": "IT",
    "time_zone": "Europe/Rome",
    "languages": ["en", "fr", "fa-AF"],
}
HELPLINE = {
    "id": "advice",
    "kind": "advice",
    "answered_by": "charity",
    "number": "555 0142",
    "hours": "24/7",
    "cost": "free",
    "languages": ["en"],
}


def test_defaults():
    site = Site.validated(**PLAIN)
    assert site.loop_languages == ("en",)
    assert (site.mode, site.screen, site.logo, site.home_page) == ("kiosk", "", "", "")
    assert not (site.figures or site.reduced_motion or site.demo)
    assert (site.staff_language, site.hours, site.playlists) == ("en", None, None)
    assert (site.looks.palette, site.looks.plate, site.looks.colours) == ("journey", "usual", {})
    assert not site.looks.has_colours
    assert (site.announcements.aloud, site.announcements.longest_hours) == (False, 12)
    assert (site.place, site.desk, site.emergency, site.helplines) == (None, None, None, ())
    assert site.zone.key == "Europe/Rome"


def test_timings_are_those_of_the_design():
    assert asdict(Timings.validated()) == {
        "idle_min_s": 45.0,
        "idle_max_s": 120.0,
        "advice_s": 60.0,
        "countdown_s": 20.0,
        "pause_s": 60.0,
        "language_hold_s": 240.0,
    }


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("idle_min_s", 44),
        ("idle_min_s", 91),
        ("idle_max_s", 89),
        ("idle_max_s", 121),
        ("advice_s", 44),
        ("advice_s", 91),
        ("countdown_s", 19),
        ("countdown_s", 31),
        ("pause_s", 121),
        ("language_hold_s", 241),
        ("countdown_s", float("nan")),
        ("countdown_s", float("inf")),
    ],
)
def test_safety_cannot_be_configured_away(key, value):
    with pytest.raises(RecordError):
        Timings.validated(**{key: value})


@pytest.mark.parametrize(
    ("pace", "is_taken"), [(29, False), (30, True), (100, True), (120, True), (121, False)]
)
def test_a_pace_gives_time_to_slow_readers(pace, is_taken):
    with nullcontext() if is_taken else pytest.raises(RecordError):
        assert Site.validated(**PLAIN, pace=pace).pace == pace


@pytest.mark.parametrize(
    ("text", "language", "said"),
    [
        ({"": "Example"}, "fr", "Example"),
        ({"en": "Station", "fr": "Gare"}, "fr", "Gare"),
        ({"en": "Station", "fr": "Gare"}, "fr-CA", "Gare"),
        ({"en": "Station", "fr": "Gare"}, "en-XA", "Station"),
        ({"en": "Station", "fr": "Gare"}, "ar-XB", "Station"),
        ({"fr": "Gare"}, "en", "Gare"),
        ({"fa": "ایستگاه"}, "fa-AF", "ایستگاه"),
        ({"de": "Bahnhof"}, "en", "Bahnhof"),
    ],
)
def test_texts_are_said_in_the_nearest_language(text, language, said):
    assert Site.validated(**PLAIN).say(text, language) == said


@pytest.mark.parametrize(
    "number",
    [
        *("112", "555 0142", "800 555 0199", "08000 555 019", "0800 555 0199 01"),
        *("+1 202 555 0142", "+39 800 555 0199", "+39 555 0142"),
    ],
)
def test_numbers_that_can_be_shown(number):
    assert Emergency.validated(number=number, answered_by=("police",)).number == number


@pytest.mark.parametrize(
    "number",
    [
        "",
        " 112",
        "112 ",
        "11  2",
        "1-1-2",
        "+112",
        "+0 555 0142 00",
        "+ 39 555 0142",
        "39+ 555 0142",
        "++39 555 0142",
        "+1202 5550142",
        "(0)112",
        "١١٢",
        "112a",
        "1\u00a012",
        "123456",
        "800 555 0199 0142",
    ],
)
def test_numbers_that_cannot(number):
    with pytest.raises(RecordError):
        Emergency.validated(number=number, answered_by=("police",))


@pytest.mark.parametrize(
    ("number", "e164"),
    [
        ("555 0142", ""),
        ("800 555 0199", "+398005550199"),
        ("06 555 0142", "+39065550142"),
        ("0800 555 0199", "+448005550199"),
        ("1 888 555 0199", "+18885550199"),
        ("8 800 555 0199", "+78005550199"),
        ("06 80 555 019", "+3680555019"),
        ("+39 800 555 0199", "+398005550199"),
    ],
)
def test_the_number_from_abroad_is_the_same(number, e164):
    helpline = Helpline.validated(**(HELPLINE | {"number": number, "number_e164": e164}))
    assert helpline.number_e164 == e164


def test_the_united_kingdom_is_named_by_its_code():
    with pytest.raises(RecordError, match="the United Kingdom is GB"):
        Site.validated(**(PLAIN | {"country": "UK"}))


def test_a_number_with_the_code_of_its_country_is_the_one_from_abroad():
    made = HELPLINE | {"number": "+39 800 555 019"}
    assert Helpline.validated(**made).number_e164 == "+39800555019"
    with pytest.raises(RecordError):
        Helpline.validated(**(made | {"number_e164": "+49800555019"}))


@pytest.mark.parametrize("page", ["http://example.org", "https://exa mple.org", "example.org", "https://"])
def test_pages_of_helplines_are_whole_addresses(page):
    with pytest.raises(RecordError):
        Helpline.validated(**(HELPLINE | {"page": page}))


@pytest.mark.parametrize(
    ("address", "is_good"),
    [
        ("", True),
        ("https://example.org", True),
        ("https://www.example.org/en/home.html", True),
        ("http://example.org", False),
        ("https://example.org/?from=kiosk-4", False),
        ("https://example.org/#topic", False),
        ("https://kiosk@example.org", False),
        ("https://example.org/" + "a" * 60, False),
        ("tel:112", False),
    ],
)
def test_the_home_page_traces_nobody(address, is_good):
    if is_good:
        assert Site.validated(**(PLAIN | {"home_page": address})).home_page == address
    else:
        with pytest.raises(RecordError):
            Site.validated(**(PLAIN | {"home_page": address}))


def test_unknown_facts_say_nothing():
    helpline = Helpline.validated(**HELPLINE)
    assert (helpline.name_needed, helpline.may_tell_police, helpline.text_channel) == (
        "unknown",
        "unknown",
        "none",
    )


def test_in_a_demonstration_every_number_counts_as_confirmed_today():
    confirmed = {"confirmed_on": date(2020, 1, 1), "confirmed_by": "desk-team"}
    never = HELPLINE | {"id": "never"}
    emergency = {"number": "112", "answered_by": ["police"]} | confirmed
    site = Site.validated(**(PLAIN | {"helpline": [HELPLINE | confirmed, never], "emergency": emergency}))
    today = date(2026, 11, 25)
    demo = site.as_if_confirmed(today)
    assert demo.emergency and demo.emergency.is_confirmed(today)
    assert [helpline.is_confirmed(today) for helpline in demo.helplines] == [True, True]
    assert not site.helplines[0].is_confirmed(today)
    assert Site.validated(**PLAIN).as_if_confirmed(today) == Site.validated(**PLAIN)


def test_a_site_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        Site.validated(**PLAIN).demo = True


def test_a_pin_stands_there_as_its_hash_alone_and_is_never_told():
    with pytest.raises(RecordError, match="let the command pin make one"):
        Site.validated(**PLAIN, pin_hash="802751")
    made = PasswordHasher().hash("802751")
    site = Site.validated(**PLAIN, pin_hash=made)
    assert site.pin_hash == made
    assert made not in repr(site)


def test_nobody_leaves_the_kiosk_unless_the_site_says_so():
    assert Site.validated(**PLAIN).leave_kiosk is False


@pytest.mark.parametrize("contact", ["", "Ana, room 4, 555 0142"])
def test_a_contact_for_those_who_lead_a_talk_may_hold_a_number(contact):
    assert Site.validated(**PLAIN, talk={"contact": contact}).talk.contact == contact
    assert Site.validated(**PLAIN).talk.contact == ""


def test_the_black_screen_of_a_talk_has_no_number_unless_the_site_says_so():
    assert Site.validated(**PLAIN).talk.number_when_blank is False
    assert Site.validated(**PLAIN, talk={"number_when_blank": True}).talk.number_when_blank


@pytest.mark.parametrize("contact", ["Ana\nBen", "A" * 81, "Ana\u202e"])
def test_a_contact_is_one_short_plain_line(contact):
    with pytest.raises(RecordError):
        Site.validated(**PLAIN, talk={"contact": contact})


DESK = {"name": "Desk", "where": "Hall 1", "hours": "24/7", "languages": ["en"]}


@pytest.mark.parametrize(
    ("country", "written", "is_taken"),
    [
        ("IT", {"hours": {"open": "24/7", "holidays": "closed"}}, True),
        ("", {"hours": {"open": "24/7"}, "desk": DESK}, True),
        ("", {"hours": {"open": "24/7", "holidays": "as-sunday"}}, False),
        ("", {"hours": {"open": "24/7", "exception": [{"holiday": "Easter", "open": "closed"}]}}, False),
        ("", {"desk": {**DESK, "holidays": "closed"}}, False),
        ("IT", {"desk": {**DESK, "holidays": "closed"}}, True),
    ],
)
def test_holidays_are_those_of_a_country(country, written, is_taken):
    with nullcontext() if is_taken else pytest.raises(RecordError, match="country is empty"):
        Site.validated(**{**PLAIN, "country": country, **written})


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ({"looks": {"colours": {"clay": "6B2C19"}}}, "write # and six digits"),
        ({"looks": {"colours": {"clay": "#6B2C1"}}}, "write # and six digits"),
        ({"looks": {"colours": {"clay": "#6B2C19;"}}}, "write # and six digits"),
        ({"looks": {"palette": "../dusk"}}, "small letters"),
        ({"looks": {"plate": "huge"}}, "'usual' or 'wide'"),
        ({"announcements": {"longest_hours": 0}}, "greater than or equal to 1"),
        ({"announcements": {"longest_hours": 25}}, "less than or equal to 24"),
        ({"playlists": ["morning", "morning"]}, "names morning more than once"),
        ({"playlists": ["../morning"]}, "small letters"),
        ({"staff_language": "English"}, "use a language tag"),
    ],
)
def test_what_the_place_cannot_set(written, advice):
    with pytest.raises(RecordError) as refused:
        Site.validated(**PLAIN, **written)
    assert advice in str(refused.value)


def test_what_the_place_can_set():
    site = Site.validated(
        **PLAIN,
        staff_language="it",
        playlists=["morning"],
        looks={"palette": "dusk", "plate": "wide", "colours": {"clay": "#6b2C19"}},
    )
    assert (site.staff_language, site.playlists) == ("it", ("morning",))
    assert (site.looks.palette, site.looks.colours) == ("dusk", {"clay": "#6b2C19"})
    assert site.looks.has_wide_plate and site.looks.has_colours
