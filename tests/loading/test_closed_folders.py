"""Folders of a site that the kiosk may not enter."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.base.places import TRANSLATIONS
from kiosk.commands.new_site import new_site

ROOT = Path(__file__).parent.parent.parent

START = """
import logging, sys
from datetime import UTC, datetime
from pathlib import Path
from kiosk.loading.sources import Sources
from kiosk.loading.world import loader_of, report

logging.basicConfig(format="%(message)s", stream=sys.stdout)
for site in sys.argv[1:]:
    sources = Sources(Path(site))
    loader = loader_of(sources)
    loaded = loader.world(sources, datetime.now(UTC))
    report(loaded.problems)
    loader.language("fr").text("Start again")
    print("plays" if loaded.world and loaded.world.deck.panels else "is out of order")
"""
"""Reads all that a start reads of each site, and says what is wrong and what comes of it."""


@pytest.fixture
def make():
    """make(name) is a site where the checkout's owner may go: pytest's own folders are closed to others."""
    with tempfile.TemporaryDirectory() as place:
        Path(place).chmod(0o755)

        def site(name):
            new_site(name, Path(place))
            made = Path(place) / name
            (made / "sites").mkdir()
            shutil.copytree(TRANSLATIONS / "fr", made / "translations/fr", dirs_exist_ok=True)
            return made

        yield site


def as_its_owner(*words):
    """Root enters every folder: the checkout's owner, without any privilege, reads just what it lets them."""
    owner = ROOT.stat()
    ordinary = [
        *("setpriv", f"--reuid={owner.st_uid}", f"--regid={owner.st_gid}", "--clear-groups"),
        *("--bounding-set=-all", "--inh-caps=-all"),
    ]
    command = [sys.executable, "-B", *words]
    if os.geteuid() == 0:
        command = [*ordinary, *command]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def started(*sites):
    """For each site what a start of it says, and what comes of it."""
    ended = as_its_owner("-c", START, *(str(site / "site.toml") for site in sites))
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    ends = [n for n, line in enumerate(lines) if line in {"plays", "is out of order"}]
    begins = [0, *(n + 1 for n in ends)]
    return [(lines[begin:end], lines[end]) for begin, end in zip(begins, ends, strict=False)]


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
@pytest.mark.slow
def test_what_may_not_be_read_is_named_and_the_rest_plays(make, closed, named, end):
    opened, shut = make("opened"), make("shut")
    (shut / closed).chmod(0o000)
    (without_fault, played), (said, came) = started(opened, shut)
    (shut / closed).chmod(0o755)
    assert played == "plays" and [line for line in without_fault if "cannot be read" in line] == []
    assert came == end
    (first, *_) = [line for line in said if "cannot be read" in line]
    assert first.startswith(str(shut / named))
    assert "check its owner and permissions" in first


@pytest.mark.parametrize("closed", [".", "content", "translations", "content/topics"])
@pytest.mark.slow
def test_check_names_it_too(make, closed):
    folder = make(f"check-{Path(closed).name or 'site'}")
    (folder / closed).chmod(0o000)
    ended = as_its_owner("main.py", "check", "--site", str(folder / "site.toml"))
    (folder / closed).chmod(0o755)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert str(folder / closed) in ended.stdout and "check its owner and permissions" in ended.stdout
