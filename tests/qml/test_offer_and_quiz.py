"""*Check an offer* and *Yes or no?* on the real window, with fingers and keys."""

from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest

from kiosk.core.content.pages.quiz import QUESTION_BLOCKS
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Reading, Topics
from kiosk.core.state.state import TEXT_STEPS
from kiosk.staging.complaints import complaints
from tests.sampling import chosen, paired

OFFER, QUIZ = "check-an-offer/six-questions", "true-or-not/six-statements"
SIZES = [(1920, 1080), (1080, 1920), (1024, 600)]
WIDE, TALL, SMALL = SIZES
BEHIND = "check-an-offer/before-you-say-yes"
MOST_SCREENS = 40
Key = Qt.Key


@pytest.fixture
def opened(used_kiosk):
    """opened(ref) is that page, nothing touched."""

    def make(ref, language="en", size=WIDE, step=0, high_contrast=False):
        stage = used_kiosk(language, size).go("topics", step, high_contrast)
        return stage.do(ev.LinkFollowed(ref))

    return make


def page(stage, ref=OFFER):
    return stage.world.deck.find_page(ref)


def marked(stage):
    return set(stage.scene.place.marked)


def face(item):
    return QAccessible.queryAccessibleInterface(item)


def shown_text(stage, name="list"):
    """The words of the blocks that an item shows."""
    column = stage.find(name)
    return [
        str(item.property("text"))
        for item in stage.items()
        if column.isAncestorOf(item) and item.property("shownAlignment") is not None
    ]


def on_page(stage):
    """All words that are shown but for the toolbar's."""
    toolbar = stage.find("toolbar")
    return [
        str(item.property("text"))
        for item in stage.items()
        if item.property("shownAlignment") is not None and not toolbar.isAncestorOf(item)
    ]


def check(stage):
    stage.window.grabWindow()
    assert complaints(stage.window) == []


def focused(stage, name):
    """Tabs until the control has the focus."""
    stage.window.requestActivate()
    QTest.qWaitForWindowActive(stage.window)
    for _ in range(30):
        stage.key(Key.Key_Tab)
        if stage.focused is not None and stage.focused.objectName() == name:
            return stage
    raise AssertionError(f"no Tab reaches {name}")


def screens(stage):
    """Walks from the first screen of a page to its last, yields on each, and once more turns on."""
    ref = stage.scene.place.anchor.page
    for _ in range(MOST_SCREENS):
        yield
        on = [item for name in ("later", "next") for item in stage.all(name) if item.isEnabled()]
        if not on:
            return
        stage.tap(on[0])
        if stage.scene.place.anchor.page != ref:
            return
    raise AssertionError("it never ends")


# --- Check an offer ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.slow
def test_the_tile_opens_what_it_says(used_kiosk, size):
    stage = used_kiosk("en", size).go("topics")
    stage.tap(next(item for item in stage.items() if item.property("name") == "Check an offer"))
    assert stage.scene.place == Reading(Anchor(OFFER))
    assert stage.find("title").property("text") == "Check an offer"


@pytest.mark.parametrize(("step", "size"), paired(range(TEXT_STEPS), SIZES), ids=str)
@pytest.mark.slow
def test_it_leads_on_to_the_page_behind_it_and_back(opened, size, step):
    stage = opened(OFFER, size=size, step=step)
    for _ in screens(stage):
        if links := stage.all(f"link-{BEHIND}"):
            stage.tap(links[0])
            break
    assert stage.scene.place == Reading(Anchor(BEHIND))
    assert stage.tap(stage.find("earlier")).scene.place == Reading(Anchor(OFFER))


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.sample(1)
def test_a_touch_anywhere_on_a_row_ticks_it_and_another_takes_the_tick_away(opened, size):
    stage = opened(OFFER, size=size)
    row = stage.find("row-3")
    for part in (0.01, 0.5, 0.99):
        point = row.mapToScene(row.boundingRect().topLeft())
        at = (round(point.x() + part * row.width()), round(point.y() + row.height() / 2))
        assert marked(stage.tap(at)) == {3}
        assert len(stage.all("tick")) == 1
        assert marked(stage.tap(at)) == set()
        assert stage.all("tick") == []


