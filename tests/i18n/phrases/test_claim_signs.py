"""Each claim beside a number has an icon, and it is one that is drawn."""

from kiosk.content.design import load_design
from kiosk.i18n.phrases import claims
from kiosk.i18n.phrases.claim_signs import CLAIM_SIGNS, COST_SIGNS, PLACE_SIGN

CLAIMS = (
    claims.OF_THAT_STATE,
    *claims.NAME_NEEDED.values(),
    *claims.MAY_TELL_POLICE.values(),
    *claims.TEXT_CHANNEL.values(),
    *claims.CALL_TRACES.values(),
)


def test_each_claim_has_an_icon():
    assert set(CLAIM_SIGNS) == set(CLAIMS)
    assert set(COST_SIGNS) == set(claims.COST)
    assert {*CLAIM_SIGNS.values(), *COST_SIGNS.values(), PLACE_SIGN} <= set(load_design().icons)
