"""docs/commands.md."""

import argparse
from collections.abc import Iterable, Iterator, Mapping

from kiosk.cli.command_help import PROGRAM
from kiosk.exit_codes import OF_ALL, OF_SERVICE
from tools.manual.reading import Command, commands

_HEAD = f"""# Commands

Written by `make manual` from the program itself; do not edit. In a checkout `{PROGRAM}` is
`.venv/bin/python main.py`. Each command says the same with `--help`, and `man {PROGRAM}` where it is
installed. Without a command the kiosk runs.

## Exit codes

These apply to every command. Others are listed below.
"""

_SERVICES = """## Services

systemd starts these, and nobody types them. `systemctl status` and the log show how one has ended. Services
that answer over a socket say there what they refuse, and end with 0. A wrong command line gives 2 here too.
"""


def page(parser: argparse.ArgumentParser) -> str:
    return "\n".join(_lines(tuple(commands(parser))))


def _lines(found: Iterable[Command]) -> Iterator[str]:
    yield _HEAD
    yield from _table("code", ((str(code), what) for code, what in OF_ALL.items()))
    for command in found:
        yield f"## {command.name}\n\n{command.what}\n"
        width = max(len(line) for line, _ in command.examples)
        yield from (f"    {line.ljust(width)}  # {what}" for line, what in command.examples)
        yield ""
        if command.options:
            yield from _table("option", ((f"`{each.form}`", each.what) for each in command.options))
        if own := _own(command.codes):
            yield from _table("exit code", ((str(code), what) for code, what in own.items()))
    yield _SERVICES
    for service, codes in OF_SERVICE.items():
        yield f"### {service}\n"
        yield from _table("exit code", ((str(code), what) for code, what in codes.items()))


def _own(codes: Mapping[int, str]) -> dict[int, str]:
    return {code: what for code, what in codes.items() if OF_ALL.get(code) != what}


def _table(head: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"| {head} | |\n|---|---|"
    for first, second in rows:
        yield f"| {first.replace('|', chr(92) + '|')} | {second} |"
    yield ""
