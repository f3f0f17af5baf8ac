"""qsTr behind gettext: Qt asks, our catalogues answer."""

from PySide6.QtCore import QTranslator

from kiosk.i18n.language import Language


class Translator(QTranslator):
    def __init__(self, language: Language) -> None:
        super().__init__()
        self.spoken = language

    def isEmpty(self) -> bool:
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        """None lets Qt's own translators have their turn."""
        found = self.spoken.text(source, disambiguation or "")
        return found if found != source else None
