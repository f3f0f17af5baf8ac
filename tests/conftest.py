"""A Qt without screen, fonts and time of its own, and kiosks that end in order."""

import faulthandler
import gc
import logging
import os
import time
from functools import cache
from math import inf
from pathlib import Path

import pytest
from _pytest.faulthandler import fault_handler_stderr_fd_key
from _pytest.logging import caplog_records_key
from PySide6.QtGui import QGuiApplication

from kiosk.failure_log import failures
from kiosk.machine import environment, garbage
from tests.calling import call, installed  # noqa: F401  (fixtures)
from tests.forks import Forks
from tests.qml.stages import Stage
from tests.read_once import read_now, read_once
from tests.sampling import mark_combinations, mark_sparse

# Qt reads it when the application is made; pytest-qt makes it for the first test that needs it.
environment.apply("offscreen", "software")
# No test lasts long enough: what an engine of QML compiles to machine code costs more than it saves.
os.environ["QV4_FORCE_INTERPRETER"] = "1"


WINDOWS = [Path(__file__).parent / folder for folder in ("qml", "shots", "journeys", "staging", "lockdown")]
"""Here a test takes a hundred times as long as elsewhere."""


MANY = 3000
"""Fewer tests need not wait until everything is read."""


@cache
def _has_windows(folder):
    return any(map(folder.is_relative_to, WINDOWS))


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    mark_combinations([item for item in items if _has_windows(item.path.parent)])
    mark_sparse(items)


def pytest_collection():
    """What is collected stays: looking through it for garbage would find none."""
    gc.disable()


def pytest_collection_finish():
    """The tests themselves stay to the end, so nothing looks through them for garbage after each one."""
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop(session):
    """What most tests read is read before the processes of ``--forks`` part."""
    with read_once():
        if session.config.getoption("--forks") and len(session.items) > MANY:
            read_now()
            gc.freeze()
        return (yield)


class StacksOfWhatHangs:
    """Shows all stacks once a test has taken so many seconds, also where Qt waits and no signal is handled.

    It is set again every few seconds and not for each test, because that starts a thread.
    """

    RENEWED_S = 10

    def __init__(self, after, out):
        self._after, self._out, self._set_at = after, out, -inf

    def pytest_runtest_setup(self):
        now = time.monotonic()
        if now > self._set_at + self.RENEWED_S:
            faulthandler.dump_traceback_later(self._after, file=self._out)
            self._set_at = now

    def pytest_sessionfinish(self):
        faulthandler.cancel_dump_traceback_later()


def pytest_addoption(parser):
    parser.addini("stacks_after", "seconds after which a test that goes on shows all stacks; 0 for never")
    parser.addoption("--forks", type=int, default=0, help="how many processes run the tests; 0 for this one")


@pytest.hookimpl(trylast=True)
def pytest_configure(config):
    if after := float(config.getini("stacks_after")):
        config.pluginmanager.register(StacksOfWhatHangs(after, config.stash[fault_handler_stderr_fd_key]))
    if number := config.getoption("--forks"):
        # Those with windows take longest.
        config.pluginmanager.register(Forks(number, lambda item: _has_windows(item.path.parent)))


@pytest.hookimpl(wrapper=True)
def pytest_runtest_teardown(item):
    """A logged warning is a defect, as a warning of Qt's is.

    This is no fixture of each test: it would cost more than many tests do.
    """
    yield
    # Where there has been a kiosk nothing is collected by itself.
    garbage.collect()
    if "log_warnings" not in item.fixturenames:
        logged = item.stash[caplog_records_key]
        found = [
            r for when in ("setup", "call") for r in logged.get(when, ()) if r.levelno >= logging.WARNING
        ]
        assert not found, [f"{record.name}: {record.getMessage()}" for record in found]


@pytest.fixture(scope="session")
def qapp_cls():
    return QGuiApplication


@pytest.fixture
def log_warnings(caplog):
    """The warnings and errors that were logged; a test that asks for them may have some."""
    return lambda: [record.getMessage() for record in caplog.records if record.levelno >= logging.WARNING]


@pytest.fixture
def log_failures(caplog, log_warnings, monkeypatch):
    """log_failures() lets the failure log speak, and gives all that it has said in this test."""
    caplog.set_level(logging.INFO, "kiosk")
    monkeypatch.setattr(failures, "_failures", {})

    def told():
        failures.tell()
        return [record.getMessage() for record in caplog.records if record.module == "failure_log"]

    return told


@pytest.fixture(scope="module")
def stage(qapp, request):
    """A kiosk of a (language, size). One at a time: its translator is the whole application's."""
    made = Stage(*request.param)
    yield made
    made.end()


@pytest.fixture
def kiosk(qapp):
    """kiosk(language, size) gives a still kiosk of the demonstration site, shown; all end with the test."""
    stages = []

    def make(language="en", size=(1920, 1080), sources=None, loader=None):
        stages.append(Stage(language, size, sources, loader))
        return stages[-1]

    yield make
    for stage in stages:
        stage.end()


@pytest.fixture(scope="module")
def chromium():
    """A browser, for tests that are part of ``make remote-test``."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        # Without any font of the machine Chromium draws none of ours either.
        own = {name: value for name, value in os.environ.items() if name != "FONTCONFIG_FILE"}
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"], env=own
        )
        yield browser
        browser.close()
