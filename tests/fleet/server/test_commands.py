"""The command line of the server: what it prints, and what it says to a person who forgot something."""

import json
import os
import re

import pytest
from tuf.api.metadata import Metadata, Root

from kiosk.base.enrolment.channels import CANARY
from kiosk.base.enrolment.enrolment import read_enrolment
from kiosk.fleet.repository.channel_order import read_order
from kiosk.fleet.server import setup_questions
from kiosk.fleet.server.__main__ import main
from kiosk.fleet.server.rollouts.published_site import live_site, newest_root
from kiosk.fleet.server.rollouts.rollout import roll_out
from kiosk.fleet.server.server_settings import read_settings
from kiosk.fleet.server.status.prometheus_answers import Answers
from tests.fleet.server.conftest import NOW, ONE, SETTINGS, TWO, manifest


@pytest.fixture
def says(tmp_path, capsys, monkeypatch):
    monkeypatch.chdir(tmp_path)

    def call(*words):
        """Exit code, what was printed, what was complained of."""
        code = main(["--root", str(tmp_path), *words])
        said = capsys.readouterr()
        return code, said.out, said.err

    return call


def test_before_setup_every_command_says_what_to_do(says):
    for words in (("enrol", "kiosk-7"), ("renew",), ("rollout", "advance"), ("try-mail",)):
        code, _, fault = says(*words)
        assert code == 1
        assert (
            fault == "awareness-kiosk-server: this machine is no server yet: awareness-kiosk-server setup\n"
        )


def test_without_a_terminal_setup_names_what_it_was_not_told(says):
    code, _, fault = says("setup", "--host", "fleet.example.org")
    assert code == 1
    assert "say --mail-to, --smtp, --mail-from" in fault


def test_the_password_for_mails_does_not_show_while_it_is_typed(says, monkeypatch):
    known = dict.fromkeys(("host", "mail_to", "mail_from", "smtp"), "x") | {"smtp_user": "fleet"}
    monkeypatch.setattr(setup_questions, "getpass", lambda _: "hush")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert setup_questions.ask(known)["smtp_password"] == "hush"
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(setup_questions.NotAnsweredError, match="smtp-password-file"):
        setup_questions.ask(known)


def test_setup_keeps_what_it_is_not_told_again(says, files):
    code, said, _ = says("setup", "--mail-to", "b@example.org", "--no-services")
    assert code == 0
    assert "https://fleet.example.org/status/" in said
    assert "Password" not in said
    settings = read_settings(files.settings)
    assert (settings.mail_to, settings.host) == ("b@example.org", "fleet.example.org")


def test_an_enrolled_screen_is_printed_and_listed(says, files, tmp_path, monkeypatch):
    monkeypatch.setenv("SUDO_USER", "anna")
    code, said, _ = says("enrol", "kiosk-7", "--place", "محطة")
    assert code == 0
    (typed,) = set(re.findall(r"code ((?:[0-9A-Z]{4}-){3}[0-9A-Z]{4})", said))
    given = f"--code {typed} --server fleet.example.org"
    assert [line.strip() for line in said.splitlines() if line.startswith("    ")] == [
        f"awareness-kiosk install-screen anna@kiosk-7 --package awareness-kiosk_*.deb {given}",
        f"sudo awareness-kiosk enrol {given}",
        f"server fleet.example.org   code {typed}",
    ]
    assert not [*tmp_path.glob("**/*.enrol")]
    assert says("list")[1].split("\t")[::3] == ["kiosk-7", "محطة\n"]
    assert "already" in says("enrol", "kiosk-7")[2]


@pytest.mark.parametrize(
    ("words", "name"), [(("--file",), "kiosk-7.enrol"), (("--file", "stick/a.enrol"), "stick/a.enrol")]
)
def test_a_file_for_a_stick_is_written_where_it_is_asked_for(says, files, tmp_path, words, name):
    (tmp_path / "stick").mkdir()
    code, said, _ = says("enrol", "kiosk-7", "--no-broker", *words)
    assert (code, said.splitlines()[-1]) == (0, f"Without a network: {name} on a stick, for nobody else.")
    (file,) = tmp_path.glob("**/*.enrol")
    assert file == tmp_path / name and file.stat().st_mode & 0o777 == 0o600
    assert read_enrolment(file.read_bytes()).name == "kiosk-7"


def test_a_screen_without_a_network_is_told_how_to_get_its_file(says, files):
    last = says("enrol", "kiosk-7", "--no-broker")[1].splitlines()[-1].partition(": ")[2]
    assert says(*last.split()[1:])[0] == 0


def test_what_waits_is_said_in_words(says, files, author):
    assert says("rollout", "status")[1].endswith("Nothing waits.\n")
    author.publish({"site.toml": b"a = 2\n"}, "canary")
    code, said, _ = says("rollout", "status")
    assert code == 0
    assert "stable: version 1, site " in said
    assert "stable: version 1, site " in said
    assert "canary: version 2 waits. The channel canary has it at once." in said
    roll_out(files, lambda: Answers({}, {}, {}), SETTINGS.soak, NOW)
    # As it looks too where somebody promoted before the second person had signed for canary.
    said = says("rollout", "status")[1]
    assert "Nothing waits" not in said
    assert "stable shows another site than canary" in said and "pack promote" in said


