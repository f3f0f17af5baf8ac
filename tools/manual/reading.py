"""The commands of a parser as plain values."""

import argparse
from collections.abc import Iterator
from dataclasses import dataclass

from kiosk.base.program_help import ProgramHelp


@dataclass(frozen=True, slots=True)
class Option:
    """``form`` is how it is written, such as ``--site FILE``."""

    form: str
    what: str


@dataclass(frozen=True, slots=True)
class Command:
    """``name`` has two words for a subcommand; ``examples`` are whole lines."""

    name: str
    what: str
    options: tuple[Option, ...]
    examples: tuple[tuple[str, str], ...]
    codes: dict[int, str]


def commands(
    parser: argparse.ArgumentParser, program_help: ProgramHelp, within: str = ""
) -> Iterator[Command]:
    """Commands that can be called; those that only hold subcommands are left out."""
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for name, each in action.choices.items():
                yield from _command(f"{within} {name}".strip(), each, program_help)


def _command(name: str, parser: argparse.ArgumentParser, program_help: ProgramHelp) -> Iterator[Command]:
    if program_help.can_be_called(name):
        codes, examples = program_help.codes_of(name), program_help.lines_of(name)
        yield Command(name, parser.description or "", tuple(options(parser)), examples, codes)
    yield from commands(parser, program_help, name)


def options(parser: argparse.ArgumentParser) -> Iterator[Option]:
    for action in parser._actions:
        if not isinstance(action, argparse._HelpAction | argparse._SubParsersAction):
            yield Option(_form(action), action.help or "")


def _form(action: argparse.Action) -> str:
    names = ", ".join(action.option_strings)
    if action.nargs == 0:
        return names
    value = str(action.metavar or "|".join(map(str, action.choices or ())) or action.dest.upper())
    several = f"{value} ..." if action.nargs == "+" else value
    return f"{names} {several}".strip()
