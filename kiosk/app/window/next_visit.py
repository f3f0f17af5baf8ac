"""Prepares the first frame of a visit while the loop rests, so that a touch is answered sooner."""

from kiosk.core.state.scenes.loop import Loop
from kiosk.window.base.store import Store
from kiosk.window.visitor_view import VisitorView


class NextVisit:
    """Prepares again after each visit: nothing of a visit outlives it."""

    def __init__(self, store: Store, visitor: VisitorView) -> None:
        self._store, self._visitor = store, visitor
        store.changed.connect(self._follow)

    def _follow(self) -> None:
        if isinstance(self._store.state.scene, Loop) and self._visitor.wants_shell():
            self._store.use_rest(self._visitor.prepare_visit)
