"""What puts people in danger keeps a talk of staff from being kept, and staff are told what to leave out."""

from dataclasses import replace

import pytest

from kiosk.core.numbers.available_now import available_now
from kiosk.core.talk.own_slides import Written
from kiosk.core.talk.programme_editor import Draft, added, programme_of, remarked, wrote
from kiosk.i18n.language import ENGLISH
from kiosk.window.talk.editor.programme_editor import Around, programme_editor
from tests.fakes import LOOP, NOON, TOPICS, moment, world

SLIDE = Written("own-1-1", "statement", "teal", "bus", "Our desk", "We are here on Mondays.")
DRAFT = remarked(wrote(added(Draft("own-1", "Mine", language="fr"), "a"), SLIDE), "a", "Ask Ana")
MEND = "Leave out promises, shelter locations, and questions that ask people to admit something."

pytestmark = pytest.mark.usefixtures("qapp")


def shown(draft):
    known = world(*LOOP, topics=TOPICS).with_own(programme_of(draft, ()))
    around = Around(known, ENGLISH, ENGLISH, moment(), available_now(known.site, NOON))
    return programme_editor(draft, SLIDE.id, around)


def test_a_talk_without_such_words_can_be_kept():
    props = shown(DRAFT)
    assert (props.can_keep, props.fault, [row["faulty"] for row in props.rows]) == (True, "", [False, False])


@pytest.mark.parametrize(
    ("draft", "told", "faulty"),
    [
        (wrote(DRAFT, replace(SLIDE, lead="You are safe with us.")), f"Slide 2: {MEND}", [False, True]),
        (wrote(DRAFT, replace(SLIDE, headline="Cela reste entre nous")), f"Slide 2: {MEND}", [False, True]),
        (remarked(DRAFT, "a", "Nobody will tell the police."), f"Slide 1: {MEND}", [True, False]),
        (replace(DRAFT, title="You are safe with us"), MEND, [False, False]),
    ],
)
def test_such_words_are_named_with_what_to_leave_out_and_never_previewed(draft, told, faulty):
    props = shown(draft)
    assert (props.can_keep, props.fault, [row["faulty"] for row in props.rows]) == (False, told, faulty)
    assert bool(props.preview) is not faulty[1]
