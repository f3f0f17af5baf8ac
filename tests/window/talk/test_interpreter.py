"""What an interpreter reads: a slide and its notes in two languages."""

from dataclasses import replace

from kiosk.core.content.talks.library import Talks
from kiosk.core.state import talk_events as te
from kiosk.i18n.language import ENGLISH
from kiosk.window.talk.room.for_interpreters import interpreter
from tests.fakes import LOOP, Rules, list_panel, programme, world


class Spoken:
    """A language that marks its texts."""

    def __init__(self, tag):
        self.tag, self.rtl, self.own_name = tag, tag == "ar-XB", tag

    def text(self, text, context=""):
        return f"{text} ({self.tag})" if text else ""

    def __getattr__(self, name):
        return getattr(ENGLISH, name)


def leading():
    notes = {"rows": "Say this.\n\n- For you."}
    talks = Talks((programme("p", "rows"),), (list_panel("rows", items=("one", "two")),), notes)
    return Rules(replace(world(*LOOP), talks=talks)).do(te.TalkBegun("p", "fr"))


def read(rules):
    return interpreter(rules.scene, rules.state, rules.world, Spoken, rules.now)


def test_the_two_languages_are_those_of_the_room():
    rules = leading().do(te.SecondLanguageChosen("ar-XB"))
    first, second = read(rules)
    assert [(side["language"], side["rtl"]) for side in (first, second)] == [("en", False), ("ar-XB", True)]
    assert second["headline"].endswith("(ar-XB)")
    assert [line["text"] for line in first["lines"] if line["kind"] == "item"] == ["one (en)", "two (en)"]
    assert [(line["kind"], line["text"]) for line in second["notes"]] == [
        ("item", "For you. (ar-XB)"),
        ("paragraph", "Say this. (ar-XB)"),
    ]


def test_with_one_language_in_the_room_it_is_beside_that_of_the_notes():
    rules = leading()
    assert [side["language"] for side in read(rules)] == ["fr", "en"]
    assert [side["language"] for side in read(rules.do(te.StaffLanguageChosen("en")))] == ["en"]


def test_rows_that_the_room_does_not_see_yet_are_there():
    rules = leading()
    assert rules.scene.revealed == 0
    assert "two (en)" in [line["text"] for line in read(rules)[1]["lines"]]
