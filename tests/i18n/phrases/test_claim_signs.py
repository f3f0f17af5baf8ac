"""Each claim beside a number has an icon, and it is one that is drawn."""

import pytest

from kiosk.content.design import load_design
from kiosk.i18n.language import ENGLISH
from kiosk.i18n.phrases import claims
from kiosk.i18n.phrases.captions import caption_signs
from kiosk.i18n.phrases.claim_signs import CLAIM_SIGNS, COST_SIGNS, PLACE_SIGN, SPOKEN_SIGN
from tests.i18n.phrases.test_helpline_cards import _helpline_data as helpline_data
from tests.i18n.phrases.test_helpline_cards import a_site

CLAIMS = (
    claims.OF_THAT_STATE,
    *claims.NAME_NEEDED.values(),
    *claims.MAY_TELL_POLICE.values(),
    *claims.TEXT_CHANNEL.values(),
    *claims.CALL_TRACES.values(),
)


def test_each_claim_has_an_icon():
    assert set(CLAIM_SIGNS) == set(CLAIMS)
    assert set(COST_SIGNS) == set(claims.STRIP_COST)
    assert {*CLAIM_SIGNS.values(), *COST_SIGNS.values(), PLACE_SIGN, SPOKEN_SIGN} <= set(load_design().icons)


@pytest.mark.parametrize(
    ("changes", "caption", "signs"),
    [
        ({}, "Free advice on work and travel, 24 hours", ("day-and-night", "no-money")),
        ({}, "Free advice on work and travel", ("no-money",)),
        ({}, "Free advice", ("no-money",)),
        ({}, "Advice on work and travel", ()),
        ({}, "A charity answers", ()),
        ({}, "A charity answers · day and night · calls are free", ("day-and-night", "no-money")),
        ({"cost": "charged"}, "Advice on work and travel, 24 hours", ("day-and-night",)),
        ({"cost": "charged"}, "A charity answers · calls cost money", ("money",)),
        (
            {"hours": "Mon-Fri 09:00-17:00"},
            "Free advice on work and travel, Mon–Fri 9–17",
            ("clock", "no-money"),
        ),
    ],
)
def test_a_caption_has_the_signs_of_what_it_says_and_no_other(changes, caption, signs):
    (line,) = a_site(helpline_data(**changes)).helplines
    assert caption_signs(line, ENGLISH, caption) == signs
