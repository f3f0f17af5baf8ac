"""Clears memory after a visit: nothing that was read in it stays."""

import gc

from PySide6.QtQml import QQmlApplicationEngine

from kiosk.core.content import blocks
from kiosk.core.state.scenes.visit import Visit
from kiosk.machine.start import freed_memory
from kiosk.window.base.store import Store
from kiosk.window.text import measure


class VisitMemory:
    def __init__(self, store: Store, engine: QQmlApplicationEngine) -> None:
        self._store, self._engine = store, engine
        self._visited = False
        store.changed.connect(self._follow_visit)

    def _follow_visit(self) -> None:
        state = self._store.state
        visited = isinstance(state.scene, Visit) or state.visitor.hold is not None
        before, self._visited = self._visited, visited
        if self._visited and not before:
            freed_memory.overwrite(True)
        elif before and not self._visited:
            self._store.use_rest(self._clear_up)
            self._store.use_rest(self._leave_memory_alone)

    def _clear_up(self) -> bool:
        """Clears everything that was read in a visit, once nobody uses the screen; False: all is done."""
        measure.forget()
        blocks.forget()
        self._engine.collectGarbage()
        gc.collect()
        return False

    def _leave_memory_alone(self) -> bool:
        """Stops overwriting freed memory, a second after everything was cleared. False: no work is left."""
        freed_memory.overwrite(self._visited)
        if not self._visited:
            freed_memory.give_back()
        return False
