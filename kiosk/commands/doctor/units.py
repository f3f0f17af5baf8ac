"""Checks that the services of the kiosk are installed and running."""

from collections.abc import Iterator, Mapping, Sequence

from kiosk.base.places import RESOURCES, page
from kiosk.commands.doctor.case import Case
from kiosk.commands.doctor.install_advice import install_again
from kiosk.core.base.findings import Finding, Level
from kiosk.core.text.counted import counted
from kiosk.machine.files_and_programs import Machine

SERVICE = "awareness-kiosk.service"
_KINDS = {".service", ".timer", ".path", ".socket", ".target"}
_PROPERTIES = "Id,LoadState,ActiveState,UnitFileState,NRestarts"
_LOG = f"read why: sudo journalctl --unit {SERVICE} --since today"
INSTALL = f"install it with the command install, or as a package: {page('how-to/operations.md')}"
"""Where the kiosk is not installed."""

Unit = Mapping[str, str]
"""Properties of a unit, from systemd."""


def look(case: Case) -> Iterator[Finding]:
    yield from judge(units(case.machine, unit_names()))


def unit_names() -> tuple[str, ...]:
    """Returns the units of the program; only its service if the others are not installed with it."""
    files = (RESOURCES / "system").rglob("*")
    names = {file.name for file in files if file.suffix in _KINDS and "@" not in file.name}
    return (SERVICE, *sorted(names - {SERVICE}))


def units(machine: Machine, names: Sequence[str]) -> dict[str, Unit] | None:
    """Returns the state of each unit by name; None if systemd does not answer."""
    told = machine.run("systemctl", "show", "--property", _PROPERTIES, *names)
    if told is None:
        return None
    blocks = (dict(line.split("=", 1) for line in block.splitlines()) for block in told.split("\n\n"))
    return {block["Id"]: block for block in blocks if "Id" in block}


def is_installed(known: Mapping[str, Unit] | None) -> bool:
    return known is not None and known.get(SERVICE, {}).get("LoadState") == "loaded"


def judge(known: Mapping[str, Unit] | None) -> Iterator[Finding]:
    if known is None or not is_installed(known):
        why = "is not installed" if known is not None else "cannot be asked for: systemd does not answer"
        text = f"{SERVICE} {why}; nothing starts the kiosk after a power cut"
        yield Finding(Level.WARN, "service", text, INSTALL)
        return
    for name, unit in known.items():
        yield from _judge_one(name, unit)


def _judge_one(name: str, unit: Unit) -> Iterator[Finding]:
    state = unit.get("ActiveState", "unknown")
    if unit.get("LoadState") != "loaded":
        yield Finding(Level.FAIL, "service", f"{name} is not installed, the others are", install_again())
    elif state == "failed" or (name == SERVICE and state != "active"):
        yield Finding(Level.FAIL, "service", f"{name} does not run: it is {state}", _LOG)
    elif name == SERVICE and unit.get("UnitFileState") == "disabled":
        text = f"{name} runs, but does not start with the machine"
        yield Finding(Level.FAIL, "service", text, f"sudo systemctl enable {name}")
    elif name == SERVICE and (restarts := int(unit.get("NRestarts") or 0)):
        text = f"{name} runs; it was started again {counted(restarts, 'time')} since the machine is on"
        yield Finding(Level.WARN, "service", text, _LOG)
    else:
        yield Finding(Level.OK, "service", f"{name} is {state}")
