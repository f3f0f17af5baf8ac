"""Clips for tests: that of the demonstration, and what hostile hands make of it."""

import shutil
import subprocess
from pathlib import Path

import pytest

from kiosk.base.places import RESOURCES

CLIP = RESOURCES / "demo/content/signs/ils/going-to-work-abroad.mp4"
SECONDS = 8.0

needs_ffmpeg = pytest.mark.skipif(shutil.which("ffmpeg") is None, reason="needs ffmpeg to make films")


def film(out: Path, *how: str, size="96x128", rate=25, seconds=2) -> Path:
    """A plain film of any kind."""
    source = f"testsrc=s={size}:r={rate}:d={seconds}"
    call = ["ffmpeg", "-v", "error", "-y", "-f", "lavfi", "-i", source, *how, str(out)]
    subprocess.run(call, check=True, capture_output=True)
    return out


H264 = ("-c:v", "libx264", "-pix_fmt", "yuv420p")
