"""A kiosk's link and a real broker: what comes, what is said when it is gone, and what survives."""

import shutil
import signal
from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.base.enrolment.enrolment import read_enrolment, write_enrolment
from kiosk.base.exit_codes import OTHER_ENROLMENT
from kiosk.fleet.server.broker_messages import publish_sites
from kiosk.fleet.server.joining.service_certificates import broker_folder
from kiosk.fleet.server.server_files import ServerFiles
from tests.fleet.agent.mqtt.gate import FACTS
from tests.fleet.processes.asking import LONG, is_true, order
from tests.fleet.processes.client import SOON
from tools.fleet.broker import RealBroker

pytestmark = pytest.mark.fleet


def test_a_kiosk_says_what_it_has_and_the_broker_says_when_it_is_gone(desk, linked):
    desk.subscribe("kiosk/kiosk-1/reported")
    kiosk = linked("kiosk-1").start()
    told = desk.hear("kiosk/kiosk-1/reported")
    assert told["online"] is True
    assert told["site"] == FACTS["site"]
    kiosk.kill()
    assert desk.hear("kiosk/kiosk-1/reported") == {"online": False}


def test_who_comes_later_still_hears_it(desk, linked, peer):
    desk.subscribe("kiosk/kiosk-2/reported")
    linked("kiosk-2").start()
    desk.hear("kiosk/kiosk-2/reported")
    later = peer("fleet.exporter")
    later.subscribe("kiosk/kiosk-2/reported")
    assert later.hear("kiosk/kiosk-2/reported")["online"] is True


def test_a_verb_comes_and_is_acknowledged(desk, linked):
    desk.subscribe("kiosk/kiosk-3/#")
    kiosk = linked("kiosk-3").start()
    desk.hear("kiosk/kiosk-3/reported")
    desk.publish("kiosk/kiosk-3/verb", order("screen", "s1", on=False))
    assert desk.hear("kiosk/kiosk-3/ack") == {"id": "s1", "ok": True}
    assert kiosk.gate.asked == [{"verb": "screen", "on": False}]


def test_a_verb_that_was_sent_while_it_was_away_comes_if_it_has_not_ended(desk, linked):
    desk.subscribe("kiosk/kiosk-4/#")
    kiosk = linked("kiosk-4").start()
    desk.hear("kiosk/kiosk-4/reported")
    kiosk.kill()
    assert desk.hear("kiosk/kiosk-4/reported") == {"online": False}
    desk.publish("kiosk/kiosk-4/verb", order("restart", "late", lasts=-1))
    desk.publish("kiosk/kiosk-4/verb", order("restart", "away"))
    kiosk.start()
    assert desk.hear("kiosk/kiosk-4/ack") == {"id": "late", "ok": False, "why": "expired"}
    assert desk.hear("kiosk/kiosk-4/ack") == {"id": "away", "ok": True}
    assert kiosk.gate.asked == [{"verb": "restart"}]


def test_a_verb_that_comes_again_after_a_kill_is_not_done_again(desk, linked):
    desk.subscribe("kiosk/kiosk-5/#")
    kiosk = linked("kiosk-5").start()
    desk.hear("kiosk/kiosk-5/reported")
    desk.publish("kiosk/kiosk-5/verb", order("restart", "once"))
    desk.hear("kiosk/kiosk-5/ack")
    kiosk.kill()
    kiosk.start()
    desk.publish("kiosk/kiosk-5/verb", order("restart", "once"))
    desk.publish("kiosk/kiosk-5/verb", order("screen", "another", on=True))
    assert desk.hear("kiosk/kiosk-5/ack") == {"id": "another", "ok": True}
    assert kiosk.gate.asked == [{"verb": "restart"}, {"verb": "screen", "on": True}]


def test_nothing_hostile_ends_it(desk, linked, peer):
    desk.subscribe("kiosk/kiosk-6/#")
    kiosk = linked("kiosk-6").start()
    desk.hear("kiosk/kiosk-6/reported")
    for raw in (
        b"",
        b"[" * 100_000,
        b'{"id":' * 80_000,
        b"\xff" * 4_000,
        b"7",
        order("shell", "x1", run="id"),
    ):
        desk.publish("kiosk/kiosk-6/verb", raw)
        desk.publish("kiosk/kiosk-6/desired", raw)
    desk.publish("kiosk/kiosk-6/verb", b"[" * 590_000)
    assert desk.hear("kiosk/kiosk-6/ack") == {"id": "x1", "ok": False, "why": "unknown"}
    desk.client.publish("kiosk/kiosk-6/verb", b"[" * 10_000_000, qos=1)
    assert desk.is_down.wait(SOON)
    desk = peer("fleet.desk")
    desk.subscribe("kiosk/kiosk-6/ack")
    desk.publish("kiosk/kiosk-6/verb", order("restart", "x2"))
    assert desk.hear("kiosk/kiosk-6/ack") == {"id": "x2", "ok": True}
    assert kiosk.gate.asked == [{"verb": "restart"}]
    assert kiosk.process.poll() is None


