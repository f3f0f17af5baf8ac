"""Lays out a topic's blocks as the screen of one column that contains an anchor."""

from typing import Any

from PySide6.QtCore import QObject, Slot
from PySide6.QtQml import QmlElement, QmlSingleton

from kiosk.core.text.word_count import count_words

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlSingleton
class Paging(QObject):
    """Singleton behind Pager.qml.

    Pagers are QML elements, for PySide (6.12) never frees Python objects that QML creates.
    """

    @Slot(list, bool, str, float, float, str, int, float, int, bool, float, result="QVariantMap")
    def screen(
        self,
        blocks: list[dict[str, Any]],
        links: bool,
        anchor: str,
        width: float,
        height: float,
        language: str,
        step: int,
        unit: float,
        columns: int = 1,
        poster: bool = False,
        links_from: float = 0.0,
    ) -> dict[str, Any]:
        """The screen that contains an anchor: anchor, shown, beside, height, number, count, before, after,
        ends, step.

        ``blocks`` are maps as in PageView.blocks. ``shown`` are those of this screen, from top to bottom:
        block, kind, text, role, lines, leading, height, indent, y, reach, goesOn, ref, place, places, icon,
        symbol, spoken; ``reach`` is the distance down to the next stop, 0 if no line begins there; ``place``
        counts the items of a list of ``places``, from 1, and is 0 for other blocks; ``symbol`` is the icon of
        a link, and ``spoken`` are the lines of the script. ``links``: the text is followed by links,
        which begin at least ``links_from`` below the top.
        ``anchor`` is "" if there is nothing to show. ``number`` counts from 1 among the ``count`` screens of
        the page. ``before`` and ``after`` are anchors on the adjacent screens, "" at the ends of the topic;
        ``ends``: it is the last screen of its page. With two ``columns`` of this width and height a
        screen has the rows ``beside`` those ``shown``, and there are half as many. ``step`` is the size of
        its text: that of a ``poster`` is the largest at which all blocks fit.
        """
        # Most first panels have no page.
        from kiosk.window.text.topic_screens import screen

        return screen(blocks, links, anchor, width, height, language, step, unit, columns, poster, links_from)

    @Slot(str, list, result=int)
    def words(self, title: str, shown: list[dict[str, Any]]) -> int:
        """The number of words on a screen, with its title."""
        return count_words(title, *(piece["text"] for piece in shown))
