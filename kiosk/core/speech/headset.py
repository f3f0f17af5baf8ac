"""Detects a headset from a sound server's description of its outputs."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

_WORDS: Final = ("headphone", "headset")
_FORMS: Final = frozenset({"headphone", "headset", "hands-free"})


@dataclass(frozen=True, slots=True)
class OutputPort:
    """``name`` is that of the server, such as "analog-output-headphones" or "[Out] Headphones"; ``available``
    is the state of its jack: "yes", "no" or "unknown".
    """

    name: str
    available: str


@dataclass(frozen=True, slots=True)
class OutputDevice:
    """``name`` is that of the server; ``form`` is the device's description of itself, such as "headset" or
    "speaker", "" if it has none.
    """

    name: str
    form: str
    ports: tuple[OutputPort, ...] = ()


def headset_among(outputs: Iterable[OutputDevice]) -> str:
    """The name of the output at which a headset is plugged in, "" if there is none.

    A jack of unknown state proves nothing; a device that is a headset exists only while it is plugged in.
    """
    found = (each for each in outputs if _is_headset(each) or any(map(_is_plugged, each.ports)))
    return next((each.name for each in found), "")


def _is_headset(output: OutputDevice) -> bool:
    return output.form in _FORMS and all(port.available != "no" for port in output.ports)


def _is_plugged(port: OutputPort) -> bool:
    return port.available == "yes" and any(word in port.name.lower() for word in _WORDS)
