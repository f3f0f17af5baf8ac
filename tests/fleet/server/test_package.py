"""The package of the server has all that it imports, and its units call commands that there are."""

import gzip
import re
import shlex
import subprocess
import sys
from datetime import UTC, datetime
from fnmatch import fnmatchcase

import pytest

from kiosk.base.exit_codes import PIPE_CLOSED
from kiosk.fleet.server.__main__ import parser
from tests.unit_names import unit_names
from tools.deb.server.__main__ import HERE, RESOURCES, SCRIPTS, make_files, make_program
from tools.shared import ROOT

UNITS = sorted((RESOURCES / "root/usr/lib/systemd/system").glob("*.service"))
ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
import kiosk.fleet.repository, kiosk.fleet.server
for package in (kiosk.fleet.server, kiosk.fleet.repository):
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
from kiosk.fleet.server.service_configuration import SERVER_RESOURCES
assert (SERVER_RESOURCES / "templates/status.html").is_file()
print(*{m.split(".")[1] for m in sys.modules if m.startswith("kiosk.")})
"""


@pytest.mark.slow
def test_the_package_needs_no_other_file_of_the_program(tmp_path):
    make_program(tmp_path / "program", "1.2.3")
    words = (sys.executable, "-I", "-c", ALL, str(tmp_path / "program"))
    ended = subprocess.run(words, capture_output=True, text=True, check=False, cwd=tmp_path)
    assert ended.returncode == 0, ended.stderr
    assert not {"window", "app", "cli", "commands"} & set(ended.stdout.split())


def test_grafana_finds_the_dashboard_where_it_was(tmp_path):
    make_program(tmp_path, "1.2.3")
    there = tmp_path / "resources/server/grafana.json"
    assert there.read_bytes() == (RESOURCES / "grafana.json").read_bytes()


def test_manual_and_completions_lie_where_debian_looks(tmp_path):
    make_files(tmp_path, "1.2.3", datetime(2026, 11, 28, tzinfo=UTC))
    share = tmp_path / "usr/share"
    assert gzip.decompress((share / "man/man8/awareness-kiosk-server.8.gz").read_bytes()).startswith(b".TH ")
    for place in (
        "bash-completion/completions/awareness-kiosk-server",
        "fish/vendor_completions.d/awareness-kiosk-server.fish",
        "zsh/vendor-completions/_awareness-kiosk-server",
    ):
        assert "promote" in (share / place).read_text("utf-8")


def test_a_reader_who_stops_early_meets_no_traceback(tmp_path):
    reader = subprocess.Popen(["true"], stdin=subprocess.PIPE)
    reader.wait()
    with reader.stdin as closed:
        words = [sys.executable, "-m", "kiosk.fleet.server", "--root", str(tmp_path), "apt", "list"]
        ended = subprocess.run(words, stdout=closed, stderr=subprocess.PIPE, text=True, check=False, cwd=ROOT)
    assert (ended.returncode, ended.stderr) == (PIPE_CLOSED, "")


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_of_the_package_are_sound(script):
    assert subprocess.run(["sh", "-n", str(HERE / script)], check=False).returncode == 0


def test_what_runs_is_stopped_before_it_goes_and_has_not_failed_afterwards(tmp_path):
    (names,) = re.findall(r"for unit in (.*); do", (HERE / "prerm").read_text("utf-8"))
    waiting = {name for name in unit_names("fleet/server") if not name.endswith(".service")}
    assert {f"awareness-kiosk-server-{name}" for name in names.split()} == waiting
    asked = tmp_path / "asked"
    (tmp_path / "systemctl").write_text(f'#!/bin/sh\necho "$@" >>{asked}\n', "utf-8")
    (tmp_path / "systemctl").chmod(0o755)
    (tmp_path / "root/run/systemd/system").mkdir(parents=True)
    path = {"PATH": f"{tmp_path}:/usr/bin:/bin", "DPKG_ROOT": str(tmp_path / "root")}
    subprocess.run(["sh", HERE / "postrm", "remove"], env=path, check=True)
    reload, (verb, *patterns) = (line.split() for line in asked.read_text("utf-8").splitlines())
    assert (reload, verb) == (["daemon-reload"], "reset-failed")
    ours = unit_names("fleet/server")
    both = ours | unit_names("system")
    assert {name for name in both if any(fnmatchcase(name, p) for p in patterns)} == ours


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_calls_a_command_that_there_is(unit):
    (line,) = re.findall(r"(?m)^ExecStart=/usr/bin/awareness-kiosk-server (.*)$", unit.read_text("utf-8"))
    assert callable(parser().parse_args(shlex.split(line)).act)
