"""A site with which the window takes too long, between real processes: left, told, and tried again.

The watchdog of systemd kills a window that hangs; here the test does, with the unit's own note of it.
"""

import os
import signal

import pytest

from kiosk.base.applied.good_and_bad_sites import failed_sites, lasted_sites
from tests.fleet.gate.conftest import FIRST, SECOND
from tests.fleet.gate.window_and_gate import PATIENCE_S
from tools.shared.wait import wait

pytestmark = [pytest.mark.fleet, pytest.mark.timeout(1800)]

SHOWS = "Showing a site that was applied"


def test_a_site_that_hangs_twice_is_left_and_runs_after_all(machine, repository):
    first = repository.publish({"site.toml": FIRST["site.toml"]}).digest
    assert machine.ask("take") == {"ok": {"digest": first}}
    window = machine.start()
    try:
        machine.says(SHOWS)
        second = repository.publish({"site.toml": SECOND["site.toml"]}).digest
        assert machine.ask("take") == {"ok": {"digest": second}}
        assert window.wait(timeout=PATIENCE_S) == 0
        machine.note("success")
        for times in (2, 3):
            window = machine.start()
            machine.says(SHOWS, times)
            machine.ends(window, signal.SIGKILL, "watchdog")
        window = machine.start()
        machine.says("took too long in two starts")
        machine.says(SHOWS, times=4)
        assert window.poll() is None and machine.shown() == FIRST["site.toml"]
        assert machine.ask("take")["refused"] == "slow"
        facts = machine.ask("status")["ok"]
        assert (facts["site"], facts["failed"], facts["alarm"]) == (first[:12], second[:12], "slow")
        assert second not in failed_sites(machine.state)
        # The power goes and comes back; this machine started long ago, so it is tried at once.
        machine.ends(window, signal.SIGKILL, "signal")
        machine.starts_again()
        window = machine.start()
        machine.says(SHOWS, times=5)
        assert machine.ask("take") == {"ok": {"digest": second}}
        assert window.wait(timeout=PATIENCE_S) == 0
        machine.note("success")
        window = machine.start()
        wait(lambda: second in lasted_sites(machine.state), "it has run for a while", PATIENCE_S)
        assert machine.shown() == SECOND["site.toml"]
        facts = machine.ask("status")["ok"]
        assert (facts["failed"], facts["alarm"]) == ("", "")
    finally:
        os.killpg(window.pid, signal.SIGTERM)
        window.wait(timeout=PATIENCE_S)
