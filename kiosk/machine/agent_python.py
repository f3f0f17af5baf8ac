"""The interpreter with the agent's packages, which the window's own does not have."""

import sys
from pathlib import Path

from kiosk.machine.system_files import agent_environment


def agent_python() -> str:
    """In a checkout the packages of both may be in one environment."""
    own = agent_environment(Path(sys.prefix)) / "bin/python"
    return str(own) if own.is_file() else sys.executable
