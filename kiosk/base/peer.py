"""The user at the other end of a local socket."""

import os
import socket
import struct

_UCRED = struct.Struct("3i")
"""Process, user and group, from unix(7)."""


def user_of(peer: socket.socket) -> int:
    """The user according to the kernel; our own on other systems."""
    if not hasattr(socket, "SO_PEERCRED"):
        return os.geteuid()
    credentials = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
    return int(_UCRED.unpack(credentials)[1])
