"""A server in a folder, with an author whose repository its own key may renew."""

import shutil
from copy import copy
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from kiosk.base.enrolment.channels import CANARY, STABLE
from kiosk.fleet.repository.keys import read_public
from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.client import read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from kiosk.fleet.repository.writing.writer import promote
from kiosk.fleet.server.joining.enrolled_screens import EnrolledScreen, write_screens
from kiosk.fleet.server.rollouts.rollout import roll_out
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_settings import ServerSettings
from kiosk.fleet.server.setting_up import set_up
from kiosk.fleet.server.status.prometheus_answers import Answers, Heard
from tests.fleet.repository.building import Built, BuiltSite

SETTINGS = ServerSettings("fleet.example.org", "anna@example.org", "fleet@example.org", "localhost:25")
NOW = datetime.now(UTC)
ONE, TWO, THREE = ({"site.toml": f"a = {number}\n".encode()} for number in (1, 2, 3))
DAY = timedelta(days=1)


class Author(Built):
    """Publishes into the server's folder for authors."""

    own_key = None

    @property
    def holders(self):
        mine = super().holders
        online = (*mine.online, self.own_key)
        return type(mine)(mine.root, mine.sites, mine.numbers, online, mine.root_needs, mine.numbers_need)


@pytest.fixture(scope="session")
def made(tmp_path_factory):
    """Once, since each file waits for the disk: the folder, and the author of a published site."""
    files = ServerFiles(tmp_path_factory.mktemp("server"))
    set_up(files, SETTINGS, NOW)
    author = Author(files.incoming)
    author.own_key = read_public(files.config / "online.public").public
    assert author.new_root(author.roots[:2]).missing == 0
    author.publish(ONE, CANARY, NOW)
    promote(author.folder, [author.sites], NOW)
    author.renew(NOW)
    done = roll_out(files, lambda: Answers({}, {}, {}), SETTINGS.soak, NOW)
    assert done.published == ((CANARY, 1), (STABLE, 1))
    return files.root, author


@pytest.fixture
def files(made, tmp_path):
    """``setup`` was called, and version 1 of a site is published in each channel."""
    shutil.copytree(made[0], tmp_path, dirs_exist_ok=True)
    return ServerFiles(Path(tmp_path))


@pytest.fixture
def author(made, files):
    author = copy(made[1])
    author.folder = files.incoming
    return author


class Fleet:
    """Two canaries and what they have said last."""

    def __init__(self, files, author, tmp_path):
        self.files, self.author, self.trusted = files, author, tmp_path / "trusted"
        self.heard = {name: Heard(1.0, 99) for name in ("kiosk-1", "kiosk-2")}
        self.alerts = {}
        self.now = NOW
        screens = [EnrolledScreen(name, "", CANARY, NOW.isoformat()) for name in self.heard]
        write_screens(files.screens, [*screens, EnrolledScreen("kiosk-3", "", STABLE, NOW.isoformat())])

    def roll(self, soak=DAY):
        return roll_out(self.files, lambda: Answers(self.heard, self.alerts, {}), soak, self.now)

    def ask(self):
        """What somebody is told who only asks."""
        told = Answers(self.heard, self.alerts, {})
        return roll_out(self.files, lambda: told, DAY, self.now, publish=False)

    def shows(self, channel):
        """What a screen believes, with all that TUF checks."""
        fetcher = FolderFetcher(self.files.site, LARGEST_LIST)
        return read_release(fetcher, "", self.trusted / channel, self.author.root, channel).manifest

    def sign(self, site, channel):
        self.author.publish(site, channel, self.now)

    def why(self, told):
        """For stable alone something can wait."""
        (waiting,) = told.waiting
        assert waiting.channel == STABLE
        return waiting.why

    def promote(self):
        promote(self.author.folder, [self.author.sites], self.now)
        self.author.renew(self.now)


@pytest.fixture
def fleet(files, author, tmp_path):
    fleet = Fleet(files, author, tmp_path)
    fleet.now += timedelta(hours=1)
    return fleet


def manifest(site):
    return BuiltSite(site).manifest