def test_what_is_desired_survives_the_broker_and_the_link_finds_it_again(
    authority, stack, tmp_path, peer, linked
):
    broker = RealBroker(tmp_path / "broker", authority).start()
    stack.callback(broker.stop)
    desk = peer("fleet.desk", at=broker)
    desk.subscribe("kiosk/kiosk-7/reported")
    kiosk = linked("kiosk-7", at=broker).start()
    desk.hear("kiosk/kiosk-7/reported")
    broker.stop(signal.SIGTERM)
    broker.start()
    desk = peer("fleet.desk", at=broker, client_id="later")
    desk.subscribe("kiosk/kiosk-7/reported")
    assert desk.hear("kiosk/kiosk-7/reported", LONG)["online"] is False
    assert desk.hear("kiosk/kiosk-7/reported", LONG)["online"] is True
    assert not kiosk.looks
    desk.publish("fleet/desired", {"sites": {"stable": "fedcba987654"}}, retain=True)
    kiosk.kill()
    broker.stop(signal.SIGTERM)
    broker.start()
    kiosk.start()
    assert is_true(lambda: kiosk.looks)


def test_a_published_site_is_looked_for_by_those_who_are_there_and_those_who_come(
    authority, stack, tmp_path, peer, linked
):
    if not shutil.which("mosquitto_pub"):
        pytest.skip("mosquitto_pub is not installed here")
    broker = RealBroker(tmp_path / "broker", authority).start()
    stack.callback(broker.stop)
    files = ServerFiles(tmp_path / "server")
    for folder, names in ((broker_folder(files), {"ca.pem": authority.pem}), (files.tls, desks(authority))):
        folder.mkdir(parents=True)
        for name, text in names.items():
            (folder / name).write_text(text, "utf-8")
    reader = peer("fleet.exporter", at=broker)
    reader.subscribe("kiosk/kiosk-12/reported")
    there = linked("kiosk-12", at=broker).start()
    reader.hear("kiosk/kiosk-12/reported")
    publish_sites(files, {"canary": "0" * 64, "stable": "f" * 64}, broker.port)
    assert is_true(lambda: there.looks)
    later = linked("kiosk-13", at=broker).start()
    assert is_true(lambda: later.looks)


def desks(authority):
    certificate, key = authority.client("fleet.desk")
    return {"desk.pem": certificate, "desk.key": key}


def test_the_agent_follows_the_gate_into_another_channel_and_looks(desk, linked):
    desk.subscribe("kiosk/kiosk-14/reported")
    kiosk = linked("kiosk-14").start()
    desk.hear("kiosk/kiosk-14/reported")
    before = read_enrolment((kiosk.folder / "enrolment.json").read_bytes())
    kiosk.gate.facts["channel"] = "canary"
    desk.publish("kiosk/kiosk-14/desired", {"signed": {}, "signatures": []}, retain=True)
    assert kiosk.process.wait(LONG) == OTHER_ENROLMENT
    after = read_enrolment((kiosk.folder / "enrolment.json").read_bytes())
    assert after == replace(before, channel="canary")
    assert kiosk.looks
    # It comes again with the next greeting, and changes nothing.
    kiosk.start()
    assert desk.hear("kiosk/kiosk-14/reported", LONG)["online"] is True
    desk.subscribe("kiosk/kiosk-14/ack")
    desk.publish("kiosk/kiosk-14/verb", order("restart", "last"))
    assert desk.hear("kiosk/kiosk-14/ack") == {"id": "last", "ok": True}
    assert kiosk.process.poll() is None


def test_another_enrolment_begins_again(desk, linked):
    desk.subscribe("kiosk/kiosk-11/reported")
    kiosk = linked("kiosk-11").start()
    desk.hear("kiosk/kiosk-11/reported")
    (kiosk.folder / "enrolment.json").unlink()
    assert kiosk.process.wait(LONG) == OTHER_ENROLMENT
    assert desk.hear("kiosk/kiosk-11/reported") == {"online": False}
    assert kiosk.start().process.wait(LONG) == 0
    (kiosk.folder / "enrolment.json").write_text("{}")
    assert kiosk.start().process.wait(LONG) == 1
    assert "cannot be read" in kiosk.log


def test_without_a_broker_there_is_no_link(linked):
    kiosk = linked("kiosk-12")
    record = kiosk.folder / "enrolment.json"
    record.write_bytes(write_enrolment(replace(read_enrolment(record.read_bytes()), broker=None)))
    assert kiosk.start().process.wait(LONG) == 0
    assert kiosk.log == ""


def test_it_is_small_and_opens_no_port(desk, linked):
    desk.subscribe("kiosk/kiosk-8/reported")
    kiosk = linked("kiosk-8").start()
    desk.hear("kiosk/kiosk-8/reported")
    lines = Path(f"/proc/{kiosk.process.pid}/status").read_text("ascii").splitlines()
    (line,) = (line for line in lines if line.startswith("VmRSS"))
    kb = int(line.split()[1])
    print(f"the link has {kb / 1024:.1f} MiB")
    assert kb < 40 * 1024
    ends = [each.readlink() for each in Path(f"/proc/{kiosk.process.pid}/fd").iterdir()]
    assert sum(str(end).startswith("socket:") for end in ends) == 1
