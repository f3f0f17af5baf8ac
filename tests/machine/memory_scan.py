"""Searches the memory of another program for texts from outside, as root could."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

FORMS = {"UTF-8": "utf-8", "UTF-16": "utf-16-le", "UCS-4": "utf-32-le"}
"""Python stores a text in one of the three, or in Latin-1; Qt stores it in the second."""


def scan(pid: int, words: Sequence[str]) -> Counter[str]:
    """The number of occurrences in the process's writable memory, by encoding."""
    patterns = {
        form: re.compile(b"|".join(re.escape(word.encode(code)) for word in words))
        for form, code in FORMS.items()
    }
    found: Counter[str] = Counter()
    for block in _writable(pid):
        for form, pattern in patterns.items():
            found[form] += len(pattern.findall(block))
    return found


def scan_bytes(pid: int, parts: Sequence[bytes]) -> int:
    """The number of occurrences of any of these in the process's writable memory."""
    pattern = re.compile(b"|".join(map(re.escape, parts)))
    return sum(len(pattern.findall(block)) for block in _writable(pid))


def _writable(pid: int) -> Iterator[bytes]:
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for line in Path(f"/proc/{pid}/maps").read_text("utf-8").splitlines():
            span, rights, *_ = line.split()
            begin, end = (int(number, 16) for number in span.split("-"))
            if "w" not in rights:
                continue
            try:
                memory.seek(begin)
                yield memory.read(end - begin)
            except OSError:
                # The kernel's own, or gone meanwhile.
                continue
