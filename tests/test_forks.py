"""What the processes that run the tests tell, and that each test runs once."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.forks import LONGEST

CONFTEST = """
from tests.forks import Forks

def pytest_configure(config):
    config.pluginmanager.register(Forks(2, lambda item: item.path.name == "test_told.py"))
"""
TOLD = """
import pytest

@pytest.fixture(scope="session")
def kept():
    yield 1
    print("the end of what is kept")
    assert not "kept"

def test_says(kept):
    print("a word of its own")
    assert kept == 2

def test_is_skipped():
    pytest.skip("for this reason")

def test_passes(kept, tmp_path):
    (tmp_path / "a").mkdir()
"""
CRASHES = """
import os

def test_passes():
    pass

def test_ends_its_process():
    os._exit(3)
"""
MANY = f"""
import pytest
from pathlib import Path

@pytest.mark.parametrize("n", range({3 * LONGEST + 1}))
def test_runs(n):
    with Path(__file__).with_name("ran").open("a") as file:
        file.write(f"{{n}}\\n")
"""


@pytest.fixture
def pytest_in(tmp_path):
    """pytest_in(name=text, …) runs these files; what it prints, and the code that it ends with."""

    def run(*words, **files):
        for name, text in {"conftest": CONFTEST, **files}.items():
            (tmp_path / f"{name}.py").write_text(text, "utf-8")
        command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", tmp_path]
        root = Path(__file__).parent.parent
        ended = subprocess.run(
            [*command, *words, tmp_path], cwd=root, capture_output=True, text=True, check=False
        )
        return ended.stdout, ended.returncode

    return run


def test_what_fails_is_told_with_what_it_printed(pytest_in):
    said, code = pytest_in(test_told=TOLD)
    assert (code, "1 failed, 1 passed, 1 skipped, 1 error" in said) == (1, True)
    assert "a word of its own" in said
    assert "the end of what is kept" in said


def test_a_test_that_ends_its_process_is_named(pytest_in):
    said, code = pytest_in(test_crashes=CRASHES)
    assert (code, "1 failed, 1 passed" in said) == (1, True)
    assert "test_ends_its_process" in said
    assert "ended with 3" in said


def test_each_test_runs_once(pytest_in, tmp_path):
    said, code = pytest_in(test_many=MANY)
    assert (code, f"{3 * LONGEST + 1} passed" in said) == (0, True)
    ran = sorted(map(int, (tmp_path / "ran").read_text("utf-8").split()))
    assert ran == list(range(3 * LONGEST + 1))
