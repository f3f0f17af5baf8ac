"""Each delegate requires just the keys that its rows have."""

import re
from pathlib import Path

import pytest

from kiosk.core.kernel import events as ev
from kiosk.core.kernel.scenes import OutOfOrderReason
from kiosk.loading.world import language_of
from kiosk.window.derive import Surroundings, derive
from tests.fakes import Rules, world

QML = Path(__file__).parents[2] / "kiosk/qml/Kiosk"


def derived(event):
    rules = Rules(world(languages=("en", "fr", "ar-XB"))).do(event)
    return derive(rules.state, rules.world, language_of, rules.now, Surroundings(1920, 1080))


def required(file, model):
    """What the delegate of a model requires, beside its place in the list."""
    (delegate,) = re.findall(
        rf"^( +)model: {re.escape(model)}\n\n\1\w+ {{\n(.*?)^\1}}",
        (QML / file).read_text("utf-8"),
        re.M | re.S,
    )
    return set(re.findall(r"^ +required (?:property \w+ )?(\w+)$", delegate[1], re.M)) - {"index"}


@pytest.mark.parametrize(
    ("file", "model", "event", "rows"),
    [
        ("Visit/TopicsScene.qml", "root._tiles", ev.ExploreTouched(), lambda shown: shown.visit.topics.tiles),
        (
            "Visit/LanguagesScene.qml",
            "root.visitor.languages.heading",
            ev.LanguagesOpened(),
            lambda shown: shown.visit.languages.heading,
        ),
        (
            "Visit/LanguagesScene.qml",
            "root._all.slice(root._screen * root._each, (root._screen + 1) * root._each)",
            ev.LanguagesOpened(),
            lambda shown: shown.visit.languages.tiles,
        ),
        (
            "Loop/TouchBlock.qml",
            "root.chips.slice(0, root._fitting)",
            ev.Touched(),
            lambda shown: shown.bar.chips,
        ),
        (
            "OutOfOrderScene.qml",
            "root.visitor.outOfOrder.lines",
            None,
            lambda shown: shown.out_of_order.lines,
        ),
    ],
    ids=["topics", "heading", "languages", "chips", "out of order"],
)
def test_a_delegate_requires_the_keys_of_its_rows(file, model, event, rows):
    event = event or ev.LoadFailed(OutOfOrderReason.CONTENT, Rules(world()).state.house.showing)
    found = rows(derived(event))
    assert found
    assert {frozenset(row) for row in found} == {frozenset(required(file, model))}
