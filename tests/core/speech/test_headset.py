"""Outputs as sound servers describe them; the ports were recorded, no jack was at hand."""

import pytest

from kiosk.core.speech.headset import OutputDevice, OutputPort, is_headset_plugged


def jack(**states):
    names = {
        "phones": "analog-output-headphones",
        "headset": "[Out] Headset",
        "speaker": "analog-output-speaker",
    }
    return OutputDevice("internal", tuple(OutputPort(names[name], state) for name, state in states.items()))


@pytest.mark.parametrize(
    ("outputs", "plugged"),
    [
        ([], False),
        ([OutputDevice("")], False),
        ([jack(phones="no", speaker="unknown")], False),
        ([jack(phones="yes", speaker="no")], True),
        ([jack(phones="unknown", speaker="unknown")], False),
        ([jack(headset="yes", speaker="unknown")], True),
        ([OutputDevice("speaker", (OutputPort("analog-output", "yes"),))], False),
        ([OutputDevice("headset", (OutputPort("analog-output", "unknown"),))], True),
        ([OutputDevice("headset", (OutputPort("analog-output-headphones", "no"),))], False),
        ([OutputDevice("headphone")], True),
        ([OutputDevice("", (OutputPort("hdmi-output-0", "yes"),)), jack(phones="no")], False),
        ([OutputDevice("", (OutputPort("hdmi-output-0", "yes"),)), jack(phones="yes")], True),
    ],
    ids=str,
)
def test_a_headset_is_plugged_in_where_a_jack_or_a_device_says_so(outputs, plugged):
    assert is_headset_plugged(outputs) is plugged
