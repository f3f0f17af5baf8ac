"""``stick``: what the staff page does, over the socket of the service that reads sticks."""

import json

import pytest

from kiosk.commands.travel import stick as command
from kiosk.loading.sources import Sources
from kiosk.machine.service_socket import ServiceError
from kiosk.machine.site_in_use import site_in_use
from kiosk.machine.stick_socket import FileOnStick

NUMBER = """
[emergency]
number = "{number}"
answered_by = ["police"]
confirmed_on = {on}
confirmed_by = "desk-team"
"""


@pytest.fixture
def stick(tmp_path, monkeypatch):
    """The folder of a stick; the service in front of it is tested in tests/machine/test_stick.py."""
    folder = tmp_path / "stick"
    folder.mkdir()

    def look(path):
        return tuple(FileOnStick(each.name, each.stat().st_size) for each in sorted(folder.iterdir()))

    def fetch(path, name, target):
        try:
            target.write((folder / name).read_bytes())
        except FileNotFoundError:
            raise ServiceError("missing") from None
        target.flush()

    monkeypatch.setattr(command, "socket_path", lambda: folder)
    monkeypatch.setattr(command, "look", look)
    monkeypatch.setattr(command, "fetch", fetch)
    monkeypatch.setattr(
        command, "put_numbers", lambda path, raw: (folder / "confirmations.toml").write_bytes(raw)
    )
    return folder


@pytest.fixture
def asks(call, machine, stick, quick):
    """asks(*words) is the answer of the command."""

    def asks(*words):
        return json.loads(call("stick", *words, *machine).stdout.splitlines()[-1])

    return asks


def shown(machine):
    return site_in_use(Sources(machine[1], kept=machine[3]), machine[3]).site


def test_from_the_stick_to_the_screen_and_back(call, asks, folder, stick, machine):
    assert asks("look")["word"] == "empty"
    assert call("pack", "file", folder, "--out", stick / "harbour.site").returncode == 0
    assert asks("look")["files"] == ["harbour.site"]
    plan = asks("plan", "harbour.site")
    assert plan["word"] == "ok" and ["Settings", "different: name, country and time_zone"] in plan["rows"]
    assert shown(machine) == machine[1]
    assert asks("use", "harbour.site")["word"] == "ok"
    assert shown(machine) != machine[1]
    assert asks("plan", "harbour.site")["word"] == "same"
    assert asks("back-plan")["rows"]
    assert asks("back")["word"] == "ok"
    assert shown(machine) == machine[1]
    assert [each.name for each in machine[3].iterdir() if each.name.startswith(".")] == []


def test_a_kiosk_of_a_fleet_takes_no_unsigned_file_by_touch(call, asks, folder, stick, machine):
    assert call("pack", "file", folder, "--out", stick / "harbour.site").returncode == 0
    (machine[3] / "enrolment.json").write_text("{}")
    for act in ("plan", "use"):
        answer = asks(act, "harbour.site")
        assert answer["word"] == "faults" and "nobody has signed this file" in answer["faults"][0]
    assert shown(machine) == machine[1]
    # Root may.
    assert call("apply", stick / "harbour.site", *machine).returncode == 0
    assert shown(machine) != machine[1]


def test_a_file_that_is_no_site_is_refused_with_its_reason(asks, stick, machine):
    (stick / "bad.site").write_bytes(b"PK")
    answer = asks("use", "bad.site")
    assert answer["word"] == "faults" and "is no packed site" in answer["faults"][0]
    assert shown(machine) == machine[1]


def test_numbers_go_from_one_screen_to_another_by_the_stick_alone(asks, stick, machine):
    state = machine[3]
    assert asks("numbers-out")["word"] == "empty"
    (state / "confirmations.toml").write_text(
        'country = "IT"\n' + NUMBER.format(number="555 0142", on="2026-11-20"), "utf-8"
    )
    assert asks("numbers-out")["word"] == "ok"
    assert asks("numbers-out")["word"] == "same"
    (state / "confirmations.toml").unlink()
    assert asks("numbers-in")["word"] == "ok"
    assert "555 0142" in (state / "confirmations.toml").read_text("utf-8")
    assert asks("numbers-in")["word"] == "same"


def test_what_other_screens_have_put_on_the_stick_stays(asks, stick, machine):
    other = '[[withdrawn]]\nnumber = "555 0199"\non = 2026-11-21\nby = "desk-team"\n'
    (stick / "confirmations.toml").write_text(f'country = "IT"\n{other}', "utf-8")
    (machine[3] / "confirmations.toml").write_text(
        'country = "IT"\n' + NUMBER.format(number="555 0142", on="2026-11-20"), "utf-8"
    )
    assert asks("numbers-out")["word"] == "ok"
    written = (stick / "confirmations.toml").read_text("utf-8")
    assert "555 0142" in written and "555 0199" in written


@pytest.mark.parametrize("text", ['country = "FR"\n', "country = 3\n", "[["])
def test_numbers_of_another_country_or_with_faults_are_not_taken(asks, stick, machine, text):
    (stick / "confirmations.toml").write_text(text, "utf-8")
    assert asks("numbers-in")["word"] == "failed"
    assert not (machine[3] / "confirmations.toml").exists()


def test_a_machine_without_the_service_says_so(asks, monkeypatch):
    monkeypatch.setattr(command, "socket_path", lambda: None)
    assert asks("look")["word"] == "away"
