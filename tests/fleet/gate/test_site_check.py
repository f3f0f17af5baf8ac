"""The process that checks a site: what ends it early, and whether that is a fault of the site."""

import pytest

from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.fleet.gate.site_check import FaultsError, Judge


@pytest.fixture
def apply(tmp_path):
    """apply("KILL") has a site checked by a process that this signal ends."""

    def applied(signal):
        python = tmp_path / "python"
        python.write_text(f"#!/bin/sh\nkill -{signal} $$\n", "utf-8")
        python.chmod(0o755)
        Judge(str(python), tmp_path / "site.toml", tmp_path).apply(tmp_path, b"", again=False)

    return applied


def test_a_busy_machine_is_no_fault_of_the_site(apply):
    """The check's time by the clock was over, within its time of a processor."""
    with pytest.raises(RefusedError) as refused:
        apply("ALRM")
    assert refused.value.reason is Reason.SLOW


@pytest.mark.parametrize("signal", ["XCPU", "KILL", "SEGV"])
def test_a_site_that_takes_all_time_or_memory_is_at_fault(apply, signal):
    with pytest.raises(FaultsError):
        apply(signal)
