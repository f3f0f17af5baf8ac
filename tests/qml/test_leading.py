"""Where lines are closer than usual they are painted as the pager counted them."""

import pytest

from kiosk.core.state import events as ev
from kiosk.staging.complaints import complaints
from kiosk.window.text.typesetting import text_style


@pytest.mark.parametrize(
    ("language", "page"),
    [("hi", "about-this-screen/words-and-sources"), ("ur", "where-and-who/numbers")],
)
@pytest.mark.slow
def test_closer_lines_are_painted_as_they_were_counted(kiosk, language, page):
    stage = kiosk(language, (1920, 1080)).go("topics", 3)
    stage.do(ev.LinkFollowed(page))
    column = stage.find("text")
    pieces = column.property("blocks")
    assert {piece["leading"] for piece in pieces} < {0.95, 0.9}
    painted = [
        item
        for item in stage.items()
        if column.isAncestorOf(item) and item.property("shownAlignment") is not None
    ]
    assert [item.height() for item in painted] == [piece["height"] for piece in pieces]
    usual = [text_style(piece["role"], language, 3, 1080.0).height for piece in pieces]
    assert all(item.property("lineHeight") < height for item, height in zip(painted, usual, strict=True))
    assert complaints(stage.window) == []
