"""The words of a catalogue that was read, through gettext's interface."""

from collections.abc import Callable, Mapping
from gettext import NullTranslations, c2py

from kiosk.i18n.catalogues.plural_forms import parts_of

Sources = tuple[str, str]
"""Context, "" without one, and the English text, of a plural its singular."""

Refuses = Callable[[str], bool]
"""Whether a text may not be shown."""


class CatalogueWords(NullTranslations):
    """``rule`` is that of a header, which chooses among the forms of a plural."""

    def __init__(self, translations: Mapping[Sources, tuple[str, ...]], rule: str) -> None:
        super().__init__()
        self._translations = dict(translations)
        self._form, self._rule = c2py(parts_of(rule)[1]), rule

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
