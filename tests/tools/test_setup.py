"""What the set-up refuses, and the way out that it names. Nothing is installed or fetched here."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent

OLD = """#!/bin/sh
[ "$1" = --version ] && echo "Python 3.11.2" && exit
exit 1
"""
UNABLE = """#!/bin/sh
case "$*" in
    *"-m venv"*) mkdir -p .venv-tools/bin; cp "$0" .venv-tools/bin/python ;;
    *"-m pip"*) echo "{complaint}" >&2; exit 1 ;;
esac
"""


@pytest.fixture
def checkout(tmp_path):
    """What the set-up reads, on a system that has every package."""
    folder = tmp_path / "checkout"
    shutil.copytree(ROOT / "tools/setup", folder / "tools/setup")
    shutil.copytree(ROOT / "requirements", folder / "requirements")
    script(tmp_path / "bin/dpkg-query", '#!/bin/sh\necho "install ok installed"\n')
    return folder


def script(path, text):
    path.parent.mkdir(exist_ok=True)
    path.write_text(text, "utf-8")
    path.chmod(0o755)


def set_up(checkout, python):
    here = checkout.parent / "bin"
    script(here / "python3", python)
    paths = os.pathsep.join((str(here), "/usr/bin", "/bin"))
    command = [str(checkout / "tools/setup/setup.sh"), "run"]
    given = {"PATH": paths, "PYTHON": str(here / "python3")}
    return subprocess.run(command, env=given, capture_output=True, text=True, check=False)


def test_a_python_that_is_too_old_is_named(checkout):
    ended = set_up(checkout, OLD)
    assert ended.returncode == 1
    assert ended.stderr.startswith("set-up: there is no Python 3.12 or newer here, only Python 3.11.2. ")
    assert "Debian 13 and Ubuntu 24.04 have one; name another with PYTHON=" in ended.stderr


def test_it_asks_for_the_python_that_the_project_asks_for():
    assert 'requires-python = ">=3.12"' in (ROOT / "pyproject.toml").read_text("utf-8")
    assert "version_info < (3, 12)" in (ROOT / "tools/setup/setup.sh").read_text("utf-8")
    assert "--python-version 3.12 " in (ROOT / "Makefile").read_text("utf-8")


@pytest.mark.parametrize(
    ("complaint", "is_hinted"),
    [
        ("[SSL: CERTIFICATE_VERIFY_FAILED] certificate verify failed", True),
        ("Name or service not known", False),
    ],
)
def test_a_download_that_fails_is_shown_and_a_proxy_is_thought_of(checkout, complaint, is_hinted):
    ended = set_up(checkout, UNABLE.format(complaint=complaint))
    assert ended.returncode == 1
    assert complaint in ended.stderr
    assert ended.stderr.splitlines()[-1] == (
        "set-up: this download did not work, and nothing after it was done"
    )
    assert ("PIP_CERT=/path/to/it.pem" in ended.stderr) == is_hinted


@pytest.mark.parametrize("name", [".venv", ".venv-tools"])
def test_what_another_checkout_has_made_is_left_as_it_is(checkout, name):
    other = checkout.parent / "other"
    other.mkdir()
    (other / "kept").touch()
    (checkout / name).symlink_to(other)
    ended = set_up(checkout, UNABLE.format(complaint="is asked all the same"))
    assert [path.name for path in other.iterdir()] == ["kept"]
    if name == ".venv":
        assert (ended.returncode, ended.stderr) == (0, "")
    else:
        assert ended.returncode == 1
        assert ended.stderr.startswith("set-up: .venv-tools is a link into another checkout")
