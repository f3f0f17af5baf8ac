"""The words of a catalogue that was parsed, through gettext's interface."""

from collections.abc import Callable, Mapping
from gettext import NullTranslations, c2py

Sources = tuple[str, str]
"""Context, "" without one, and the English text, of a plural its singular."""

Refuses = Callable[[str], bool]
"""Whether a text may not be shown."""


class CatalogueWords(NullTranslations):
    """``rule`` is the expression in C that chooses among the forms of a plural, by ``n``.

    A compiled catalogue would cost more than the parsing: Babel copies all of it for each message.
    """

    def __init__(self, translations: Mapping[Sources, tuple[str, ...]], rule: str) -> None:
        super().__init__()
        self._translations = dict(translations)
        self._form, self._rule = c2py(rule), rule

    def without(self, refuses: Refuses) -> "CatalogueWords":
        """The words of messages without a refused form."""
        said = {key: forms for key, forms in self._translations.items() if not any(map(refuses, forms))}
        return CatalogueWords(said, self._rule)

    def gettext(self, message: str) -> str:
        found = self._translations.get(("", message))
        return self._of_one(found) if found else super().gettext(message)

    def pgettext(self, context: str, message: str) -> str:
        found = self._translations.get((context, message))
        return self._of_one(found) if found else super().pgettext(context, message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        found, form = self._translations.get(("", msgid1), ()), self._form(n)
        # A rule is tried with small numbers only.
        return found[form] if 0 <= form < len(found) else super().ngettext(msgid1, msgid2, n)

    def _of_one(self, forms: tuple[str, ...]) -> str:
        return forms[self._form(1)] if len(forms) > 1 else forms[0]
