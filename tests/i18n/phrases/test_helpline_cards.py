from datetime import datetime
from pathlib import Path
from typing import get_args
from zoneinfo import ZoneInfo

import pytest

from kiosk.core.numbers.available_now import AvailableNow, available_now
from kiosk.core.site.helplines import AnsweredBy, Cost, Emergency, Helpline, HelplineKind
from kiosk.core.site.settings import Site
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.load_language import load_language
from kiosk.i18n.phrases import helpline_cards
from kiosk.i18n.phrases.captions import caption_on_paper, emergency_captions, strip_captions
from kiosk.i18n.phrases.claims import EMERGENCY_CAPTIONS
from kiosk.i18n.phrases.helpline_cards import (
    EmergencyWords,
    HelplineCard,
    PillWords,
    cards,
    desk_line,
    emergency_lines,
    pill,
)
from kiosk.i18n.pseudo import LONGER, MIRRORED
from tests.i18n.hard_spaces import nbsp

TRANSLATIONS = Path(__file__).parents[3] / "translations"
ROME = ZoneInfo("Europe/Rome")
MONDAY_NOON = datetime(2026, 11, 23, 12, 0, tzinfo=ROME)
MANY = ["en", "fr", "ar", "am", "es", "uk"]
CONFIRMED = {"confirmed_on": MONDAY_NOON.date(), "confirmed_by": "other-staff"}
DESK = {
    "name": {"en": "Desk 3", "fr": "Guichet 3"},
    "where": {"en": "Next to platform 1", "fr": "À côté du quai 1"},
    "hours": "Mon-Fri 08:00-20:00",
    "languages": ["en", "fr", "ar"],
}
EMERGENCY = {"number": "112", "answered_by": ["police", "fire", "ambulance"], **CONFIRMED}


def a_helpline(**changes) -> Helpline:
    return Helpline.validated(**_helpline_data(**changes))


def _helpline_data(**changes) -> dict[str, object]:
    plain = {
        "id": "line",
        "kind": "advice",
        "answered_by": "charity",
        "number": "800 555 0199",
        "hours": "24/7",
        "cost": "free",
        "languages": MANY,
    }
    whose = {"country": "BD"} if changes.get("kind") == "home-country" else {}
    return plain | CONFIRMED | whose | changes


def a_site(*helplines, **parts) -> Site:
    plain = {
        "organisation": "other",
        "name": "Example site",
        "country": "IT",
        "time_zone": "Europe/Rome",
        "languages": ["en", "fr"],
        "helpline": list(helplines),
    }
    return Site.validated(**(plain | parts))


def shown(site: Site, wall: datetime = MONDAY_NOON) -> tuple[AvailableNow, Site]:
    return available_now(site, wall), site


FOR_WHAT = ("Free advice on work and travel", "Advice on work and travel", "Free advice")
IN_FRENCH = ("Conseils gratuits~: travail, voyage", "Conseils~: travail, voyage", "Conseils gratuits")


@pytest.mark.parametrize(
    ("changes", "who", "in_english", "in_french"),
    [
        (
            {},
            False,
            ("Free advice on work and travel, 24 hours", *FOR_WHAT),
            ("Conseils gratuits 24~h/24~: travail, voyage", *IN_FRENCH),
        ),
        (
            {"hours": "Mon-Fri 09:00-17:00"},
            False,
            ("Free advice on work and travel, Mon–Fri 9–17", *FOR_WHAT),
            ("Conseils gratuits, lun.–ven. de 9~h à 17~h", *IN_FRENCH),
        ),
        (
            {"cost": "charged", "hours": "Mon-Fri 09:00-17:00"},
            False,
            (
                "Advice on work and travel, Mon–Fri 9–17",
                "Advice on work and travel",
                "Advice",
            ),
            (
                "Conseils (travail, voyage), lun.–ven. de 9~h à 17~h",
                "Conseils~: travail, voyage",
                "Conseils",
            ),
        ),
        (
            {},
            True,
            (
                "A charity answers · day and night · calls are free",
                "A charity answers · day and night",
                "A charity answers · calls are free",
                "A charity answers",
                "Free advice",
            ),
            (
                "Une association répond · 24~h/24 · appel gratuit",
                "Une association répond · 24~h/24",
                "Une association répond · appel gratuit",
                "Une association répond",
                "Conseils gratuits",
            ),
        ),
        (
            {"answered_by": "police", "cost": "charged"},
            True,
            (
                "The police answer · day and night · calls cost money",
                "The police answer · calls cost money",
                "The police answer · day and night",
                "The police answer",
                "Police advice line",
            ),
            (
                "La police répond · 24~h/24 · appel payant",
                "La police répond · appel payant",
                "La police répond · 24~h/24",
                "La police répond",
                "Police~: conseils",
            ),
        ),
    ],
)
def test_captions_of_the_help_strip_the_longest_first(french, changes, who, in_english, in_french):
    helpline = a_helpline(**changes)
    assert strip_captions(helpline, ENGLISH, who) == in_english
    assert strip_captions(helpline, french, who) == tuple(map(nbsp, in_french))


