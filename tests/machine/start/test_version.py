"""Which program this is."""

import subprocess
import sys
from pathlib import Path

from kiosk import __version__
from kiosk.machine.start import version

ROOT = Path(__file__).parents[3]


def test_a_checkout_names_its_commit():
    words = [sys.executable, str(ROOT / "main.py"), "--version"]
    ended = subprocess.run(words, capture_output=True, text=True, check=True)
    git = ["git", "-C", str(ROOT), "rev-parse", "--short=7", "HEAD"]
    commit = subprocess.run(git, capture_output=True, text=True, check=False).stdout.strip()
    said = ended.stdout.strip().replace(", changed", "")
    assert said == (f"{__version__} (commit {commit})" if commit else __version__)


def test_a_package_was_told_at_its_making(monkeypatch):
    monkeypatch.setattr(version, "__version__", "0.1.0+20261127013648.a990634")
    assert version.full_version() == "0.1.0+20261127013648.a990634"


def test_where_there_is_no_git_the_release_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert version.full_version() == __version__
