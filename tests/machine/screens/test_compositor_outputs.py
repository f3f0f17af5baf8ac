"""What is asked of the compositor about its screens, and what its answers mean."""

import json
import os
import socket
from pathlib import Path

import pytest

from kiosk.core.display.monitors import Mode, Monitor, Output, OutputChange
from kiosk.loading.peek import peek
from kiosk.machine.screens.compositor_outputs import Outputs, has_own_compositor, read, words

ROOT = Path(__file__).parents[3]
ANSWER = [
    {
        "name": "HDMI-A-1",
        "description": "Samsung Electric Company S27 H4ZN7 (HDMI-A-1)",
        "make": "Samsung Electric Company",
        "model": "S27",
        "serial": "H4ZN7",
        "enabled": True,
        "modes": [
            {"width": 3840, "height": 2160, "refresh": 59.997, "preferred": True, "current": True},
            {"width": 1920, "height": 1080, "refresh": 60.0, "preferred": False, "current": False},
        ],
        "transform": "normal",
    },
    {
        "name": "HEADLESS-1",
        "description": "Headless output 1",
        "make": None,
        "model": None,
        "serial": None,
        "enabled": False,
        "modes": [],
        "transform": "normal",
    },
]
UHD, FULL_HD = Mode(3840, 2160, 59.997), Mode(1920, 1080, 60.0)


def test_an_answer():
    assert read(json.dumps(ANSWER)) == (
        Output(Monitor("HDMI-A-1", "Samsung Electric Company", "S27", "H4ZN7"), UHD, (UHD, FULL_HD)),
        Output(Monitor("HEADLESS-1"), None),
    )


@pytest.mark.parametrize(
    ("told", "turned"), [("normal", 0), ("90", 90), ("270", 270), ("flipped", 0), ("flipped-90", 90)]
)
def test_a_turned_screen(told, turned):
    assert read(json.dumps([ANSWER[0] | {"transform": told}]))[0].turned == turned


@pytest.mark.parametrize("answer", ["", "no", "{}", "[1]", '[{"name": "A"}]', "null"])
def test_an_answer_that_says_nothing(answer):
    assert read(answer) == ()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (OutputChange("DP-1", False), "--output DP-1 --off"),
        (OutputChange("DP-1", True), "--output DP-1 --on"),
        (OutputChange("DP-1", True, FULL_HD), "--output DP-1 --on --mode 1920x1080@60.000000Hz"),
        (OutputChange("DP-1", True, None, 90), "--output DP-1 --on --transform 90"),
        (
            OutputChange("DP-1", True, FULL_HD, 270),
            "--output DP-1 --on --mode 1920x1080@60.000000Hz --transform 270",
        ),
    ],
)
def test_a_change_in_words(change, said):
    assert " ".join(words(change)) == said


def stand_in(folder, answer, code=0):
    """A program in place of wlr-randr; it writes down what it was asked."""
    program = folder / "wlr-randr"
    program.write_text(
        f"#!/bin/sh\necho \"$*\" >>'{folder}/asked'\ncat <<'END'\n{answer}\nEND\nexit {code}\n", "utf-8"
    )
    program.chmod(0o755)


def test_what_has_to_change_is_asked_for_in_one_go(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    stand_in(tmp_path, json.dumps(ANSWER))
    Outputs("", 90, has_gpu=False).arrange()
    asked = (tmp_path / "asked").read_text("utf-8").splitlines()
    assert asked == ["--json", "--output HDMI-A-1 --on --mode 1920x1080@60.000000Hz --transform 90"]


def test_nothing_is_asked_for_where_all_is_right(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", f"{tmp_path}:{os.environ['PATH']}")
    stand_in(tmp_path, json.dumps(ANSWER))
    Outputs("", 0, has_gpu=True).arrange()
    assert (tmp_path / "asked").read_text("utf-8").splitlines() == ["--json"]


def test_without_the_program_or_its_answer_the_kiosk_goes_on(tmp_path, monkeypatch, log_failures):
    monkeypatch.setenv("PATH", str(tmp_path))
    Outputs("", 0, has_gpu=False).arrange()
    (said,) = log_failures()
    assert said.startswith("The arrangement of the monitors stays as it is: ")


@pytest.mark.parametrize(("name", "own"), [("cage", True), ("sway", False), ("cages", False), (None, False)])
def test_only_screens_of_a_cage_are_ours(tmp_path, name, own):
    """This process is the compositor here."""
    (tmp_path / str(os.getpid())).mkdir()
    if name:
        (tmp_path / f"{os.getpid()}/comm").write_text(f"{name}\n", "utf-8")
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as end:
        end.bind(str(tmp_path / "wayland-7"))
        end.listen()
        around = {"XDG_RUNTIME_DIR": str(tmp_path), "WAYLAND_DISPLAY": "wayland-7"}
        assert has_own_compositor(around, tmp_path) is own


def test_the_unit_says_whose_screens_they_are_since_the_service_sees_no_other_process():
    unit = ROOT / "resources/system/root/usr/lib/systemd/system/awareness-kiosk.service"
    lines = unit.read_text("utf-8").splitlines()
    told = dict(line.split("=", 2)[1:] for line in lines if line.startswith("Environment="))
    assert has_own_compositor(told) is True
    assert has_own_compositor(told | {"AWARENESS_KIOSK_COMPOSITOR": "sway"}) is False


@pytest.mark.parametrize("around", [{}, {"XDG_RUNTIME_DIR": "/nowhere", "WAYLAND_DISPLAY": "wayland-0"}])
def test_without_a_compositor_there_are_no_screens_of_ours(around):
    assert has_own_compositor(around) is False


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("", ("", 0)),
        ('screen = "DP-1"\n', ("DP-1", 0)),
        ('screen = "DP-1"\n[mount]\nturned = 270\n', ("DP-1", 270)),
        ("screen = 3\nmount = 4\n", ("", 0)),
        ("[mount]\nturned = 45\n", ("", 0)),
        ('[mount]\nturned = "90"\n', ("", 0)),
        ("[mount]\nturned = [90]\n", ("", 0)),
        ("not toml", ("", 0)),
    ],
)
def test_what_a_site_file_says_of_its_screen(tmp_path, text, found):
    site = tmp_path / "site.toml"
    site.write_text(text, "utf-8")
    known = peek(site)
    assert (known.screen, known.turned) == found
