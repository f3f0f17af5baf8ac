"""Content that was read again comes only where nobody is in the middle of something."""

from dataclasses import replace

import pytest

from kiosk.core.site_choice.new_content import takes_new_content
from kiosk.core.state.anchor import Anchor
from kiosk.core.state.announcement import Announcement
from kiosk.core.state.scenes.announcing import Announcing
from kiosk.core.state.scenes.dark import Dark
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.out_of_order import OutOfOrder, OutOfOrderReason
from kiosk.core.state.scenes.pin_pad import PinPad
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.scenes.starting import Starting
from kiosk.core.state.scenes.talk import Talk
from kiosk.core.state.scenes.visit import Reading, Visit
from kiosk.core.state.speech import Speech
from kiosk.core.state.state import LanguageHold
from kiosk.core.state.switch_scan import Scan
from tests.fakes import NOON, unvisited

LOOP = Loop("a", 0.0, rested=False)
TALK = Talk("p", LOOP, "en", 0.0)
SAID = Announcement("a", NOON, None, 9e9, words="Open.")


@pytest.mark.parametrize(
    ("scene", "of_visitor", "takes"),
    [
        (LOOP, {}, True),
        (replace(LOOP, rested=True), {}, True),
        (replace(LOOP, paused_at=5.0), {}, False),
        (LOOP, {"hold": LanguageHold("a", 0.0)}, False),
        (LOOP, {"scan": Scan(0.0)}, False),
        (LOOP, {"speech": Speech(explores=True)}, False),
        (Visit(Reading(Anchor("t/p")), "a", 0.0), {}, False),
        (TALK, {}, False),
        (PinPad("a", 0.0, TALK), {}, False),
        (PinPad("a", 0.0), {}, True),
        (StaffPage("a", 0.0), {}, True),
        (Dark("a", 0.0), {}, True),
        (Announcing(SAID, "a", 0.0), {}, True),
        (Announcing(SAID, "a", 0.0, TALK), {}, False),
        (Starting(0.0), {}, True),
        (OutOfOrder(OutOfOrderReason.CONTENT, 10.0), {}, True),
    ],
)
def test_where_it_comes_at_once(scene, of_visitor, takes):
    state = unvisited(scene)
    state = replace(state, visitor=replace(state.visitor, **of_visitor))
    assert takes_new_content(state) is takes
