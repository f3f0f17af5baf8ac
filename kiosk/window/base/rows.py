"""Rows of lists, for delegates of QML."""

from typing import Any

Row = dict[str, Any]
"""A row of a list, for QML delegates."""