@pytest.fixture
def told(tmp_path, monkeypatch):
    """What a broker would be asked to keep: each topic with its message, and None where it is taken away."""
    words = tmp_path / "words"
    program = tmp_path / "bin/mosquitto_pub"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nfor each in "$@"; do printf "%s\\n" "$each"; done >> {words}\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", f"{program.parent}:{os.environ['PATH']}")

    def said():
        found = words.read_text("utf-8") if words.exists() else ""
        return dict(re.findall(r"-r\n-t\n(.*)\n(?:-n|-m\n(.*))\n", found))

    return said


@pytest.mark.parametrize("words", [("advance",), ("promote", "--now")])
def test_all_screens_are_told_which_site_each_channel_shows(says, author, told, words):
    author.publish(TWO, "canary")
    assert says("rollout", "status")[0] == 0
    assert told() == {}
    code, _, fault = says("rollout", *words)
    assert (code, fault) == (0, "")
    sites = {"canary": manifest(TWO).digest[:12], "stable": manifest(ONE).digest[:12]}
    assert {topic: json.loads(message) for topic, message in told().items()} == {
        "fleet/desired": {"sites": sites}
    }


def test_a_screen_goes_to_the_other_channel_without_a_visit(says, files, told):
    says("enrol", "kiosk-7")
    code, said, fault = says("channel", "kiosk-7", "canary")
    assert (code, fault) == (0, "")
    assert said == "kiosk-7 goes to the channel canary within a minute, or when it is back.\n"
    ((topic, message),) = told().items()
    assert topic == "kiosk/kiosk-7/desired"
    root = Metadata[Root].from_bytes(newest_root(files.site)).signed
    order = read_order(json.loads(message), root)
    assert (order.name, order.channel) == ("kiosk-7", "canary")
    assert says("list")[1].split("\t")[:2] == ["kiosk-7", "canary"]
    assert 'channel="canary"' in (files.measures / "screens.prom").read_text("utf-8")


def test_a_new_disk_does_not_hear_what_was_said_to_the_old_one(says, files, told):
    says("enrol", "kiosk-7")
    says("channel", "kiosk-7", "canary")
    assert says("enrol", "kiosk-7", "--again", "--channel", "stable")[0] == 0
    assert told() == {"kiosk/kiosk-7/desired": ""}


def test_a_channel_that_nobody_can_tell_is_not_changed(says, files, told, monkeypatch, tmp_path):
    assert "no screen kiosk-7" in says("channel", "kiosk-7", "canary")[2]
    says("enrol", "kiosk-7", "--no-broker")
    assert "enrol kiosk-7 --again --channel canary" in says("channel", "kiosk-7", "canary")[2]
    says("enrol", "kiosk-8")
    assert "channel kiosk-8 canary" in says("enrol", "kiosk-8", "--channel", "canary")[2]
    monkeypatch.setenv("PATH", str(tmp_path))
    code, _, fault = says("channel", "kiosk-8", "canary")
    assert code == 1
    assert "nothing was changed" in fault
    assert {line.split("\t")[1] for line in says("list")[1].splitlines()} == {"stable"}


def test_a_broker_that_is_away_stops_no_rollout(says, author, monkeypatch, tmp_path):
    monkeypatch.setenv("PATH", str(tmp_path))
    author.publish(TWO, "canary")
    code, said, fault = says("rollout", "advance")
    assert code == 0
    assert "Published now: canary" in said
    assert "they look by themselves" in fault


def test_renewing_moves_the_day_on_which_signatures_end(says, files):
    before = (files.site / "metadata/timestamp.json").read_bytes()
    assert says("renew") == (0, "", "")
    assert (files.site / "metadata/timestamp.json").read_bytes() != before


def test_a_person_who_renews_is_told_that_a_copy_knows_no_later_revocation(says, files, monkeypatch):
    says("enrol", "kiosk-7")
    says("enrol", "kiosk-8")
    says("revoke", "kiosk-7")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    code, said, _ = says("renew")
    assert code == 0 and "Revoked here: kiosk-7." in said and "kiosk-8" not in said
    assert "revoke once more each screen that was revoked after the copy was made" in said


@pytest.mark.parametrize(("typed", "stops"), [("stop", True), ("", False), ("ssh -t kiosk-1", False)])
def test_a_site_is_stopped_for_good_only_by_a_person_who_says_so(says, files, monkeypatch, typed, stops):
    asked = []
    shown = live_site(files.site).channels[CANARY].digest
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    monkeypatch.setattr("builtins.input", lambda words: asked.append(words) or typed)
    code, said, fault = says("rollout", "stop")
    (question,) = asked
    assert "no command that takes that back" in question
    stopped = json.loads((files.state / "rollout.json").read_text("utf-8"))["stopped"]
    assert (code, stopped) == (int(not stops), [shown] * stops)
    if stops:
        assert f"{shown[:12]} never goes" in said and "pack sign a changed one" in said
    else:
        assert "Nothing was stopped" in fault


def test_a_stop_without_a_terminal_says_what_it_did(says, files):
    code, said, _ = says("rollout", "stop")
    assert code == 0 and "no command that takes that back" in said and "pack sign" in said
