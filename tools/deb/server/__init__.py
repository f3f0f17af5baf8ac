"""``make deb-server``: the package of the server, which runs on Debian's own Python."""
