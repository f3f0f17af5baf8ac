"""Outputs as sound servers describe them; the ports were recorded, no jack was at hand."""

import pytest

from kiosk.core.speech.headset import OutputDevice, OutputPort, headset_among


def jack(**states):
    names = {
        "phones": "analog-output-headphones",
        "headset": "[Out] Headset",
        "speaker": "analog-output-speaker",
    }
    ports = tuple(OutputPort(names[name], state) for name, state in states.items())
    return OutputDevice("card", "internal", ports)


@pytest.mark.parametrize(
    ("outputs", "name"),
    [
        ([], ""),
        ([OutputDevice("usb", "")], ""),
        ([jack(phones="no", speaker="unknown")], ""),
        ([jack(phones="yes", speaker="no")], "card"),
        ([jack(phones="unknown", speaker="unknown")], ""),
        ([jack(headset="yes", speaker="unknown")], "card"),
        ([OutputDevice("usb", "speaker", (OutputPort("analog-output", "yes"),))], ""),
        ([OutputDevice("usb", "headset", (OutputPort("analog-output", "unknown"),))], "usb"),
        ([OutputDevice("usb", "headset", (OutputPort("analog-output-headphones", "no"),))], ""),
        ([OutputDevice("usb", "headphone")], "usb"),
        ([OutputDevice("usb", "", (OutputPort("hdmi-output-0", "yes"),)), jack(phones="no")], ""),
        ([OutputDevice("usb", "", (OutputPort("hdmi-output-0", "yes"),)), jack(phones="yes")], "card"),
    ],
    ids=str,
)
def test_a_headset_is_plugged_in_where_a_jack_or_a_device_says_so(outputs, name):
    assert headset_among(outputs) == name