@pytest.mark.slow
def test_a_tick_changes_nothing_else_in_its_row(opened):
    stage = opened(OFFER)
    before = stage.window.grabWindow()
    stage.tap(stage.find("row-0"))
    after = stage.window.grabWindow()
    tick = stage.at(stage.find("tick"))
    x, y, width, height = (round(length * stage.unit) for length in tick)
    left, top, wide, high = (round(length * stage.unit) for length in stage.at(stage.find("row-0")))
    changed = [
        (column, line)
        for column in range(left, left + wide)
        for line in range(top, top + high)
        if before.pixel(column, line) != after.pixel(column, line)
    ]
    assert changed
    assert all(x <= column <= x + width and y <= line <= y + height for column, line in changed)


def test_no_row_is_heavier_when_all_are_ticked(opened):
    stage = opened(OFFER)
    places = [stage.at(stage.find(f"row-{number}")) for number in range(6)]
    stage.do(*map(ev.Marked, range(6)))
    assert [stage.at(stage.find(f"row-{number}")) for number in range(6)] == places


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.slow
def test_the_list_is_always_in_its_place_and_has_three_lines(opened, size):
    stage = opened(OFFER, size=size)
    place = stage.at(stage.find("list"))
    offer = page(stage)
    for ticked in ((), (0,), (0, 1, 2), (0, 1, 2, 3), (1, 2, 3, 4, 5), tuple(range(6))):
        stage.do(ev.LinkFollowed(OFFER), *map(ev.Marked, ticked))
        said = shown_text(stage)
        asked = [entry.text for entry in offer.next_questions(frozenset(ticked))]
        assert said[:4] == [offer.ask_title, *asked]
        assert said[4:] in ([], [offer.ask_closing])
        assert stage.at(stage.find("list")) == place


def beside(stage):
    """Where the pictures of the list are."""
    column = stage.find("list")
    return [stage.at(item) for item in stage.all("picture") if column.isAncestorOf(item)]


@pytest.mark.parametrize(
    ("language", "size"), [("en", WIDE), ("en", TALL), ("ur", WIDE), ("am", WIDE), ("am", TALL)], ids=str
)
@pytest.mark.slow
def test_the_sixth_tick_changes_words_and_nothing_else(opened, size, language):
    """From four metres six true rows look like five: heading, pictures and the place of each stay."""
    stage = opened(OFFER, language, size)
    stage.do(*map(ev.Marked, range(5)))
    heading, *_, five = shown_text(stage)[0], beside(stage)
    stage.do(ev.Marked(5))
    assert len(five) == 3
    assert (shown_text(stage)[0], len(beside(stage))) == (heading, len(five))
    assert beside(stage)[0] == five[0]


def test_nothing_counts_what_is_ticked(opened):
    stage = opened(OFFER)
    for number in range(6):
        stage.do(ev.Marked(number))
        assert not any(character.isdigit() for word in on_page(stage) for character in word)


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return, Key.Key_Enter])
@pytest.mark.slow
def test_keys_tick_and_the_focus_stays(opened, key):
    stage = focused(opened(OFFER), "row-2")
    row = stage.focused
    assert marked(stage.key(key)) == {2}
    assert stage.focused is row
    assert marked(stage.key(key)) == set()


def test_keys_lead_down_the_rows_in_order(opened):
    stage = focused(opened(OFFER), "row-0")
    for number in range(1, 6):
        assert stage.key(Key.Key_Tab).focused.objectName() == f"row-{number}"


def test_a_screen_reader_meets_check_boxes(opened):
    stage = opened(OFFER).do(ev.Marked(1))
    for number, row in enumerate(page(stage).rows):
        box = face(stage.find(f"row-{number}"))
        assert box.role() == QAccessible.Role.CheckBox
        assert box.text(QAccessible.Text.Name) == row.text
        assert bool(box.state().checkable)
        assert bool(box.state().checked) is (number == 1)


