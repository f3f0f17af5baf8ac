"""The script of each screen, as tables: what is said, in which order, and what turns to it."""

from dataclasses import replace

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state import speech_events as sp
from kiosk.core.state.anchor import Anchor
from kiosk.loading.world import language_of
from kiosk.window.derive import Surroundings, derive
from kiosk.window.speech.script import block_of, script
from kiosk.window.speech.spoken_only_phrases import counter, opening
from tests.fakes import (
    COUNTDOWN,
    Rules,
    offer_page,
    page,
    page_of_every_kind,
    quiz_page,
    topic,
    world,
)

EN, FR = language_of("en"), language_of("fr")
VOICES = frozenset({"en", "fr"})
AROUND = Surroundings(1920, 1080, voices=VOICES)


def props(rules, around=AROUND):
    return derive(rules.state, rules.world, language_of, rules.now, around)


def lines(*events, known=None, language=EN):
    rules = Rules(known or world()).do(*events)
    return script(props(rules), language)


def ids(found):
    return [line.id for line in found]


def said(line):
    return [utterance.text for utterance in line.said]


KINDS = world(topics=(topic("kinds", page_of_every_kind(), page("next")),))


def test_a_page_is_read_sentence_by_sentence_and_then_its_links():
    found = lines(ev.LinkFollowed("kinds"), known=KINDS)
    ref = "kinds/kinds#"
    assert ids(found)[:8] == [
        "topic",
        "title",
        "counter",
        f"{ref}0.0.0",
        f"{ref}1.0.0",
        f"{ref}1.1.0",
        f"{ref}2.0.0",
        f"{ref}3.0.0",
    ]
    assert [line.text for line in found[4:6]] == ["One paragraph.", "It has two sentences."]
    assert ids(found)[-1] == "link-kinds/next"
    assert found[5].turn == ev.TurnedTo(Anchor("kinds/kinds", 1, 1))
    assert found[5].block == f"{ref}1.0.0" == block_of(f"{ref}1.1.0")


def test_what_is_said_is_word_for_word_what_is_shown():
    for line in lines(ev.LinkFollowed("kinds"), known=KINDS):
        assert line.id == "counter" or said(line) == [line.text]
        assert all(utterance.language == "en" for utterance in line.said)


def test_a_sentence_knows_its_page():
    found = lines(ev.LinkFollowed("kinds"), known=KINDS)
    assert {utterance.ref for line in found[3:-1] for utterance in line.said} == {"kinds/kinds"}


def test_only_the_page_itself_is_read():
    found = lines(ev.LinkFollowed("kinds/next"), known=KINDS)
    assert all("kinds/kinds#" not in line.id for line in found)


OFFER = world(topics=(topic("offer", offer_page("check")),))


def test_rows_say_whether_they_are_ticked():
    found = lines(ev.LinkFollowed("offer"), ev.Marked(1), known=OFFER)
    rows = [line for line in found if line.text.startswith("good")]
    assert [said(row) for row in rows[:3]] == [
        ["good 0", "Not ticked"],
        ["good 1", "Ticked"],
        ["good 2", "Not ticked"],
    ]
    assert ids(found)[:4] == ["topic", "title", "lead", "counter"]
    assert [line.text for line in found if line.text.startswith("ask")] == ["ask 0", "ask 2", "ask 3"]


def test_the_state_of_a_row_is_said_in_its_language():
    found = lines(ev.LinkFollowed("offer"), ev.LanguageChosen("fr"), known=OFFER, language=FR)
    row = next(line for line in found if line.text == "good 0")
    assert said(row)[1] == "Non coché"
    assert {utterance.language for utterance in row.said} == {"fr"}


QUIZ = world(topics=(topic("quiz", quiz_page("true")),))


def test_a_quiz_says_question_answers_and_the_reply_once_there_is_one():
    before = lines(ev.LinkFollowed("quiz"), known=QUIZ)
    assert ids(before)[3:] == ["counter", "question", "answer-0", "answer-1", "answer-2"]
    after = lines(ev.LinkFollowed("quiz"), ev.Marked(2), known=QUIZ)
    assert said(after[7]) == ["Not sure", "Chosen"]
    assert [line.text for line in after[8:]] == [
        "answer 0",
        "One fact about 0.",
        "Another.",
        "source 0",
    ]


