import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.installed.installed_paths import INSTALLED_PROGRAM
from kiosk.commands.check.findings import findings
from kiosk.commands.new_site import new_site
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import load_design
from kiosk.content.site.starter import STARTER
from kiosk.core.base.record_marks import keys_of
from kiosk.core.site.settings import Site
from kiosk.i18n.extraction import update_catalogues
from kiosk.loading.shell_command import line_of
from kiosk.loading.sources import Sources
from kiosk.loading.world import load_world
from kiosk.staging.screen import MOMENT
from tests.test_layers import numbers

ROOT = Path(__file__).parent.parent.parent


@pytest.fixture
def folder(tmp_path):
    assert new_site("harbour-welcome", tmp_path) == 0
    return tmp_path / "harbour-welcome"


def test_a_new_site_misses_only_numbers(folder):
    loaded = load_world(Sources(folder / "site.toml"), MOMENT)
    (problem,) = loaded.problems
    assert problem.text.startswith("nobody can be called from this screen")
    assert loaded.world.site.name == {"": "Harbour Welcome"}
    assert loaded.world.site.logo == "logo.svg"


def test_its_own_files_pass_every_check(folder, qapp):
    found = findings(Sources(folder / "site.toml"), MOMENT, of_program=False)
    own = [problem.text for problem in found if folder.name in problem.file]
    assert len(own) == 1 and own[0].startswith("nobody can be called from this screen")


def test_it_shows_the_built_in_content_and_its_own(folder, tmp_path):
    built_in = load_world(Sources(ROOT / "resources/site.toml"), MOMENT).world.deck
    own = load_world(Sources(folder / "site.toml"), MOMENT).world.deck
    ours = {"waiting-here", "before-you-go-on", "at-this-place"}
    for mine, theirs in ((own.panels, built_in.panels), (own.topics, built_in.topics)):
        assert [each.id for each in mine if each.id not in ours] == [each.id for each in theirs]
    assert [panel.id for panel in own.panels][3:5] == ["waiting-here", "before-you-go-on"]
    assert own.tiles[2].id == "at-this-place"


def test_what_an_update_brings_is_shown_without_a_line(folder, tmp_path):
    """The site lists nothing of the program."""
    update = tmp_path / "update"
    shutil.copytree(ROOT / "resources/content", update)
    panel = (update / "panels/what-it-means.toml").read_text("utf-8")
    (update / "panels/new-one.toml").write_text(panel.replace("what-it-means", "new-one"), "utf-8")
    order = update / "order.toml"
    order.write_text(order.read_text("utf-8").replace("panels = [", 'panels = [ "new-one",', 1), "utf-8")
    shown = load_deck([update, folder / "content"], load_design().names).deck.panels
    assert shown[0].id == "new-one" and {"waiting-here", "before-you-go-on"} < {each.id for each in shown}


def test_every_setting_is_explained_in_the_file(folder):
    text = (folder / "site.toml").read_text("utf-8")
    settings = {*keys_of(Site)}
    assert [name for name in settings if not re.search(rf"(?m)^[# \[]*{name}\b", text)] == []


def test_it_holds_no_number_and_no_confirmation(folder):
    for path in folder.rglob("*.toml"):
        text = path.read_text("utf-8")
        assert list(numbers(text)) == []
        assert not re.search("(?m)^confirmed_", text)


@pytest.mark.parametrize(
    ("program", "start"), [("a checkout", "'{python}' '{program}/main.py'"), ("", "awareness-kiosk")]
)
def test_how_to_start_it_can_be_copied(program, start, tmp_path):
    folder = tmp_path / program if program else INSTALLED_PROGRAM
    if program:
        folder.mkdir()
        (folder / "main.py").touch()
    site, python = Path("/tmp/a b/ü/site.toml"), "/home/a b/.venv/bin/python"
    line = line_of("run", "--site", site, program=folder, python=python)
    assert line == f"{start.format(python=python, program=folder)} run --site '/tmp/a b/ü/site.toml'"


