"""Installed locations of program, site and state, and the address of the compositor."""

from pathlib import Path

INSTALLED_PROGRAM = Path("/opt/awareness-kiosk")
INSTALLED_SITE = Path("/etc/awareness-kiosk/site.toml")
INSTALLED_STATE = Path("/var/lib/awareness-kiosk")
INSTALLED_SCREEN = {"XDG_RUNTIME_DIR": "/run/awareness-kiosk", "WAYLAND_DISPLAY": "wayland-0"}
"""The environment for clients of the service's compositor."""
