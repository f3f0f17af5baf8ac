"""Shell completion by shtab, with file names for options that take files."""

import argparse

import shtab

_WANTS = {"FILE": shtab.FILE, "DIR": shtab.DIRECTORY}
"""By the placeholder of a value."""


def completion(parser: argparse.ArgumentParser, shell: str) -> str:
    _tell(parser)
    return str(shtab.complete(parser, shell=shell))


def _tell(parser: argparse.ArgumentParser) -> None:
    for action in parser._actions:
        if isinstance(action, argparse._SubParsersAction):
            for each in action.choices.values():
                _tell(each)
        elif wanted := _WANTS.get(str(action.metavar)):
            action.complete = wanted  # type: ignore[attr-defined]  # where shtab looks for it
