"""The card for a leader to whom somebody tells what they have lived through."""

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.i18n.load_language import load_language
from kiosk.window.talk.words.guide import disclosure


def card(tag="en"):
    title, *sentences = disclosure(load_language(tag, TRANSLATIONS), "")
    return title, sentences


def test_danger_now_comes_before_any_procedure():
    _, sentences = card()
    assert "If anyone is in danger now, call the emergency number." in sentences[-1]
    assert sentences[-1].index("emergency number") < sentences[-1].index("procedure")


def test_nobody_is_led_out_of_the_room_in_front_of_others():
    _, sentences = card()
    assert [sentence for sentence in sentences if "together" in sentence or "private place" in sentence] == []
    assert any("now or later" in sentence and "watching" in sentence for sentence in sentences)


def test_a_leader_listens_and_does_not_ask_what_happened_but_may_ask_before_others_are_told():
    _, sentences = card()
    assert any("Do not ask what happened." in sentence for sentence in sentences)
    assert [sentence for sentence in sentences if "nothing" in sentence.replace("Promise nothing", "")] == []


def test_asking_before_others_are_told_has_the_two_exceptions_of_the_welcome():
    (asks,) = (sentence for sentence in card()[1] if sentence.startswith("Ask before"))
    assert "a child or a life is in danger" in asks


@pytest.mark.parametrize("tag", ["am", "ar", "fr", "hi", "ur", "zh-Hans"])
def test_every_language_says_all_of_it(tag):
    english, said = card()[1], card(tag)[1]
    assert len(said) == len(english)
    assert not set(said) & set(english)
