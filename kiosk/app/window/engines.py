"""Engines of QML; each loads one window, since what is laid out in it depends on the size of that window."""

from pathlib import Path
from typing import Any

import PySide6.QtQuick  # noqa: F401  (without it windows come back as bare QWindow)
import shiboken6
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

from kiosk.window.drawing.no_strokes import NAME, NoStrokes

QML = Path(__file__).parents[2] / "qml"


class Engines:
    """Makes an engine for each window and destroys it after the window.

    ``module`` is the module of QML that the window is in.
    """

    def take(self, module: str) -> QQmlApplicationEngine:
        engine = QQmlApplicationEngine()
        engine.addImportPath(str(QML))
        engine.addImageProvider(NAME, NoStrokes())
        return engine

    def give_back(self, module: str, engine: QQmlApplicationEngine) -> None:
        shiboken6.delete(engine)


def load_window(
    engine: QQmlApplicationEngine, module: str, name: str, properties: dict[str, Any]
) -> QQuickWindow:
    engine.setInitialProperties(properties)
    engine.loadFromModule(module, name)
    window = engine.rootObjects()[-1]
    assert isinstance(window, QQuickWindow)
    return window
