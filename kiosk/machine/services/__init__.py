"""Sockets and files by which services of the machine are asked, and systemd's watchdog."""
