"""People who sign: what they type, and what they see before they type it."""

import io
import os
import sys
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial

import pytest

from kiosk.cli.main import main
from kiosk.commands.new_site import new_site
from kiosk.fleet.repository import keys
from kiosk.fleet.repository.keys import Purpose, new_key, save, save_public
from kiosk.fleet.repository.roles import Holders
from kiosk.fleet.repository.writing.root_writer import write_root
from kiosk.fleet.signing import differences, sound_site
from kiosk.fleet.signing.keys import sheet
from kiosk.fleet.signing.kiosk_programs import SiteVerdict
from kiosk.fleet_door import check_site
from kiosk.fleet_door.compare_sites import compare
from kiosk.fleet_door.print_key_sheet import paint

WORDS = "pebble lantern oboe quay"
HEAD = """organisation = "other"
name = "Harbour"
country = "IT"
time_zone = "Europe/Rome"
languages = ["en"]
"""


def check_nothing(monkeypatch):
    """No site is checked: other tests do it, and a check takes a second."""
    monkeypatch.setattr(check_site, "problems_in", lambda folder, all_hosts: ())


@pytest.fixture(autouse=True)
def _answered_here(monkeypatch):
    """The programs of the door answer in this process; tests/fleet_door has them by themselves."""

    def checked(folder):
        told = check_site.check(folder)
        return SiteVerdict(tuple(told["errors"]), tuple(told["doubts"]))

    monkeypatch.setattr(sound_site, "check_site", checked)
    monkeypatch.setattr(differences, "compare_sites", compare)
    monkeypatch.setattr(sheet, "print_key_sheet", paint)


@pytest.fixture
def quick(monkeypatch):
    check_nothing(monkeypatch)


@pytest.fixture
def folder(tmp_path):
    """A site with words, panels and a topic of its own."""
    new_site("harbour", tmp_path)
    return tmp_path / "harbour"


def make_keys_quickly(monkeypatch):
    monkeypatch.setattr(keys, "_STRENGTH", 2)


@pytest.fixture(autouse=True)
def _fast_keys(monkeypatch):
    make_keys_quickly(monkeypatch)


@dataclass(frozen=True)
class Told:
    code: int
    text: str


class Typist:
    """Types the next answer; one that is a function sees first what the screen says."""

    def __init__(self, answers, screen):
        self.answers, self.screen = list(answers), screen

    def readline(self):
        if not self.answers:
            return ""
        answer = self.answers.pop(0)
        said = answer(self.screen.getvalue()) if callable(answer) else answer
        self.screen.write("\n")
        return said + "\n"

    def isatty(self):
        return False


def desk(monkeypatch):
    """desk(...)(*words, typed=[...]) calls a command before a person."""
    before = dict(os.environ)

    def called(*words, typed=()):
        screen = io.StringIO()
        typist = Typist(typed, screen)
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", screen)
            patch.setattr(sys, "stdin", typist)
            try:
                code = main([*map(str, words)])
            except SystemExit as end:
                code = end.code
            finally:
                os.environ |= before
        assert typist.answers == [], screen.getvalue()
        return Told(code, screen.getvalue())

    return called


@pytest.fixture
def at_desk(monkeypatch):
    return desk(monkeypatch)


class People:
    """Keys on sticks: each person has a folder."""

    def __init__(self, place):
        self.place = place
        self.public, self.secrets = {}, {}
        for holder, purpose in (
            *((name, Purpose.ROOT) for name in ("director", "treasurer", "secretary")),
            *((name, Purpose.SITES) for name in ("desk", "nurse")),
            ("server", Purpose.ONLINE),
        ):
            self.make(holder, purpose)

    def make(self, holder, purpose):
        stick = self.place / holder
        stick.mkdir(parents=True, exist_ok=True)
        key = new_key(purpose, holder)
        name = f"{holder}-{purpose}"
        save(key, stick / f"{name}.key", "" if purpose is Purpose.ONLINE else WORDS)
        save_public(key.about, stick / f"{name}.public")
        self.public[holder], self.secrets[holder] = stick / f"{name}.public", key
        return key

    def halves(self, *holders):
        return tuple(self.secrets[each].about.public for each in holders)

    def keys(self, *holders):
        return [word for holder in holders for word in ("--keys", self.place / holder)]

    def begin(self, place, numbers_need=1):
        """A repository in which numbers need so many people; the command itself is tested in test_keys.py."""
        signs = ("desk", "nurse") if numbers_need == 2 else ("desk",)
        holders = Holders(
            root=self.halves("director", "treasurer", "secretary"),
            sites=self.halves(*signs),
            numbers=self.halves(*signs),
            online=self.halves("server"),
            numbers_need=numbers_need,
        )
        signers = [self.secrets[each].signer for each in ("director", "secretary")]
        assert write_root(place / "screens", holders, signers, datetime.now(UTC)).missing == 0
        return place / "screens"

    def moved_to(self, place):
        """The same people, once a copy of their sticks is there."""
        there = copy(self)
        there.place, there.secrets = place, dict(self.secrets)
        there.public = {who: place / path.relative_to(self.place) for who, path in self.public.items()}
        return there


@pytest.fixture
def people(tmp_path):
    return People(tmp_path / "sticks")


@pytest.fixture
def repository(people, tmp_path):
    """repository(2) begins one, in which numbers need so many people."""
    return partial(people.begin, tmp_path)


def small_site(place, text="", **files):
    """The folder of a site with few files."""
    folder = place / "site"
    folder.mkdir(exist_ok=True)
    (folder / "site.toml").write_text(HEAD + text, "utf-8")
    for name, raw in files.items():
        (folder / name).write_text(raw, "utf-8")
    return folder


@pytest.fixture
def small(tmp_path):
    """small(text, **files) is the folder of a site with few files."""
    return partial(small_site, tmp_path)
