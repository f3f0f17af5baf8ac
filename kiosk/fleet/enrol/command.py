"""Reads an enrolment, reports it, and stores its parts in their places."""

import json
import sys
from dataclasses import asdict, dataclass
from io import BytesIO
from pathlib import Path
from urllib.parse import urlsplit

from kiosk.base.durable_files import replace as replace_file
from kiosk.base.enrolment.apt_files import AptFiles, lay, remove
from kiosk.base.enrolment.enrolment import LARGEST_ENROLMENT, Enrolment, EnrolmentError, read_enrolment
from kiosk.base.enrolment.kept_enrolment import FILE, agents_part, is_server, kiosks_part
from kiosk.base.installed.as_owner import as_owner_of
from kiosk.base.installed.installed_paths import INSTALLED_STATE
from kiosk.base.installed.state_folder import make_folder
from kiosk.base.plain_files import read_plain
from kiosk.base.services.service_client import ServiceError
from kiosk.base.services.stick_socket import fetch, socket_path
from kiosk.base.unsafe_characters import printable
from kiosk.fleet.enrol.agent_side import Agent, AgentFolder, AgentService, stop
from kiosk.fleet.enrol.codes import CodeError, opened, sealed_name

_GATE = "awareness-kiosk-gate.socket"

WORDS = {
    "away": "The agent's service does not answer: install the package, and restart the machine.",
    "code": "The code is wrong: type all 16 letters and digits of it.",
    "enrolled": "This kiosk belongs to a fleet already. “enrol --forget” as root ends that.",
    "failed": "It could not be kept. Nothing was changed; call it with sudo, and check the disk.",
    "missing": "The server has nothing for this code: check both. A code is valid for 7 days.",
    "none": "No USB stick was found.",
    "packages": "Enrolments are opened by packages that are missing here: see “make setup-agent”.",
    "several": "There is more than one USB stick. Leave only one in.",
    "used": "Another machine has used this code. On the server: awareness-kiosk-server enrol NAME --again.",
    "unreachable": "The server did not answer: check its name, and the network of this machine.",
    "unreadable": "This is no enrolment: write or fetch it again.",
}
"""The sentence for a person at a terminal, by word."""


@dataclass(frozen=True, slots=True)
class EnrolOptions:
    """One of ``file``, ``stick`` (a name on the stick), ``code`` with ``server``, ``forget``, or none, which
    only reports the state. ``socket`` is the agent's service, None for root, who writes in ``agent``.
    """

    state: Path
    agent: Path
    socket: Path | None
    apt: AptFiles
    file: Path | None = None
    stick: str = ""
    code: str = ""
    server: str = ""
    forget: bool = False
    plan: bool = False
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class Enrolled:
    """``word`` is ok, alone for a kiosk by itself, or why nothing was done; ``why`` adds to it."""

    word: str = "ok"
    name: str = ""
    server: str = ""
    channel: str = ""
    programs: str = ""
    why: str = ""


def enrol(options: EnrolOptions) -> int:
    """Enrols; 1 if nothing was done."""
    try:
        answer = _answer(options)
    except ServiceError as error:
        answer = Enrolled(str(error))
    except CodeError as error:
        answer = Enrolled("code", why=str(error))
    except EnrolmentError as error:
        answer = Enrolled("unreadable", why=str(error))
    except OSError as error:
        answer = Enrolled("failed", why=f"{error.filename or options.state}: {error.strerror}")
    if options.as_json:
        print(json.dumps(asdict(answer), ensure_ascii=False))
    else:
        print(*map(printable, _told(answer, options)), sep="\n", file=sys.stdout)
    return 0 if answer.word in {"ok", "alone"} else 1


def _answer(options: EnrolOptions) -> Enrolled:
    if options.forget:
        return _forget(options)
    if not (options.file or options.stick or options.code):
        kept = kept_enrolment(options.state)
        return _about(kept) if kept else Enrolled("alone")
    if options.socket and (options.state / FILE).exists():
        return Enrolled("enrolled")
    agent: Agent = AgentService(options.socket) if options.socket else AgentFolder(options.agent)
    enrolment = read_enrolment(_record(options, agent))
    if not options.plan:
        _keep(enrolment, options, agent)
    return _about(enrolment)


def kept_enrolment(state: Path) -> Enrolment | None:
    """The stored enrolment; None for a kiosk by itself. Raises EnrolmentError and OSError."""
    try:
        with as_owner_of(state):
            raw = read_plain(state / FILE, LARGEST_ENROLMENT + 1, follow=False)
    except FileNotFoundError:
        return None
    return read_enrolment(raw)


def _record(options: EnrolOptions, agent: Agent) -> bytes:
    if options.file:
        return read_plain(options.file, LARGEST_ENROLMENT + 1)
    if options.stick:
        path = socket_path()
        if path is None:
            raise ServiceError("away")
        raw = BytesIO()
        fetch(path, options.stick, raw)
        return raw.getvalue()
    if not is_server(options.server):
        raise ServiceError("unreachable")
    return opened(options.code, agent.fetch(options.server, sealed_name(options.code)))


def _keep(enrolment: Enrolment, options: EnrolOptions, agent: Agent) -> None:
    """Stores the kiosk's part first: an agent that belongs to a fleet refuses another one."""
    state = options.state
    make_folder(state)
    with as_owner_of(state):
        replace_file(state / FILE, kiosks_part(enrolment))
    try:
        agent.keep(agents_part(enrolment))
        if not options.socket:
            lay(options.apt, enrolment.apt, enrolment.root_bytes)
    except (OSError, ServiceError):
        _leave(state)
        raise


def _forget(options: EnrolOptions) -> Enrolled:
    if options.socket:
        return Enrolled("enrolled")
    AgentFolder(options.agent).forget()
    remove(options.apt)
    _leave(options.state)
    if options.state == INSTALLED_STATE:
        # With the record there systemd would start it again at once.
        stop(_GATE)
    return Enrolled("alone")


def _leave(state: Path) -> None:
    """Leaves a fleet. Its verified root stays: a kiosk that joins it again takes no older site."""
    with as_owner_of(state):
        (state / FILE).unlink(missing_ok=True)


def _about(enrolment: Enrolment) -> Enrolled:
    server = urlsplit(enrolment.repository).netloc
    programs = urlsplit(enrolment.apt.address).netloc if enrolment.apt else ""
    return Enrolled("ok", enrolment.name, server, enrolment.channel, programs)


def _told(answer: Enrolled, options: EnrolOptions) -> tuple[str, ...]:
    if answer.word == "alone":
        return ("This kiosk belongs to no fleet.",)
    if answer.word != "ok":
        said = WORDS.get(answer.word, WORDS["failed"])
        return (said, *([f"({answer.why})"] if answer.why else ()))
    who = f"{answer.name} of {answer.server}, channel {answer.channel}"
    if options.plan:
        return (f"This kiosk would be {who}.", "This is a plan: nothing was changed.")
    from_apt = (f"apt gets later versions of the program from {answer.programs}.",) if answer.programs else ()
    return (f"This kiosk is {who}.", *from_apt)
