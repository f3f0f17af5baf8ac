"""docs/reference/commands.md."""

from collections.abc import Iterable, Iterator, Mapping

from kiosk.base.exit_codes import OF_ALL, OF_SERVICE
from kiosk.cli.command_help import PROGRAM
from tools.manual.programs import Program
from tools.manual.reading import Command, commands

_HEAD = f"""# Commands

*For people who type commands: look up one; all of it takes 28 minutes.*

Written by `make manual` from the program itself; do not edit. In a checkout `{PROGRAM}` is
`.venv/bin/python main.py`. Each command says the same with `--help`, and `man {PROGRAM}` where it is
installed. Without a command the kiosk runs.

## Exit codes

These apply to every command. Others are listed below.
"""

_SERVER = """## The server of many screens

`awareness-kiosk-server` is on a [server](../fleet/README.md) alone, in a package of its own. All of it is for
root: call it with `sudo`. There each command says this with `--help`, and `man awareness-kiosk-server`
says all.
"""
_SERVICES = """## Services

systemd starts these, and nobody types them. `systemctl status` and the log show how one has ended. Services
that answer over a socket say there what they refuse, and end with 0. A wrong command line gives 2 here too.
"""


def page(program: Program, server: Program) -> str:
    return "\n".join(_lines(program, server))


def _lines(program: Program, server: Program) -> Iterator[str]:
    yield _HEAD
    yield from _table("code", ((str(code), what) for code, what in OF_ALL.items()))
    for command in commands(program.parser(), program.help):
        yield f"## {command.name}\n"
        yield from _said(command)
    yield _SERVER
    for command in commands(server.parser(), server.help):
        yield f"### {command.name} (server)\n"
        yield from _said(command)
    yield _SERVICES
    for service, codes in OF_SERVICE.items():
        yield f"### {service}\n"
        yield from _table("exit code", ((str(code), what) for code, what in codes.items()))


def _said(command: Command) -> Iterator[str]:
    yield f"{command.what}\n"
    width = max(len(line) for line, _ in command.examples)
    yield from (f"    {line.ljust(width)}  # {what}" for line, what in command.examples)
    yield ""
    if command.options:
        yield from _table("option", ((f"`{each.form}`", each.what) for each in command.options))
    if own := _own(command.codes):
        yield from _table("exit code", ((str(code), what) for code, what in own.items()))


def _own(codes: Mapping[int, str]) -> dict[int, str]:
    return {code: what for code, what in codes.items() if OF_ALL.get(code) != what}


def _table(head: str, rows: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield f"| {head} | |\n|---|---|"
    for first, second in rows:
        yield f"| {first.replace('|', chr(92) + '|')} | {second} |"
    yield ""
