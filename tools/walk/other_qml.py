"""Another tree of QML files than that of the program, for deliberate faults."""

import os
from pathlib import Path

QML = "KIOSK_WALK_QML"
"""The variable with its path."""


def show_it() -> None:
    """From now on windows are loaded from it, if there is one."""
    if other := os.environ.get(QML):
        from kiosk.app.window import engines

        setattr(engines, "QML", Path(other))  # noqa: B010
