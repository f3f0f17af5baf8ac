"""Whose are display, bus, sound, folders and devices: each service has its own, and no other."""

import re
import tomllib
from pathlib import Path

import pytest

from kiosk.commands.install import do, install_steps
from kiosk.machine.system_files import File, Link, system_files
from tests.lockdown.merged_units import merged_units

ROWS = tomllib.loads((Path(__file__).parent / "whose.toml").read_text("utf-8"))
ALL = set(ROWS.pop("all that are closed"))
PROGRAM = Path("/opt/awareness-kiosk")
KEYS = (
    *("EnvironmentFile", "PassEnvironment", "User", "Group", "SupplementaryGroups", "DeviceAllow"),
    *(f"{kind}Directory" for kind in ("Runtime", "State", "Cache", "Logs", "Configuration")),
    *("ReadWritePaths", "BindPaths", "BindReadOnlyPaths"),
)
"""What gives a service something, besides variables."""

OFFERS = {
    "awareness-kiosk-screen.service": {"WAYLAND_DISPLAY", "WAYLAND_SOCKET", "DISPLAY"},
    "awareness-kiosk-sound.service": {"PULSE_SERVER", "PULSE_SINK", "DBUS_SESSION_BUS_ADDRESS"},
}
"""What a service makes for others: one that is told where to find it looks for another of its own kind."""


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    """As the package makes it, masks and all."""
    return made(tmp_path_factory.mktemp("machine"), system_files(PROGRAM, PROGRAM / "venv/bin/python"))


def made(root, steps):
    for each in steps:
        if isinstance(each, File | Link):
            do(each, root)
    return root


def given(unit):
    """A row for each thing that a service is given and that not all are."""
    told = {f"{name}={value}" for name, value in unit.environment.items()}
    return (told | {f"{key}={word}" for key in KEYS for word in values(unit, key)}) - ALL


def values(unit, key):
    return unit.settings.get(key, ()) if key in {"DeviceAllow", "EnvironmentFile"} else unit.words(key)


@pytest.mark.parametrize("name", sorted(ROWS))
def test_a_service_is_given_what_is_its_own_and_nothing_else(machine, name):
    rows, told = set(ROWS[name]), given(merged_units(machine, "service")[name])
    assert told - rows == set(), "what is not its own"
    assert rows - told == set(), "what it misses"


def test_every_service_has_its_rows(machine):
    units = merged_units(machine, "service")
    assert {name for name, unit in units.items() if unit.settings} == ROWS.keys()


@pytest.mark.parametrize("name", OFFERS)
def test_who_offers_a_thing_is_not_told_where_to_find_it(machine, name):
    unit = merged_units(machine, "service")[name]
    assert unit.environment.keys() & OFFERS[name] == set()
    assert unit.settings.get("EnvironmentFile", ()) == unit.settings.get("PassEnvironment", ()) == ()


def test_a_folder_that_one_service_makes_is_another_s_only_where_both_say_so(machine):
    """The screen's socket lies in one that three share."""
    makes = {}
    for name, unit in merged_units(machine, "service").items():
        for kind in ("Runtime", "State"):
            for folder in unit.words(f"{kind}Directory"):
                makes.setdefault((kind, folder), set()).add(name.removesuffix(".service"))
    assert makes == {
        ("Runtime", "awareness-kiosk"): {
            *("awareness-kiosk", "awareness-kiosk-screen", "awareness-kiosk-safe"),
        },
        ("Runtime", "awareness-kiosk-gate-facts"): {"awareness-kiosk-gate@"},
        ("Runtime", "awareness-kiosk-sound-server"): {"awareness-kiosk-sound"},
        ("State", "awareness-kiosk"): {"awareness-kiosk", "awareness-kiosk-gate@"},
    }


def test_nothing_is_given_to_all_programs_of_the_machine(machine):
    said = "".join(path.read_text("utf-8") for path in machine.rglob("system.conf.d/*.conf"))
    assert not re.search("(?m)^(?:Default|Manager)Environment=", said)
    assert [path for path in machine.rglob("*") if "environment" in path.name] == []


def test_a_trial_is_given_the_same_and_its_own_program(tmp_path):
    home = Path("/home/ana/kiosk")
    python = home / ".venv/bin/python"
    trial = merged_units(made(tmp_path, install_steps(home, python)), "service")
    for name, rows in ROWS.items():
        own = {f"BindReadOnlyPaths={home}"} if name == "awareness-kiosk.service" else set()
        python_of_gate = {f"AWARENESS_KIOSK_PYTHON={PROGRAM}/venv/bin/python"}
        assert given(trial[name]) - {f"AWARENESS_KIOSK_PYTHON={python}"} == (set(rows) | own) - python_of_gate


def test_units_are_merged_by_the_rules_of_systemd(tmp_path):
    """systemd.unit(5): names give the order, the most special folder a name; an empty line forgets."""
    lines = {
        "usr/lib/systemd/system/a-b.service": "Environment=A=1 B=1\nUser=one\nReadWritePaths=/one",
        "usr/lib/systemd/system/a-.service.d/20.conf": "Environment=A=general\nUser=general",
        "usr/lib/systemd/system/a-.service.d/30.conf": "Environment=C=general",
        "usr/lib/systemd/system/a-b.service.d/30.conf": 'Environment="C=its own" B=3',
        "usr/lib/systemd/system/a-b.service.d/40.conf": "ReadWritePaths=\nReadWritePaths=/two \\\n/three",
        "usr/lib/systemd/system/a-b.service.d/50.conf": "Environment=\nEnvironment=A=installed",
        "etc/systemd/system/a-b.service.d/50.conf": "# The host's own.\nUnsetEnvironment=B",
        "usr/lib/systemd/system/service.d/10.conf": "User=all",
    }
    for name, text in lines.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(f"[Service]\n{text}\n", "utf-8")
    unit = merged_units(tmp_path, "service")["a-b.service"]
    assert unit.environment == {"A": "general", "C": "its own"}
    assert (unit.settings["User"], unit.words("ReadWritePaths")) == (("general",), ["/two", "/three"])
