"""Each delegate requires just the keys that its rows have."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.core.base.findings import Finding, Level
from kiosk.core.state import events as ev
from kiosk.core.state import talk_events as te
from kiosk.core.state.scenes.out_of_order import OutOfOrderReason
from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.talk.own_slides import Written
from kiosk.core.talk.programme_editor import Draft, added, wrote
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.loading.world import language_of, load_world
from kiosk.window.derive import Surroundings, derive
from kiosk.window.staff.derive import staff_props
from kiosk.window.talk.editor.programme_editor import Around, programme_editor
from kiosk.window.talk.words.console import console
from kiosk.window.text.bilingual.pairs_for_qml import Pairs
from kiosk.window.text.pager_for_qml import Paging
from tests.fakes import NOON, Rules, world

QML = Path(__file__).parents[2] / "kiosk/qml/Kiosk"
FILES = sorted(QML.rglob("*.qml"))


def derived(event):
    rules = Rules(world(languages=("en", "fr", "ar-XB"))).do(event)
    return derive(rules.state, rules.world, language_of, rules.now, Surroundings(1920, 1080))


def delegate_of(model, text):
    """The type and the body of what shows the rows of a model: the next element as deep as the model."""
    found = re.search(
        rf"^( +){re.escape(model)}\n.*?^\1(?:delegate: )?([A-Z]\w+) \{{(?:\}}\n|\n(.*?)^\1\}})",
        text,
        re.M | re.S,
    )
    return found[2], found[3] or ""


def level(body):
    """The lines of a body that are its own, not those of what is in it."""
    lines = body.splitlines()
    least = min((len(line) - len(line.lstrip()) for line in lines if line.strip()), default=0)
    return [line.strip() for line in lines if len(line) - len(line.lstrip()) == least]


def required(name, body, text):
    """What a delegate requires of the model: what its types require and nothing else gives them."""
    inline = re.search(rf"^    component {name}: (\w+) \{{\n(.*?)^    \}}", text, re.M | re.S)
    files = [file for file in FILES if file.stem == name]
    if inline:
        wanted = required(inline[1], inline[2], text)
    elif files:
        source = files[0].read_text("utf-8")
        base = re.search(r"^([\w.]+) \{\n(.*?)^\}", source, re.M | re.S)
        wanted = required(base[1], base[2], source)
    else:
        wanted = set()
    said = [re.match(r"required (?:property [\w<>]+ )?(\w+)$", line) for line in level(body)]
    given = {match[1] for line in level(body) if (match := re.match(r"(\w+): ", line))}
    return (wanted - given | {match[1] for match in said if match}) - {"index"}


@pytest.fixture
def rules():
    """Those of a world with talks."""
    return Rules(load_world(Sources(DEMO_SITE, demo=True, mode="present"), NOON).world, NOON)


def consoled(rules):
    return console(rules.state, rules.world, language_of, "en", rules.now)


def same_keys(rows, file, model):
    text = (QML / file).read_text("utf-8")
    assert rows
    assert {frozenset(row) for row in rows} == {frozenset(required(*delegate_of(model, text), text))}


def taken(file, name):
    """The keys that a delegate takes of a map which it has by its place."""
    return set(re.findall(rf"\b{name}\.(\w+)", (QML / file).read_text("utf-8")))


@pytest.mark.parametrize(
    ("file", "model", "event", "rows"),
    [
        (
            "Visit/page/TopicsScene.qml",
            "model: root._tiles",
            ev.ExploreTouched(),
            lambda shown: shown.visit.topics.tiles,
        ),
        (
            "Visit/LanguagesScene.qml",
            "model: root.visitor.languages.heading",
            ev.LanguagesOpened(),
            lambda shown: shown.visit.languages.heading,
        ),
        (
            "Visit/LanguagesScene.qml",
            "model: root._all.slice(root._screen * root._each, (root._screen + 1) * root._each)",
            ev.LanguagesOpened(),
            lambda shown: shown.visit.languages.tiles,
        ),
        (
            "Loop/TouchBlock.qml",
            "model: root._shown",
            ev.Touched(),
            lambda shown: shown.bar.chips,
        ),
        (
            "OutOfOrderScene.qml",
            "model: root.visitor.outOfOrder.lines",
            None,
            lambda shown: shown.out_of_order.lines,
        ),
    ],
    ids=["topics", "heading", "languages", "chips", "out of order"],
)
def test_a_delegate_requires_the_keys_of_its_rows(file, model, event, rows):
    event = event or ev.LoadFailed(OutOfOrderReason.CONTENT, Rules(world()).state.house.available)
    same_keys(rows(derived(event)), file, model)


def test_the_cards_of_advice_take_every_key_of_their_rows(rules):
    """The cards stay while their rows change, so each asks for its row by its place.

    The scene adds that place, the line of a card that is cut, and the note and the link below the cards.
    """
    rules.do(ev.WorldChanged(replace(rules.world, site=replace(rules.world.site, mode="kiosk"))))
    rules.do(ev.AdviceOpened())
    shown = derive(rules.state, rules.world, language_of, rules.now, Surroundings(1920, 1080))
    assert shown.visit.advice.cards
    for row in shown.visit.advice.cards:
        assert row.keys() | {"at", "line", "noteLines", "link"} == taken(
            "Visit/advice/AdviceCards.qml", "_card"
        )


def test_the_rows_of_an_offer_are_taken_whole(rules):
    offer = "check-an-offer/six-questions"
    rules.do(ev.WorldChanged(replace(rules.world, site=replace(rules.world.site, mode="kiosk"))))
    rules.do(ev.LinkFollowed(offer))
    shown = derive(rules.state, rules.world, language_of, rules.now, Surroundings(1920, 1080))
    assert shown.visit.offer.rows
    for row in shown.visit.offer.rows:
        assert row.keys() == taken("Visit/offer/OfferRows.qml", "_row")


def test_the_sides_of_a_slide_in_two_languages_are_taken_whole(rules, qapp):
    """The layout takes the blocks of a side, and gives its headline back in lines."""
    rules.do(te.TalkBegun("talk-25", "en"), te.SecondLanguageChosen("fr"), te.SlideChosen("your-passport"))
    shown = derive(rules.state, rules.world, language_of, rules.now, Surroundings(1920, 1080))
    fields = shown.panel.content["fields"]
    given, file = fields["sides"], "Panels/PairPanel.qml"
    wide = (given, fields["number"], fields["pages"], False, fields["anchor"], fields["wanted"])
    laid = Pairs().laid(*wide, 1920, 900, 1080)["sides"]
    assert len(given) == len(laid) == 2
    for side in given:
        assert side.keys() == taken(file, "given") | {"headline", "blocks"}
    for side in laid:
        assert side.keys() == taken(file, "laid")


def test_the_pieces_of_a_text_require_the_keys_of_their_rows(qapp):
    blocks = [
        {"anchor": "t/p#0.0.0", "kind": "paragraph", "text": "One."},
        {"anchor": "t/p#1.0.0", "kind": "link", "text": "More", "ref": "t/q", "symbol": "bus"},
    ]
    screen = Paging().screen(blocks, True, "t/p#0.0.0", 800, 600, "en", 0, 1080)
    same_keys(screen["shown"], "Text/TextColumn.qml", "model: root.blocks")


def test_the_rows_of_the_staff_page_have_the_keys_that_they_require(rules):
    found = (Finding(Level.OK, "disk", "It has room."),)
    rules.state = replace(rules.state, scene=StaffPage("a", 0.0, findings=found))
    shown = staff_props(rules.state, rules.world, language_of, rules.now)
    same_keys(shown.status, "Staff/OverviewPanel.qml", "rows: root.staff.status")
    same_keys(shown.findings, "Staff/FindingsPanel.qml", "rows: root.staff.findings")
    same_keys(shown.programmes, "Staff/ChoiceRows.qml", "onTurned: first => staff.turn(first)")
    same_keys(shown.buttons, "Staff/StaffPageFoot.qml", "model: root._shown")


def test_the_rows_of_the_console_have_the_keys_that_they_require(rules):
    chooser = consoled(rules)
    same_keys(chooser.programmes, "Console/ConsoleChooser.qml", "model: root.consoleView.programmes")
    same_keys(chooser.staff_languages, "Console/ConsoleChooser.qml", "model: root.consoleView.staffLanguages")
    talk = consoled(rules.do(te.TalkBegun("talk-25", "en"), te.SlideChosen("your-passport")))
    same_keys(
        talk.languages.firsts + talk.languages.seconds,
        "Console/before/ConsoleLanguages.qml",
        "model: root.second ? root.consoleView.languages.seconds : root.consoleView.languages.firsts",
    )
    same_keys(talk.staff_languages, "Console/talk/ConsoleMore.qml", "model: root.consoleView.staffLanguages")
    same_keys(talk.notes, "Console/talk/ConsoleNotes.qml", "model: root.consoleView.notes")
    same_keys(talk.slides, "Console/talk/ConsoleJump.qml", "model: root._found")


def test_the_rows_of_the_programme_editor_have_the_keys_that_they_require(rules):
    text, rows = (Written(f"own-1-{kind}", kind, "teal", "bus") for kind in ("statement", "list"))
    draft = wrote(wrote(added(Draft("own-1", "Mine"), "your-passport"), text), rows)
    english = language_of("en")
    around = Around(rules.world, english, english, rules.now, rules.state.house.available)
    shown = programme_editor(draft, rows.id, around)
    same_keys(shown.rows, "Console/editor/ConsoleOrder.qml", "model: root._rows")
    same_keys(shown.choices, "Console/before/ConsoleChoices.qml", "model: root._found")
    same_keys(shown.written, "Console/editor/ConsoleWrite.qml", "model: root.editor.shown.written")


def test_no_delegate_takes_a_row_as_a_map():
    """A row that is one text may be ``required property string modelData``; a map has named keys."""
    maps = re.compile(r"modelData\.|property var modelData|\bmodel\.\w")
    lines = [(file.stem, line) for file in FILES for line in file.read_text("utf-8").splitlines()]
    assert any("modelData" in line for _, line in lines)
    assert [(name, line) for name, line in lines if maps.search(line)] == []


def test_each_delegate_that_has_its_row_by_its_place_is_known():
    """Such delegates stay while their rows change; tests above compare its keys with those it takes."""
    held = re.compile(r"property var (\w+):.*\[(?:\w+\.)?index\]")
    found = [(file.stem, name) for file in FILES for name in held.findall(file.read_text("utf-8"))]
    assert found == [
        ("PairPanel", "given"),
        ("PairPanel", "laid"),
        ("AdviceCards", "_card"),
        ("OfferRows", "_row"),
    ]
    at_once = re.compile(r"\[(?:\w+\.)?index\](?: \?\? [^\n]*\))?\??\.\w")
    assert at_once.search("text: root.rows[index].text")
    assert at_once.search("text: (root.rows[row.index] ?? root.rows[0]).text")
    assert [file.stem for file in FILES if at_once.search(file.read_text("utf-8"))] == []
