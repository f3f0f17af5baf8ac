"""Without a screen a file holds the picture: that of the last frame, also where no other frame follows."""

import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.app.window import virtual_screen
from kiosk.app.window.virtual_screen import VirtualScreen, picture_folder
from kiosk.base.places import IMPORTABLE
from kiosk.core.state import events as ev

WRITES = """
import sys
from pathlib import Path
from kiosk.app.window.virtual_screen import picture_folder
folder = picture_folder(Path(sys.argv[1]))
(folder / "screen.png").touch()
print(oct(folder.stat().st_mode), folder)
"""


@pytest.mark.slow
def test_the_last_frame_is_kept_though_nothing_follows_it(kiosk, qtbot, tmp_path, monkeypatch):
    monkeypatch.setattr(virtual_screen, "EVERY_S", 0.3)
    stage = kiosk(size=(640, 360))
    stage.kiosk.load()
    virtual = VirtualScreen(stage.kiosk.window, stage.clock, tmp_path)
    picture = tmp_path / "screen.png"
    stage.kiosk.window.requestUpdate()
    qtbot.waitUntil(picture.is_file)
    first = picture.read_bytes()
    stage.do(ev.LinkFollowed("your-rights/papers-at-work"))
    stage.settle()
    qtbot.waitUntil(lambda: picture.read_bytes() != first)
    assert virtual.picture == picture


def test_in_a_checkout_it_is_in_that_wherever_the_command_was_typed(tmp_path, monkeypatch):
    (tmp_path / "main.py").touch()
    monkeypatch.chdir("/")
    assert picture_folder(tmp_path) == tmp_path / "build"


@pytest.mark.parametrize("root", ["wheel", "/opt/awareness-kiosk"])
def test_an_installed_program_writes_nothing_where_somebody_works_and_leaves_nothing(tmp_path, root):
    """Of a package, too, root alone could write beside the program, and should not."""
    here, temporary = tmp_path / "here", tmp_path / "temporary"
    for folder in (here, temporary):
        folder.mkdir()
    said = subprocess.run(
        [sys.executable, "-c", WRITES, root],
        cwd=here,
        env={"PYTHONPATH": str(IMPORTABLE), "TMPDIR": str(temporary)},
        capture_output=True,
        text=True,
        check=True,
    ).stdout.split()
    assert said[0] == "0o40700"
    assert Path(said[1]).parent == temporary
    assert not list(tmp_path.rglob("screen.png"))
