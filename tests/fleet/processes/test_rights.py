"""A certificate opens the topics of its kiosk, and nothing opens those of another."""

import ssl

import pytest

from kiosk.fleet.server.setting_up import shipped_rights
from tests.fleet.processes.asking import is_true, order
from tests.fleet.processes.client import Peer, context
from tools.fleet.authority import DAY, Authority
from tools.fleet.broker import RealBroker

pytestmark = pytest.mark.fleet

FILTERS = (
    "#",
    "+/+/+",
    "kiosk/#",
    "kiosk/+/verb",
    "kiosk/heard/#",
    "kiosk/heard/verb",
    "kiosk/heard/desired",
    "kiosk/heard/ack",
    "kiosk/heard/reported",
    "$SYS/#",
    "$share/group/kiosk/+/verb",
    "homeassistant/#",
)


def test_no_kiosk_hears_what_another_hears_or_says(desk, peer):
    bad, heard = peer("bad"), peer("heard")
    bad.subscribe(*FILTERS)
    desk.publish("kiosk/heard/desired", {"version": 5}, retain=True)
    desk.publish("kiosk/heard/verb", order("restart", "r1"))
    heard.publish("kiosk/heard/ack", {"id": "r1"})
    heard.publish("kiosk/heard/reported", {"online": True}, retain=True)
    heard.publish("kiosk/heard/health", {"name": "heard"})
    desk.publish("kiosk/bad/verb", order("restart", "r2"))
    assert set(bad.heard_until("kiosk/bad/verb")) == {"kiosk/bad/verb"}
    bad.subscribe("kiosk/heard/reported", "fleet/verb")
    desk.publish("fleet/verb", order("refresh", "r3"))
    assert set(bad.heard_until("fleet/verb")) <= {"fleet/verb", "kiosk/bad/verb"}


@pytest.mark.parametrize(
    "topic",
    [
        *(f"kiosk/good/{end}" for end in ("desired", "verb", "ack", "reported", "health", "picture")),
        "kiosk/bad/desired",
        "kiosk/bad/picture",
        "kiosk/bad/verb",
        "kiosk/bad/reported/more",
        "fleet/desired",
        "fleet/verb",
        "homeassistant/sensor/good/version/config",
        "homeassistant/sensor/bad/version/config",
        "$SYS/broker/version",
        "anything",
    ],
)
def test_no_kiosk_says_anything_elsewhere(desk, peer, topic):
    desk.subscribe("kiosk/#")
    answer = peer("bad").publish(topic, {"online": True}, retain=True)
    assert answer.is_failure
    peer("good").publish("kiosk/good/ack", {})
    assert topic not in desk.heard_until("kiosk/good/ack")[:-1]


def test_a_last_will_does_not_reach_another_either(broker, authority, desk, peer):
    desk.subscribe("kiosk/#")
    bad = Peer(
        broker.port,
        context(authority.pem, authority.client("bad")),
        "bad",
        will=("kiosk/good/reported", b"{}"),
    )
    bad.client.socket().close()
    peer("good").publish("kiosk/good/ack", {})
    assert "kiosk/good/reported" not in desk.heard_until("kiosk/good/ack")
    bad.client.loop_stop()


def test_no_kiosk_takes_over_the_session_of_another(peer):
    good = peer("good")
    for name in ("good", "fleet.desk"):
        peer("bad", client_id=name)
    assert not good.is_down.is_set()
    good.publish("kiosk/good/ack", {})
    assert not good.is_down.is_set()


def test_an_exporter_reads_and_writes_nothing(desk, peer):
    exporter = peer("fleet.exporter")
    for topic in ("fleet/verb", "kiosk/good/verb", "kiosk/good/desired", "kiosk/good/health"):
        assert exporter.publish(topic, {}).is_failure
    exporter.subscribe("#")
    desk.publish("kiosk/good/verb", order("restart", "r4"))
    peer("good").publish("kiosk/good/health", {"name": "good"})
    assert exporter.heard_until("kiosk/good/health")[-2:] != ["kiosk/good/verb", "kiosk/good/health"]


def _is_refused(broker, tls, name="good"):
    try:
        Peer(broker.port, tls, name, patience=3).close()
    except (OSError, AssertionError):
        return True
    return False


# paho leaves a connection whose handshake has failed to the garbage collector, which closes it at once.
@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")
def test_only_a_certificate_of_the_fleet_connects(broker, authority):
    good = authority.client("good")
    assert not _is_refused(broker, context(authority.pem, good))
    assert _is_refused(broker, context(authority.pem))
    assert _is_refused(broker, context(authority.pem, Authority().client("good")))
    assert _is_refused(broker, context(authority.pem, Authority("Fleet").client("good")))
    assert _is_refused(broker, context(authority.pem, authority.client("good", begins=-9 * DAY, ends=-DAY)))
    assert _is_refused(broker, context(authority.pem, authority.server()))
    assert _is_refused(broker, context(authority.pem, good, newest=ssl.TLSVersion.TLSv1_2))


