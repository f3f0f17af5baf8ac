"""The few packets of MQTT 5 that a simulated agent sends, as bytes."""

import struct
from collections.abc import Iterator, Sequence

CONNACK, PUBLISH, PUBACK, SUBACK, PINGRESP, DISCONNECT = 2, 3, 4, 9, 13, 14
PING = b"\xc0\x00"

_WILL_RETAINED = 0b0010_1100
"""Flags of CONNECT: a will with QoS 1, retained, and the session that there was."""


def connect(name: str, keepalive_s: int, session_s: int, will_topic: str, will: bytes) -> bytes:
    head = _text("MQTT") + struct.pack("!BBH", 5, _WILL_RETAINED, keepalive_s)
    properties = struct.pack("!BI", 0x11, session_s)
    body = head + _length(len(properties)) + properties + _text(name) + b"\0" + _text(will_topic)
    return _packet(0x10, body + struct.pack("!H", len(will)) + will)


def subscribe(topics: Sequence[str]) -> bytes:
    return _packet(0x82, b"\0\x01\0" + b"".join(_text(topic) + b"\x01" for topic in topics))


def publish(topic: str, payload: bytes, retain: bool = False, number: int = 0) -> bytes:
    """With a number by QoS 1, else by QoS 0."""
    head = 0x30 | (0x02 if number else 0) | (0x01 if retain else 0)
    return _packet(head, _text(topic) + (struct.pack("!H", number) if number else b"") + b"\0" + payload)


def puback(body: bytes) -> bytes:
    """The answer to a PUBLISH by QoS 1."""
    (size,) = struct.unpack_from("!H", body)
    return b"\x40\x02" + body[2 + size : 4 + size]


def packets(buffer: bytearray) -> Iterator[tuple[int, bytes]]:
    """The kind, with its flags, and the body of each packet that is whole; takes them out of the buffer."""
    while len(buffer) >= 2:
        size, at, shift = 0, 1, 0
        while True:
            if at >= len(buffer):
                return
            size |= (buffer[at] & 0x7F) << shift
            at, shift = at + 1, shift + 7
            if buffer[at - 1] < 0x80:
                break
        if len(buffer) < at + size:
            return
        head, body = buffer[0], bytes(buffer[at : at + size])
        del buffer[: at + size]
        yield head, body


def _text(text: str) -> bytes:
    raw = text.encode()
    return struct.pack("!H", len(raw)) + raw


def _packet(head: int, body: bytes) -> bytes:
    return bytes([head]) + _length(len(body)) + body


def _length(size: int) -> bytes:
    made = bytearray()
    while True:
        size, digit = size >> 7, size & 0x7F
        made.append(digit | (0x80 if size else 0))
        if not size:
            return bytes(made)
