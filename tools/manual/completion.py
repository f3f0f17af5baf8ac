"""Completion for shells, by shtab: names of files where an option wants one."""

import argparse

import shtab

_WANTS = {"FILE": shtab.FILE, "DIR": shtab.DIRECTORY}
"""By the word that stands for a value."""


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
