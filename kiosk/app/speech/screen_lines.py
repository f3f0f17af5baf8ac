"""The lines of the screen that can be spoken, and those of them that it shows."""

from PySide6.QtQuick import QQuickWindow

from kiosk.app.speech.sound_parts import SoundSource
from kiosk.core.state.scenes.loop import Loop
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.store import Store
from kiosk.window.speech.next_line import Shown, after, everything, following
from kiosk.window.speech.script import COUNTER, Line, Script, script
from kiosk.window.speech.visible_lines import on_screen, panel_on_screen
from kiosk.window.visitor_view import VisitorView


class ScreenLines:
    """Reads the items of the window again when a screen is turned, or a line is missing."""

    def __init__(
        self,
        store: Store,
        visitor: VisitorView,
        window: QQuickWindow,
        languages: LanguageOf,
        sounds: SoundSource,
    ) -> None:
        self._store, self._visitor, self._window = store, visitor, window
        self._languages, self._sounds = languages, sounds
        self._seen: object = None
        self._lines: tuple[Script, Shown] = ((), Shown())

    def ask_again(self) -> None:
        """Reads the items again: the window may show others."""
        self._seen = None

    def forget(self) -> None:
        """Drops every word of a visit."""
        self._seen, self._lines = None, ((), Shown())

    def following(self, line: str) -> Line | None:
        """Returns the next line. Before one is skipped the items are read again: QML makes some of a page
        later.
        """
        lines, shown = self.lines()
        found = following(lines, shown, line)
        if found is not after(lines, line):
            self.ask_again()
            found = following(*self.lines(), line)
        return found

    def lines(self) -> tuple[Script, Shown]:
        """Returns the lines of the script that can be spoken, and the shown ones.

        Behind a hidden picture no page is cut into screens.
        """
        props, window = self._visitor.heard, self._window
        hidden = props is not self._visitor.props
        loops = isinstance(self._store.state.scene, Loop)
        shown = (props.panel, props.bar) if loops else (props.visit, props.emergency)
        seen = (*shown, window.width(), window.height(), hidden)
        if self._seen != seen:
            self._seen = seen
            lines = tuple(line for line in script(props, self._language) if self._can_say(line))
            if hidden:
                self._lines = lines, everything(lines)
            else:
                self._lines = lines, panel_on_screen(window, lines) if loops else on_screen(window)
        return self._lines

    @property
    def _language(self) -> Language:
        return self._languages(self._store.state.language)

    def _can_say(self, line: Line) -> bool:
        return line.id == COUNTER or self._sounds.says(line.said[0])
