"""``enrol``: a kiosk becomes one of many by a file or a code, says so, and is one by itself again."""

import json
import os
from dataclasses import replace

import pytest

from kiosk.base.enrolment.apt_files import AptFiles, preferences_text, source_text
from kiosk.base.enrolment.enrolment import Apt, Broker, Enrolment, read_enrolment, write_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE
from kiosk.base.services import agent_python
from kiosk.base.services.service_client import ServiceError
from kiosk.fleet.agent import enrol_service, sealed_enrolment
from kiosk.fleet.agent.config import AgentConfig
from kiosk.fleet.agent.mqtt.__main__ import DONE, LOOK
from kiosk.fleet.enrol import agent_side
from kiosk.fleet.enrol.command import EnrolOptions, enrol, kept_enrolment
from kiosk.fleet.repository.enrolment_code import code_id, seal
from tests.answering import answering

CODE = "7K2M-0QXA-9T4W-H3ZC"
ROOT = {"signed": {"_type": "root"}, "signatures": []}
CERTIFICATE = "-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----\n"
KEY = "-----BEGIN PRIVATE KEY-----\nMC4C\n-----END PRIVATE KEY-----\n"
BROKER = Broker("fleet.example.org", 8883, CERTIFICATE, CERTIFICATE, KEY)
ARMOUR = "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDME\n-----END PGP PUBLIC KEY BLOCK-----\n"
APT = Apt("https://fleet.example.org/apt/", ARMOUR)
FULL = Enrolment("kiosk-7", "https://fleet.example.org/site/", "canary", ROOT, BROKER, APT)


@pytest.fixture
def asks(tmp_path, capsys):
    """asks(**options) is the exit code and the answer; folders are in ``tmp_path``."""
    (tmp_path / "agent").mkdir()

    def asks(**given):
        places = (tmp_path / "state", tmp_path / "agent", None, AptFiles(tmp_path / "machine"))
        fields = dict(zip(("state", "agent", "socket", "apt"), places, strict=True))
        code = enrol(EnrolOptions(**{**fields, "as_json": True, **given}))
        return code, json.loads(capsys.readouterr().out)

    return asks


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "kiosk-7.enrol"
    path.write_bytes(write_enrolment(FULL))
    return path


def test_a_kiosk_by_itself_says_so(asks):
    assert asks()[1]["word"] == "alone"


def test_root_lays_each_part_where_it_belongs(asks, file, tmp_path):
    code, said = asks(file=file)
    assert (code, said["name"], said["server"], said["channel"]) == (
        0,
        "kiosk-7",
        "fleet.example.org",
        "canary",
    )
    kiosks, agents = (read_enrolment((tmp_path / name / FILE).read_bytes()) for name in ("state", "agent"))
    assert (kiosks.root, kiosks.channel, kiosks.broker, kiosks.apt) == (ROOT, "canary", None, None)
    assert (agents.repository, agents.broker, agents.apt) == (FULL.repository, BROKER, None)
    assert (tmp_path / "state" / FILE).stat().st_mode & 0o777 == 0o600
    assert (tmp_path / "agent" / FILE).stat().st_mode & 0o777 == 0o600
    apt = AptFiles(tmp_path / "machine")
    assert apt.source.read_text() == source_text(APT)
    assert apt.preferences.read_text() == preferences_text(APT)
    assert {each.stat().st_mode & 0o777 for each in (apt.source, apt.preferences)} == {0o644}
    assert apt.first_root.read_bytes() == FULL.root_bytes
    assert asks()[1] == said | {"programs": ""}


def test_apt_gets_its_key_in_the_same_file():
    assert source_text(APT).splitlines() == [
        "Types: deb",
        "URIs: https://fleet.example.org/apt/",
        "Suites: stable",
        "Components: main",
        "Signed-By:",
        " -----BEGIN PGP PUBLIC KEY BLOCK-----",
        " .",
        " mDME",
        " -----END PGP PUBLIC KEY BLOCK-----",
    ]


def test_apt_takes_one_package_from_the_server_by_the_servers_name():
    first, second = preferences_text(APT).strip().split("\n\n")
    host = 'Pin: origin "fleet.example.org"'
    assert first.splitlines() == ["Package: awareness-kiosk", host, "Pin-Priority: 500"]
    assert second.splitlines() == ["Package: *", host, "Pin-Priority: -1"]


def test_a_fleet_without_programs_leaves_nothing_of_the_one_before(asks, file, tmp_path):
    asks(file=file)
    apt = AptFiles(tmp_path / "machine")
    apt.refused.write_text("Package: awareness-kiosk\n")
    file.write_bytes(write_enrolment(replace(FULL, apt=None)))
    assert asks(file=file)[0] == 0
    assert not [each for each in (tmp_path / "machine").rglob("*") if each.is_file()]


def test_a_plan_changes_nothing(asks, file, tmp_path):
    code, said = asks(file=file, plan=True)
    assert (code, said["name"]) == (0, "kiosk-7")
    assert asks()[1]["word"] == "alone"
    assert not (tmp_path / "state").exists()


