"""Lazy loading of catalogues: a start needs the words of one language only."""

from collections.abc import Set
from gettext import NullTranslations
from itertools import pairwise
from pathlib import Path

from kiosk.i18n.catalogues.words import CatalogueWords, Refuses


class LazyWords(NullTranslations):
    """The words of catalogue files, through gettext's interface; of several files the last one wins.

    Texts that the site ``refuses`` are left out of its ``own`` files.
    """

    def __init__(self, *files: Path, own: Set[Path] = frozenset(), refuses: Refuses | None = None) -> None:
        super().__init__()
        self._files, self._own, self._refuses = files, own, refuses
        self._read: NullTranslations | None = None

    def prepare(self) -> bool:
        """Loads the words now; False if they were loaded before."""
        if self._read is not None:
            return False
        known = [self._load(file) for file in self._files]
        for under, above in pairwise(known):
            above.add_fallback(under)
        self._read = known[-1] if known else NullTranslations()
        return True

    def _load(self, file: Path) -> NullTranslations:
        from kiosk.i18n.catalogues.catalogue import load_words

        words = load_words(file)
        if self._refuses and file in self._own and isinstance(words, CatalogueWords):
            return words.without(self._refuses)
        return words

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
