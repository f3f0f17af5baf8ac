"""Which libraries a shared object names, for whichever 64-bit processor it is."""

import struct
from collections.abc import Iterator
from pathlib import Path

_LOAD, _DYNAMIC = 1, 2
_NEEDED, _STRINGS = 1, 5


def needed(path: Path) -> list[str]:
    """The names of the libraries that it is linked to; ValueError if the file is no shared object."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        raise ValueError(f"{path} is no 64-bit little-endian ELF file")
    parts = [*_parts(data)]
    entries = [entry for kind, at, _, size in parts if kind == _DYNAMIC for entry in _pairs(data, at, size)]
    (strings,) = [value for tag, value in entries if tag == _STRINGS]
    start = next(
        at + strings - begin for kind, at, begin, size in parts if _holds(kind, begin, size, strings)
    )
    return [_string(data, start + value) for tag, value in entries if tag == _NEEDED]


def _parts(data: bytes) -> Iterator[tuple[int, int, int, int]]:
    """Of each program header: its kind, its place in the file and in memory, its size in the file."""
    (table,) = struct.unpack_from("<Q", data, 32)
    size, count = struct.unpack_from("<HH", data, 54)
    for each in range(count):
        kind, _, at, begin, _, length = struct.unpack_from("<IIQQQQ", data, table + each * size)
        yield kind, at, begin, length


def _holds(kind: int, begin: int, size: int, address: int) -> bool:
    return kind == _LOAD and begin <= address < begin + size


def _pairs(data: bytes, at: int, size: int) -> Iterator[tuple[int, int]]:
    for place in range(at, at + size, 16):
        tag, value = struct.unpack_from("<QQ", data, place)
        if tag == 0:
            return
        yield tag, value


def _string(data: bytes, at: int) -> str:
    return data[at : data.index(b"\0", at)].decode()
