"""The package of the server has all that it imports, and its units call commands that there are."""

import re
import shlex
import subprocess
import sys

import pytest

from kiosk.server.__main__ import parser
from tools.deb.server.__main__ import HERE, RESOURCES, SCRIPTS, make_program

UNITS = sorted((RESOURCES / "root/usr/lib/systemd/system").glob("*.service"))
ALL = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
import kiosk.repository, kiosk.server
for package in (kiosk.server, kiosk.repository):
    for module in pkgutil.iter_modules(package.__path__):
        importlib.import_module(f"{package.__name__}.{module.name}")
from kiosk.server.service_configuration import SERVER_RESOURCES
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


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_of_the_package_are_sound(script):
    assert subprocess.run(["sh", "-n", str(HERE / script)], check=False).returncode == 0


@pytest.mark.parametrize("unit", UNITS, ids=lambda unit: unit.name)
def test_a_unit_calls_a_command_that_there_is(unit):
    (line,) = re.findall(r"(?m)^ExecStart=/usr/bin/awareness-kiosk-server (.*)$", unit.read_text("utf-8"))
    assert callable(parser().parse_args(shlex.split(line)).act)