@pytest.mark.parametrize(
    ("wall", "opens"),
    [
        (MONDAY_NOON.replace(hour=3), "9:00"),
        (MONDAY_NOON.replace(hour=17), "9:00"),
        (MONDAY_NOON.replace(hour=23, minute=59), "9:00"),
        (MONDAY_NOON.replace(day=24, hour=0), "9:00"),
        (MONDAY_NOON.replace(day=27, hour=18), "Mon 9:00"),
        (MONDAY_NOON.replace(day=28), "Mon 9:00"),
    ],
)
def test_a_line_that_nobody_answers_now_never_stands_without_its_hours(french, wall, opens):
    site = a_site(_helpline_data(hours="Mon-Fri 09:00-17:00"), desk=DESK | {"hours": "Mon-Sun 08:00-20:00"})
    now = shown(site, wall)
    assert helpline_cards.strip_captions(*now, ENGLISH, who=False) == (
        "Free advice on work and travel, Mon–Fri 9–17",
        "Free advice · Mon–Fri 9–17",
        f"Advice from {opens}",
    )
    assert helpline_cards.strip_captions(*now, ENGLISH, who=True, counted=True) == (
        "A charity answers · Mon–Fri 9–17 · calls are free",
        "A charity answers · Mon–Fri 9–17",
        f"Advice from {opens}",
    )
    for who in (True, False):
        assert all("9" in said for said in helpline_cards.strip_captions(*now, french, who))
    assert pill(*now, ENGLISH) == PillWords(f"Advice from {opens}", "800 555 0199", "helpline")


def test_in_its_hours_it_stands_as_ever():
    now = shown(a_site(_helpline_data(hours="Mon-Fri 09:00-17:00")), MONDAY_NOON)
    assert helpline_cards.strip_captions(*now, ENGLISH, who=False)[-1] == "Free advice"
    assert pill(*now, ENGLISH).label == "Free advice"


def test_the_desk_needs_no_day_whatever_else_changes_before_it_opens():
    """A helpline that opens first ends what is shown, not the day."""
    site = a_site(
        _helpline_data(kind="child", hours="Mon-Fri 07:00-17:00"), desk=DESK | {"hours": "Mon 08:00-20:00"}
    )
    assert desk_line(*shown(site, MONDAY_NOON.replace(hour=6)), ENGLISH) == "Our desk opens at 8:00"


def test_the_desk_needs_its_day_where_a_holiday_comes_between():
    """A person who reads it on the holiday must not wait for nobody."""
    site = a_site(desk=DESK | {"hours": "Mon-Sun 08:00-20:00", "holidays": "closed"})
    early = MONDAY_NOON.replace(hour=6)
    holidays = {early.date(): "A feast"}
    assert desk_line(available_now(site, early, holidays), site, ENGLISH) == "Our desk opens Tuesday 8:00"
    assert desk_line(available_now(site, early), site, ENGLISH) == "Our desk opens at 8:00"


