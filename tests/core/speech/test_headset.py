"""Outputs as sound servers describe them; the ports were recorded, no jack was at hand."""

import pytest

from kiosk.core.speech.headset import Output, OutputPort, is_headset_plugged


def jack(**states):
    names = {
        "phones": "analog-output-headphones",
        "headset": "[Out] Headset",
        "speaker": "analog-output-speaker",
    }
    return Output("internal", tuple(OutputPort(names[name], state) for name, state in states.items()))


@pytest.mark.parametrize(
    ("outputs", "plugged"),
    [
        ([], False),
        ([Output("")], False),
        ([jack(phones="no", speaker="unknown")], False),
        ([jack(phones="yes", speaker="no")], True),
        ([jack(phones="unknown", speaker="unknown")], False),
        ([jack(headset="yes", speaker="unknown")], True),
        ([Output("speaker", (OutputPort("analog-output", "yes"),))], False),
        ([Output("headset", (OutputPort("analog-output", "unknown"),))], True),
        ([Output("headset", (OutputPort("analog-output-headphones", "no"),))], False),
        ([Output("headphone")], True),
        ([Output("", (OutputPort("hdmi-output-0", "yes"),)), jack(phones="no")], False),
        ([Output("", (OutputPort("hdmi-output-0", "yes"),)), jack(phones="yes")], True),
    ],
    ids=str,
)
def test_a_headset_is_plugged_in_where_a_jack_or_a_device_says_so(outputs, plugged):
    assert is_headset_plugged(outputs) is plugged
