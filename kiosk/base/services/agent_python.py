"""The interpreter with the packages that verify signatures, which the window's own does not have."""

import sys
from importlib.util import find_spec
from pathlib import Path

from kiosk.machine.system_files import agent_environment


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
