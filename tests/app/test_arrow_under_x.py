"""The arrow of a mouse on a kiosk, as a real X server shows it over the whole screen."""

from kiosk.core.touch.mouse_path import MOVES
from tests.app.kiosk_under_x import LOOKS_S, MARKS, becomes, kiosk_under_x

STAYS_S = 2.0

pytestmark = [*MARKS]


def test_no_touch_leaves_an_arrow_and_a_mouse_has_one_until_start_again(tmp_path):
    with kiosk_under_x(tmp_path) as (server, _, hand):
        assert not hand.sees_arrow()
        loop = server.picture()
        # A panel that calls itself a mouse.
        hand.click(600, 400)
        assert becomes(lambda: (server.picture() != loop).mean() > 0.2), "a page is shown"
        assert not becomes(hand.sees_arrow, STAYS_S)
        hand.move(600, 500)
        assert becomes(lambda: hand.moves_on() or hand.sees_arrow(), 2 * MOVES * LOOKS_S)
        hand.press("Escape")
        assert becomes(lambda: not hand.sees_arrow())
        assert not becomes(hand.sees_arrow, STAYS_S)
