"""Where the window and the process of the studio meet, and where the draft lies."""

from pathlib import Path

TOLD = "AWARENESS_KIOSK_STUDIO"
"""The environment variable with the path of the window's socket, where there is the service."""

PORT = 8461

SHOWN = "shown.site"
"""Beside the socket: the site of the screen as one file, without a PIN."""

DRAFT = Path("/var/lib/awareness-kiosk-studio/site")
VERSIONS = DRAFT / "versions"

OFFERED = DRAFT.with_name("offered.site")
"""The version that authors give to the screen: nothing happens with it until staff there take it."""
