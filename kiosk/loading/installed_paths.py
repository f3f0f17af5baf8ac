"""Where the package and the service keep program, site and state, and how their compositor is reached."""

from pathlib import Path

INSTALLED_PROGRAM = Path("/opt/awareness-kiosk")
INSTALLED_SITE = Path("/etc/awareness-kiosk/site.toml")
INSTALLED_STATE = Path("/var/lib/awareness-kiosk")
INSTALLED_SCREEN = {"XDG_RUNTIME_DIR": "/run/awareness-kiosk", "WAYLAND_DISPLAY": "wayland-0"}
"""The environment in which a client of the service's compositor runs."""
