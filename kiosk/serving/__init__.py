"""Serves browsers of the local network within limits: connections, codes, and the wire to the window."""
