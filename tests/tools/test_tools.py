"""The tools: one list names them, each says when to run it, and none borrows from another."""

import ast
import re
from itertools import takewhile
from pathlib import Path

import pytest

TOOLS = Path(__file__).parents[2] / "tools"
NO_TOOLS = {"shared", "setup", "__pycache__"}
BORROWS = {
    "deb": {"manual"},
    "server_machine": {"machine"},
    "fleet_machine": {"machine", "server_machine"},
    "screen_machine": {"machine"},
    "walk_talk": {"walk", "talk"},
}
"""The Debian package brings the manual; the server is tried in a machine as the kiosk is; one robot
leads talks, as the other visits.
"""


def starts():
    """The file with which each tool begins, by the tool's name."""
    found = {path.parent.relative_to(TOOLS).as_posix(): path for path in TOOLS.rglob("__main__.py")}
    return found | {path.name: path for path in TOOLS.glob("*.py")}


PYTHON = {name: path for name, path in starts().items() if name not in NO_TOOLS}
SCRIPTS = {path.relative_to(TOOLS).as_posix(): path for path in TOOLS.rglob("*.sh")}
NO_ROWS = {"chroot.sh", "setup/setup.sh"}
"""The list names *setup*, and tells of the other below it."""


def test_every_folder_is_a_tool_or_shared():
    folders = {path.name for path in TOOLS.iterdir() if path.is_dir()}
    assert folders - NO_TOOLS == {name.split("/")[0] for name in PYTHON if not name.endswith(".py")}


@pytest.mark.parametrize("name", sorted(PYTHON))
def test_a_tool_says_when_to_run_it_and_what_it_needs(name):
    says_when_and_what_it_needs(ast.get_docstring(ast.parse(PYTHON[name].read_text("utf-8"))) or "")


@pytest.mark.parametrize("name", sorted(SCRIPTS))
def test_a_script_says_when_to_run_it_and_what_it_needs(name):
    lines = SCRIPTS[name].read_text("utf-8").splitlines()
    first = takewhile(lambda line: line.startswith("#"), lines)
    says_when_and_what_it_needs(" ".join(line.lstrip("#! ") for line in first))


def says_when_and_what_it_needs(text):
    said = " ".join(text.split())
    assert re.search(r"\b[Rr]un it\b|`make[\w-]*( \w+)?` runs it", said), said
    assert re.search(r"\b[Ii]t needs\b", said), said


def test_the_list_names_each_tool_once():
    listed = re.findall(r"^\| \[([^]]+)\]\(([^)]+)\)", (TOOLS / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(name for name, _ in listed) == sorted({*PYTHON, *SCRIPTS.keys() - NO_ROWS, "setup"})
    assert all((TOOLS / place).is_file() for _, place in listed)


@pytest.mark.parametrize("name", sorted(PYTHON))
def test_a_tool_imports_from_itself_and_from_what_is_shared(name):
    files = [TOOLS / name] if name.endswith(".py") else list((TOOLS / name).rglob("*.py"))
    own = name.removesuffix(".py").split("/")[0]
    allowed = {own, "shared"} | BORROWS.get(own, set())
    assert {borrowed for file in files for borrowed in imported(file)} <= allowed


def test_what_is_shared_needs_no_tool():
    assert {name for file in (TOOLS / "shared").glob("*.py") for name in imported(file)} <= {"shared"}


def imported(file):
    """The tools that a file imports from."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        modules = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
        modules += [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
        for module in modules:
            if module.startswith("tools."):
                yield module.split(".")[1]
