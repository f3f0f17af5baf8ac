"""Child process that watches the sound server, and writes a line whenever a headset comes or goes: its name,
or an empty one.

A sound server that hangs blocks this process alone. It ends when its input does.
"""

import select
import sys

import pulsectl

from kiosk.core.speech.headset import OutputDevice, OutputPort, headset_among

LOOKS_S = 2.0
"""Seconds between two checks that there is a server, and that the parent still reads."""


def main() -> int:
    said: str | None = None
    while _is_wanted():
        try:
            with pulsectl.Pulse("awareness-kiosk", connect=False) as pulse:
                pulse.connect(autospawn=False, timeout=LOOKS_S)
                pulse.event_mask_set("sink", "card", "server")
                pulse.event_callback_set(_stop)
                while _is_wanted():
                    said = _report(headset_among(_outputs(pulse)), said)
                    pulse.event_listen(timeout=LOOKS_S)
        except (pulsectl.PulseError, OSError):
            said = _report("", said)
            select.select([sys.stdin], [], [], LOOKS_S)
    return 0


def _stop(event: object) -> None:
    raise pulsectl.PulseLoopStop


def _outputs(pulse: "pulsectl.Pulse") -> list[OutputDevice]:
    return [
        OutputDevice(
            sink.name,
            sink.proplist.get("device.form_factor", ""),
            tuple(OutputPort(port.name, str(port.available_state)) for port in sink.port_list),
        )
        for sink in pulse.sink_list()
    ]


def _report(found: str, said: str | None) -> str:
    if found != said:
        print(found, flush=True)
    return found


def _is_wanted() -> bool:
    readable, _, _ = select.select([sys.stdin], [], [], 0)
    return not readable or sys.stdin.read(1) != ""


if __name__ == "__main__":
    sys.exit(main())
