"""Keeps a window above another one under X, wherever a desktop moves both."""

import ctypes
from typing import Any

from PySide6.QtGui import QGuiApplication, QWindow

_REPLACE, _TRANSIENT_FOR, _WINDOW, _BITS = 0, 68, 33, 32
"""Of the X protocol: how a property is written, two predefined atoms, and the size of an identifier."""


def keep_above(app: QGuiApplication, window: QWindow, below: QWindow) -> None:
    """Makes ``window`` transient for ``below``: a window manager then keeps it above (ICCCM 4.1.2.6).

    Both have to be mapped. Qt does so for dialogs alone, and undoes it when it shows ``window`` (6.12).
    """
    native: Any = app.nativeInterface()
    connection = ctypes.c_void_p(native.connection())
    parent = ctypes.c_uint32(below.winId())
    xcb = ctypes.CDLL("libxcb.so.1")
    xcb.xcb_change_property(
        connection,
        ctypes.c_uint8(_REPLACE),
        ctypes.c_uint32(window.winId()),
        ctypes.c_uint32(_TRANSIENT_FOR),
        ctypes.c_uint32(_WINDOW),
        ctypes.c_uint8(_BITS),
        ctypes.c_uint32(1),
        ctypes.byref(parent),
    )
    window.raise_()
    xcb.xcb_flush(connection)
