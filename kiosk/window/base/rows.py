"""Rows of lists, for delegates of QML."""

from typing import Any

Row = dict[str, Any]
"""One row of a list, as QML's delegates take it."""
