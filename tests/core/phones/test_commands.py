import re
from dataclasses import replace

import pytest

from kiosk.core.phones.commands import COUNTS, Standing, event_of, is_timely, standing_of
from kiosk.core.phones.socket_path import socket_path
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.loop import Loop
from kiosk.core.state.scenes.talk import Cover, Speaks, Talk
from kiosk.core.talk.leading_events import LEADING
from kiosk.phones.web import PAGE
from tests.fakes import unvisited

TALK = Talk("p", Loop("a", 0.0, rested=True), "en", touched=0.0, phones=True)


def state(scene):
    return unvisited(scene)


ASKED = [
    ({"do": "next"}, te.TalkStepped()),
    ({"do": "previous"}, te.TalkStepped(forward=False)),
    ({"do": "blank", "on": True}, te.BlankToggled()),
    ({"do": "blank", "on": False}, None),
    ({"do": "blank"}, None),
    ({"do": "blank", "on": 1}, None),
    ({"do": "jump", "slide": "b"}, te.SlideChosen("b")),
    ({"do": "jump", "slide": 7}, None),
    ({"do": "language", "language": "fr"}, ev.LanguageChosen("fr")),
    ({"do": "language"}, None),
    ({"do": "second", "language": "fr"}, te.SecondLanguageChosen("fr")),
    ({"do": "second", "language": ""}, te.SecondLanguageChosen("")),
    ({"do": "second", "language": None}, None),
    ({"do": "speaks", "speaks": "both"}, te.SpeaksChosen(Speaks.BOTH)),
    ({"do": "speaks", "speaks": "all"}, None),
    ({"do": "end"}, None),
    ({"do": ["next"]}, None),
    ({}, None),
]


@pytest.mark.parametrize(("message", "event"), ASKED)
def test_what_a_phone_may_ask(message, event):
    assert event_of(message, state(TALK)) == event


def test_everything_that_the_page_asks_is_answered_also_below_the_pad():
    """What nobody knows is ignored without a word, so a name that one side alone has would do nothing."""
    scripts = "".join(script.read_text("utf-8") for script in PAGE.glob("*.js"))
    asked = set(re.findall(r'do: "(\w+)"', scripts)) | {"next", "previous"}
    assert "do: what" in scripts
    assert {message["do"] for message, event in ASKED if event} == asked
    assert {type(event) for _, event in ASKED if event} <= {*LEADING}


@pytest.mark.parametrize(
    ("at", "counts"),
    [
        (100.0, True),
        (100, True),
        (100.0 - COUNTS, True),
        (99.9 - COUNTS, False),
        (40.0, False),
        (100.1, False),
        (float("nan"), False),
        ("100", False),
        (None, False),
    ],
)
def test_what_a_phone_asked_two_seconds_ago_no_longer_counts(at, counts):
    assert COUNTS == 2.0
    assert is_timely({"do": "next", "at": at}, 100.0) is counts


def test_what_was_asked_at_no_known_time_does_not_count():
    assert not is_timely({"do": "next"}, 100.0)


def test_blank_is_told_as_it_is_wanted_so_that_twice_is_once():
    blanked = state(replace(TALK, cover=Cover.BLANK))
    assert event_of({"do": "blank", "on": True}, blanked) is None
    assert event_of({"do": "blank", "on": False}, blanked) == te.BlankToggled()


@pytest.mark.parametrize("scene", [TALK.slide, replace(TALK, phones=False)])
def test_nothing_is_asked_where_no_phone_may_lead(scene):
    assert event_of({"do": "next"}, state(scene)) is None


GOOD = {"address": "http://192.168.7.20:8460/", "code": "012345", "phones": 2, "fault": "", "doubled": False}


@pytest.mark.parametrize(
    ("changes", "standing"),
    [
        ({}, Standing("http://192.168.7.20:8460/", "012345", 2)),
        ({"code": ""}, Standing("http://192.168.7.20:8460/", "", 2)),
        ({"address": "", "code": "", "phones": 0, "fault": "port"}, Standing(fault="port")),
        ({"address": "http://192.168.7.20:8460/?page=1"}, None),
        ({"address": "https://example.org/"}, None),
        ({"address": "http://192.168.7.20:8460/\n"}, None),
        ({"code": "12345"}, None),
        ({"code": "١٢٣٤٥٦"}, None),
        ({"phones": 1000}, None),
        ({"phones": -1}, None),
        ({"phones": "2"}, None),
        ({"doubled": True}, Standing("http://192.168.7.20:8460/", "012345", 2, doubled=True)),
        ({"doubled": 1}, None),
        ({"fault": "fire"}, None),
        ({"fault": ["port"]}, None),
    ],
)
def test_what_the_process_for_phones_may_say_of_itself(changes, standing):
    assert standing_of({"standing": GOOD | changes}) == standing


@pytest.mark.parametrize("message", [{}, {"standing": None}, {"standing": []}, {"standing": {"code": "1"}}])
def test_what_it_may_not_say(message):
    assert standing_of(message) is None


@pytest.mark.parametrize(
    ("environment", "path"),
    [
        (
            {"XDG_RUNTIME_DIR": "/run/user/1000", "HOME": "/home/a"},
            "/run/user/1000/awareness-kiosk/phones.sock",
        ),
        ({"HOME": "/home/a"}, "/home/a/.local/state/awareness-kiosk/phones.sock"),
        ({"AWARENESS_KIOSK_PHONES": "/run/p/phones.sock", "XDG_RUNTIME_DIR": "/run/k"}, "/run/p/phones.sock"),
        ({}, ""),
    ],
)
def test_where_the_two_processes_meet(environment, path):
    assert socket_path(environment) == path