@pytest.mark.slow
def test_larger_text_keeps_the_ticks_and_the_row_that_is_read(opened):
    stage = opened(OFFER, step=1)
    stage.tap(stage.find("row-1"))
    stage.tap(stage.find("later"))
    first = stage.scene.place.anchor.block
    assert first > 0
    for larger in (True, True, False, False, False):
        stage.do(ev.TextSizeChosen(larger=larger))
        assert stage.all(f"row-{first}")
        assert marked(stage) == {1}


@pytest.mark.slow
def test_another_language_keeps_ticks_and_place(opened):
    stage = opened(OFFER, step=3).do(ev.Marked(0))
    stage.tap(stage.find("later"))
    place = stage.scene.place
    stage.do(ev.LanguageChosen("ar-XB"))
    assert stage.scene.place == place
    assert stage.all(f"row-{place.anchor.block}")


@pytest.mark.parametrize(
    ("ticked", "step", "size"), list(product([(), tuple(range(6))], range(TEXT_STEPS), SIZES)), ids=str
)
@pytest.mark.slow
def test_all_rows_and_the_list_are_met_once_and_there_is_a_way_back(opened, size, step, ticked):
    stage = opened(OFFER, size=size, step=step).do(*map(ev.Marked, ticked))
    rows, said, turned = [], [], 0
    for _ in screens(stage):
        rows += [name for name in (f"row-{number}" for number in range(6)) if stage.all(name)]
        now = shown_text(stage) if stage.all("list") else []
        said += [] if now == said[-len(now) :] else now
        turned += 1
    assert rows == [f"row-{number}" for number in range(6)]
    offer = page(stage)
    wanted = [offer.ask_title, *(entry.text for entry in offer.next_questions(frozenset(ticked)))]
    assert " ".join(said).startswith(" ".join(wanted))
    for _ in range(turned - 1):
        stage.tap(stage.find("earlier"))
    assert stage.all("row-0")
    assert not [item for item in stage.all("earlier") if item.isEnabled()]


# --- Yes or no? --------------------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.parametrize("answer", range(3))
@pytest.mark.sample(1)
def test_the_reply_comes_at_once_and_is_the_same_for_every_answer(opened, size, answer):
    stage = opened(QUIZ, size=size)
    assert stage.all("reply") == []
    stage.tap(stage.find(f"answer-{answer}"))
    question = page(stage, QUIZ).questions[0]
    assert shown_text(stage, "reply") == [question.answer, question.facts, question.source]
    assert [face(stage.find(f"answer-{number}")).state().checked for number in range(3)] == [
        number == answer for number in range(3)
    ]


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.parametrize("language", ["en", "ar", "am"])
@pytest.mark.slow
def test_the_reply_has_its_place_before_it_comes(opened, size, language):
    stage = opened(QUIZ, language, size)
    place, answers = stage.at(stage.find("replyPlace")), stage.at(stage.find("answer-0"))
    toolbar = stage.at(stage.find("toolbar"))
    assert stage.find("beforeReply").property("text") == stage.visitor.quiz.property("lead")
    stage.tap(stage.find("answer-0"))
    assert stage.all("beforeReply") == []
    assert stage.at(stage.find("replyPlace")) == place
    reply = stage.at(stage.find("reply"))
    assert answers[1] + answers[3] < place[1] < reply[1]
    assert reply[1] + reply[3] <= place[1] + place[3] == pytest.approx(toolbar[1])


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.slow
def test_large_text_leads_on_from_the_last_question(opened, size):
    stage = opened(QUIZ, size=size, step=3)
    for _ in screens(stage):
        assert stage.find("later").isEnabled()
    assert stage.scene.place == Reading(Anchor(page(stage, QUIZ).links[0]))


@pytest.mark.slow
def test_another_answer_is_chosen_in_place_of_the_first(opened):
    stage = opened(QUIZ)
    stage.tap(stage.find("answer-0"))
    assert marked(stage.tap(stage.find("answer-2"))) == {2}
    assert [bool(face(stage.find(f"answer-{number}")).state().checked) for number in range(3)] == [
        *(False, False, True)
    ]


