"""Every line that closes the machine is in what is installed, and has a row that explains it."""

import re
import tomllib
from pathlib import Path

import pytest

from kiosk.commands.install import do
from kiosk.machine.system_files import Link, system_files

ROWS = tomllib.loads((Path(__file__).parent / "hardening.toml").read_text("utf-8"))
PROGRAM, PYTHON = Path("/opt/awareness-kiosk"), Path("/opt/awareness-kiosk/venv/bin/python")
WHAT_RUNS = re.compile(
    r"\[|#|(?:Description|Documentation|After|Wants|Requires|WantedBy|Conflicts|PartOf|Type|NotifyAccess|Exec\w+|Timeout\w+"
    r"|Restart\w*|StartLimit\w+|OnFailure|SuccessExitStatus|WorkingDirectory|StateDirectory|RuntimeDirectory"
    r"|RuntimeDirectoryPreserve|Path\w+|Unit|Environment(?:File)?|OOMScoreAdjust|On\w+|AccuracySec|RemainAfterElapse|Standard\w+)="
)
"""Lines that say what is run, when and where; all others close something."""


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    root = tmp_path_factory.mktemp("machine")
    for each in system_files(PROGRAM, PYTHON):
        do(each, root)
    return root


def files():
    """Everything that is installed to close the machine, links aside."""
    closing = ("systemd", "sysctl.d", "udev", "tmpfiles.d", "sysusers.d")
    return sorted(
        each.path.relative_to("/").as_posix()
        for each in system_files(PROGRAM, PYTHON)
        if not isinstance(each, Link) and any(part in closing for part in each.path.parts)
    )


@pytest.mark.parametrize("name", files())
def test_each_line_is_there_and_explained(machine, name):
    text = (machine / name).read_text("utf-8").replace("\\\n", " ")
    lines = {line.strip() for line in text.splitlines() if line.strip()}
    rows = set(ROWS.get(name, {}))
    assert rows - lines == set(), "taken out"
    assert {line for line in lines - rows if not WHAT_RUNS.match(line)} == set(), "without a row"


def test_no_row_is_about_another_file():
    assert ROWS.keys() - {"masked"} <= set(files())


def test_each_unit_that_must_never_start_is_masked_and_explained():
    links = {each.path.name: each.target for each in system_files(PROGRAM, PYTHON) if isinstance(each, Link)}
    assert {name for name, target in links.items() if target == "/dev/null"} == ROWS["masked"].keys()