def test_without_touch_the_languages_follow_who_answers(french):
    helpline = a_helpline()
    said = strip_captions(helpline, ENGLISH, who=True, counted=True)
    assert said[:2] == (
        "A charity answers · day and night · 6 languages · calls are free",
        "A charity answers · 6 languages",
    )
    in_french = strip_captions(helpline, french, who=True, counted=True)[0]
    assert in_french.endswith(" · 6\u00a0langues · appel gratuit")
    assert "languages" not in str(strip_captions(helpline, ENGLISH, who=False, counted=True))


@pytest.mark.parametrize("answered_by", get_args(AnsweredBy))
@pytest.mark.parametrize("cost", get_args(Cost))
@pytest.mark.parametrize("hours", ["24/7", "Mon-Fri 09:00-17:00", "Mon-Sat 09:30-17:30, Sun 10:00-12:00"])
@pytest.mark.parametrize("who", [True, False])
def test_no_caption_claims_what_is_untrue(french, answered_by, cost, hours, who):
    helpline = a_helpline(answered_by=answered_by, cost=cost, hours=hours)
    for language in (ENGLISH, french):
        on_paper = caption_on_paper(helpline, language)
        assert len(on_paper) <= 44
        for caption in (*strip_captions(helpline, language, who), on_paper):
            said = caption.lower()
            assert cost.startswith("free") or not {"free", "gratuit"} & set(
                said.replace("not free", "").split()
            )
            assert hours == "24/7" or "24" not in said


@pytest.mark.parametrize(
    ("services", "in_english", "in_french"),
    [
        (
            ["police", "fire", "ambulance"],
            "Emergency: police, fire, ambulance",
            "Urgence\u202f: police, pompiers, soins",
        ),
        (["ambulance", "police"], "Emergency: police, ambulance", "Urgence~: police, ambulance"),
        (["police"], "Emergency: police", "Urgence~: police"),
    ],
)
def test_captions_of_the_emergency_number(french, services, in_english, in_french):
    emergency = Emergency.validated(**(EMERGENCY | {"answered_by": services}))
    assert emergency_captions(emergency, ENGLISH) == (in_english, "Emergency")
    assert emergency_captions(emergency, french) == (nbsp(in_french), "Urgence")


@pytest.mark.parametrize("services", [set(known) for known in EMERGENCY_CAPTIONS])
def test_each_service_is_named(french, services):
    emergency = Emergency.validated(**(EMERGENCY | {"answered_by": sorted(services)}))
    assert emergency_lines(emergency, french).who != emergency_lines(emergency, ENGLISH).who
    assert emergency_captions(emergency, ENGLISH)[0].count(",") == len(services) - 1


def test_emergency_on_the_advice_page():
    emergency = Emergency.validated(**EMERGENCY)
    expected = EmergencyWords("Emergency:", "112", "The police, fire and ambulance services answer.")
    assert emergency_lines(emergency, ENGLISH) == expected
    assert emergency_lines(emergency, MIRRORED).number == "\u2068112\u2069"


OPENS_AT_EIGHT = ("Our desk opens at 8:00", "Notre accueil ouvre à 8\u00a0h", "From 8:00")


@pytest.mark.parametrize(
    ("wall", "in_english", "in_french", "pill_detail"),
    [
        (MONDAY_NOON, "Ask at our desk", "Demandez à notre accueil", "Desk 3"),
        (
            MONDAY_NOON.replace(hour=6),
            "Our desk opens at 8:00",
            "Notre accueil ouvre à 8\u00a0h",
            "From 8:00",
        ),
        (
            MONDAY_NOON.replace(hour=22),
            "Our desk opens at 8:00",
            "Notre accueil ouvre à 8\u00a0h",
            "From 8:00",
        ),
        (
            MONDAY_NOON.replace(day=28),
            "Our desk opens Monday 8:00",
            "Notre accueil ouvre lundi à 8\u00a0h",
            "From Mon 8:00",
        ),
        (
            MONDAY_NOON.replace(day=29, hour=6),
            "Our desk opens Monday 8:00",
            "Notre accueil ouvre lundi à 8\u00a0h",
            "From Mon 8:00",
        ),
    ],
)
def test_the_desk_in_and_out_of_its_hours(french, wall, in_english, in_french, pill_detail):
    now = shown(a_site(desk=DESK), wall)
    assert desk_line(*now, ENGLISH) == in_english
    assert desk_line(*now, french) == in_french
    assert pill(*now, ENGLISH) == PillWords("Advice", pill_detail, "desk")


