"""The card for the desk: for staff what is confirmed, for visitors nothing that names the subject."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pypdf import PdfReader

from kiosk.base.places import TRANSLATIONS
from kiosk.cli.main import main
from kiosk.commands.handout.desk_card import desk_cards, draw_cards
from kiosk.commands.handout.desk_card_command import DeskCardOptions, desk_card
from kiosk.commands.handout.desk_card_words import staff_parts, visitor_parts, without_sentences
from kiosk.commands.handout.sheet import SiteContact
from kiosk.commands.paper.devices import A6, pdf
from kiosk.commands.paper.paper import Paper
from kiosk.core.numbers.available_now import timeless
from kiosk.core.site.settings import Site
from kiosk.i18n.load_language import load_language
from kiosk.i18n.phrases.desk_sentences import SENTENCES
from kiosk.loading.sources import DEMO_SITE, Sources

NOON = datetime(2026, 11, 25, 12, 0, tzinfo=ZoneInfo("Europe/Rome"))
NIGHT = NOON.replace(hour=3)
NUMBER, EMERGENCY, CHILD = "800 555 0199", "555", "555 0142"
TELLING = ("traffick", "victim", "exploit", "rescue", "crime", "police")
TWELVE = ("es", "uk", "ru", "bn", "ti", "so", "pt", "ro", "ps", "vi", "ar", "ur")
DEMO = Sources(DEMO_SITE, mode="present", demo=True)


@pytest.fixture
def language(tmp_path):
    """language(tag, times=1) loads a language whose sentences are long by ``times``; times=0: it has none."""

    def load(tag, times=1):
        if tag == "en":
            return load_language(tag, TRANSLATIONS)
        file = tmp_path / str(times) / tag / "LC_MESSAGES/kiosk.po"
        file.parent.mkdir(parents=True, exist_ok=True)
        head = 'msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n\n'
        said = [
            f'msgid "{each.msgid}"\nmsgstr "{" ".join([f"{tag} {each.msgid}"] * times)}"'
            for each in SENTENCES
        ]
        file.write_text(head + "\n\n".join(said if times else ()), "utf-8")
        return load_language(tag, tmp_path / str(times))

    return load


def line(kind="advice", number=NUMBER, confirmed=NOON, **fields):
    known = {"id": kind, "kind": kind, "answered_by": "charity", "number": number, "hours": "24/7"}
    by = {"confirmed_on": confirmed.date(), "confirmed_by": "other-staff"}
    return known | {"cost": "free", "languages": ["en", "fr"]} | by | fields


def emergency(confirmed=NOON):
    by = {"confirmed_on": confirmed.date(), "confirmed_by": "other-staff"}
    return {"number": EMERGENCY, "answered_by": ["ambulance"]} | by


DESK = {"name": "Desk 3", "where": "Here", "hours": "Mon-Fri 09:00-17:00", "languages": ["en"]}
LONG_AGO = NOON - timedelta(days=400)


@pytest.fixture
def contact(language):
    """contact(*languages, wall=NOON, scale=1, **settings) is that of a site with these settings."""

    def make(*languages, wall=NOON, scale=1.0, **settings):
        known = {"organisation": "other", "name": "Harbour hall", "country": "IT", "time_zone": "Europe/Rome"}
        site = Site.validated(**(known | {"languages": ["en"]} | settings))
        return SiteContact(site, timeless(site, wall), languages or (language("en"),), None, scale)

    return make


def said(parts):
    return "\n".join(" ".join((part.heading, part.number, *part.lines)) for part in parts)


@pytest.mark.parametrize(
    ("settings", "there", "not_there"),
    [
        ({}, ("Harbour hall", "No number for advice is", "No emergency number is"), ("open", "Valid")),
        ({"desk": DESK}, ("Desk 3 · open Mon–Fri 9–17",), ("Harbour hall", "Here")),
        ({"helpline": [line()]}, (NUMBER, "Valid until 23 February 2027"), ("No number for advice",)),
        ({"helpline": [line(confirmed=LONG_AGO)]}, ("No number for advice is",), (NUMBER, "Valid")),
        ({"emergency": emergency()}, ("Emergency: 555\n", "Valid until"), ("No emergency number",)),
        ({"emergency": emergency(LONG_AGO)}, ("No emergency number is",), ("Emergency: 555", "Valid")),
        ({"helpline": [line("child", CHILD)]}, (CHILD, "Valid until"), ()),
        ({"helpline": [line(name_needed="no")]}, ("You do not have to give your name.",), ()),
        ({"helpline": [line(name_needed="unknown")]}, (NUMBER,), ("give your name",)),
        ({"demo": True, "desk": DESK}, ("Example · Desk 3",), ()),
    ],
)
def test_staff_read_what_their_site_has_and_whom_to_ask_for_the_rest(contact, settings, there, not_there):
    parts = staff_parts(contact(**settings))
    lines = "\n".join(text for part in parts for text in (part.heading, part.number, *part.lines, ""))
    for text in there:
        assert text in lines
    for text in not_there:
        assert text not in lines
    assert "Your contact: …" in lines
    assert "Promise nothing." in lines


def test_a_card_is_the_same_while_the_desk_is_closed(contact):
    assert staff_parts(contact(desk=DESK, wall=NIGHT)) == staff_parts(contact(desk=DESK))


def test_no_date_follows_a_number_on_its_line(contact):
    parts = staff_parts(contact(helpline=[line(), line("child", CHILD)], emergency=emergency()))
    lines = [text for part in parts for text in part.lines]
    assert [text for text in lines if text.endswith((CHILD, EMERGENCY))] == [
        "Emergency: 555",
        next(text for text in lines if CHILD in text),
    ]


def test_visitors_read_each_language_but_that_of_staff(contact, language):
    parts = visitor_parts(contact(*map(language, ("en", "ur", "ar"))))
    assert [part.language.tag for part in parts] == ["ur", "ar"]
    assert parts[0].lines[1] == "2.\u00a0ur You can wait here."


def test_a_site_of_one_language_shows_that(contact):
    assert [part.heading for part in visitor_parts(contact())] == ["English"]


def test_a_language_without_translation_is_left_out_rather_than_shown_in_english(contact, language):
    known = (language("en"), language("so", times=0), language("ar"))
    assert [part.language.tag for part in visitor_parts(contact(*known))] == ["ar"]
    assert without_sentences(known) == ("so",)


@pytest.mark.parametrize(
    ("fields", "promised"),
    [
        ({}, "Free advice in your language"),
        ({"cost": "charged"}, "Advice in your language"),
        ({"answered_by": "police"}, "The police answer, in your language"),
        ({"languages": ["fr"]}, ""),
    ],
)
def test_visitors_read_of_the_number_only_what_its_record_says(contact, language, fields, promised):
    (part,) = visitor_parts(contact(helpline=[line(**fields)]))
    assert part.lines[6:] == ((promised,) if promised else ())


def test_nothing_for_visitors_tells_the_subject(contact):
    text = said(visitor_parts(contact(helpline=[line()]))).lower()
    assert not [word for word in TELLING if word in text]


@pytest.fixture
def drawn(qapp, tmp_path):
    """drawn(contact) are the texts of the pages of its cards, and how near the lowest text is to the edge."""

    def draw(contact):
        paper = Paper(pdf(tmp_path / "card.pdf", "A card", A6))
        draw_cards(paper, desk_cards(paper, contact))
        paper.end()
        lowest, texts = [], []

        def note(text, matrix, place, *_):
            if text.strip():
                lowest.append((place[5] * matrix[3] + matrix[5]) / 72 * 25.4)

        for page in PdfReader(tmp_path / "card.pdf").pages:
            texts.append(" ".join(page.extract_text(visitor_text=note).split()))
        return texts, min(lowest)

    return draw


ALL = {"helpline": [line(), line("child", CHILD)], "emergency": emergency(), "desk": DESK}


@pytest.mark.parametrize(
    ("tags", "times", "scale"),
    [(("es",), 1, 1.0), (TWELVE, 1, 1.0), (TWELVE, 2, 1.0), (("es", "ar"), 40, 1.0), (TWELVE, 1, 1.4)],
)
def test_every_text_is_on_a_side_and_none_runs_off(contact, language, drawn, tags, times, scale):
    known = (language("en"), *(language(tag, times) for tag in tags))
    texts, lowest = drawn(contact(*known, scale=scale, **ALL))
    assert len(texts) % 2 == 0
    fronts, backs = " ".join(texts[::2]), " ".join(texts[1::2])
    assert "What never to do" in fronts
    assert all(text.count(NUMBER) == 1 for text in texts[1::2])
    for tag in {"es", "so", "pt", "ro", "vi"} & set(tags):
        assert f"{tag} You can wait here." in backs
    assert lowest > 5


def test_more_languages_need_more_cards_and_not_smaller_letters(contact, language, drawn):
    few, _ = drawn(contact(language("en"), language("es"), **ALL))
    many, _ = drawn(contact(language("en"), *map(language, TWELVE), **ALL))
    assert (len(few), len(many)) == (2, 8)


@pytest.fixture
def made(qapp, tmp_path, capsys, log_warnings):
    def make(**options):
        wanted = {"sources": DEMO, "languages": ("en",), "out": tmp_path / "card.pdf"} | options
        return desk_card(DeskCardOptions(**wanted)), capsys.readouterr().out

    return make


def test_a6_has_one_card_a_page_and_a4_has_four(made, tmp_path):
    code, told = made()
    assert code == 0
    assert "both sides" in told
    for size, mm, cards in (("a6", (105, 148), 1), ("a4", (210, 297), 4)):
        pages = PdfReader(tmp_path / f"card-{size}.pdf").pages
        assert {tuple(round(float(side) / 72 * 25.4) for side in page.mediabox[2:]) for page in pages} == {mm}
        front, back = (" ".join(page.extract_text().split()) for page in pages[:2])
        assert front.count("What to do") == cards
        assert (front.count(NUMBER), back.count(NUMBER)) == (cards, cards)
        assert not [word for word in TELLING if word in back.lower()]
        assert front.count("Example") == back.count("Example") == cards


def test_an_unknown_language_and_a_place_that_is_not_there_are_said(made, tmp_path):
    assert made(languages=("ti",))[0] == 2
    code, told = made(out=tmp_path / "nowhere/card.pdf")
    assert code == 1
    assert "card-a6.pdf cannot be written" in told


def test_the_command_line_has_names_of_its_own_for_cards(qapp, tmp_path, monkeypatch, log_warnings):
    """A handout of a talk that lies there is not overwritten."""
    monkeypatch.chdir(tmp_path)
    assert main(["handout", "--demo", "--desk-card"]) == 0
    assert sorted(file.name for file in tmp_path.iterdir()) == ["desk-card-a4.pdf", "desk-card-a6.pdf"]
