"""The voice says what a screen shows, all of it and nothing else: the script and the window compared."""

import pytest

from tests.qml.listening import Ears
from tests.qml.stages import NAMED
from tests.qml.test_tree import CASES
from tests.qml.tree import is_in, plain, shown_words

SCREENS = [name for name, screen in NAMED.items() if screen.has_tools and screen.wrong is None]

TURNERS = {"earlier", "later", "earlierScreenButton", "laterScreenButton"}
TOOLS = {"toolbar", "startAgain", "next", "continue"} | TURNERS
"""Buttons beside the page; their names are said where they have the focus."""


CUT = ("advice-desk-closed", 3)
"""Upright the card of the desk is cut before its languages, which are said with the line before them."""


def joined(texts):
    """Without spaces, which Chinese sentences have none of, and the dots between facts on one line."""
    return "".join(plain(text).replace(" ", "").replace("·", "") for text in texts)


def differences(stage, ears):
    shown = ears.shown()
    covered = stage.scene.idle_card_at is not None
    spoken = [line.text for line in ears.script() if covered or shown.has(line)] + [shown.counter]
    words_below = {item.property("name") for item in stage.items() if item.objectName() in TURNERS}
    seen = [
        words
        for words, item in shown_words(stage.window)
        if not is_in(item, TOOLS) and words not in words_below
    ]
    said, read = joined(spoken), joined(seen)
    yield from (f"not said: {words}" for words in seen if joined([words]) not in said)
    yield from (f"not shown: {line}" for line in spoken if joined([line]) not in read)


@pytest.mark.parametrize(("language", "size", "step"), CASES)
@pytest.mark.slow
def test_what_is_said_is_what_is_shown(kiosk, language, size, step):
    stage = kiosk(language, size)
    ears = Ears(stage).offer(language)
    told = {}
    for name in SCREENS:
        stage.go(name, step)
        told[name] = list(differences(stage, ears))
        if (name, step) == CUT and size == (1080, 1920):
            told[name] = [found for found in told[name] if not found.startswith("not shown")]
    ears.end()
    assert {name: found for name, found in told.items() if found} == {}
