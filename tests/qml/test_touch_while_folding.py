"""While the field of a panel folds into the column of its page, no link can be followed before it is seen."""

from PySide6.QtCore import QCoreApplication, QMetaObject, QObject
from PySide6.QtQuick import QQuickItem

from kiosk.core.state.scenes.visit import Reading
from kiosk.window.rest import TRANSITION

LINK = "link-"


def middle(item):
    rect = item.mapRectToScene(item.boundingRect())
    return round(rect.center().x()), round(rect.center().y())


def links(stage):
    return [item for item in stage.items() if item.objectName().startswith(LINK)]


def held_while_folding(stage, folded):
    """The fold of the page that the panel opens, stopped at this share; the place of its first link."""
    stage.quickly().go("statement")
    stage.tap(stage.find("field"))
    seen = middle(links(stage)[0])
    stage.go("statement").at_visitors_pace().tap(stage.find("field"))
    scene = stage.window.findChild(QQuickItem, "visitScene")
    (fold,) = [
        motion
        for motion in scene.findChildren(QObject, TRANSITION)
        if motion.property("running") and motion.property("property") == "_folded"
    ]
    QMetaObject.invokeMethod(fold, "pause")
    while not scene.property("_whole"):
        QCoreApplication.processEvents()
    scene.setProperty("_folded", folded)
    return fold, seen


def test_a_link_can_be_followed_as_soon_as_it_is_seen(used_kiosk):
    stage = used_kiosk()
    fold, place = held_while_folding(stage, 0.5)
    opened = stage.scene.place
    stage.tap(place)
    assert stage.scene.place == opened and isinstance(opened, Reading)
    QMetaObject.invokeMethod(fold, "complete")
    stage.quickly().settle()
    stage.tap(place)
    assert stage.scene.place != opened
