"""The whole examination, as people, programs and monitors read it."""

import json
import platform
import re
from datetime import datetime

import pytest

from kiosk.base.places import DOCS
from kiosk.commands.doctor import command
from kiosk.commands.doctor.command import EXAMINATIONS, as_object, as_text, examine
from kiosk.core.base.findings import Finding, Level, worst
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.start import version
from tests.commands.doctor.roots import Root

pytestmark = pytest.mark.usefixtures("installed")

GOOD = Finding(Level.OK, "clock", "it goes")
ODD = Finding(Level.WARN, "disk", "little room", "empty it")
BAD = Finding(Level.FAIL, "touch", "none", "connect it")


@pytest.mark.parametrize(
    ("found", "code"), [((), 0), ((GOOD,), 0), ((GOOD, ODD, GOOD), 1), ((BAD, ODD), 2), ((BAD,), 2)]
)
def test_the_exit_code_is_the_worst_that_was_found(found, code):
    assert worst(found) == code


def test_it_is_printed_for_people_with_a_first_line_for_monitors():
    assert as_text((GOOD, ODD, BAD)).splitlines() == [
        "FAIL: touch; WARN: disk",
        "",
        "ok    clock     it goes",
        "warn  disk      little room",
        "                → empty it",
        "fail  touch     none",
        "                → connect it",
    ]
    assert as_text((GOOD,)).splitlines()[0] == "OK: nothing to mend"
    assert as_text((GOOD, ODD)).splitlines()[0] == "WARN: disk"
    worse = Finding(Level.FAIL, "disk", "full", "empty it")
    assert as_text((ODD, worse, ODD, BAD)).splitlines()[0] == "FAIL: disk, touch"


def test_it_is_an_object_for_programs():
    assert as_object((ODD,)) == {
        "level": "warn",
        "findings": [{"level": "warn", "area": "disk", "text": "little room", "mend": "empty it"}],
    }


@pytest.fixture
def quick(monkeypatch):
    """Leaves out what starts a program for a trial of painting, and what reads all content."""
    looks = tuple(each for each in command.EXAMINATIONS if each[0] not in ("screen", "site"))
    monkeypatch.setattr(command, "EXAMINATIONS", looks)


@pytest.mark.slow
def test_every_area_is_examined(qapp, tmp_path):
    found = examine(Root(tmp_path), Sources(DEMO_SITE, demo=True), tmp_path)
    assert list(dict.fromkeys(finding.area for finding in found)) == [
        *("renderer", "screen", "touch", "sound", "voices", "fonts", "clock", "disk"),
        *("service", "lockdown", "site", "numbers", "go-live"),
    ]


def test_what_the_kiosk_itself_cannot_see_it_does_not_judge(qapp, tmp_path, quick):
    """Its service sees of /proc nothing but processes."""
    found = examine(Root(tmp_path), Sources(DEMO_SITE, demo=True), tmp_path, inside=True)
    areas = {finding.area for finding in found}
    assert {"fonts", "clock", "disk"} <= areas
    assert not {"touch", "sound", "voices", "lockdown"} & areas
    assert "run doctor on the machine" in found[-1].text
    (tmp_path / "proc").mkdir()
    (tmp_path / "proc/cmdline").write_text("quiet", "utf-8")
    seen = examine(Root(tmp_path), Sources(DEMO_SITE, demo=True), tmp_path, inside=True)
    assert "touch" in {finding.area for finding in seen}


def test_a_site_that_cannot_be_read_is_a_failure_and_the_rest_is_examined(qapp, tmp_path):
    (tmp_path / "site.toml").write_text("organisation = 1\n", "utf-8")
    found = examine(Root(tmp_path), Sources(tmp_path / "site.toml"), tmp_path)
    assert Level.FAIL in {finding.level for finding in found if finding.area == "site"}
    assert "numbers" not in {finding.area for finding in found}
    assert "disk" in {finding.area for finding in found}


def test_what_cannot_be_examined_hides_nothing_else(qapp, tmp_path, monkeypatch):
    def fail(case):
        raise OSError("gone")

    monkeypatch.setattr(command, "EXAMINATIONS", (("disk", fail), *command.EXAMINATIONS[4:5]))
    disk, clock = examine(Root(tmp_path), Sources(DEMO_SITE, demo=True), tmp_path)
    assert (disk.level, disk.text) == (Level.FAIL, "cannot be examined: OSError: gone")
    assert clock.area == "clock"


def test_the_command_speaks_json_and_ends_with_its_code(qapp, call, tmp_path, quick):
    ended = call("doctor", "--json", "--state", tmp_path, "--site", DEMO_SITE)
    told = json.loads(ended.stdout)
    assert ended.returncode == Level[told["level"].upper()]
    assert ended.stderr == ""
    assert [*told] == ["host", "version", "time", "site", "level", "findings", "facts"]
    assert (told["host"], told["version"], told["site"]) == (
        platform.node(),
        version.full_version(),
        str(DEMO_SITE),
    )
    assert datetime.fromisoformat(told["time"]).tzinfo


def test_the_guide_for_staff_has_a_row_for_each_area():
    section = (DOCS / "how-to/care.md").read_text("utf-8").split("\n## doctor\n")[1].split("\n## ")[0]
    rows = re.findall(r"^\| ([a-z, -]+) \|", section, re.MULTILINE)
    named = {area for row in rows for area in row.split(", ")}
    assert {area for area, _ in EXAMINATIONS} - named == set()
    assert len(EXAMINATIONS) > 10
