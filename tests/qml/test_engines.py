"""Windows with engines of their own do not disturb each other, and an engine can load one after another."""

import shiboken6
from PySide6.QtCore import QObject

from kiosk.app.talk.console_window import Console
from kiosk.loading.world import DEMO_SITE, Sources


def kinds(view):
    """For the view and all views that it hands to QML: its class, and where its properties are described."""
    kind = view.metaObject()
    yield type(view), shiboken6.getCppPointer(kind)
    for at in range(kind.propertyOffset(), kind.propertyCount()):
        held = getattr(view, kind.property(at).name())
        if isinstance(held, QObject) and type(held).__module__.startswith("kiosk.window"):
            yield from kinds(held)


def test_a_page_turns_while_another_window_has_an_engine_of_its_own(kiosk):
    first, _ = kiosk().go("topic"), kiosk().go("topic")
    before = first.scene.place
    assert first.tap(first.find("later")).scene.place != before


def test_views_of_one_class_have_the_same_properties_for_qml(kiosk):
    """QML remembers them by their address. A receiver of signals without @Slot would give each its own."""
    found = []
    for _ in range(2):
        stage = kiosk(sources=Sources(DEMO_SITE, language="en", demo=True, mode="present"))
        stage.kiosk.load()
        console = Console(stage.kiosk)
        found.append(
            [each for view in (stage.visitor, stage.kiosk.entry, console.staff) for each in kinds(view)]
        )
        console.end()
    assert len(found[0]) > 15
    assert found[0] == found[1]
