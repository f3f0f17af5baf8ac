"""Sites that travel, and a machine that takes them."""

import json
import os
import subprocess
import sys

import pytest

from kiosk.base.places import IMPORTABLE
from kiosk.base.services.service_client import ServiceError
from kiosk.base.services.stick_socket import FileOnStick
from kiosk.commands.new_site import new_site
from kiosk.commands.site_transfer import apply, signed_stick
from kiosk.commands.site_transfer import pack_file as file
from kiosk.commands.site_transfer import stick as command

INSTALLED = 'organisation = "other"\nname = "Installed"\ncountry = "IT"\ntime_zone = "Europe/Rome"\n'
LANGUAGES = 'languages = ["en", "fr"]\n'


@pytest.fixture
def quick(monkeypatch):
    """Nothing is checked: other tests do, and it takes a second."""
    monkeypatch.setattr(apply, "problems_in", lambda folder, all_hosts, now: ())
    monkeypatch.setattr(file, "problems_in", lambda folder, all_hosts: ())


@pytest.fixture(autouse=True)
def _gate_is_a_child(monkeypatch):
    """The test goes on when a command has become the gate."""

    def become(command, given, environment):
        if given:
            os.lseek(given.fileno(), 0, os.SEEK_SET)
        told = {"PATH": os.environ["PATH"], **environment}
        ended = subprocess.run(
            command, stdin=given, stdout=subprocess.PIPE, text=True, cwd=IMPORTABLE, env=told, check=False
        )
        print(ended.stdout, end="")
        sys.exit(ended.returncode)

    monkeypatch.setattr(signed_stick, "become", become)


@pytest.fixture
def folder(tmp_path):
    """A site with words, panels and a topic of its own."""
    new_site("harbour", tmp_path)
    return tmp_path / "harbour"


@pytest.fixture
def machine(tmp_path):
    """machine(*words) is apply at an installed machine."""
    site, state = tmp_path / "etc/site.toml", tmp_path / "state"
    site.parent.mkdir()
    site.write_text(INSTALLED + LANGUAGES, "utf-8")
    state.mkdir()
    return ("--site", site, "--state", state)


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """The folder of a stick; the service in front of it is tested in tests/machine/services/test_stick.py."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def look(path):
        return tuple(FileOnStick(each.name, each.stat().st_size) for each in sorted(folder.iterdir()))

    def fetch(path, name, target):
        try:
            target.write((folder / name).read_bytes())
        except FileNotFoundError:
            raise ServiceError("missing") from None
        target.flush()

    monkeypatch.setattr(command, "socket_path", lambda: folder)
    monkeypatch.setattr(command, "look", look)
    monkeypatch.setattr(command, "fetch", fetch)
    monkeypatch.setattr(
        command, "put_numbers", lambda path, raw: (folder / "confirmations.toml").write_bytes(raw)
    )
    return folder


@pytest.fixture
def asks(call, machine, stick):
    """asks(*words) is the answer of the command."""

    def asks(*words):
        return json.loads(call("stick", *words, *machine).stdout.splitlines()[-1])

    return asks
