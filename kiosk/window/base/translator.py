"""qsTr behind gettext: Qt asks, our catalogues answer."""

from PySide6.QtCore import QTranslator

from kiosk.i18n.language import Language

CONSOLE = "Console"
"""The names of QML files for staff begin with it; Qt calls a file's name the context of its words."""


class Translator(QTranslator):
    """Visitors and staff may read different languages at the same time."""

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.spoken = self.staff = language

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """None lets Qt's own translators have their turn."""
        language = self.staff if context.startswith(CONSOLE) else self.spoken
        found = language.text(source, disambiguation or "")
        return found if found != source else None
