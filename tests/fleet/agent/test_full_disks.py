"""A disk without room: the screen stays, and the site comes once there is some."""

import os
import shutil
import subprocess
import tempfile
from contextlib import suppress
from dataclasses import replace

import pytest

from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.agent.poll import poll
from tests.fleet.agent.attacking import heals
from tests.fleet.agent.conftest import NEW, OLD

pytestmark = pytest.mark.usefixtures("on_screen")


def test_a_disk_without_room_for_the_site(enrolled, built, gate):
    built.publish(NEW)
    poor = replace(enrolled, limits=replace(enrolled.limits, spare_bytes=1 << 60))
    assert (poll(poor).reason, gate.site) == (Reason.FULL, OLD)
    heals(enrolled, gate, NEW)


def fill(file):
    """To the last page of its disk."""
    with file.open("ab", buffering=0) as into, suppress(OSError):
        while into.write(bytes(4096)):
            pass


@pytest.mark.skipif(os.name != "posix" or os.geteuid() != 0, reason="only root makes a small disk")
class TestSmallDisks:
    @pytest.fixture
    def small(self, tmp_path):
        """A disk of 400 kB."""
        folder = tmp_path / "small"
        folder.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", str(folder)]
        if subprocess.run(mount, check=False, capture_output=True).returncode:
            pytest.skip("this machine lets nobody mount a disk")
        yield folder
        subprocess.run(["umount", str(folder)], check=True)

    def test_a_disk_that_fills_while_files_come(self, small, enrolled, built, gate, log_warnings):
        agent = replace(enrolled, folder=small, limits=replace(enrolled.limits, spare_bytes=-1 << 40))
        shutil.copy(enrolled.enrolment, agent.enrolment)
        gate.copy = agent.copy
        heals(agent, gate, OLD)
        (small / "filled").write_bytes(bytes(shutil.disk_usage(small).free - 150_000))
        built.publish(NEW)
        assert (poll(agent).reason, gate.site) == (Reason.FULL, OLD)
        fill(small / "filled")
        assert (poll(agent).reason, gate.site) == (Reason.FULL, OLD)
        assert {said.rpartition("; ")[2] for said in log_warnings()} == {"0 bytes free"}
        (small / "filled").unlink()
        heals(agent, gate, NEW)

    def test_a_full_folder_for_temporary_files(self, small, enrolled, built, gate, monkeypatch):
        built.publish(NEW)
        fill(small / "filled")
        monkeypatch.setattr(tempfile, "tempdir", str(small))
        heals(enrolled, gate, NEW)
