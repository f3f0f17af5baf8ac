"""The whole first day at a terminal of its own, with sheets that are printed, and sticks that come and go."""

import os
import sys

import pytest

from kiosk.fleet.repository.keys import is_sealed, read_public
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_files import roots_of
from tests.fleet.signing.conftest import People
from tools.fleet_machine import people
from tools.shared import ROOT
from tools.shared.terminal import converse

pytestmark = pytest.mark.slow
NAMES = (*people.ROOTS, *people.SITES, "spare")


def test_six_people_begin_a_repository_with_their_own_sticks(tmp_path):
    pockets, media, folder, run = (tmp_path / name for name in ("pockets", "media", "signing", "run"))
    for each in (media, folder, run, *(pockets / name for name in NAMES)):
        each.mkdir(parents=True)

    def pull():
        for each in media.iterdir():
            each.rename(pockets / each.name)

    def plug(name):
        (pockets / name).rename(media / name)

    online = People(tmp_path / "server").public["server"]
    words = (sys.executable, str(ROOT / "main.py"), "pack", "first-day", "screens", "--online", str(online))
    places = [word for name in NAMES for word in ("--keys", str(media / name))]
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(run), "TERM": "xterm"}
    answers = people.first_day(plug, pull)
    told = converse((*words, "--numbers-need", "2", *places), answers, 300, environment, folder)
    assert told.code == 0, told.text
    assert "screens is begun" in told.text
    holders = holders_of(roots_of(folder / "screens")[-1].signed)
    pull()
    for name in NAMES:
        (file,) = (pockets / name).glob("*.key")
        assert is_sealed(file)
        assert (read_public(file).public in (*holders.root, *holders.sites)) is (name != "spare")
    assert not any(people.passphrase(name) in told.text for name in NAMES)
    assert not [*run.iterdir()]
