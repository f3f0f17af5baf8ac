"""A Qt without screen, fonts and time of its own, and kiosks that end in order."""

import gc
import logging
import os
import re
from pathlib import Path

import pytest
from _pytest.logging import caplog_records_key
from PySide6.QtGui import QGuiApplication

from kiosk.base.failure_log import failures
from kiosk.machine.disk_thread import at_once
from kiosk.machine.start import environment, garbage
from tests import mutation_rows
from tests.calling import call, installed  # noqa: F401  (fixtures)
from tests.qml.stages import KeptStage, Stage
from tests.read_once import read_once
from tests.sampling import mark_samples

# Qt reads it when the application is made; pytest-qt makes it for the first test that needs it.
environment.apply("offscreen", "software")
# No test lasts long enough: what an engine of QML compiles to machine code costs more than it saves.
os.environ["QV4_FORCE_INTERPRETER"] = "1"


def _is_whole(config):
    """Whether whole folders are run, without what is slow, as make test does."""
    return all(map(os.path.isdir, config.args)) and "not slow" in config.option.markexpr


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config, items):
    mark_samples(items)
    if _is_whole(config):
        _look_for_mutations(config, items)


def _look_for_mutations(config, items):
    """Each test that ``mutations.toml`` names in these folders has to be among those that are run."""
    folders = [Path(each).absolute() for each in config.args]
    others = [Path(each).absolute() for each in config.option.ignore or ()]
    here = [
        row
        for row in mutation_rows.rows()
        if any(map(mutation_rows.file_of(row).is_relative_to, folders))
        and not any(map(mutation_rows.file_of(row).is_relative_to, others))
    ]
    found = [*mutation_rows.unseen(here, items, re.findall(r"not (\w+)", config.option.markexpr))]
    if found:
        raise pytest.UsageError("tests/mutations.toml: " + "\n".join(found))


@pytest.hookimpl(tryfirst=True)
def pytest_pycollect_makeitem(collector, name, obj):
    """Where folders are run without what is slow, cases of what is slow as a whole are not even made."""
    if _is_whole(collector.config) and any(mark.name == "slow" for mark in getattr(obj, "pytestmark", ())):
        return []
    return None


def pytest_collection():
    """Collected tests stay: looking through it for garbage would find none."""
    gc.disable()


def pytest_collection_finish():
    """The tests themselves stay to the end, so nothing looks through them for garbage after each one."""
    gc.enable()
    gc.collect()
    gc.freeze()


@pytest.hookimpl(wrapper=True)
def pytest_runtestloop():
    with read_once():
        return (yield)


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


@pytest.fixture(autouse=True)
def kept_environment():
    """A command that a test calls scrubs the environment; the next test has it again."""
    before = dict(os.environ)
    yield
    if os.environ != before:
        os.environ.clear()
        os.environ.update(before)


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
        failures.write()
        return [record.getMessage() for record in caplog.records if record.module == "failure_log"]

    return told


@pytest.fixture(scope="module")
def kept(qapp):
    """Lends a test the kiosk that another test of its module had; it ends with the module."""
    stages = KeptStage()
    yield stages
    stages.end()


@pytest.fixture(scope="module")
def stage(kept, request):
    """A kiosk of a (language, size), which an earlier test may have had: ``go()`` leads from anywhere."""
    return kept.lend(*request.param)


@pytest.fixture
def used_kiosk(kept):
    """As ``kiosk``, of a language and a size; an earlier test may have had it: ``go()`` comes first."""
    return kept.lend


@pytest.fixture
def kiosk(kept, request):
    """kiosk(language, size) gives a still kiosk of the demonstration site, shown; all end with the test."""
    case = getattr(request.node, "callspec", None)
    if "used_kiosk" not in request.fixturenames and "stage" not in (case.params if case else ()):
        kept.end()
    stages = []

    def make(language="en", size=(1920, 1080), sources=None, loader=None, later=at_once):
        stages.append(Stage(language, size, sources, loader, later=later))
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
