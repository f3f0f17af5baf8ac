"""Where stderr is the journal, each line of the log begins with its priority; elsewhere none does."""

import os
import re
import subprocess
import sys

import pytest

SAYS = """
import logging, threading
from {module} import {function} as install
install({argument})
log = logging.getLogger("kiosk.x")
log.info("a start")
log.warning("a full disk")
log.error("no \\n monitor")
{more}
def fail():
    raise ValueError("one\\ntwo")
threading.Thread(target=fail).start()
fail()
"""
WINDOW = {
    "module": "kiosk.machine.logs",
    "function": "install",
    "argument": "",
    "more": "from PySide6.QtCore import qWarning\nqWarning('of Qt')",
}
PHONES = {"module": "kiosk.base.log_lines", "function": "log_to_stderr", "argument": "20", "more": ""}


def lines(tmp_path, arguments, journal=""):
    """What a program writes to stderr, which is a file; ``journal`` says what of it systemd names."""
    with (tmp_path / "stderr").open("w") as stderr:
        there = os.fstat(stderr.fileno())
        stream = journal.format(dev=there.st_dev, ino=there.st_ino)
        environment = {**os.environ, "JOURNAL_STREAM": stream, "QT_QPA_PLATFORM": "offscreen"}
        subprocess.run([sys.executable, *arguments], env=environment, stderr=stderr, check=False, timeout=60)
    return (tmp_path / "stderr").read_text("utf-8").splitlines()


@pytest.mark.parametrize("program", [WINDOW, PHONES], ids=["window", "phones"])
def test_the_journal_learns_the_priority_of_each_line(tmp_path, program):
    said = lines(tmp_path, ["-c", SAYS.format(**program)], "{dev}:{ino}")
    plain = [
        "<6>INFO kiosk.x: a start",
        "<4>WARNING kiosk.x: a full disk",
        r"<3>ERROR kiosk.x: no \n monitor",
    ]
    qt = ["<4>WARNING qt: of Qt"] if program is WINDOW else []
    assert said[: len(plain + qt)] == plain + qt
    uncaught = said[len(plain + qt) :]
    assert uncaught.count("<2>CRITICAL kiosk: An exception was not caught") == 2
    assert uncaught.count("<2>two") == 2
    assert all(line.startswith("<2>") for line in uncaught)


@pytest.mark.parametrize("journal", ["", "{dev}:1", "1:{ino}"])
@pytest.mark.sample(1)
def test_no_priority_stands_where_a_person_reads(tmp_path, journal):
    said = lines(tmp_path, ["-c", SAYS.format(**WINDOW)], journal)
    assert said[0] == "INFO kiosk.x: a start"
    assert not [line for line in said if re.match(r"<\d>", line)]


def test_the_process_for_phones_says_with_its_priority_that_it_cannot_start(tmp_path):
    said = lines(tmp_path, ["-m", "kiosk.phones", "--socket", ""], "{dev}:{ino}")
    assert said == ["<3>ERROR kiosk.phones: Neither XDG_RUNTIME_DIR nor HOME is set: say --socket"]
