"""The accessible tree of the console: each item has a name, each state is told, and all words are said."""

import pytest

from kiosk.core.phones.commands import Standing
from kiosk.core.state import talk_events as te
from tests.qml.test_console import touch
from tests.qml.test_console_on_one_screen import begun, one  # noqa: F401  (a fixture)
from tests.qml.test_own_programmes import desk  # noqa: F401  (a fixture)
from tests.qml.tree import STILL, Role, nodes, shown_words

PAGES = ["", "menu", "clock", "keys", "languages", "second-language", "staff-languages", "guide", "card"]
RENAMED = {"device-mobile", "pause", "monitor"}
"""The symbols of buttons whose name says whether they are on."""


def faults(stage, console):
    console.slides.show_all()
    # The second frame has the rows of lists.
    for _ in range(2):
        stage.settle()
        console.window.grabWindow()
    tree = nodes(console.window)
    for node in tree:
        if not node.name or node.role == Role.Client:
            yield f"{node} has no name"
        if node.state.invisible:
            yield f"{node} is invisible"
        if node.role in STILL and node.state.focusable:
            yield f"{node} takes the focus"
        told = (
            (node.state.checkable and node.state.checked)
            or node.state.selected
            or node.item.property("symbol") in RENAMED
        )
        if node.item.property("chosen") is True and node.role != Role.ListItem and not told:
            yield f"{node} does not say that it is chosen"
    for text, _ in shown_words(console.window):
        if not any(text in node.says for node in tree):
            yield f"nothing says “{text}”"


def states(console):
    return {node.name: node.state for node in nodes(console.window)}


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.slow
def test_of_a_talk_and_its_cards(talk, language):
    stage, console = talk(language)
    found = {}
    for page in PAGES:
        console.view.pages.opened.emit(page)
        found[page] = list(faults(stage, console))
        console.view.pages.opened.emit(page)
    console.phones.standing = Standing("http://192.168.7.20:8460/", "123456", 2)
    stage.do(te.PhonesAllowed(True))
    console.view.pages.opened.emit("phone")
    found["phone"] = list(faults(stage, console))
    console.view.pages.opened.emit("phone")
    console.view.pages.showOverview(True)
    found["overview"] = list(faults(stage, console))
    console.view.pages.showOverview(False)
    console.view.controls.end()
    found["end"] = list(faults(stage, console))
    assert {page: told for page, told in found.items() if told} == {}


@pytest.mark.slow
def test_of_the_list_of_talks_a_guide_and_the_editor(desk, tmp_path):  # noqa: F811
    stage, console = desk(tmp_path)
    found = {"talks": list(faults(stage, console))}
    console.view.prepare("talk-10")
    found["guide"] = list(faults(stage, console))
    touch(stage, console, "Other talks")
    console.editor.make()
    console.editor.draft.add("your-passport")
    found["editor"] = list(faults(stage, console))
    touch(stage, console, "Write")
    found["write"] = list(faults(stage, console))
    touch(stage, console, "List slide")
    found["a list"] = list(faults(stage, console))
    assert {page: told for page, told in found.items() if told} == {}


@pytest.mark.slow
def test_of_the_pages_that_everybody_may_read(one):  # noqa: F811
    stage, console = one()
    found = {"guide": list(faults(stage, console))}
    begun(stage, console)
    found["phone"] = list(faults(stage, console))
    assert {page: told for page, told in found.items() if told} == {}


@pytest.mark.slow
def test_the_code_of_phones_is_there_while_it_is_seen(talk):
    stage, console = talk()
    console.phones.standing = Standing("http://192.168.7.20:8460/", "123456", 0)
    stage.do(te.PhonesAllowed(True))
    seen = []
    for _ in range(2):
        console.view.pages.opened.emit("phone")
        stage.settle()
        seen.append({"QR code of the address", console.view.phone.code} <= set(states(console)))
    assert seen == [True, False]


def test_a_field_says_its_hint_until_something_is_typed(talk):
    stage, console = talk()
    field = next(n for n in nodes(console.window) if n.role == Role.EditableText and n.name == "Find a slide")
    assert field.description == "Number or word"
    field.item.setProperty("text", "bus")
    stage.settle()
    assert next(n for n in nodes(console.window) if n.item is field.item).description == ""


@pytest.mark.slow
def test_the_logo_is_turned_on_and_off(talk):
    stage, console = talk()
    told = []
    for _ in range(2):
        console.view.pages.opened.emit("menu")
        stage.settle()
        told.append((bool(states(console)["Logo"].checkable), bool(states(console)["Logo"].checked)))
        console.view.pages.opened.emit("menu")
        console.view.controls.toggleLogo()
        stage.settle()
    assert told == [(True, False), (True, True)]
