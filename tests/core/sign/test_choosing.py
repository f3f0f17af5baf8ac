"""A sign language is chosen like a language, brings the text beside it, and goes with the visit."""

from dataclasses import replace

import pytest

from kiosk.core.content.parts.text import Text
from kiosk.core.content.stops import page_stops
from kiosk.core.loop.reading_time import AFTER_CLIP, dwell, whole_stay
from kiosk.core.sign.settings import SignSettings
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.events import WorldChanged
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.visit import Languages, Reading, Topics, Visit
from kiosk.core.visit.idle_time import idle_after
from tests.fakes import TODAY, Rules, statement, world

ILS = SignLanguage("ils", "International Sign", "en", "en", {"a": Clip("a.mp4", 40.0)})
FSL = SignLanguage(
    "fsl", "Langue des signes française", "fr", "fr", {"roads/first": Clip("b.mp4", 130.0, draft=False)}
)


def signed(*signs, **fields):
    tables = {sign.tag: SignSettings.validated(beside=sign.beside) for sign in signs}
    known = world(sign=tables, **fields)
    return replace(known, signs={sign.tag: sign for sign in signs})


def speaks(rules):
    return rules.state.language, rules.state.sign


def test_in_a_visit_it_brings_the_text_beside_it():
    rules = Rules(signed(ILS, FSL)).do(ev.LanguagesOpened(), ev.LanguageChosen("fsl"))
    assert speaks(rules) == ("fr", "fsl")
    assert isinstance(rules.visit.place, Topics)
    assert rules.visit.side is None


def test_a_written_language_takes_the_signer_away():
    rules = Rules(signed(ILS, FSL)).do(ev.LanguagesOpened(), ev.LanguageChosen("fsl"))
    rules.do(ev.LanguagesOpened(), ev.LanguageChosen("fr"))
    assert speaks(rules) == ("fr", "")


def test_start_again_leaves_neither():
    rules = Rules(signed(ILS)).do(ev.LanguagesOpened(), ev.LanguageChosen("ils"), ev.StartedAgain())
    assert speaks(rules) == ("en", "")
    assert rules.state.visitor.sign == ""


def test_on_the_loop_it_is_held_for_a_round_like_a_language():
    rules = Rules(signed(ILS)).do(ev.LanguageChosen("ils"))
    assert speaks(rules) == ("en", "ils")
    assert rules.state.visitor.hold
    rules.do(ev.LanguageChosen("en"))
    assert speaks(rules) == ("en", "")
    assert rules.state.visitor.hold is None
    rules.do(ev.LanguageChosen("ils")).wait(241)
    assert speaks(rules) == ("en", "")


def test_one_language_and_a_sign_language_can_be_chosen_between():
    rules = Rules(signed(ILS, languages=("en",))).do(ev.LanguagesOpened())
    assert rules.visit.side == Languages()


def test_a_tag_that_nobody_offers_changes_nothing():
    rules = Rules(signed(ILS)).do(ev.LanguageChosen("bfi"))
    assert speaks(rules) == ("en", "")


def test_a_round_may_be_signed():
    rules = Rules(signed(ILS, loop_languages=("en", "ils")))
    assert speaks(rules) == ("en", "")
    seen = []
    for _ in range(12):
        seen.append((rules.panel, *speaks(rules)))
        here = rules.panel
        while rules.panel == here:
            rules.until(rules.wakes)
    assert ("a", "en", "") in seen
    assert ("a", "en", "ils") in seen
    assert {language for _, language, _ in seen} == {"en"}


def test_from_a_signed_round_a_visit_begins_signed_and_the_written_chip_ends_it():
    rules = Rules(signed(ILS, loop_languages=("ils", "en")))
    assert speaks(rules) == ("en", "ils")
    rules.do(ev.LanguageChosen("en"))
    assert speaks(rules) == ("en", "")
    rules.do(ev.LanguageChosen("ils"), ev.PanelTouched("a"))
    assert isinstance(rules.scene, Visit)
    assert speaks(rules) == ("en", "ils")


def test_until_its_clips_are_checked_its_round_is_left_out():
    unready = replace(signed(ILS, loop_languages=("ils", "en")), signs={})
    rules = Rules(unready)
    assert rules.state.house.playable.rounds == ("en",)
    assert speaks(rules) == ("en", "")
    rules.do(WorldChanged(signed(ILS, loop_languages=("ils", "en"))))
    assert rules.state.house.playable.rounds == ("ils", "en")
    assert isinstance(rules.scene, Loop)


def test_clips_that_come_and_go_interrupt_no_visit():
    rules = Rules(signed(ILS, FSL)).do(ev.LanguagesOpened(), ev.LanguageChosen("fsl"))
    rules.do(ev.LinkFollowed("roads"), WorldChanged(signed(ILS, FSL)))
    assert speaks(rules) == ("fr", "fsl")
    rules.do(WorldChanged(signed(ILS)))
    assert speaks(rules) == ("fr", "")
    assert rules.visit.place == Reading(Anchor("roads/first"))


def test_without_drafts_only_approved_clips_are_left():
    known = signed(ILS, FSL).without_drafts()
    assert [*known.signs] == ["fsl"]
    half = replace(FSL, clips={**FSL.clips, "a": Clip("c.mp4", 3.0)})
    assert half.is_draft
    assert [*signed(half).without_drafts().signs["fsl"].clips] == ["roads/first"]


def test_a_panel_stays_until_its_clip_has_played_once():
    known, panel = signed(ILS), statement("a")
    assert dwell(panel, "en", known) < 20
    assert dwell(panel, "en", known, "ils") == 40.0 + AFTER_CLIP
    assert dwell(statement("b"), "en", known, "ils") < 20
    assert whole_stay(panel, ("en", "ils"), known) == known.pace.handover + 40.0 + AFTER_CLIP


def test_a_page_waits_for_its_clip_on_its_first_poster_only():
    known = signed(FSL)
    stop = next(stop for stop in known.playable(TODAY, "fr") if stop.id == "a")
    assert dwell(stop, "fr", known, "fsl") < 20
    assert dwell(page_stop(known).poster(0), "fr", known, "fsl") == 130.0 + AFTER_CLIP
    assert dwell(page_stop(known).poster(1), "fr", known, "fsl") < 20


def test_a_page_with_a_part_for_visits_has_no_clip_in_the_loop():
    known = signed(FSL)
    first = known.deck.find_page("roads/first")
    apart = replace(first, parts=(*first.parts, Text.validated(text="For one reader.", only_in_visit=True)))
    roads = known.deck.topics[0]
    changed = replace(roads, pages=(apart, *roads.pages[1:]))
    reduced = replace(known, deck=replace(known.deck, topics=(changed, *known.deck.topics[1:])))
    clip = FSL.clips["roads/first"]
    assert [known.loop_clip("fsl", "roads/first"), reduced.loop_clip("fsl", "roads/first")] == [clip, None]
    assert reduced.clip("fsl", "roads/first") == clip
    assert dwell(page_stop(reduced).poster(0), "fr", reduced, "fsl") < 20


@pytest.mark.parametrize(("sign", "seconds"), [("", 45.0), ("ils", 45.0), ("fsl", 175.0)])
def test_who_watches_a_clip_does_not_touch(sign, seconds):
    visit = Visit(Reading(Anchor("roads/first")), "a", 0.0)
    assert idle_after(visit, signed(ILS, FSL), sign) == seconds


def page_stop(known):
    return next(stop for stop in page_stops(known.deck.topics, TODAY) if stop.id == "roads/first")
