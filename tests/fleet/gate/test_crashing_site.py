"""A site that kills the window, between real processes: two starts, then the one before, for good.

No content is known that kills it, so the crash is made: the kernel sends SIGSEGV to the window's process when
it reads the site.toml of that site, and of no other.
"""

import os
import shutil
import signal

import pytest

from tests.fleet.gate.conftest import FIRST, SECOND
from tests.fleet.gate.window_and_gate import PATIENCE_S

pytestmark = [
    pytest.mark.fleet,
    pytest.mark.timeout(1800),
    pytest.mark.skipif(not shutil.which("strace"), reason="strace is not there to make a crash"),
]


def test_a_site_that_kills_the_window_is_left_after_two_starts_and_never_taken_again(machine, repository):
    first = repository.publish({"site.toml": FIRST["site.toml"]}).digest
    assert machine.ask("take") == {"ok": {"digest": first}}
    window = machine.start()
    try:
        machine.says("Showing a site that was applied")
        second = repository.publish({"site.toml": SECOND["site.toml"]}).digest
        assert machine.ask("take") == {"ok": {"digest": second}}
        # Nobody uses it, so it ends by itself, and its unit starts it with the new site.
        assert window.wait(timeout=PATIENCE_S) == 0
        machine.deadly = str(machine.state / "applied" / second / "site.toml")
        for _ in range(2):
            window = machine.start()
            assert window.wait(timeout=PATIENCE_S) == -signal.SIGSEGV
            machine.note("core-dump")
            assert machine.shown() == SECOND["site.toml"]
        window = machine.start()
        machine.says("did not run in two starts")
        machine.says("Showing a site that was applied", times=2)
        assert window.poll() is None and machine.shown() == FIRST["site.toml"]
        facts = machine.ask("status")["ok"]
        assert (facts["site"], facts["failed"]) == (first[:12], second[:12])
        assert machine.ask("take")["refused"] == "failed"
        assert machine.ask("status")["ok"]["alarm"] == "failed"
    finally:
        os.killpg(window.pid, signal.SIGTERM)
        window.wait(timeout=PATIENCE_S)
    # The machine starts again: the book of starts is empty, and the site is refused all the same.
    machine.starts_again()
    assert machine.ask("take")["refused"] == "failed"
    third = repository.publish({"site.toml": SECOND["site.toml"] + b"# mended\n"}).digest
    assert machine.ask("take") == {"ok": {"digest": third}}
    assert machine.ask("status")["ok"]["failed"] == ""
