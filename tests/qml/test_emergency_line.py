"""The emergency number of *Advice*: its words are where they fit, whatever was there before."""

import pytest

from kiosk.core.state import events as ev


@pytest.mark.parametrize("language", ["am", "en"])
def test_words_return_below_the_number_once_there_is_room_again(used_kiosk, language):
    stage = used_kiosk(language, (1280, 720)).go("statement").do(ev.AdviceOpened(), ev.ContrastToggled())
    before, line = stage.picture(), stage.find("emergency")
    whole = line.width()
    line.setProperty("width", whole - 300)
    stage.settle()
    line.setProperty("width", whole)
    stage.settle()
    assert stage.picture() == before
