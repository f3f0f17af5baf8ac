"""Commands as the program runs them, called in the process of the tests: a start takes longer than most."""

import os
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from kiosk.cli.main import main


@dataclass(frozen=True)
class Ended:
    returncode: int
    stdout: str
    stderr: str


@contextmanager
def kept_environment():
    """A start scrubs its environment."""
    before = dict(os.environ)
    try:
        yield
    finally:
        os.environ |= before


@pytest.fixture
def call(capsys):
    """call(*words) calls the command and gives what it prints and its exit code."""

    def called(*words):
        with kept_environment():
            try:
                code = main([*map(str, words)])
            except SystemExit as end:
                code = end.code
        out, err = capsys.readouterr()
        return Ended(code, out, err)

    return called


@pytest.fixture
def installed(monkeypatch, tmp_path):
    """As where the program is installed: without its sources, ``check`` does not compare words with them.

    That takes as long as ten checks. ``check/test_program.py`` and ``tests/catalogues`` look at it.
    """
    monkeypatch.setattr("kiosk.commands.check.catalogue_findings.ROOT", tmp_path)