def test_another_fleet_and_none_forget_what_was_fetched_and_not_what_the_gate_has_seen(asks, file, tmp_path):
    asks(file=file)
    for folder in (tmp_path / "state/gate", tmp_path / "agent/copy"):
        folder.mkdir()
        (folder / "timestamp.json").write_text("{}")
    asks(file=file)
    assert not (tmp_path / "agent/copy").exists()
    assert asks(forget=True) == (0, asks()[1])
    assert asks()[1]["word"] == "alone"
    assert not [each for each in (tmp_path / "machine").rglob("*") if each.is_file()]
    assert not (tmp_path / "agent" / FILE).exists()
    assert (tmp_path / "state/gate/timestamp.json").exists()


def test_forgetting_leaves_nothing_in_the_agents_folder(asks, file, tmp_path):
    agent = AgentConfig(tmp_path / "agent")
    asks(file=file)
    for folder in (agent.copy, agent.trusted, agent.parts):
        folder.mkdir()
        (folder / "some").write_text("{}")
    files = (agent.seen, agent.outcome, agent.lock, agent.folder / LOOK, agent.folder / DONE)
    for each in files:
        each.write_text("{}")
    asks(file=file)
    # No verb is done twice because another record came.
    assert {path.name for path in agent.folder.iterdir()} == {FILE, DONE, "lock"}
    asks(forget=True)
    assert not [*agent.folder.iterdir()]


@pytest.mark.parametrize("raw", [b"", b"{}", b"[" * 50_000, b"x" * 300_000])
def test_what_is_no_enrolment_changes_nothing(asks, tmp_path, raw):
    bad = tmp_path / "bad.enrol"
    bad.write_bytes(raw)
    code, said = asks(file=bad)
    assert (code, said["word"]) == (1, "unreadable")
    assert asks()[1]["word"] == "alone"


def test_a_file_that_is_not_there_is_said(asks, tmp_path):
    code, said = asks(file=tmp_path / "none.enrol")
    assert (code, said["word"]) == (1, "failed")
    assert "none.enrol" in said["why"]


def test_without_an_agent_nothing_is_kept(asks, file, tmp_path):
    (tmp_path / "agent").rmdir()
    assert asks(file=file)[1]["word"] == "failed"
    assert kept_enrolment(tmp_path / "state") is None


@pytest.fixture
def service(tmp_path, monkeypatch):
    """The agent's service over a real socket; what it would fetch is ``sealed[id]``."""
    sealed = {}

    def fetch(server, name):
        if (server, name) not in sealed:
            raise enrol_service.FetchError("missing")
        return sealed[server, name]

    monkeypatch.setattr(sealed_enrolment, "fetch_sealed", fetch)
    path = tmp_path / "enrol.sock"
    with answering(path, lambda ask, say: say.write(enrol_service.answer(ask, tmp_path / "agent"))):
        yield path, sealed


@pytest.mark.slow
def test_staff_join_by_a_code_over_the_agents_socket(asks, service, tmp_path):
    path, sealed = service
    sealed["fleet.example.org", code_id(CODE)] = seal(CODE, write_enrolment(FULL))
    given = {"socket": path, "code": CODE.lower(), "server": "fleet.example.org"}
    assert asks(**given, plan=True)[1]["name"] == "kiosk-7"
    assert asks()[1]["word"] == "alone"
    # The server hands it out once.
    sealed.clear()
    assert asks(**given)[0] == 0
    assert {each.name for each in (tmp_path / "agent").iterdir()} == {FILE}
    assert read_enrolment((tmp_path / "agent" / FILE).read_bytes()).broker == BROKER
    # No touch on a screen decides which programs root installs.
    assert not [each for each in (tmp_path / "machine").rglob("*") if each.is_file()]
    assert asks(**given)[1]["word"] == "enrolled"
    assert asks(socket=path, forget=True)[1]["word"] == "enrolled"


@pytest.mark.parametrize(
    ("code", "server", "word"),
    [
        ("7K2M", "fleet.example.org", "code"),
        ("7K2M-0QXA-9T4W-H3ZD", "fleet.example.org", "missing"),
        (CODE, "fleet.example.org", "code"),
        (CODE, "fleet example", "unreachable"),
    ],
)
@pytest.mark.sample(1)
def test_a_wrong_code_or_server_is_said_in_a_word(asks, service, code, server, word):
    path, sealed = service
    sealed["fleet.example.org", code_id(CODE)] = seal("0000-0000-0000-0000", write_enrolment(FULL))
    assert asks(socket=path, code=code, server=server)[1]["word"] == word
    assert asks()[1]["word"] == "alone"


def test_without_the_agents_packages_no_code_is_called_wrong(asks, service, monkeypatch, tmp_path):
    monkeypatch.setattr(agent_python, "find_spec", lambda name: None)
    monkeypatch.setattr(agent_python, "agent_environment", lambda environment: tmp_path)
    assert asks(socket=service[0], code=CODE, server="fleet.example.org")[1]["word"] == "packages"


def test_an_agent_that_belongs_to_a_fleet_already_gets_no_kiosk(asks, service, file, tmp_path):
    (tmp_path / "agent" / FILE).write_bytes(write_enrolment(FULL))
    assert asks(socket=service[0], file=file)[1]["word"] == "enrolled"
    assert asks()[1]["word"] == "alone"


def test_root_fetches_as_the_agents_user(tmp_path):
    if os.geteuid():
        pytest.skip("only root becomes another user")
    agent = agent_side.AgentFolder(tmp_path)
    with pytest.raises(ServiceError, match="unreachable"):
        agent.fetch("127.0.0.1:1", code_id(CODE))
