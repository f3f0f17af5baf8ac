"""Services and programs of this machine, asked over a socket, by a file, or started."""
