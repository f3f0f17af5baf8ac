"""The log says once that the broker is away, and once that it is there again."""

import re
import ssl
from types import SimpleNamespace

import pytest

from kiosk.base.enrolment.enrolment import Broker
from kiosk.fleet.agent.mqtt import mqtt_session
from kiosk.fleet.agent.mqtt.mqtt_session import Session

GOOD, BAD = SimpleNamespace(is_failure=False), SimpleNamespace(is_failure=True)
FALSE = ssl.SSLCertVerificationError("a false certificate")


@pytest.fixture
def session(monkeypatch):
    monkeypatch.setattr(mqtt_session, "tls", lambda broker: ssl.create_default_context())
    broker = Broker(host="broker.example", port=8883, ca="", certificate="", key="")
    now = [0.0]
    session = Session("kiosk-7", broker, lambda: None, lambda topic, raw: None, lambda: now[0])
    session.passes = lambda seconds: now.__setitem__(0, now[0] + seconds)
    monkeypatch.setattr(session._client, "subscribe", lambda topics: None)

    def tries(*faults):
        for fault in faults:
            with monkeypatch.context() as away:
                away.setattr(session._client, "connect", lambda *_, fault=fault, **__: _raise(fault))
                assert not session.connect()

    session.tries = tries
    return session


def _raise(fault):
    raise fault


@pytest.fixture
def told(caplog, log_warnings):
    caplog.set_level("INFO", "kiosk")

    def lines():
        said = [
            f"{record.levelname} {re.sub(r'[0-9]+ s$', '… s', record.getMessage())}"
            for record in caplog.records
        ]
        caplog.clear()
        return said

    return lines


def test_a_broker_that_is_away_is_a_warning_once(session, told):
    session.tries(TimeoutError("timed out"), OSError("no route"), TimeoutError("timed out"))
    assert told() == ["WARNING The broker broker.example:8883 cannot be reached: timed out"]
    session.tries(FALSE, FALSE)
    (said,) = told()
    assert said.startswith("WARNING The broker broker.example:8883 cannot be reached: ")
    assert "a false certificate" in said
    session._greeted(session._client, None, None, GOOD, None)
    session._greeted(session._client, None, None, GOOD, None)
    assert told() == ["INFO The broker broker.example:8883 works again after … s"]


def test_a_broker_that_does_not_greet_is_a_warning_once(session, told):
    for _ in range(3):
        session._greeted(session._client, None, None, BAD, None)
    (said,) = told()
    assert said.startswith("WARNING The broker broker.example:8883 does not greet kiosk-7")
    assert not session.is_up


def test_messages_that_are_refused_are_told_once_in_a_connection(session, told):
    session._greeted(session._client, None, None, GOOD, None)
    for number in range(3):
        session._sent(session._client, None, number, BAD, None)
    assert len(told()) == 1
    session._greeted(session._client, None, None, GOOD, None)
    session._sent(session._client, None, 4, BAD, None)
    assert len(told()) == 1


def test_a_broker_that_greets_and_then_cuts_is_told_once_and_when_it_has_doubled(session, told):
    """paho has no socket here, so the connection is lost as soon as somebody looks."""
    said = []
    for _ in range(7):
        session._greeted(session._client, None, None, GOOD, None)
        session.passes(1)
        assert not session.serve(0)
        said.append(told())
    start = "WARNING The broker broker.example:8883 greeted kiosk-7 and then cut it, "
    assert said == [[], [], [f"{start}3 times in a row"], [], [], [f"{start}6 times in a row"], []]
    assert session.cuts.times == 7


def test_it_works_again_once_a_connection_has_lasted(session, told, monkeypatch):
    for _ in range(3):
        session._greeted(session._client, None, None, GOOD, None)
        session.serve(0)
    told()
    session._greeted(session._client, None, None, GOOD, None)
    assert told() == []
    monkeypatch.setattr(session._client, "socket", object)
    session.passes(59)
    assert session.serve(0) and told() == []
    session.passes(2)
    assert session.serve(0)
    assert told() == ["INFO The broker broker.example:8883 works again after … s"]
    assert session.cuts.times == 0
