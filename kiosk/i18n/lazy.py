"""Words that are read when the first of them is asked for: a start needs only those of one language."""

from functools import cached_property
from gettext import NullTranslations
from pathlib import Path


class LazyWords(NullTranslations):
    """The words of a catalogue file, through gettext's interface."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self._file = file

    @cached_property
    def _words(self) -> NullTranslations:
        from kiosk.i18n.catalogue import load_words

        return load_words(self._file)

    def gettext(self, message: str) -> str:
        return self._words.gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        return self._words.pgettext(context, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._words.ngettext(msgid1, msgid2, n)
