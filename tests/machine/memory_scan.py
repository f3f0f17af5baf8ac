"""Searches the memory of another program for texts from outside, as root could."""

import errno
import os
import re
import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from io import FileIO
from itertools import groupby
from pathlib import Path

PAGE = os.sysconf("SC_PAGE_SIZE")
FORMS = {"UTF-8": "utf-8", "UTF-16": "utf-16-le", "UCS-4": "utf-32-le"}
"""Python stores a text in one of the three, or in Latin-1; Qt stores it in the second."""


def scan(pid: int, words: Sequence[str], forms: Sequence[str] = tuple(FORMS)) -> Counter[str]:
    """The number of occurrences in the process's writable memory, by encoding."""
    wanted = [(form, word.encode(FORMS[form])) for form in forms for word in words]
    found: Counter[str] = Counter(dict.fromkeys(forms, 0))
    for block in _writable(pid):
        # One search for each takes half the time of one pattern for all.
        for form, part in wanted:
            found[form] += block.count(part)
    return found


def scan_bytes(pid: int, parts: Sequence[bytes]) -> int:
    """The number of occurrences of any of these in the process's writable memory."""
    pattern = re.compile(b"|".join(map(re.escape, parts)))
    return sum(len(pattern.findall(block)) for block in _writable(pid))


def count_bytes(pid: int, parts: Sequence[bytes]) -> int:
    """How many of the parts are in the process's memory, its own and what it shares."""
    memory = b"\0".join(_writable(pid))
    return sum(part in memory for part in parts)


def _writable(pid: int) -> Iterator[bytes]:
    """Of each mapping that anybody can write all that was used; to read the rest would fill it with zeros."""
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
            span, rights, *_ = line.split()
            begin, end = (int(number, 16) // PAGE for number in span.split("-"))
            whole = _shared(Path(f"/proc/{pid}/map_files/{span}")) if rights.endswith("s") else None
            if whole is not None:
                yield whole
            elif "w" in rights or rights.endswith("s"):
                yield b"".join(_read(memory, run) for run in _used(pid, range(begin, end)))


def _shared(file: Path) -> bytes | None:
    """All that is in the file, but for its holes: perhaps only read here, and used by another process.

    None: only root may open it, so an ordinary user sees what this process has used.
    """
    parts = []
    try:
        with file.open("rb", buffering=0) as opened:
            end = 0
            while True:
                begin = os.lseek(opened.fileno(), end, os.SEEK_DATA)
                end = os.lseek(opened.fileno(), begin, os.SEEK_HOLE)
                parts.append(os.pread(opened.fileno(), end - begin, begin))
    except OSError as error:
        # There is no more, or it is a device, or gone meanwhile.
        if error.errno in {errno.EPERM, errno.EACCES}:
            return None
    return b"".join(parts)


def _used(pid: int, pages: range) -> Iterator[range]:
    """The runs of pages that are in memory or swapped out."""
    with Path(f"/proc/{pid}/pagemap").open("rb", buffering=0) as table:
        table.seek(8 * pages.start)
        told = table.read(8 * len(pages))
    entries = struct.unpack(f"<{len(told) // 8}Q", told)
    for used, run in groupby(zip(pages, entries, strict=False), lambda each: each[1] >> 62 > 0):
        if used:
            numbers = [number for number, _ in run]
            yield range(numbers[0], numbers[-1] + 1)


def _read(memory: FileIO, run: range) -> bytes:
    try:
        memory.seek(run.start * PAGE)
        return memory.read(len(run) * PAGE)
    except OSError:
        # The kernel's own, or gone meanwhile.
        return b""
