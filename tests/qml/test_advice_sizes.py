"""How many cards *Advice* shows, and how large it says who answers, at every size, in every language."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF

from kiosk.core.state import events as ev
from kiosk.core.state.state import TEXT_STEPS
from kiosk.staging.complaints import complaints

LANGUAGES = ("en", "fr", "ar", "am", "hi", "ur", "zh-Hans")
WIDE, TALL, SMALL, OLD = (1920, 1080), (1080, 1920), (1024, 600), (1366, 768)


def every(*sizes):
    cases = [(tag, size) for tag in LANGUAGES for size in sizes]
    return pytest.mark.parametrize("stage", cases, indirect=True, ids=str)


def box(item):
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def screens(stage):
    """The page's screens, one after another; each as it is painted."""
    before = None
    while True:
        stage.window.grabWindow()
        yield
        later = [item for item in stage.all("later") if item.isEnabled()]
        if not later:
            return
        shown = stage.find("turner").property("screen")
        assert shown != before, "the turner leads no further"
        before = shown
        stage.tap(later[0])


def words_of(item):
    for child in item.childItems():
        if child.isVisible():
            if child.property("shownAlignment") is not None:
                yield child
            yield from words_of(child)


@every(WIDE, TALL, SMALL, OLD)
@pytest.mark.slow
def test_two_cards_stand_on_the_first_screen(stage):
    size, language = (stage.window.width(), stage.window.height()), stage.state.language
    # Upright their cards have four lines in larger text, above an emergency line of three or tall letters.
    one = {1} if size == TALL and language in {"fr", "ar", "ur"} else set()
    for step in stage.sizes("advice"):
        if step <= 1:
            stage.window.grabWindow()
            assert len(stage.all("cardNumber")) >= 2 - (step in one), step


@every(WIDE, TALL, SMALL, OLD)
@pytest.mark.slow
def test_three_cards_stand_there_where_letters_are_low_and_words_short(stage):
    stage.go("advice")
    stage.window.grabWindow()
    # In French the second title and its hours have two lines each: three cards are too high by 35 pixels.
    assert len(stage.all("cardNumber")) >= (3 if stage.state.language == "en" else 2)


@every(WIDE)
@pytest.mark.parametrize("step", [2, 3])
@pytest.mark.slow
def test_two_cards_stand_there_at_160_percent_and_one_at_200(stage, step):
    stage.go("advice", step)
    stage.window.grabWindow()
    # Words keep the reader's size (ADR 55), and each claim has its icon. One of the cards has three lines of
    # details, at 160 % in Urdu too: with the smallest numbers both are higher than the page below its title.
    one = step == 3 or stage.state.language == "ur"
    assert len(stage.all("cardNumber")) == (1 if one else 2)


@pytest.mark.parametrize("stage", [("ar", TALL), ("ur", TALL), ("ar", SMALL)], indirect=True, ids=str)
@pytest.mark.parametrize("step", [0, 1])
@pytest.mark.slow
def test_lines_begin_at_the_right_where_one_reads_from_there(stage, step):
    stage.go("advice", step)
    stage.window.grabWindow()
    for lines in stage.all("cardDetails"):
        begin = {box(words).top(): 0.0 for words in words_of(lines)}
        for words in words_of(lines):
            begin[box(words).top()] = max(begin[box(words).top()], box(words).right())
        assert set(begin.values()) == {box(lines).right() - lines.property("signTakes")}
    emergency = stage.find("emergency")
    (picture,) = [item for item in stage.all("picture") if emergency.isAncestorOf(item)]
    label, *_ = words_of(emergency)
    # Upright it is inside; otherwise it hangs in the margin.
    first = picture if stage.window.height() > stage.window.width() else label
    assert box(first).right() == pytest.approx(box(emergency).right(), abs=1)


@every(WIDE, TALL, SMALL)
@pytest.mark.parametrize("step", range(TEXT_STEPS))
@pytest.mark.slow
def test_a_card_stands_whole_with_all_that_is_known(stage, step):
    stage.go("advice", step)
    cards = stage.visitor.advice.property("cards")
    seen = []
    for _ in screens(stage):
        assert complaints(stage.window) == []
        seen += [[w.property("text") for w in words_of(lines)] for lines in stage.all("cardDetails")]
    below = [[*card["facts"], card["spoken"], *card["conditions"]] for card in cards]
    beside = [[*card["facts"], *card["conditions"]] for card in cards]
    assert [lines for lines in seen if lines in below] == below or seen == beside


