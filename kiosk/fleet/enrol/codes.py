"""Codes of enrolments, by a child process that has cryptography."""

import subprocess

from kiosk.base.places import IMPORTABLE
from kiosk.base.services.agent_python import NoAgentPackagesError, agent_command
from kiosk.base.services.service_client import ServiceError

_WAITS_S = 30


class CodeError(Exception):
    """No code was typed, or it does not open the sealed file; in English."""


def sealed_name(code: str) -> str:
    """Returns the name of the sealed file on the server. Raises CodeError and ServiceError."""
    return _ask("id", _line(code)).decode()


def opened(code: str, sealed: bytes) -> bytes:
    """Returns the record. Raises CodeError and ServiceError."""
    return _ask("open", _line(code) + sealed)


def _line(code: str) -> bytes:
    return code.replace("\n", " ").encode() + b"\n"


def _ask(question: str, given: bytes) -> bytes:
    # The code is not among the arguments, which everybody on the machine may read.
    try:
        words = agent_command("kiosk.fleet.repository.code_child", question)
        ended = subprocess.run(
            words, input=given, capture_output=True, check=False, timeout=_WAITS_S, cwd=IMPORTABLE
        )
    except NoAgentPackagesError:
        raise ServiceError("packages") from None
    except (OSError, subprocess.TimeoutExpired):
        raise CodeError("what opens enrolments could not be started") from None
    if ended.returncode:
        raise CodeError(ended.stderr.decode("utf-8", "replace").strip().splitlines()[-1])
    return ended.stdout
