"""The server's package in a new Debian, from ``apt install`` to the mail that a screen is silent."""