@pytest.mark.parametrize("stage", [("en", SMALL), ("hi", SMALL), ("ar", SMALL)], indirect=True, ids=str)
@pytest.mark.slow
def test_what_hours_and_price_leave_no_room_for_is_below_and_the_rest_beside_it(stage):
    """Where hours, price and languages take two lines a condition follows them; each has its icon."""
    stage.go("advice", 1)
    stage.window.grabWindow()
    second = stage.visitor.advice.property("cards")[1]
    hours, price, languages, more = words_of(stage.all("cardDetails")[1])
    assert [w.property("text") for w in (hours, price, languages, more)] == [
        *second["facts"],
        second["spoken"],
        *second["conditions"],
    ]
    assert box(hours).top() <= box(price).top() <= box(languages).top() <= box(more).top()
    beside = [item for item in stage.all("cardArrow") if box(languages).top() < box(item).center().y()]
    assert not any(box(arrow).intersects(box(more)) for arrow in beside)


@every(WIDE, TALL, SMALL)
@pytest.mark.parametrize("step", [0, 1])
@pytest.mark.slow
def test_each_line_of_a_card_begins_with_the_icon_of_what_it_says(stage, step):
    stage.go("advice", step)
    stage.window.grabWindow()
    signs = {
        words: sign
        for card in stage.visitor.advice.property("cards")
        for words, sign in card["signs"].items()
    }
    shown = {w.property("text"): box(w) for lines in stage.all("cardDetails") for w in words_of(lines)}
    for words, place in shown.items():
        pictures = [p for p in stage.all("picture") if p.property("icon") == signs.get(words)]
        near = [box(p) for p in pictures if box(p).top() < place.bottom() and place.top() < box(p).bottom()]
        assert any(
            min(abs(place.left() - p.right()), abs(p.left() - place.right())) < place.height() for p in near
        ), words


@pytest.mark.parametrize("stage", [("en", TALL), ("ur", TALL)], indirect=True, ids=str)
@pytest.mark.slow
def test_upright_what_one_can_ask_comes_after_the_cards_where_it_would_push_the_second_away(stage):
    stage.go("advice", 0 if stage.state.language == "en" else 1)
    line = {"en": "You can ask about", "ur": "کام، سفر"}[stage.state.language]
    said = [any(words.startswith(line) for words in stage.words()) for _ in screens(stage)]
    assert said == (
        [True] * len(said) if stage.state.language == "en" else [False] * (len(said) - 1) + [True]
    )


@every(WIDE, TALL, SMALL, OLD)
@pytest.mark.slow
def test_who_answers_is_said_no_smaller_in_larger_text(stage):
    said = []
    for _ in stage.sizes("advice"):
        stage.window.grabWindow()
        who = stage.visitor.emergency.property("who")
        (words,) = [w for w in words_of(stage.find("emergency")) if w.property("text") == who]
        said.append(words.property("font").pixelSize())
    assert min(said) == said[0]


@every(WIDE, TALL)
@pytest.mark.parametrize("step", [1, 3])
@pytest.mark.slow
def test_the_place_among_the_screens_stands_at_the_arrows(stage, step):
    stage.go("advice", step)
    counted = []
    for _ in screens(stage):
        counted.append([w.property("text") for w in words_of(stage.find("turner")) if w.property("text")])
    for number, words in enumerate(counted, 1):
        assert stage.visitor.fraction(number, len(counted), stage.state.language) in words


@pytest.mark.parametrize(
    "stage", [("fr", TALL), pytest.param(("ur", TALL), marks=pytest.mark.slow)], indirect=True, ids=str
)
@pytest.mark.slow
def test_a_first_line_that_makes_room_for_numbers_comes_after_them(stage):
    stage.go("advice")
    advice = stage.visitor.advice
    first, *later = [" ".join(" ".join(stage.words()).split("\n")) for _ in screens(stage)]
    assert advice.firstLine not in first and advice.firstLine in " ".join(later)
    assert advice.callsLine in first


@every(TALL)
@pytest.mark.slow
def test_who_answers_is_clear_of_a_counter_of_two_digits(stage):
    stage.go("advice", TEXT_STEPS - 1)
    site = stage.store.world.site
    first, *others = site.helplines
    many = [replace(first, id=f"line-{number}", number=f"800 555 01{number}") for number in range(10, 18)]
    lines = (first, *many, *others)
    stage.do(ev.WorldChanged(replace(stage.store.world, site=replace(site, helplines=lines))))
    for _ in screens(stage):
        assert complaints(stage.window) == []
    assert len(stage.find("counter").property("text")) >= len("10 / 10")


@pytest.mark.parametrize("stage", [("fr", TALL), ("fr", SMALL), ("ur", SMALL)], indirect=True, ids=str)
@pytest.mark.slow
def test_in_reach_mode_the_languages_of_each_card_have_a_link_below(stage):
    """In the largest text; each screen there can be turned to."""
    stage.go("advice", TEXT_STEPS - 1, low=True)
    cards = [card for card in stage.visitor.advice.property("cards") if card["opens"]]
    for _ in screens(stage):
        assert complaints(stage.window) == []
        assert stage.all("cardArrow") == []
        links = [item.property("name") for item in stage.all("cardNames")]
        assert [link.partition(", ")[2] for link in links] == [card["number"] for card in cards]
