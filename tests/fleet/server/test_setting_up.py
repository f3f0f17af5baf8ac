"""``setup`` writes what Debian's services read, once; Debian's own tools find no fault in it."""

import shutil
import stat
import subprocess
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography import x509

from kiosk.fleet.server.joining.certificate_authority import Authority
from kiosk.fleet.server.joining.service_certificates import broker_folder, keep_certificates
from kiosk.fleet.server.server_files import ServerFiles
from kiosk.fleet.server.server_settings import ServerSettings, SettingsError, read_settings, settings_text
from kiosk.fleet.server.service_configuration import CONFIGURATIONS, configurations
from kiosk.fleet.server.setting_up import SERVICES, set_up
from tests.fleet.server.conftest import NOW, SETTINGS


@pytest.fixture
def fresh(tmp_path):
    files = ServerFiles(tmp_path / "fresh")
    files.root.mkdir()
    set_up(files, SETTINGS, NOW)
    return files


def test_a_second_set_up_changes_nothing(fresh):
    before = {path: path.read_bytes() for path in fresh.config.rglob("*") if path.is_file()}
    again = set_up(fresh, SETTINGS, NOW + timedelta(days=1))
    assert again.restarted == ()
    assert again.password == ""
    assert {path: path.read_bytes() for path in fresh.config.rglob("*") if path.is_file()} == before


def test_the_first_one_restarts_everything_and_says_the_password_once(tmp_path):
    done = set_up(ServerFiles(tmp_path), SETTINGS, NOW)
    assert done.restarted == SERVICES
    assert done.password
    assert done.password not in (tmp_path / "etc/awareness-kiosk-server/password").read_text()


def test_a_changed_setting_restarts_what_reads_it(fresh):
    assert set_up(fresh, replace(SETTINGS, mail_to="b@example.org"), NOW).restarted == (
        "prometheus-alertmanager",
    )
    assert set_up(fresh, replace(SETTINGS, host="other.example.org"), NOW).restarted == (
        "mosquitto",
        "prometheus-alertmanager",
        "nginx",
    )


@pytest.mark.parametrize("name", ["authority/ca.key", "authority/online.key"])
def test_nobody_else_reads_the_keys_that_sign(files, name):
    assert stat.S_IMODE((files.state / name).stat().st_mode) == 0o600
    assert stat.S_IMODE(files.authority.stat().st_mode) == 0o700


def test_nobody_else_reads_the_password_for_mails(tmp_path):
    files = ServerFiles(tmp_path)
    set_up(files, replace(SETTINGS, smtp_user="fleet", smtp_password="0142 hush"), NOW)
    for name in (files.settings, files.config / "alertmanager.yml"):
        assert "0142 hush" in name.read_text()
        assert not stat.S_IMODE(name.stat().st_mode) & 0o007


def test_certificates_are_renewed_in_time_and_not_before(files):
    authority, pem = Authority(files.authority), broker_folder(files) / "broker.pem"
    before = pem.read_bytes()
    assert keep_certificates(files, authority, SETTINGS.host, NOW + timedelta(days=600)) == ()
    assert keep_certificates(files, authority, SETTINGS.host, NOW + timedelta(days=700)) == (
        "nginx",
        "mosquitto",
    )
    assert pem.read_bytes() != before


def test_a_certificate_of_another_authority_is_left_alone(files, tmp_path):
    other = ServerFiles(tmp_path / "other")
    set_up(other, SETTINGS, NOW)
    shutil.copy(other.tls / "web.pem", files.tls / "web.pem")
    mine = (files.tls / "web.pem").read_bytes()
    keep_certificates(files, Authority(files.authority), SETTINGS.host, NOW + timedelta(days=5000))
    assert (files.tls / "web.pem").read_bytes() == mine


def test_the_server_is_reached_by_its_name_and_from_itself(files):
    pem = x509.load_pem_x509_certificate((broker_folder(files) / "broker.pem").read_bytes())
    names = pem.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    assert names.get_values_for_type(x509.DNSName) == [SETTINGS.host, "localhost"]


def test_the_file_of_settings_comes_back(tmp_path):
    settings = replace(SETTINGS, smtp_user="é", smtp_tls=False, weekly_mail=False)
    (tmp_path / "server.toml").write_text(settings_text(settings), "utf-8")
    assert read_settings(tmp_path / "server.toml") == settings


@pytest.mark.parametrize(
    ("line", "named"),
    [
        ("silent_minutes = 0", "silent_minutes is from 2"),
        ('silent_minutes = "a"', "silent_minutes is a whole number"),
        ("colour = 1", "no setting colour"),
        ("nothing", "server.toml"),
        ('host = "a b"', "host is the name"),
    ],
)
def test_a_wrong_setting_is_named_with_its_file(tmp_path, line, named):
    kept = [
        each
        for each in settings_text(SETTINGS).splitlines()
        if not each.startswith(line.split(" =")[0] + " ")
    ]
    (tmp_path / "server.toml").write_text("\n".join([*kept, line]), "utf-8")
    with pytest.raises(SettingsError, match=named) as fault:
        read_settings(tmp_path / "server.toml")
    assert "server.toml" in str(fault.value)


def test_what_is_missing_is_named(tmp_path):
    (tmp_path / "server.toml").write_text('host = "a"\n', "utf-8")
    with pytest.raises(SettingsError, match="mail_to, mail_from, smtp is missing"):
        read_settings(tmp_path / "server.toml")


@pytest.mark.parametrize(
    "settings", [SETTINGS, replace(SETTINGS, weekly_mail=False, smtp_user="a", silent_minutes=2)]
)
@pytest.mark.parametrize("name", CONFIGURATIONS)
def test_no_template_is_left_open(tmp_path, settings, name):
    text = configurations(settings, ServerFiles(tmp_path))[name]
    assert "[[" not in text
    assert "[%" not in text


@pytest.mark.fleet
@pytest.mark.parametrize(
    "words",
    [
        ("promtool", "check", "rules", "alerts.yml"),
        ("promtool", "check", "config", "--syntax-only", "prometheus.yml"),
        ("amtool", "check-config", "alertmanager.yml"),
    ],
    ids=lambda words: words[0] + words[-1],
)
def test_debians_own_tools_find_no_fault(files, words):
    if not shutil.which(words[0]):
        pytest.skip(f"there is no {words[0]}")
    ended = subprocess.run(words, cwd=files.config, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr


def test_a_setting_that_is_no_address_is_refused():
    with pytest.raises(SettingsError, match="mail_to"):
        ServerSettings("a", "nobody", "b@example.org", "localhost:25")


def test_several_people_get_the_mails_with_a_comma_between_their_addresses(tmp_path):
    both = ServerSettings("a", "anna@example.org, ben@example.org", "b@example.org", "localhost:25")
    text = configurations(both, ServerFiles(tmp_path))["alertmanager.yml"]
    assert text.count('to: "anna@example.org, ben@example.org"') == 2
    for wrong in ("anna@example.org,", "anna@example.org ben@example.org", "anna@example.org, nobody"):
        with pytest.raises(SettingsError, match="mail_to"):
            replace(both, mail_to=wrong)
    with pytest.raises(SettingsError, match="mail_from"):
        replace(both, mail_from=both.mail_to)
