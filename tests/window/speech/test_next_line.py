"""Which line follows, by what the screen shows."""

import pytest

from kiosk.core.state import events as ev
from kiosk.core.state.anchor import Anchor
from kiosk.window.speech.next_line import Shown, first, following
from kiosk.window.speech.script import Line


def line(name, turn=False, waits=False):
    anchor = Anchor.parse(name) if "#" in name else Anchor("page")
    return Line(name, name, (), ev.TurnedTo(anchor) if turn else None, waits)


SCRIPT = (
    line("topic"),
    line("title"),
    line("p#0.0.0", turn=True),
    line("p#0.1.0", turn=True),
    line("p#1.0.0", turn=True),
    line("note", turn=True, waits=True),
    line("link"),
)


def shown(*lines, made=()):
    return Shown(frozenset(lines), frozenset((*lines, *made)))


ALL = shown("title", "p#0.0.0", "p#0.1.0", "link")


@pytest.mark.parametrize(
    ("what", "at", "then"),
    [
        (ALL, "title", "p#0.0.0"),
        (ALL, "p#0.0.0", "p#0.1.0"),
        (ALL, "p#0.1.0", "p#1.0.0"),
        (ALL, "p#1.0.0", "link"),
        (ALL, "link", None),
        (ALL, "gone", None),
        (shown("title", made=["note"]), "p#1.0.0", "note"),
        (shown("title"), "p#1.0.0", None),
        (shown("p#1.0.0", "link"), "note", "link"),
    ],
)
def test_the_next_line_is_on_the_screen_or_a_turn_away(what, at, then):
    found = following(SCRIPT, what, at)
    assert (found and found.id) == then


@pytest.mark.parametrize(
    ("what", "at", "begins"),
    [
        (ALL, "", "title"),
        (ALL, "p#0.1.0", "p#0.1.0"),
        (shown("title", "p#1.0.0"), "p#0.1.0", "p#0.1.0"),
        (shown("title", "p#1.0.0"), "", "title"),
        (ALL, "topic", "title"),
        (ALL, "gone", "title"),
        (shown(), "", None),
    ],
)
def test_reading_begins_at_the_top_or_where_it_stopped(what, at, begins):
    found = first(SCRIPT, what, at)
    assert (found and found.id) == begins


def test_a_block_shows_all_its_sentences():
    assert shown("p#0.0.0").has(SCRIPT[3])
    assert not shown("p#0.1.0").has(SCRIPT[2])
