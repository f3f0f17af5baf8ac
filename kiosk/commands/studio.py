"""``studio``: starts the studio, a process of its own, since only that one has a network."""

import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.base.places import IMPORTABLE, is_installed

NEEDED = ("jinja2", "python_multipart", "starlette", "tomlkit", "uvicorn")
"""Packages of the studio; this command only asks whether they are there."""


def studio(site: Path, port: int, browser: bool) -> int:
    """Runs until Ctrl+C; returns 1 if packages are missing, or the studio's own exit code.

    A folder that does not exist yet becomes a site there.
    """
    site = (site if site.suffix == ".toml" else site / "site.toml").resolve()
    if not all(map(find_spec, NEEDED)):
        remedy = (
            "install awareness-kiosk[studio]"
            if is_installed()
            else f"run: make studio STUDIO_ARGS='--site {site}'"
        )
        print(f"the studio needs packages that the screen does without: {remedy}", file=sys.stderr)
        return 1
    command = [sys.executable, "-P", "-m", "kiosk.studio", "--site", str(site), "--port", str(port)]
    child = subprocess.Popen(
        [*command, *([] if browser else ["--no-browser"])], env=os.environ | {"PYTHONPATH": str(IMPORTABLE)}
    )
    while True:
        try:
            return child.wait()
        except KeyboardInterrupt:
            # The terminal sends it to the studio too, which ends its children first.
            continue