def test_a_reply_on_a_screen_of_its_own_is_read_without_a_turn_back_to_the_answers():
    found = lines(ev.LinkFollowed("quiz"), ev.Marked(2), ev.TurnedTo(Anchor("quiz/true", 1)), known=QUIZ)
    answers = [line for line in found if line.id.startswith("answer-")]
    assert len(answers) == 3
    assert [line.turn for line in answers] == [None] * 3


def test_topics_are_read_with_those_of_later_screens():
    found = lines(ev.ExploreTouched())
    assert [(line.id, line.text) for line in found if line.text] == [
        ("title", "What would you like to know?"),
        ("tile-roads", "A topic"),
        ("tile-papers", "A topic"),
    ]
    assert found[-1].turn == ev.TopicsTurnedTo(1)


def test_each_language_is_said_in_its_own():
    found = lines(ev.LanguagesOpened())
    names = {line.id: line.said[0] for line in found if line.id.startswith(("language-", "greeting-"))}
    assert names["language-fr"].language == "fr"
    assert names["language-fr"].text == "Français"
    assert names["greeting-fr"].text == "Bonjour"
    assert said(next(line for line in found if line.id == "language-en"))[1] == "Chosen"


def test_advice_says_numbers_as_they_are_written_after_who_answers(helpline, emergency):
    known = world(emergency=emergency, helpline=(helpline(),))
    found = lines(ev.AdviceOpened(), known=known)
    texts = {line.id: line.text for line in found}
    assert ids(found)[:6] == [
        "title",
        "emergency-label",
        "emergency-number",
        "emergency-who",
        "intro",
        "calls",
    ]
    assert "112" in texts["emergency-number"]
    assert "800 555 0199" in texts["card-0-number"]
    assert ids(found)[7:12] == [
        "card-0-number",
        "card-0-title",
        "card-0-fact-0",
        "card-0-fact-1",
        "card-0-languages",
    ]


def test_without_numbers_nothing_is_said_of_calls():
    assert "calls" not in ids(lines(ev.AdviceOpened()))


def test_the_idle_card_says_nothing_of_what_was_read():
    rules = Rules(world()).do(ev.LinkFollowed("roads"))
    rules.until(rules.wakes + 0.1)
    assert [line.text for line in script(props(rules), EN)] == [
        "Touch to continue",
        f"This screen starts again in {COUNTDOWN:.0f} seconds.",
    ]


def test_the_loop_says_its_panel_and_its_help_strip():
    said = script(props(Rules(world())), EN)
    assert [line.id for line in said] == ["panel-headline", "panel-lead"]


def test_a_counter_is_said_as_a_page():
    assert counter("2 / 3", EN)[0].text == "Page 2 of 3"
    assert counter("2 / 3", FR)[0].text == "Page 2 sur 3"


@pytest.mark.parametrize("tag", ["en", "fr", "ar", "am", "hi", "ur", "zh-Hans"])
def test_the_first_words_of_a_loudspeaker_are_of_no_subject(tag):
    """They are those of any page, and none of any content."""
    language = language_of(tag)
    assert opening(language).text == language.text("Touch the screen to stop.")
    assert opening(language).ref == ""


# --- what the window shows of it ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("known", "voices", "offered"),
    [
        (world(), VOICES, True),
        (world(), frozenset(), False),
        (world(), frozenset({"fr"}), False),
        (world(mode="loop"), VOICES, False),
        (world(mode="present"), VOICES, False),
    ],
)
def test_the_tool_is_there_where_something_can_be_said(known, voices, offered):
    rules = Rules(known).do(ev.LinkFollowed("roads"))
    assert props(rules, replace(AROUND, voices=voices)).aloud.offered is offered


def test_the_tool_goes_where_the_language_has_no_voice():
    rules = Rules(world()).do(ev.LinkFollowed("roads"))
    assert props(rules).aloud.offered
    assert not props(rules.do(ev.LanguageChosen("ar-XB"))).aloud.offered


def test_the_sentence_that_is_read_is_marked_and_no_other():
    rules = Rules(KINDS).do(ev.LinkFollowed("kinds"), sp.ReadAloudPressed(), sp.ListeningAnswered(True))
    rules.do(sp.LineBegun("kinds/kinds#1.1.0"))
    aloud = props(rules).aloud
    assert (aloud.words, aloud.block) == ("It has two sentences.", "kinds/kinds#1.0.0")
    assert aloud.field == "teal"
    stopped = props(rules.do(ev.Touched())).aloud
    assert (stopped.reads, stopped.line, stopped.words) == (False, "", "")
