"""Runs tests in processes that are forked once all tests are collected, by ``--forks``.

Each worker of pytest-xdist imports and collects all tests again, and compiles them where they are new.
"""

import mmap
import os
from itertools import chain, groupby, pairwise
from multiprocessing import connection, get_context

import pytest

_FORK = get_context("fork")
LONGEST = 60
"""Tests of one file that one process takes at once."""


def stretches(items, first):
    """What a process takes at once: tests of one file, in their order. Files for which ``first`` holds begin,
    because the last stretches should be short ones.
    """
    files = [list(those) for _, those in groupby(items, key=lambda item: item.path)]
    files.sort(key=lambda those: not first(those[0]))
    return [those[at : at + LONGEST] for those in files for at in range(0, len(those), LONGEST)]


class Forks:
    """In the process that has collected: starts the others, and passes on what they report."""

    def __init__(self, number, first):
        self._number, self._first = number, first

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session):
        option = session.config.option
        if option.collectonly or (session.testsfailed and not option.continue_on_collection_errors):
            return None
        todo = stretches(session.items, self._first)
        # One folder for all of them.
        session.config._tmp_path_factory.getbasetemp()
        queue = _filled(len(todo))
        workers = [Worker(session, todo, queue) for _ in range(min(self._number, len(todo)))]
        try:
            self._pass_on(session, {worker.reports: worker for worker in workers})
        finally:
            for worker in workers:
                worker.end()
        return True

    def _pass_on(self, session, workers):
        while workers:
            for ready in connection.wait(workers):
                report = workers[ready].next_report()
                if report is None:
                    del workers[ready]
                    continue
                session.config.hook.pytest_runtest_logreport(report=report)
                if session.shouldfail:
                    raise session.Failed(session.shouldfail)
                if session.shouldstop:
                    raise session.Interrupted(session.shouldstop)


def _filled(number):
    """A pipe from which processes take the numbers of stretches, until none is left."""
    queue, end = os.pipe()
    os.write(end, b"".join(n.to_bytes(2) for n in range(number)))
    os.close(end)
    return queue


class Worker:
    """One of the other processes, as the first one sees it."""

    def __init__(self, session, todo, queue):
        self._session = session
        # Which test it has begun, for when it cannot tell any more.
        self._begun = mmap.mmap(-1, 4)
        self._ended = False
        self.reports, theirs = _FORK.Pipe(duplex=False)
        self._process = _FORK.Process(target=_work, args=(session, todo, queue, self._begun, theirs))
        self._process.start()
        theirs.close()

    def next_report(self):
        """What it tells next; None once it has ended."""
        config = self._session.config
        try:
            return config.hook.pytest_report_from_serializable(config=config, data=self.reports.recv())
        except EOFError:
            self._process.join()
        is_told, self._ended = self._ended or self._process.exitcode == 0, True
        return None if is_told else self._crash()

    def _crash(self):
        item = self._session.items[int.from_bytes(self._begun[:])]
        code = self._process.exitcode
        said = f"The process of this test ended with {code}; what it would have run after it did not run."
        return pytest.TestReport(item.nodeid, item.location, {}, "failed", said, "call")

    def end(self):
        if self._process.is_alive():
            self._process.terminate()
        self._process.join()
        self.reports.close()


class Telling:
    """In a forked process: what is reported goes to the first one."""

    def __init__(self, config, reports):
        self._config, self._reports = config, reports
        self._tells_all = config.option.durations is not None

    def pytest_runtest_logreport(self, report):
        if report.when == "call" or not report.passed or self._tells_all:
            told = self._config.hook.pytest_report_to_serializable(config=self._config, report=report)
            self._reports.send(told)


def _work(session, todo, queue, begun, reports):
    config = session.config
    plugins = config.pluginmanager
    # What is printed here goes into files of its own.
    capture = plugins.getplugin("capturemanager")
    capture.stop_global_capturing()
    capture.start_global_capturing()
    plugins.unregister(name="terminalreporter")
    plugins.register(Telling(config, reports))
    places = {item: n for n, item in enumerate(session.items)}
    for item, after in pairwise(chain(_taken(todo, queue), [None])):
        begun[:] = places[item].to_bytes(4)
        config.hook.pytest_runtest_protocol(item=item, nextitem=after)


def _taken(todo, queue):
    while number := os.read(queue, 2):
        yield from todo[int.from_bytes(number)]
