"""Which clip a screen of a visit has: that of its page, of its question or reply, or of *Advice*."""

from dataclasses import replace

import pytest

from kiosk.core.content.pages.quiz import QUESTION_BLOCKS
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.scenes.visit import Advice, Languages, Reading, Topics, Visit
from kiosk.core.state.signed_screen import clip_of
from kiosk.core.visit.idle_time import idle_after
from tests.core.sign.test_choosing import signed
from tests.fakes import offer_page, quiz_page, topic, world

QUIZ, OFFER = "t/quiz", "t/offer"


def known(*refs):
    clips = {ref: Clip(f"{ref}.mp4", 130.0) for ref in refs}
    made = signed(SignLanguage("ils", "International Sign", "en", "en", clips))
    return replace(made, deck=world(topics=(topic("t", offer_page("offer"), quiz_page("quiz")),)).deck)


def reads(block=0, page=QUIZ, marked=()):
    return Visit(Reading(Anchor(page, block), frozenset(marked)), "a", 0.0)


SECOND = QUESTION_BLOCKS


@pytest.mark.parametrize(
    ("visit", "film"),
    [
        (reads(page=OFFER), OFFER),
        (reads(3, page=OFFER, marked={1, 2}), OFFER),
        (reads(), f"{QUIZ}/1"),
        (reads(marked={0}), f"{QUIZ}/1"),
        (reads(1, marked={0}), f"{QUIZ}/1-reply"),
        (reads(1), f"{QUIZ}/1"),
        (reads(SECOND), f"{QUIZ}/2"),
        # Its reply has none.
        (reads(SECOND + 1, marked={2}), f"{QUIZ}/2"),
        # Its reply alone has one.
        (reads(2 * SECOND), ""),
        (reads(2 * SECOND + 1, marked={2}), ""),
        (Visit(Topics(), "a", 0.0, Advice()), "advice"),
        (Visit(reads().place, "a", 0.0, Advice(1)), "advice"),
        (Visit(reads().place, "a", 0.0, Advice(1, names=0)), ""),
        (Visit(reads().place, "a", 0.0, Languages()), ""),
        (Visit(Topics(), "a", 0.0), ""),
    ],
)
def test_a_screen_has_its_clip(visit, film):
    refs = (OFFER, f"{QUIZ}/1", f"{QUIZ}/1-reply", f"{QUIZ}/2", f"{QUIZ}/3-reply", "advice")
    clip = clip_of(visit, known(*refs), "ils")
    assert (clip.file if clip else "") == (f"{film}.mp4" if film else "")
    assert clip_of(visit, known(*refs), "") is None


@pytest.mark.parametrize("visit", [reads(), reads(page=OFFER), Visit(Topics(), "a", 0.0, Advice())])
def test_who_watches_does_not_touch(visit):
    made = known(OFFER, f"{QUIZ}/1", "advice")
    assert idle_after(visit, made) < 130
    assert idle_after(visit, made, "ils") == 130 + made.site.timings.idle_min_s
