"""Which languages a site on trial loses, on which day, and when staff hear of it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from kiosk.base.clock import Moment
from kiosk.core.base.findings import Level
from kiosk.core.content.deck import Deck
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.site_choice.draft_trial import DraftTrial, trial_at, trial_of
from kiosk.core.site_choice.due_dates import Due, DueKind, dues, wants_staff
from tests.fakes import NOON, TODAY, site, world

ENDS = NOON + timedelta(days=20)
LAST = TODAY + timedelta(days=20)


def on_trial(*drafts, **fields):
    return replace(world(languages=("en", "fr", "ar"), **fields), drafts=frozenset(drafts))


@pytest.mark.parametrize(
    ("drafts", "fields", "lost"),
    [
        (("fr",), {}, ("fr",)),
        (("en", "ar", "fr"), {}, ("fr", "ar")),
        (("en",), {}, None),
        ((), {}, None),
        (("fr",), {"show_drafts": True}, None),
        (("fr",), {"show_drafts": False}, None),
        (("fr",), {"demo": True}, None),
    ],
)
def test_a_trial_takes_what_nobody_has_reviewed_but_the_first_language(drafts, fields, lost):
    known = on_trial(*drafts, **fields)
    assert trial_of(known, ENDS) == (DraftTrial(lost, LAST) if lost else None)
    assert trial_of(known, None) is None


@pytest.mark.parametrize(
    ("drafts", "films", "lost"),
    [
        ((), (True,), ("ils",)),
        ((), (False, True), ("ils",)),
        ((), (False,), None),
        (("fr",), (True,), ("fr", "ils")),
    ],
)
def test_a_trial_takes_clips_that_nobody_has_approved(drafts, films, lost):
    clips = {f"panel-{at}": Clip("film.mp4", 2.0, draft) for at, draft in enumerate(films)}
    known = replace(on_trial(*drafts), signs={"ils": SignLanguage("ils", "ISL", "en", "en", clips)})
    assert trial_of(known, ENDS) == (DraftTrial(lost, LAST) if lost else None)


def test_it_is_known_after_its_end_too():
    known = replace(on_trial("fr"), drafts_until=ENDS)
    assert trial_at(known) == trial_at(known.without_drafts()) == DraftTrial(("fr",), LAST)
    assert trial_at(known.without_drafts().without_drafts()) == DraftTrial(("fr",), LAST)


@pytest.mark.parametrize(
    ("left", "level", "wants"),
    [(15, Level.OK, False), (14, Level.WARN, True), (0, Level.WARN, True), (-1, Level.FAIL, True)],
)
def test_it_is_due_like_a_number_and_the_dot_says_so_in_time(left, level, wants):
    trial = DraftTrial(("fr", "ar"), TODAY + timedelta(days=left))
    (due,) = dues(site(), Deck((), ()), trial)
    assert due == Due(trial.last_day, DueKind.TRIAL, languages=("fr", "ar"))
    assert due.level(TODAY) is level
    assert wants_staff(site(), Moment(0.0, NOON), trial) is wants
