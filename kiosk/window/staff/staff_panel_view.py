"""StaffPanelView: the common part of the views of the staff page's panels."""

from PySide6.QtCore import QObject, SignalInstance
from PySide6.QtQml import QmlElement, QmlUncreatable

from kiosk.core.state.scenes.staff_page import StaffPage
from kiosk.core.state.staff_panels import StaffPanel
from kiosk.i18n.language import Language, LanguageOf
from kiosk.window.base.store import Store

QML_IMPORT_NAME = "Kiosk.Window"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
@QmlUncreatable("made by Python")
class StaffPanelView(QObject):  # type: ignore[operator]  # the stub knows no reason
    """In the language of the staff page. A subclass declares ``changed`` and its properties."""

    changed: SignalInstance

    def __init__(self, store: Store, languages: LanguageOf, parent: QObject) -> None:
        super().__init__(parent)
        self._store, self._languages = store, languages
        store.changed.connect(self.changed)

    def _panel_of[P: StaffPanel](self, kind: type[P]) -> P | None:
        """Returns the open panel, if it is of this kind."""
        page = self._store.state.scene
        panel = page.panel if isinstance(page, StaffPage) else None
        return panel if isinstance(panel, kind) else None

    def _language(self) -> Language:
        return self._languages(self._store.state.language)
