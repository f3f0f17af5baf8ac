"""Lazy loading of catalogues: a start needs the words of one language only."""

from gettext import NullTranslations
from itertools import pairwise
from pathlib import Path


class LazyWords(NullTranslations):
    """The words of catalogue files, through gettext's interface; of several files the last one wins."""

    def __init__(self, *files: Path) -> None:
        super().__init__()
        self._files = files
        self._read: NullTranslations | None = None

    def prepare(self) -> bool:
        """Loads the words now; False if they were loaded before."""
        if self._read is not None:
            return False
        from kiosk.i18n.catalogues.catalogue import load_words

        known = [load_words(file) for file in self._files]
        for under, above in pairwise(known):
            above.add_fallback(under)
        self._read = known[-1] if known else NullTranslations()
        return True

    @property
    def _words(self) -> NullTranslations:
        self.prepare()
        assert self._read is not None
        return self._read

    def gettext(self, message: str) -> str:
        return self._words.gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        return self._words.pgettext(context, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return self._words.ngettext(msgid1, msgid2, n)
