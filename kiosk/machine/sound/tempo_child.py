"""Child process that makes the samples in its input faster or slower, in the same pitch, as a WAV file.

Its arguments are the speed and the rate. It limits and restricts itself before it reads.
"""

import ctypes
import struct
import sys

from kiosk.machine.limits.sandbox import close_in
from kiosk.machine.sound.speech_child import limit

LIBRARY = "libsonic.so.0"
"""espeak-ng brings it."""

_SLOWEST = 0.5


def main(speed: float, rate: int) -> int:
    sonic = ctypes.CDLL(LIBRARY)
    limit()
    close_in()
    samples = sys.stdin.buffer.read()
    count = len(samples) // 2
    held = ctypes.create_string_buffer(samples, 2 * round(count / _SLOWEST) + rate)
    change = sonic.sonicChangeShortSpeed
    change.argtypes = (ctypes.c_void_p, ctypes.c_int, *(ctypes.c_float,) * 4, *(ctypes.c_int,) * 3)
    made = change(held, count, max(speed, _SLOWEST), 1.0, 1.0, 1.0, 0, rate, 1)
    sys.stdout.buffer.write(wave_header(rate) + held.raw[: 2 * made])
    return 0 if made > 0 else 1


def wave_header(rate: int) -> bytes:
    """The header of a file of unknown length, for a pipe."""
    most = 0x7FFFFFFF
    parts = (b"RIFF", most, b"WAVEfmt ", 16, 1, 1, rate, 2 * rate, 2, 16, b"data", most)
    return struct.pack("<4sI8sIHHIIHH4sI", *parts)


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), int(sys.argv[2])))
