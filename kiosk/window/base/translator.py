"""Answers qsTr from the gettext catalogues."""

from PySide6.QtCore import QTranslator

from kiosk.i18n.language import Language

CONSOLE = "Console"
"""Prefix of QML files for staff; Qt uses a file's name as the context of its words."""


class Translator(QTranslator):
    """Answers in two languages: visitors and staff may read different ones at the same time."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.spoken = self.staff = language

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """Returns the translation; None passes the text on to Qt's own translators."""
        language = self.staff if context.startswith(CONSOLE) else self.spoken
        found = language.text(source, disambiguation or "")
        return found if found != source else None
