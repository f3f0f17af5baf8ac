"""Requests to services of the machine by sockets and files, and systemd's watchdog."""
