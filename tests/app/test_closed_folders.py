"""Folders of a site that only root may enter."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.app.loading import TRANSLATIONS
from kiosk.app.new_site import new_site

ROOT = Path(__file__).parent.parent.parent

START = """
import logging, sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.app.loading import Sources, reading_of, report

logging.basicConfig(format="%(message)s", stream=sys.stdout)
sources = Sources(Path(sys.argv[1]))
reading = reading_of(sources)
loaded = reading.world(sources, datetime.now(UTC))
report(loaded.problems)
reading.language("fr").text("Start again")
print("plays" if loaded.world and loaded.world.deck.panels else "is out of order")
"""
"""Reads all that a start reads, and says what is wrong and what comes of it."""


@pytest.fixture
def folder():
    """Where somebody else may go: pytest's own folders are closed to them."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        new_site("harbour", Path(place))
        site = Path(place) / "harbour"
        (site / "sites").mkdir()
        shutil.copytree(TRANSLATIONS / "fr", site / "translations/fr")
        yield site


def start_as_nobody(site):
    """Root enters every folder."""
    somebody = {"user": 65534, "group": 65534, "extra_groups": ()} if os.geteuid() == 0 else {}
    command = [sys.executable, "-B", "-c", START, str(site)]
    ended = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False, **somebody)
    assert ended.returncode == 0, ended.stderr
    *said, end = ended.stdout.splitlines()
    return said, end


@pytest.mark.parametrize(
    ("closed", "named", "end"),
    [
        ("sites", "sites/", "is out of order"),
        (".", "site.toml", "is out of order"),
        ("content", "content", "plays"),
        ("content/panels", "content/panels", "plays"),
        ("translations", "translations", "plays"),
        ("translations/fr", "translations/fr", "plays"),
        ("translations/fr/LC_MESSAGES", "translations/fr/LC_MESSAGES", "plays"),
    ],
)
def test_what_may_not_be_read_is_named_and_the_rest_plays(folder, closed, named, end):
    (folder / closed).chmod(0o000)
    said, came = start_as_nobody(folder / "site.toml")
    (folder / closed).chmod(0o755)
    assert came == end
    (first, *_) = [line for line in said if "cannot be read" in line]
    assert first.startswith(str(folder / named))
    assert "check its owner and permissions" in first


def test_what_may_be_read_is_not_named(folder):
    assert start_as_nobody(folder / "site.toml") == ([], "plays")
