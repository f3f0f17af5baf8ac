"""The interpreter with the packages that verify signatures, which the window's own does not have."""

import os
import sys
from collections.abc import Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import BinaryIO

from kiosk.base.places import IMPORTABLE


class NoAgentPackagesError(Exception):
    """This machine has no such packages; ``make setup-agent`` installs them."""


def agent_command(module: str, *words: str) -> tuple[str, ...]:
    """The words that start a module of this program with them. Raises NoAgentPackagesError.

    In a checkout the packages of both may be in one environment.
    """
    own = agent_environment(Path(sys.prefix)) / "bin/python"
    if not own.is_file() and not find_spec("tuf"):
        raise NoAgentPackagesError("packages are missing here: see “make setup-agent”")
    python = str(own) if own.is_file() else sys.executable
    return (python, "-E", "-s", "-m", module, *words)


def become(command: tuple[str, ...], given: BinaryIO | None, environment: Mapping[str, str]) -> int:
    """Replaces this program by that one, with the file ``given`` as its input; it does not return.

    Of the environment that one gets the search path and ``environment``.
    """
    sys.stdout.flush()
    if given:
        os.lseek(given.fileno(), 0, os.SEEK_SET)
        os.dup2(given.fileno(), 0)
    os.chdir(IMPORTABLE)
    os.execve(command[0], command, {"PATH": os.environ.get("PATH", os.defpath), **environment})


def agent_environment(environment: Path) -> Path:
    """The environment of the agent, and of programs that verify signed sites."""
    return environment.with_name(f"{environment.name}-agent")
