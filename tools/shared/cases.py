"""Runs real test cases one after the other, and prints a table."""

import argparse
import signal
import sys
import time
import traceback
from collections.abc import Callable, Mapping
from dataclasses import dataclass

Cases = Mapping[str, Callable[[], str]]
"""By name: each returns its result, or raises its failure."""


@dataclass(frozen=True, slots=True)
class Row:
    """``figure`` is the result, or the reason of the failure."""

    what: str
    figure: str
    passed: bool
    seconds: float


def chosen(cases: Cases, program: str, description: str) -> Cases:
    """The cases named on the command line, or all; if it names none, the program ends.

    SIGTERM ends the run in an orderly way from now on.
    """
    parser = argparse.ArgumentParser(prog=f"python -m {program}", description=description)
    parser.add_argument("--only", nargs="+", metavar="WORD", help="cases whose name holds one of these words")
    words = parser.parse_args().only or [""]
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))
    found = {name: case for name, case in cases.items() if any(word in name for word in words)}
    return found or parser.error(f"no case has one of these words: {' '.join(words)}")


def try_all(cases: Cases) -> list[Row]:
    """Prints each row as soon as it is known."""
    print("| case | found | s |\n|---|---|--:|", flush=True)
    return [_row(name, case) for name, case in cases.items()]


def sum_up(rows: list[Row]) -> str:
    minutes = sum(row.seconds for row in rows) / 60
    return f"{sum(row.passed for row in rows)} of {len(rows)} passed, in {minutes:.0f} min"


def _row(name: str, case: Callable[[], str]) -> Row:
    began = time.monotonic()
    try:
        figure, passed = case(), True
    except Exception as error:
        traceback.print_exc()
        figure, passed = f"**FAILED**: {error}", False
    row = Row(name, figure, passed, time.monotonic() - began)
    print(f"| {row.what} | {row.figure} | {row.seconds:.0f} |", flush=True)
    return row
