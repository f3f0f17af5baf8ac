"""``stick``: what the staff page does, over the socket of the service that reads sticks."""

import os
from datetime import UTC, datetime, timedelta
from hashlib import sha256

import pytest

from kiosk.commands.site_transfer import stick as command
from kiosk.loading.sources import Sources
from kiosk.machine.sites.site_in_use import site_in_use

pytestmark = pytest.mark.usefixtures("quick")

NUMBER = """
[emergency]
number = "{number}"
answered_by = ["police"]
confirmed_on = {on}
confirmed_by = "desk-team"
"""


def shown(machine):
    return site_in_use(Sources(machine[1], kept=machine[3]), machine[3]).site


def test_from_the_stick_to_the_screen_and_back(call, asks, folder, stick, machine):
    assert asks("look")["word"] == "empty"
    assert call("pack", "file", folder, "--out", stick / "harbour.site").returncode == 0
    assert asks("look")["files"] == ["harbour.site"]
    plan = asks("plan", "harbour.site")
    assert plan["word"] == "ok" and ["Settings", "changed: name, country and time_zone"] in plan["rows"]
    assert shown(machine) == machine[1]
    assert asks("use", "harbour.site", "--seen", plan["seen"])["word"] == "ok"
    assert shown(machine) != machine[1]
    assert asks("plan", "harbour.site")["word"] == "same"
    assert asks("back-plan")["rows"]
    assert asks("back")["word"] == "ok"
    assert shown(machine) == machine[1]
    assert [each.name for each in machine[3].iterdir() if each.name.startswith(".")] == []


def test_nothing_is_used_but_what_was_read_in_the_plan(call, asks, folder, stick, machine):
    assert call("pack", "file", folder, "--out", stick / "harbour.site").returncode == 0
    seen = asks("plan", "harbour.site")["seen"]
    text = (folder / "site.toml").read_text("utf-8")
    (folder / "site.toml").write_text(text.replace("Harbour", "Another", 1), "utf-8")
    assert call("pack", "file", folder, "--out", stick / "harbour.site").returncode == 0
    for unread in ((), ("--seen", seen)):
        assert asks("use", "harbour.site", *unread)["word"] == "other"
    assert shown(machine) == machine[1]


def test_a_kiosk_of_a_fleet_takes_no_unsigned_site_through_any_door(call, asks, folder, stick, machine):
    assert call("pack", "file", folder, "--out", stick / "harbour.site").returncode == 0
    (machine[3] / "enrolment.json").write_text("{}")
    seen = sha256((stick / "harbour.site").read_bytes()).hexdigest()
    for words in (("plan", "harbour.site"), ("use", "harbour.site", "--seen", seen)):
        answer = asks(*words)
        assert answer["word"] == "faults" and "nobody has signed this site" in answer["faults"][0]
    for source in (stick / "harbour.site", folder, stick):
        for more in ((), ("--plan",)):
            ended = call("apply", source, *more, *machine)
            assert ended.returncode == 1 and "nobody has signed this site" in ended.stdout
    assert shown(machine) == machine[1]


def test_a_file_that_is_no_site_is_refused_with_its_reason(asks, stick, machine):
    (stick / "bad.site").write_bytes(b"PK")
    answer = asks("plan", "bad.site")
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
    plan = asks("numbers-plan")
    assert (plan["word"], plan["rows"]) == ("ok", [["Emergency", "new: 555 0142"]])
    assert not (state / "confirmations.toml").exists()
    assert asks("numbers-in", "--seen", plan["seen"])["word"] == "ok"
    assert "555 0142" in (state / "confirmations.toml").read_text("utf-8")
    assert asks("numbers-plan")["word"] == "same"


def on_stick(stick, *tables):
    text = "\n".join(('country = "IT"', *tables))
    (stick / "confirmations.toml").write_text(text, "utf-8")
    return ("--seen", sha256(text.encode()).hexdigest())


