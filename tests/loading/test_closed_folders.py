"""Folders of a site that the kiosk may not enter."""

import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from kiosk.commands.new_site import new_site
from kiosk.places import TRANSLATIONS

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

CLOSED = [
    (None, None, "plays"),
    ("sites", "sites/", "is out of order"),
    (".", "site.toml", "is out of order"),
    ("content", "content", "plays"),
    ("content/panels", "content/panels", "plays"),
    ("translations", "translations", "plays"),
    ("translations/fr", "translations/fr", "plays"),
    ("translations/fr/LC_MESSAGES", "translations/fr/LC_MESSAGES", "plays"),
]


@pytest.fixture(scope="module")
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


@pytest.fixture(scope="module")
def started(make):
    """For each closed folder of a site: the site, what a start says, and what comes of it."""
    sites = [make(f"harbour-{number}") for number, _ in enumerate(CLOSED)]
    folders = [site / closed for site, (closed, *_) in zip(sites, CLOSED, strict=True) if closed]
    for folder in folders:
        folder.chmod(0o000)
    ended = as_its_owner("-c", START, *(str(site / "site.toml") for site in sites))
    for folder in folders:
        folder.chmod(0o755)
    assert ended.returncode == 0, ended.stderr
    lines = ended.stdout.splitlines()
    ends = [n for n, line in enumerate(lines) if line in {"plays", "is out of order"}]
    begins = [0, *(n + 1 for n in ends)]
    said = [(lines[begin:end], lines[end]) for begin, end in zip(begins, ends, strict=False)]
    return dict(zip((closed for closed, *_ in CLOSED), zip(sites, said, strict=True), strict=True))


@pytest.mark.parametrize(("closed", "named", "end"), [row for row in CLOSED if row[0]])
@pytest.mark.sparse(1)
def test_what_may_not_be_read_is_named_and_the_rest_plays(started, closed, named, end):
    folder, (said, came) = started[closed]
    assert came == end
    (first, *_) = [line for line in said if "cannot be read" in line]
    assert first.startswith(str(folder / named))
    assert "check its owner and permissions" in first


def test_what_may_be_read_is_not_named(started):
    _, (said, end) = started[None]
    assert end == "plays" and [line for line in said if "cannot be read" in line] == []


@pytest.mark.parametrize("closed", [".", "content", "translations", "content/topics"])
@pytest.mark.slow
def test_check_names_it_too(make, closed):
    folder = make(f"check-{Path(closed).name or 'site'}")
    (folder / closed).chmod(0o000)
    ended = as_its_owner("main.py", "check", "--site", str(folder / "site.toml"))
    (folder / closed).chmod(0o755)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert str(folder / closed) in ended.stdout and "check its owner and permissions" in ended.stdout
