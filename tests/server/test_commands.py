"""The command line of the server: what it prints, and what it says to a person who forgot something."""

import pytest

from kiosk.repository.enrolment import read_enrolment
from kiosk.server import asking
from kiosk.server.__main__ import main
from kiosk.server.server_settings import read_settings


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
    monkeypatch.setattr(asking, "getpass", lambda _: "hush")
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert asking.ask(known)["smtp_password"] == "hush"
    monkeypatch.setattr("sys.stdin.isatty", lambda: False, raising=False)
    with pytest.raises(asking.NotAnsweredError, match="smtp-password-file"):
        asking.ask(known)


def test_setup_keeps_what_it_is_not_told_again(says, files):
    code, said, _ = says("setup", "--mail-to", "b@example.org", "--no-services")
    assert code == 0
    assert "https://fleet.example.org/status/" in said
    assert "Password" not in said
    settings = read_settings(files.settings)
    assert (settings.mail_to, settings.host) == ("b@example.org", "fleet.example.org")


def test_an_enrolled_screen_is_printed_written_and_listed(says, files, tmp_path):
    code, said, _ = says("enrol", "kiosk-7", "--place", "محطة")
    assert code == 0
    assert "server fleet.example.org   code " in said
    assert read_enrolment((tmp_path / "kiosk-7.enrol").read_bytes()).name == "kiosk-7"
    assert (tmp_path / "kiosk-7.enrol").stat().st_mode & 0o777 == 0o600
    assert says("list")[1].split("\t")[::3] == ["kiosk-7", "محطة\n"]
    assert "already" in says("enrol", "kiosk-7")[2]


def test_what_waits_is_said_in_words(says, files, author):
    assert says("rollout", "status")[1].endswith("Nothing waits.\n")
    author.publish({"site.toml": b"a = 2\n"}, "canary")
    code, said, _ = says("rollout", "status")
    assert code == 0
    assert "stable: version 1, site " in said
    assert "stable: version 1, site " in said
    assert "canary: version 2 waits. The channel canary has it at once." in said


def test_renewing_moves_the_day_on_which_signatures_end(says, files):
    before = (files.site / "metadata/timestamp.json").read_bytes()
    assert says("renew") == (0, "", "")
    assert (files.site / "metadata/timestamp.json").read_bytes() != before
