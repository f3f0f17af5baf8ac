"""Joins recordings into one Ogg file that a decoder plays to its end."""

import zlib
from collections.abc import Iterable, Iterator
from typing import Final

_SIGN: Final = b"OggS"
_HEADER, _SERIAL, _SUM, _COUNT = 27, 14, 22, 26
_REVERSED: Final = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))
_ONES: Final = 0xFFFFFFFF


def chained(files: Iterable[bytes]) -> bytes:
    """Gives each file a serial number of its own: decoders drop a stream with a number that came before, so
    that *555* would be heard as *5*. Any other file stays as it is.
    """
    return b"".join(page for serial, file in enumerate(files, 1) for page in _numbered(file, serial))


def _numbered(file: bytes, serial: int) -> Iterator[bytes]:
    at = 0
    while file.startswith(_SIGN, at) and len(file) >= at + _HEADER:
        sizes = file[at + _HEADER : at + _HEADER + file[at + _COUNT]]
        end = at + _HEADER + len(sizes) + sum(sizes)
        page = bytearray(file[at:end])
        page[_SERIAL : _SERIAL + 4] = serial.to_bytes(4, "little")
        page[_SUM : _SUM + 4] = bytes(4)
        page[_SUM : _SUM + 4] = _checksum(page).to_bytes(4, "little")
        yield bytes(page)
        at = end
    yield file[at:]


def _checksum(page: bytes | bytearray) -> int:
    """Ogg's CRC-32, which has the bits of zlib's in the opposite order, and neither of its inversions."""
    turned = zlib.crc32(page.translate(_REVERSED), _ONES) ^ _ONES
    return int(f"{turned:032b}"[::-1], 2)
