"""The help of a program with commands: examples and exit codes are below the options of each."""

import argparse
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.base.exit_codes import codes_of

type Commands = argparse._SubParsersAction[argparse.ArgumentParser]
type Examples = Mapping[str, tuple[tuple[str, str], ...]]
"""By command: arguments to type after the program's name, and their effect."""


@dataclass(frozen=True, slots=True)
class ProgramHelp:
    """``codes`` are exit codes of commands with a meaning of their own."""

    name: str
    examples: Examples
    codes: Mapping[str, Mapping[int, str]]

    def add_command(
        self, commands: Commands, name: str, what: str, within: str = ""
    ) -> argparse.ArgumentParser:
        """Adds a command. ``what`` is the text in the list of commands and in the command's own help;
        ``within`` is the parent command.
        """
        whole = f"{within} {name}".strip()
        return commands.add_parser(
            name,
            help=what,
            description=what[0].upper() + what[1:] + ".",
            epilog="\n".join(self._below(whole)),
            formatter_class=argparse.RawDescriptionHelpFormatter,
        )

    def lines_of(self, command: str) -> tuple[tuple[str, str], ...]:
        """The examples of a command as whole lines, and their effect."""
        return tuple((f"{self.name} {words}", what) for words, what in self.examples[command])

    def can_be_called(self, command: str) -> bool:
        """Whether it can be called: a command that only contains others cannot."""
        return not any(other.startswith(f"{command} ") for other in self.examples)

    def codes_of(self, command: str) -> dict[int, str]:
        return codes_of(self.codes.get(command, {}))

    def _below(self, command: str) -> Iterator[str]:
        yield "examples:"
        for line, what in self.lines_of(command):
            yield f"  {line}"
            yield f"      {what}"
        if self.can_be_called(command):
            yield ""
            yield from codes_table(self.codes_of(command))


def codes_table(codes: Mapping[int, str]) -> Iterator[str]:
    yield "exit codes:"
    yield from (f"  {code:<5} {meaning}" for code, meaning in codes.items())
