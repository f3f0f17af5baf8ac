"""The caller of a write waits, and nobody else; the real disk that hangs is a case of `make faults`."""

from threading import Event, get_ident

import pytest

from kiosk.machine import disk_thread
from kiosk.machine.disk_thread import Disk


@pytest.fixture
def made():
    made = Disk()
    yield made
    made.end()


def test_jobs_are_done_in_their_order_by_another_thread(made):
    done, here = [], get_ident()
    for job in range(9):
        made.later(lambda job=job: done.append((job, get_ident() != here)))
    made.end()
    assert done == [(job, True) for job in range(9)]


def test_a_job_that_fails_is_named_and_the_next_one_done(made, log_warnings):
    done = Event()
    made.later(lambda: 1 // 0)
    made.later(done.set)
    made.end()
    assert done.is_set()
    assert log_warnings() == ["A job for the disk failed"]


def test_a_disk_that_does_not_answer_is_told_once_and_when_it_does_again(made, monkeypatch, log_failures):
    answers, done = Event(), Event()
    made.later(answers.wait)
    made.look()
    assert log_failures() == []
    monkeypatch.setattr(disk_thread, "SLOW_S", 0.0)
    made.look()
    made.look()
    assert log_failures() == ["The disk has not answered for 0 s; nothing is kept"]
    answers.set()
    made.later(done.set)
    made.end()
    made.look()
    assert log_failures()[1:] == ["The disk works again after 0 s"]


def test_the_end_waits_for_no_disk_that_hangs(made, monkeypatch):
    monkeypatch.setattr(disk_thread, "LONGEST_S", 0.01)
    answers, done = Event(), Event()
    made.later(answers.wait)
    made.later(done.set)
    made.end()
    assert not done.is_set()
    answers.set()
    assert done.wait(5)
