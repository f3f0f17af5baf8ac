"""Windows with engines of their own do not disturb each other, and an engine can load one after another."""

from inspect import getattr_static

from PySide6.QtCore import Property, QObject

from kiosk.app.talk.console_window import Console
from kiosk.loading.sources import DEMO_SITE, Sources

OWN = "__METAOBJECT__"
"""Where PySide keeps the properties of one object that differ from those of its class."""


def views_of(view):
    """The view and all views that it hands to QML."""
    yield view
    kind = type(view)
    names = [name for name in dir(kind) if isinstance(getattr_static(kind, name), Property)]
    for held in (getattr(view, name) for name in names):
        if isinstance(held, QObject) and type(held).__module__.startswith("kiosk.window"):
            yield from views_of(held)


def test_a_page_turns_while_another_window_has_an_engine_of_its_own(kiosk):
    first, _ = kiosk().go("topic"), kiosk().go("topic")
    before = first.scene.place
    assert first.tap(first.find("later")).scene.place != before


def test_views_of_one_class_have_the_same_properties_for_qml(kiosk):
    """QML remembers them by their address. A receiver of signals without @Slot would give each its own."""
    stage = kiosk(sources=Sources(DEMO_SITE, language="en", demo=True, mode="present"))
    stage.kiosk.load()
    console = Console(stage.kiosk)
    views = [each for view in (stage.visitor, stage.kiosk.staff, console.view) for each in views_of(view)]
    console.end()
    assert OWN in vars(stage.kiosk), "what receives without @Slot is seen"
    assert len(views) > 15
    assert [type(view).__name__ for view in views if OWN in vars(view)] == []