@pytest.mark.parametrize("answer", range(3))
def test_a_chosen_answer_is_filled_and_has_no_sign_that_it_is_right(opened, answer):
    """A person who cannot read takes a tick for *right*."""
    stage = opened(QUIZ)
    box = stage.find(f"answer-{answer}")
    before = stage.window.grabWindow()
    stage.tap(box)
    after = stage.window.grabWindow()
    assert [item.objectName() for item in stage.items() if item.property("name") == "check"] == []
    x, y, width, height = (length * stage.unit for length in stage.at(box))
    at = round(x + 0.05 * width), round(y + 0.3 * height)
    assert before.pixelColor(*at).lightnessF() - after.pixelColor(*at).lightnessF() > 0.5


@pytest.mark.parametrize(
    ("size", "step", "low"),
    [(WIDE, 3, False), (TALL, 3, False), (WIDE, 3, True), (TALL, 3, True), (SMALL, 3, True)],
    ids=str,
)
@pytest.mark.parametrize("language", ["en", "ur"])
@pytest.mark.sample(1)
def test_a_reply_on_a_screen_of_its_own_keeps_its_question(opened, language, size, step, low):
    stage = opened(QUIZ, language, size, step)
    if low:
        stage.do(ev.LowToggled(low=True))
    asked = stage.visitor.quiz.property("questions")[1]["question"]
    stage.do(ev.TurnedTo(Anchor(QUIZ, QUESTION_BLOCKS)))
    assert asked in stage.words()
    stage.tap(stage.find("answer-1"))
    assert stage.all("answer-1") == []
    replies = 0
    while stage.scene.place.anchor.block < 2 * QUESTION_BLOCKS:
        assert stage.find("title").property("text") == asked
        check(stage)
        replies += 1
        stage.tap(stage.find("later"))
    assert replies
    assert stage.find("title").property("text") == stage.visitor.page.property("title")


def test_answers_are_equal_and_do_not_move(opened):
    stage = opened(QUIZ)
    places = [stage.at(stage.find(f"answer-{number}")) for number in range(3)]
    assert len({place[2:] for place in places}) == 1
    stage.tap(stage.find("answer-1"))
    assert [stage.at(stage.find(f"answer-{number}")) for number in range(3)] == places


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
def test_in_reach_mode_the_reply_stands_between_its_question_and_the_answers(opened, size):
    stage = opened(QUIZ, size=size)
    stage.do(ev.LowToggled(low=True))
    answers = stage.at(stage.find("answer-0"))
    stage.tap(stage.find("answer-0"))
    asked, reply = stage.at(stage.find("question")), stage.at(stage.find("reply"))
    assert asked[1] + asked[3] < reply[1] < reply[1] + reply[3] < answers[1]
    assert stage.at(stage.find("answer-0")) == answers
    check(stage)


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.slow
def test_next_leads_through_the_round_and_on_from_it(opened, size):
    stage = opened(QUIZ, size=size)
    asked, places = [], set()
    for number, question in enumerate(page(stage, QUIZ).questions):
        asked.append(stage.find("question").property("text"))
        assert asked[-1] == question.text
        assert marked(stage) == set()
        assert face(stage.find("stops")).text(QAccessible.Text.Name) == f"{number + 1} / 6"
        stage.tap(stage.find("answer-0"))
        places.add(stage.at(stage.find("next")))
        stage.tap(stage.find("next"))
    assert len(places) == 1
    assert stage.scene.place == Reading(Anchor(page(stage, QUIZ).links[0]))


@pytest.mark.slow
def test_back_goes_up(opened):
    stage = opened(QUIZ)
    stage.tap(stage.find("next"))
    assert stage.tap(stage.find("back")).scene.place == Topics(first=7)
    assert stage.do(ev.LinkFollowed(QUIZ)).scene.place == Reading(Anchor(QUIZ))


@pytest.mark.parametrize("key", [Key.Key_Space, Key.Key_Return])
def test_keys_answer(opened, key):
    stage = focused(opened(QUIZ), "answer-1")
    answer = stage.focused
    assert marked(stage.key(key)) == {1}
    assert stage.focused is answer


def test_a_screen_reader_meets_three_choices(opened):
    stage = opened(QUIZ).do(ev.Marked(2))
    faces = [face(stage.find(f"answer-{number}")) for number in range(3)]
    assert {f.role() for f in faces} == {QAccessible.Role.RadioButton}
    assert [f.text(QAccessible.Text.Name) for f in faces] == ["Yes", "No", "Not sure"]
    assert [bool(f.state().checked) for f in faces] == [False, False, True]


