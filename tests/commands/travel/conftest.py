"""Sites that travel, and a machine that takes them."""

import pytest

from kiosk.commands.new_site import new_site
from kiosk.commands.pack import file
from kiosk.commands.travel import apply

INSTALLED = 'organisation = "other"\nname = "Installed"\ncountry = "IT"\ntime_zone = "Europe/Rome"\n'
LANGUAGES = 'languages = ["en", "fr"]\n'


@pytest.fixture
def quick(monkeypatch):
    """Nothing is checked: other tests do, and it takes a second."""
    monkeypatch.setattr(apply, "problems_in", lambda folder, all_hosts, now: ())
    monkeypatch.setattr(file, "problems_in", lambda folder, all_hosts: ())


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
