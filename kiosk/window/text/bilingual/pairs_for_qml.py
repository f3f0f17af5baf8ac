"""Lays out a slide in two languages: which size its words have, which blocks are on the screen, and where."""

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Pairs(QObject):
    """Singleton behind PairPanel.qml."""

    @Slot(list, str, bool, bool, str, int, float, float, float, result="QVariantMap")
    def laid(
        self,
        sides: list[dict[str, Any]],
        number: str,
        pages: bool,
        upright: bool,
        anchor: str,
        wanted: int,
        width: float,
        height: float,
        unit: float,
    ) -> dict[str, Any]:
        """The screen that contains an anchor: anchor, after, words, step, road, column, numberRole, numberY,
        sides.

        ``sides`` are maps of language, headline, lead and blocks; ``pages``: the blocks may take several
        screens in the ``wanted`` size, where others take a smaller one. ``width`` and ``height`` are those of
        the slide without the bar, in pixels. Each of the found sides is headline, role, headlineY, leadY,
        textY, textHeight, shown; the latter as of Paging.screen. ``after`` is "" on the last screen.
        """
        # Only talks have such slides.
        from kiosk.window.text.bilingual.pair_screens import laid

        return laid(sides, number, pages, upright, anchor, wanted, width, height, unit)
