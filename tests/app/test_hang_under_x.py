"""A window that hangs under a real X server, and what is pressed meanwhile."""

import signal
from threading import Event

import pytest

from tests.app.kiosk_under_x import MARKS, becomes, kiosk_under_x

STAYS_S, HANGS_S = 2.0, 3.0

pytestmark = [*MARKS]


@pytest.fixture
def kiosk(tmp_path):
    """Its X server, what makes it hang while something is done, and a hand."""
    with kiosk_under_x(tmp_path) as (server, program, hand):

        def hanging(act):
            program.send_signal(signal.SIGSTOP)
            act()
            Event().wait(HANGS_S)
            program.send_signal(signal.SIGCONT)

        yield server, hanging, hand


def test_presses_of_a_hang_do_nothing_and_start_again_counts(kiosk):
    server, hanging, hand = kiosk

    def differs(picture):
        return (server.picture() != picture).mean()

    def rests():
        picture = server.picture()
        return not becomes(lambda: differs(picture) > 0, 1.0)

    loop = server.picture()
    hand.click(600, 400)
    assert becomes(lambda: differs(loop) > 0.2), "a page is shown"
    assert becomes(rests)
    hand.press("Tab")
    assert becomes(rests)
    page = server.picture()
    hanging(lambda: hand.press("Tab", "Tab", "Tab", "Return"))
    hanging(lambda: hand.click(600, 1000))
    assert not becomes(lambda: differs(page) > 0, STAYS_S), "a press that waited did something"
    hand.press("Tab")
    assert becomes(lambda: differs(page) > 0), "the window takes keys again"
    hanging(lambda: hand.press("Escape"))
    assert becomes(lambda: differs(page) > 0.2), "Start again counts"
