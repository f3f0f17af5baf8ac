"""The Python that has Qt, where the studio's own has not."""

import os
import sys

WINDOW_PYTHON = "AWARENESS_KIOSK_PYTHON"
"""Names it in the environment."""


def window_python() -> str:
    return os.environ.get(WINDOW_PYTHON, sys.executable)
