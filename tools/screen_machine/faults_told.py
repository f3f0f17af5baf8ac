"""The warnings of a machine in QEMU that have a reason which is not ours; all others are faults."""

import re

EXPLAINED: dict[str, str] = {}
"""Why, by what the line says."""


def unexplained(told: str) -> list[str]:
    """The lines without a reason, each once."""
    known = re.compile("|".join(EXPLAINED) or "$.")
    return [*dict.fromkeys(line for line in told.splitlines() if not known.search(line))]
