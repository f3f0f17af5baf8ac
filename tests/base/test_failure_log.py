"""What the log says of things that fail, and when."""

import pytest

from kiosk.base.failure_log import FailureLog


@pytest.fixture
def clock():
    return iter(range(0, 100_000, 3600))


@pytest.fixture
def made(clock):
    return FailureLog(lambda: next(clock))


@pytest.mark.parametrize(
    ("notes", "lines"),
    [
        ("", []),
        ("works tell", []),
        ("fails", []),
        ("fails tell", ["WARNING kiosk.x: The disk is full"]),
        ("fails fails tell tell fails tell", ["WARNING kiosk.x: The disk is full"]),
        ("fails works tell", []),
        ("fails works fails tell", ["WARNING kiosk.x: The disk is full"]),
        ("fails tell works", ["WARNING kiosk.x: The disk is full"]),
        (
            "fails tell works tell tell",
            ["WARNING kiosk.x: The disk is full", "INFO kiosk.x: The disk works again after 3600 s"],
        ),
        ("fails tell works fails tell", ["WARNING kiosk.x: The disk is full"]),
        (
            "fails tell works tell fails tell",
            [
                "WARNING kiosk.x: The disk is full",
                "INFO kiosk.x: The disk works again after 3600 s",
                "WARNING kiosk.x: The disk is full",
            ],
        ),
    ],
)
def test_a_failure_and_its_end_are_told_once_and_only_when_asked(made, caplog, log_warnings, notes, lines):
    caplog.set_level("INFO", "kiosk")
    does = {
        "fails": lambda: made.fails("kiosk.x", "The disk", "is full"),
        "works": lambda: made.works("The disk"),
        "tell": made.write,
    }
    for note in notes.split():
        does[note]()
    said = [f"{record.levelname} {record.name}: {record.getMessage()}" for record in caplog.records]
    assert said == lines


def test_each_thing_fails_for_itself_and_the_newest_reason_is_told(made, log_warnings):
    made.fails("kiosk.x", "The disk", "is slow")
    made.fails("kiosk.y", "The PIN", "cannot be read")
    made.fails("kiosk.x", "The disk", "is full")
    made.write()
    assert log_warnings() == ["The disk is full", "The PIN cannot be read"]


def test_another_reason_is_told_and_the_time_counts_from_the_first(made, caplog, log_warnings):
    caplog.set_level("INFO", "kiosk")
    for free, reason in [(5, "full"), (3, "full"), (0, "full"), (9, "slow")]:
        made.fails("kiosk.x", "The disk", f"is {reason}: {free} bytes free", reason)
        made.write()
    made.works("The disk")
    made.write()
    assert [record.getMessage() for record in caplog.records] == [
        "The disk is full: 5 bytes free",
        "The disk is slow: 9 bytes free",
        "The disk works again after 14400 s",
    ]


def test_a_thing_whose_second_reason_was_not_told_works_again_all_the_same(made, caplog, log_warnings):
    caplog.set_level("INFO", "kiosk")
    made.fails("kiosk.x", "The disk", "is full", "full")
    made.write()
    made.fails("kiosk.x", "The disk", "is slow", "slow")
    made.works("The disk")
    made.write()
    assert [record.getMessage() for record in caplog.records] == [
        "The disk is full",
        "The disk works again after 3600 s",
    ]
