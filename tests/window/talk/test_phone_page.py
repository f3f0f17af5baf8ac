"""What a phone that leads a talk is told of the room."""

import pytest

from kiosk.core.state import talk_events as te
from kiosk.i18n.language import ENGLISH
from kiosk.window.talk.phones.phone_page import phone
from tests.core.talk.led import leading

LOGO, BLANK, FREEZE = te.LogoToggled(), te.BlankToggled(), te.FreezeToggled()


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ((), "The room sees: A list"),
        ((BLANK,), "The room’s screen is blank."),
        ((LOGO,), "The room sees the logo."),
        ((LOGO, BLANK), "The room’s screen is blank."),
        ((FREEZE, te.SlideChosen("last")), "The room sees: A list"),
        ((FREEZE, te.SlideChosen("last"), FREEZE), "The room sees: Headline"),
        ((FREEZE, LOGO), "The room sees the logo."),
    ],
    ids=["slide", "black", "logo", "black after the logo", "frozen", "follows again", "logo while frozen"],
)
def test_it_is_told_what_the_room_sees_and_not_where_staff_are(events, told):
    rules = leading("rows", "last").do(te.PhonesAllowed(True), *events)
    said = phone(rules.state, rules.world, lambda tag: ENGLISH, rules.now)["room"]
    assert said.replace("\u2068", "").replace("\u2069", "") == told