@pytest.fixture
def installed(tmp_path, monkeypatch):
    """As pipx does it: an environment of its own, and a link to its command in a folder of PATH."""
    beside, on_path = tmp_path / "venvs/awareness-kiosk/bin", tmp_path / "local/bin"
    for folder in (beside, on_path):
        folder.mkdir(parents=True)
    command = beside / "awareness-kiosk"
    command.write_text("#!/bin/sh\n", "utf-8")
    command.chmod(0o755)
    (beside / "python").symlink_to(sys.executable)
    monkeypatch.setenv("PATH", str(on_path))
    return beside, on_path / "awareness-kiosk"


def line_after(installed):
    beside, _ = installed
    return line_of("run", program=beside, python=str(beside / "python"))


def test_an_installed_program_is_called_by_its_command(installed):
    beside, on_path = installed
    on_path.symlink_to(beside / "awareness-kiosk")
    assert line_after(installed) == "awareness-kiosk run"


def test_another_program_on_path_is_not_taken_for_this_one(installed):
    beside, on_path = installed
    assert line_after(installed) == f"{beside}/python -m kiosk run"
    on_path.write_text("#!/bin/sh\n", "utf-8")
    on_path.chmod(0o755)
    assert line_after(installed) == f"{beside}/python -m kiosk run"


def test_a_bare_site_has_its_settings_alone(tmp_path):
    assert new_site("harbour-welcome", tmp_path, bare=True) == 0
    (site,) = (tmp_path / "harbour-welcome").rglob("*")
    loaded = load_world(Sources(site), MOMENT)
    (problem,) = loaded.problems
    assert problem.text.startswith("nobody can be called from this screen")
    assert (loaded.world.site.name, loaded.world.site.logo) == ({"": "Harbour Welcome"}, "")


def test_what_is_there_is_left_alone(folder, capsys):
    (folder / "site.toml").write_text("mine", "utf-8")
    assert new_site(folder.name, folder.parent) == 1
    assert "is left as it is" in capsys.readouterr().out
    assert (folder / "site.toml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["../away", "/tmp/away", "Our Place", ".", "a\nb", ""])
def test_a_name_cannot_lead_elsewhere(name, tmp_path, capsys):
    assert new_site(name, tmp_path) == 2
    assert list(tmp_path.iterdir()) == []
    assert "small letters" in capsys.readouterr().out


def test_a_name_that_can_be_used_is_proposed(tmp_path, capsys):
    new_site("Our Station!", tmp_path)
    assert capsys.readouterr().out.endswith("digits and hyphens, such as our-station\n")


def test_a_place_that_takes_no_folder_is_named(tmp_path, capsys):
    (tmp_path / "file").write_text("", "utf-8")
    assert new_site("harbour", tmp_path / "file") == 1
    assert "cannot be made" in capsys.readouterr().out


def test_the_starter_says_what_each_line_is_for():
    for path in STARTER.rglob("*.toml"):
        assert path.read_text("utf-8").startswith("# ")


def test_its_french_is_whole_and_goes_on_with_what_is_written(folder, capsys):
    capsys.readouterr()
    assert update_catalogues.main(["--site", str(folder)]) == 0
    assert "fr: 19 translated, 0 missing, 0 stale" in capsys.readouterr().out
    before = (STARTER / "translations/fr/LC_MESSAGES/kiosk.po").read_text("utf-8")
    assert (folder / "translations/fr/LC_MESSAGES/kiosk.po").read_text("utf-8") == before


def test_it_is_a_command(tmp_path):
    command = [sys.executable, str(ROOT / "main.py"), "new", "site", "harbour", "--to", str(tmp_path)]
    ended = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stderr) == (0, "")
    site = tmp_path / "harbour/site.toml"
    start = f"{sys.executable} {ROOT / 'main.py'} run --site {site} --watch --windowed 1280x720"
    assert ended.stdout == f"{site}\nStart it in a window that follows what you save:  {start}\n"
    assert (tmp_path / "harbour/content/panels/waiting-here.toml").is_file()