def test_the_plan_names_the_old_and_the_new_of_each_number_and_nothing_else_is_taken(asks, stick, machine):
    kept = machine[3] / "confirmations.toml"
    kept.write_text('country = "IT"\n' + NUMBER.format(number="555 0142", on="2026-11-20"), "utf-8")
    gone = '[[withdrawn]]\nnumber = "555 0199"\non = 2026-11-21\nby = "desk-team"\n'
    seen = on_stick(stick, NUMBER.format(number="555 0155", on="2026-11-22"), gone)
    plan = asks("numbers-plan")
    assert plan["rows"] == [
        ["Emergency", "555 0142 becomes 555 0155"],
        ["Numbers", "changed: 555 0199"],
    ]
    assert ("--seen", plan["seen"]) == seen
    # Another stick, or the same one with another file, after staff have read the plan.
    on_stick(stick, NUMBER.format(number="555 0177", on="2026-11-22"))
    for unread in ((), seen):
        assert asks("numbers-in", *unread)["word"] == "other"
    assert "555 0142" in kept.read_text("utf-8")


def test_a_kiosk_of_a_fleet_takes_no_number_from_a_stick(asks, stick, machine):
    (machine[3] / "enrolment.json").write_text("{}")
    seen = on_stick(stick, NUMBER.format(number="555 0177", on="2026-11-22"))
    assert asks("numbers-plan")["word"] == "signed"
    assert asks("numbers-in", *seen)["word"] == "signed"
    assert not (machine[3] / "confirmations.toml").exists()


@pytest.mark.parametrize(
    "table",
    [
        NUMBER.format(number="555 0142", on="2099-01-01"),
        '[[withdrawn]]\nnumber = "555 0142"\non = 2099-01-01\nby = "desk-team"\n',
        NUMBER.format(number="555 0142", on=(datetime.now(UTC) + timedelta(days=3)).date()),
    ],
)
def test_no_day_later_than_tomorrow_comes_by_a_stick_or_goes_to_one(asks, stick, machine, table):
    kept = machine[3] / "confirmations.toml"
    for act in ("numbers-plan", "numbers-in"):
        assert asks(act, *on_stick(stick, table))["word"] == "future"
    assert not kept.exists()
    # One that is there already goes to no other screen.
    kept.write_text(f'country = "IT"\n{table}', "utf-8")
    (stick / "confirmations.toml").unlink()
    asks("numbers-out")
    there = stick / "confirmations.toml"
    assert not there.exists() or "2099" not in there.read_text("utf-8")


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
    assert asks("numbers-plan")["word"] == "failed"
    assert not (machine[3] / "confirmations.toml").exists()


def test_a_machine_without_the_service_says_so(asks, monkeypatch):
    monkeypatch.setattr(command, "socket_path", lambda: None)
    assert asks("look")["word"] == "away"


def test_a_version_that_the_studio_gives_is_planned_and_taken_like_a_stick_s(
    call, asks, folder, machine, tmp_path
):
    given = tmp_path / "offered.site"
    assert call("pack", "file", folder, "--out", given).returncode == 0
    plan = asks("plan", "--offered", given)
    assert plan["word"] == "ok" and plan["rows"]
    assert asks("use", "--offered", given)["word"] == "other", "nobody has read it"
    assert shown(machine) == machine[1]
    assert asks("use", "--offered", given, "--seen", plan["seen"])["word"] == "ok"
    assert shown(machine) != machine[1]


def test_a_link_in_place_of_a_version_leads_nowhere(call, asks, folder, machine, tmp_path):
    given, real = tmp_path / "offered.site", tmp_path / "real.site"
    assert call("pack", "file", folder, "--out", real).returncode == 0
    given.symlink_to(real)
    assert asks("plan", "--offered", given)["word"] == "failed"
    given.unlink()
    os.mkfifo(given)
    assert asks("plan", "--offered", given)["word"] == "failed"
    given.unlink()
    assert asks("plan", "--offered", given)["word"] == "failed"


def test_a_kiosk_of_a_fleet_takes_nothing_from_a_studio(call, asks, folder, machine, tmp_path):
    given = tmp_path / "offered.site"
    assert call("pack", "file", folder, "--out", given).returncode == 0
    (machine[3] / "enrolment.json").write_text("{}")
    assert "nobody has signed this site" in asks("plan", "--offered", given)["faults"][0]