@pytest.mark.parametrize("size", [WIDE, TALL], ids=["landscape", "portrait"])
@pytest.mark.slow
def test_large_text_turns_to_the_reply_and_back_to_the_question_with_its_answer(opened, size):
    stage = opened(QUIZ, size=size, step=3)
    question = page(stage, QUIZ).questions[0]
    stage.tap(stage.find("answer-1"))
    assert stage.all("question") == []
    assert question.answer in stage.words()
    assert marked(stage) == {1}
    stage.tap(stage.find("earlier"))
    assert stage.find("question").property("text") == question.text
    assert marked(stage) == {1}


@pytest.mark.parametrize(("step", "size"), paired([3, 1, 2], SIZES), ids=str)
@pytest.mark.slow
def test_the_round_is_met_whole_at_any_size(opened, size, step):
    stage = opened(QUIZ, size=size, step=step)
    asked, said = [], []
    for _ in screens(stage):
        if stage.all("question"):
            asked.append(stage.find("question").property("text"))
            stage.tap(stage.find("answer-2"))
        said += stage.words()
    questions = page(stage, QUIZ).questions
    assert asked == [question.text for question in questions]
    whole = " ".join(said)
    assert all(question.answer in whole and question.source in whole for question in questions)


@pytest.mark.slow
def test_a_change_of_size_keeps_question_answer_and_reply(opened):
    stage = opened(QUIZ).do(ev.TurnedTo(Anchor(QUIZ, 2 * QUESTION_BLOCKS)), ev.Marked(0))
    for larger in (True, True, True, False, False, False):
        stage.do(ev.TextSizeChosen(larger=larger))
        assert marked(stage) == {0}
        assert stage.find("question").property("text") == page(stage, QUIZ).questions[2].text


def test_keys_go_on_from_the_reply_that_large_text_turned_to(opened):
    stage = focused(opened(QUIZ, step=3), "answer-1").key(Key.Key_Return)
    assert stage.all("question") == []
    stage = focused(stage, "later").key(Key.Key_Return)
    assert stage.scene.place.anchor.block > 0


# --- both --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
def test_start_again_clears_all_in_the_same_frame(opened, ref):
    stage = opened(ref).do(ev.Marked(0), ev.Marked(1))
    stage.press(stage.find("startAgain"))
    assert isinstance(stage.scene, Loop)
    assert not stage.has("visit")
    assert stage.visitor.offer.rows == stage.visitor.offer.blocks == stage.visitor.quiz.blocks == []
    assert stage.visitor.quiz.chosen == -1


@pytest.mark.parametrize("ref", [OFFER, QUIZ])
@pytest.mark.slow
def test_the_idle_card_covers_and_gives_back_what_was_touched(opened, ref):
    stage = opened(ref).do(ev.Marked(1))
    before = stage.picture()
    while stage.scene.idle_card_at is None:
        stage.wait(1.0)
    assert stage.has("idle")
    stage.tap(stage.find("continue"))
    assert marked(stage) == {1}
    assert stage.picture() == before


@pytest.mark.parametrize(
    ("stage", "step"),
    chosen(
        product([("en", WIDE), ("ar-XB", TALL), ("en-XA", (1366, 768)), ("en", SMALL)], range(TEXT_STEPS)),
        lambda way, step: (way[1], step) in {(WIDE, 2), (TALL, 3)},
    ),
    indirect=["stage"],
    ids=str,
)
@pytest.mark.parametrize("ref", [OFFER, QUIZ])
@pytest.mark.slow
def test_every_screen_of_them_is_clean(stage, ref, step):
    stage.go("topics", step, high_contrast=step == 2).do(ev.LinkFollowed(ref))
    for _ in screens(stage):
        check(stage)
        if stage.all("answer-2"):
            stage.tap(stage.find("answer-2"))
            check(stage)
    if ref == OFFER:
        stage.do(ev.LinkFollowed(ref), *map(ev.Marked, range(6)))
        for _ in screens(stage):
            check(stage)