def test_screens_that_come_and_go_while_rights_change_stay_once_they_are_back(
    authority, stack, tmp_path, peer
):
    """After a reload mosquitto 2.0 would throw out each that comes back, a second after it greeted it."""
    broker = RealBroker(tmp_path / "broker", authority).start()
    stack.callback(broker.stop)
    names = [f"kiosk-{number}" for number in range(21, 26)]
    for _ in range(4):
        for name in (*names, *reversed(names)):
            peer(name, at=broker, clean=False).close()
        broker.restart()
    back = [peer(name, at=broker, clean=False) for name in names]
    assert not any(each.is_down.wait(2) for each in back)
    assert not [line for line in broker.log if "Expiring client" in line]


def test_another_certificate_is_another_name(desk, peer):
    assert peer("bad", client_id="good").publish("kiosk/good/ack", {}).is_failure


def test_a_link_does_not_speak_to_a_broker_of_others(stack, tmp_path, linked, authority):
    false = Authority("Fleet")
    broker = RealBroker(tmp_path / "false", false).start()
    stack.callback(broker.stop)
    kiosk = linked("kiosk-9", at=broker).start()
    assert is_true(lambda: "cannot be reached" in kiosk.log)
    assert "CERTIFICATE_VERIFY_FAILED" in kiosk.log
    assert not [line for line in broker.log if "kiosk-9" in line]


def test_a_kiosk_that_was_stolen_is_forbidden_everything(authority, stack, tmp_path, peer):
    broker = RealBroker(tmp_path / "broker", authority).start()
    stack.callback(broker.stop)
    stolen, desk = peer("kiosk-7", at=broker), peer("fleet.desk", at=broker)
    stolen.subscribe("kiosk/kiosk-7/verb", "fleet/verb")
    assert not stolen.publish("kiosk/kiosk-7/ack", {}).is_failure
    rights = broker.folder / "own/acl"
    rights.write_text(
        rights.read_text("utf-8").replace("#user kiosk-7\n#topic deny #", "user kiosk-7\ntopic deny #")
    )
    assert "\nuser kiosk-7\n" in rights.read_text("utf-8")
    broker.restart()
    stolen, desk = peer("kiosk-7", at=broker), peer("fleet.desk", at=broker)
    stolen.subscribe("kiosk/kiosk-7/verb", "fleet/verb")
    assert stolen.publish("kiosk/kiosk-7/ack", {}).is_failure
    desk.publish("fleet/verb", order("refresh", "s1"))
    desk.publish("kiosk/kiosk-7/verb", order("restart", "s2"))
    other = peer("kiosk-8", at=broker)
    other.subscribe("kiosk/kiosk-8/verb")
    desk.publish("kiosk/kiosk-8/verb", order("restart", "s3"))
    assert other.hear("kiosk/kiosk-8/verb")["id"] == "s3"
    assert stolen.heard.empty()


@pytest.mark.parametrize("is_allowed", [True, False])
def test_home_assistant_is_told_where_the_broker_lets_it(
    authority, stack, tmp_path, peer, linked, is_allowed
):
    def acl(text):
        shipped = shipped_rights(is_allowed)
        return (
            shipped
            if is_allowed
            else f"{shipped}\nuser fleet.home\ntopic read kiosk/#\ntopic read homeassistant/#\n"
        )

    broker = RealBroker(tmp_path / "broker", authority, acl).start()
    stack.callback(broker.stop)
    home = peer("fleet.home", at=broker)
    home.subscribe("kiosk/+/reported", "homeassistant/#")
    linked("kiosk-10", at=broker, home_assistant=True).start()
    told = home.heard_until("kiosk/kiosk-10/reported")
    assert len(told) == (6 if is_allowed else 1)
    late = peer("fleet.home", at=broker, client_id="late")
    late.subscribe("homeassistant/#", "kiosk/+/reported")
    retained = late.heard_until("kiosk/kiosk-10/reported")
    assert len(retained) == (6 if is_allowed else 1)


def test_the_broker_finds_nothing_wrong_with_its_configuration(authority, stack, tmp_path):
    broker = RealBroker(tmp_path / "broker", authority).start()
    stack.callback(broker.stop)
    broker.stop()
    known = (
        "run as root",
        "as user: root",
        "Loading config file",
        "does not contain '%c' or '%u'",
        "deprecated",
    )
    assert not [line for line in broker.log if not any(word in line for word in known)]
