"""Who is at the other end of a socket of this machine."""

import os
import socket
import struct

_UCRED = struct.Struct("3i")
"""Process, user and group, of unix(7)."""


def user_of(peer: socket.socket) -> int:
    """As the kernel says; our own on systems that do not tell."""
    if not hasattr(socket, "SO_PEERCRED"):
        return os.geteuid()
    told = peer.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, _UCRED.size)
    return int(_UCRED.unpack(told)[1])