def test_no_desk_no_line():
    assert desk_line(*shown(a_site()), ENGLISH) == ""


@pytest.mark.parametrize(
    ("site", "words"),
    [
        (a_site(_helpline_data(), desk=DESK), PillWords("Free advice", "800 555 0199", "helpline")),
        (a_site(_helpline_data(cost="free-local")), PillWords("Advice", "800 555 0199", "helpline")),
        (
            a_site(_helpline_data(confirmed_on=None, confirmed_by=None), desk=DESK),
            PillWords("Advice", "Desk 3", "desk"),
        ),
        (
            a_site(_helpline_data(kind="child"), emergency=EMERGENCY),
            PillWords("Emergency", "112", "emergency"),
        ),
        (a_site(), PillWords("Advice", "", "bare")),
    ],
)
def test_the_advice_pill(site, words):
    assert pill(*shown(site), ENGLISH) == words


def test_cards_in_the_order_of_use(french):
    site = a_site(
        _helpline_data(id="family", kind="family-links", number="555 0142", languages=["en", "fr"]),
        _helpline_data(id="small", number="555 0100", languages=["en"]),
        _helpline_data(id="large"),
        desk=DESK,
    )
    assert [card.number_or_name for card in cards(*shown(site), ENGLISH)] == [
        "800 555 0199",
        "555 0100",
        "555 0142",
        "Desk 3",
    ]
    assert [card.title for card in cards(*shown(site), french)][-2:] == [
        "Pour chercher un proche\u202f: une association répond",
        "Ici, vous pouvez parler à quelqu’un",
    ]


@pytest.mark.parametrize(
    ("changes", "details"),
    [
        ({}, ["Day and night", "Calls are free", "English and 5 more"]),
        (
            {"languages": ["en", "fr", "ar"]},
            ["Day and night", "Calls are free", "English, French and Arabic"],
        ),
        (
            {"cost": "charged", "hours": "Mon-Fri 09:00-17:00"},
            ["Mon–Fri 9–17", "Calls cost money", "English and 5 more"],
        ),
        ({"name_needed": "no"}, [..., "You do not have to give your name."]),
        ({"name_needed": "yes"}, [..., "They ask for your name."]),
        (
            {"may_tell_police": "child"},
            [..., "They may have to tell the police if a child is in danger."],
        ),
        (
            {"may_tell_police": "danger", "text_channel": "relay"},
            [
                ...,
                "They may have to tell the police if someone is in danger.",
                "Deaf people can use a relay service.",
            ],
        ),
        ({"may_tell_police": "danger", "answered_by": "police"}, [...]),
        (
            {"may_tell_police": "asks"},
            [
                ...,
                "They ask before telling the police, unless a child or a life, even yours, is in danger.",
            ],
        ),
        ({"text_channel": "sms"}, [..., "You can also send a text message."]),
        ({"text_channel": "silent"}, [..., "You can call without speaking."]),
        ({"caller_number": "seen"}, [..., "They can see the number that you call from."]),
        (
            {"caller_number": "seen", "recorded": "yes"},
            [..., "They can see your number, and they record calls."],
        ),
        (
            {"caller_number": "seen", "recorded": "no"},
            [..., "They can see your number, but they do not record calls."],
        ),
        ({"recorded": "yes"}, [..., "They record calls."]),
        ({"recorded": "no"}, [..., "They do not record calls."]),
    ],
)
def test_a_card_says_what_is_confirmed_and_nothing_else(changes, details):
    (card,) = cards(*shown(a_site(_helpline_data(**changes))), ENGLISH)
    usual = card.details[:3] if details[0] is ... else ()
    assert card.details == (*usual, *(detail for detail in details if detail is not ...))
    assert set(card.signs) == set(card.details)


