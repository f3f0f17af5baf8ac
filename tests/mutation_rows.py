"""The rows of mutations.toml, and which of them name a case that make test does not take."""

import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent


@cache
def rows():
    return tomllib.loads((ROOT / "tests/mutations.toml").read_text("utf-8"))["mutation"]


def file_of(row):
    return ROOT / row["seen_by"].partition("::")[0]


def unseen(rows, items, left_out):
    """A sentence for each row whose case is missing among ``items``, or has one of the markers ``left_out``.

    Where a test has cases of both kinds, the row has to say which one saw the mutation.
    """
    families = defaultdict(dict)
    for item in items:
        families[item.nodeid.partition("[")[0]][item.nodeid] = not any(map(item.get_closest_marker, left_out))
    for row in rows:
        name = row["seen_by"]
        cases = families[name.partition("[")[0]]
        if ("[" in name and not cases.get(name)) or ("[" not in name and not any(cases.values())):
            yield f"{row['what']}: make test does not take {name}"
        elif "[" not in name and not all(cases.values()):
            taken = ", ".join(case.removeprefix(name) for case, is_taken in cases.items() if is_taken)
            yield f"{row['what']}: say which case of {name} sees it; make test takes {taken}"
