"""A file that did not come as a whole goes on where it was, and what is damaged comes again."""

import pytest

from kiosk.base.clock import monotonic
from kiosk.base.enrolment.refusal import Reason
from kiosk.fleet.agent.poll import poll
from tests.fleet.agent.attacking import heals
from tests.fleet.agent.conftest import LARGE, LARGE_NAME, NEW, OLD
from tests.fleet.agent.web_server import dripping, head

pytestmark = pytest.mark.usefixtures("on_screen")


def test_a_file_that_drips_goes_on_at_the_next_poll(hurried, built, gate, server, enrolled):
    built.publish(NEW)
    server.rules[LARGE_NAME] = dripping(head("200 OK", len(LARGE)) + LARGE[:200_000], b"\0")
    begun = monotonic()
    assert (poll(hurried).reason, gate.site) == (Reason.UNREACHABLE, OLD)
    assert monotonic() - begun < 3
    server.rules.clear()
    server.asked()
    heals(enrolled, gate, NEW)


def test_a_connection_that_is_cut_twice_brings_nothing_twice(enrolled, built, gate, server):
    built.publish(NEW)
    ends = iter([100_000, 200_000])

    def answer(request, send):
        start, end = request.start, next(ends, len(LARGE))
        told = f"Content-Range: bytes {start}-{len(LARGE) - 1}/{len(LARGE)}"
        status = "206 Partial Content" if start else "200 OK"
        send(head(status, len(LARGE) - start, *([told] if start else [])) + LARGE[start:end])
        served.append((start, end))
        return end == len(LARGE)

    served: list[tuple[int, int]] = []
    server.rules[LARGE_NAME] = answer
    heals(enrolled, gate, NEW)
    assert served == [(0, 100_000), (100_000, 200_000), (200_000, len(LARGE))]


def test_a_connection_that_is_always_cut_goes_on_at_the_next_poll(enrolled, built, gate, server):
    built.publish(NEW)

    def answer(request, send):
        start = request.start
        told = f"Content-Range: bytes {start}-{len(LARGE) - 1}/{len(LARGE)}"
        status = "206 Partial Content" if start else "200 OK"
        send(head(status, len(LARGE) - start, *([told] if start else [])) + LARGE[start : start + 40_000])
        return start + 40_000 >= len(LARGE)

    server.rules[LARGE_NAME] = answer
    assert poll(enrolled).reason == Reason.UNREACHABLE
    heals(enrolled, gate, NEW)


def test_a_server_that_cannot_go_on_begins_again(enrolled, built, gate, server):
    built.publish(NEW)
    ends = iter([100_000])

    def answer(request, send):
        end = next(ends, len(LARGE))
        send(head("200 OK", len(LARGE)) + LARGE[:end])
        return end == len(LARGE)

    server.rules[LARGE_NAME] = answer
    heals(enrolled, gate, NEW)


@pytest.mark.parametrize(
    "part", [b"\0" * 150_000, LARGE + b"more", b"\0" * len(LARGE)], ids=["other bytes", "too long", "whole"]
)
def test_a_part_that_a_power_cut_has_damaged(enrolled, built, gate, part):
    built.publish(NEW)
    enrolled.parts.mkdir(exist_ok=True)
    (enrolled.parts / LARGE_NAME).write_bytes(part)
    heals(enrolled, gate, NEW)
