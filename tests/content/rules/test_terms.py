"""Words that are not said, in a text and around it."""

import pytest

from kiosk.content.words import term_rules
from kiosk.content.words.term_rules import TermRule, terms_of

RULE = TermRule.validated(
    words=("modern slave*", "*slave"), why="it hurts", use="other words", confidence="H"
)


@pytest.mark.parametrize("said", ["A modern  slavery.", "The MODERN SLAVES", "one enslave", "slave"])
def test_words_and_what_a_star_adds_are_found(said):
    assert RULE.find(said)


@pytest.mark.parametrize("said", ["A slavery of old.", "Modern times, and slavers.", ""])
def test_other_words_with_the_same_letters_are_not(said):
    assert RULE.find(said) is None


def test_no_pattern_is_compiled_for_a_sentence_without_any_of_the_words(monkeypatch):
    monkeypatch.setattr(term_rules, "any_of", None)
    known = terms_of("ar")
    for rule in (RULE, *known.banned, *known.refused, *known.legal_only, *known.claims):
        assert rule.find("0 1 2 3", known.prefixes) is None