@pytest.mark.parametrize(
    ("answered_by", "title", "further"),
    [
        ("charity", "Home country (Bangladesh): a charity answers", ()),
        (
            "state",
            "Home country (Bangladesh): a government service answers",
            ("That country’s government runs this line.", "They ask for your name."),
        ),
        (
            "police",
            "Home country (Bangladesh): the police answer",
            ("That country’s government runs this line.", "They ask for your name."),
        ),
    ],
)
def test_a_line_of_a_home_country_names_the_country_and_whose_it_is(answered_by, title, further):
    line = _helpline_data(kind="home-country", answered_by=answered_by, name_needed="yes")
    (card,) = cards(*shown(a_site(line)), ENGLISH)
    assert card.title == title
    assert card.conditions == (further or ("They ask for your name.",))
    (in_arabic,) = cards(*shown(a_site(line)), load_language("ar", TRANSLATIONS))
    assert "(\u2068بنغلاديش\u2069)" in in_arabic.title


def test_a_line_that_does_not_say_of_which_country_it_is_is_not_shown():
    assert cards(*shown(a_site(_helpline_data(kind="home-country", country=""))), ENGLISH) == ()


def test_a_card_in_french(french):
    helpline = _helpline_data(languages=["en", "fr"], name_needed="no")
    assert cards(*shown(a_site(helpline)), french) == (
        HelplineCard(
            "800 555 0199",
            "Une association répond",
            ("Jour et nuit", "Appel gratuit"),
            is_number=True,
            spoken="Français et anglais",
            conditions=("Vous n’avez pas à donner votre nom.",),
            signs={
                "Jour et nuit": "day-and-night",
                "Appel gratuit": "no-money",
                "Français et anglais": "language",
                "Vous n’avez pas à donner votre nom.": "no-person",
            },
        ),
    )


def test_the_desk_card_open_and_closed():
    site = a_site(desk=DESK | {"may_tell_police": "child"})
    told = "They may have to tell the police if a child is in danger."
    assert cards(*shown(site), ENGLISH) == (
        HelplineCard(
            "Desk 3",
            "You can talk to someone here",
            ("Next to platform 1", "Open Mon–Fri 8–20"),
            is_number=False,
            spoken="English, French and Arabic",
            conditions=(told,),
            signs={
                "Next to platform 1": "place",
                "Open Mon–Fri 8–20": "clock",
                "English, French and Arabic": "language",
                told: "badge",
            },
        ),
    )
    (closed,) = cards(*shown(site, MONDAY_NOON.replace(hour=22)), ENGLISH)
    assert closed.number_or_name == "Our desk opens at 8:00"
    assert closed.facts == ("Desk 3 · Next to platform 1", "Open Mon–Fri 8–20")


def test_the_desk_says_its_name_in_the_language_of_the_visitor(french):
    (card,) = cards(*shown(a_site(desk=DESK)), french)
    assert card.number_or_name == "Guichet 3"
    assert card.facts == ("À côté du quai 1", nbsp("Ouvert lun.–ven. de 8~h à 20~h"))
    assert card.spoken == "Français, anglais et arabe"


@pytest.mark.parametrize("kind", get_args(HelplineKind))
@pytest.mark.parametrize("answered_by", get_args(AnsweredBy))
def test_no_title_names_the_subject(french, kind, answered_by):
    site = a_site(_helpline_data(kind=kind, answered_by=answered_by))
    for language in (ENGLISH, french):
        (card,) = cards(*shown(site), language)
        assert not any(word in card.title.lower() for word in ("traffi", "traite", "victim", "surviv"))


def test_numbers_and_names_keep_their_direction_in_mirrored_sentences():
    site = a_site(_helpline_data(), desk=DESK)
    helpline, desk = cards(*shown(site), MIRRORED)
    assert helpline.number_or_name == "\u2068800 555 0199\u2069"
    assert desk.number_or_name == "\u2068Desk 3\u2069"
    assert pill(*shown(site), MIRRORED).detail == "\u2068800 555 0199\u2069"
    assert pill(*shown(site), LONGER).detail == "800 555 0199"
