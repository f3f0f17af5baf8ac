"""The user at the other end of a local socket."""

import os
import socket
import struct

_UCRED = struct.Struct("3i")
"""Process, user and group, from unix(7)."""


def user_of(peer: socket.socket) -> int:
    """From the kernel; our own user on systems that do not tell."""
    if not hasattr(socket, "SO_PEERCRED"):
        return os.geteuid()
    told = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
    return int(_UCRED.unpack(told)[1])
