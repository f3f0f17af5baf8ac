"""The gate warns once of what does not work, though each question has a process of its own."""

import logging

import pytest

from kiosk.fleet.gate.activation_time import keep_try
from kiosk.fleet.gate.logged_failures import FILE, fails, works


@pytest.fixture
def told(caplog, log_warnings):
    caplog.set_level(logging.INFO, "kiosk")

    def lines():
        said = [f"{record.levelname} {record.getMessage()}" for record in caplog.records]
        caplog.clear()
        return said

    return lines


def test_a_trouble_is_a_warning_once_and_works_again_once(tmp_path, told):
    boot = tmp_path / "boot"
    works(boot, "The disk")
    for reason in ("full", "full", "broken"):
        fails(boot, "The disk", reason, f"It is {reason}")
    works(boot, "The disk")
    works(boot, "The disk")
    fails(boot, "The disk", "full", "It is full")
    assert told() == [
        "WARNING It is full",
        "INFO It is full",
        "WARNING It is broken",
        "INFO The disk works again",
        "WARNING It is full",
    ]


def test_two_things_are_told_apart_and_each_start_of_the_machine_tells_them_again(tmp_path, told):
    fails(tmp_path / "one", "The disk", "full", "It is full")
    fails(tmp_path / "one", "The enrolment", "full", "It is gone")
    fails(tmp_path / "two", "The disk", "full", "It is full")
    assert told() == ["WARNING It is full", "WARNING It is gone", "WARNING It is full"]


@pytest.mark.parametrize("kept", [b"{", b"[]", b"\xff", b"[" * 50_000])
def test_a_record_that_is_none_is_begun_again(tmp_path, told, kept):
    (tmp_path / FILE).write_bytes(kept)
    fails(tmp_path, "The disk", "full", "It is full")
    fails(tmp_path, "The disk", "full", "It is full")
    assert told() == ["WARNING It is full", "INFO It is full"]


def test_a_folder_that_takes_nothing_ends_nothing(tmp_path, told):
    boot = tmp_path / "boot"
    boot.write_bytes(b"")
    fails(boot, "The disk", "full", "It is full")
    works(boot, "The disk")
    assert told() == ["WARNING It is full"]


def test_a_try_that_is_not_kept_is_told_with_the_bytes_that_are_free(tmp_path, told):
    (tmp_path / "boot").write_bytes(b"")
    keep_try(tmp_path / "boot", "0" * 64, 1.0)
    (said,) = told()
    assert said.startswith("WARNING When the site was tried is not kept: ")
    assert said.endswith(" bytes free")
