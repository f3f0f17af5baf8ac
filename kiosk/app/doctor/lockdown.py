"""Whether the system closes what the program cannot; the rows are those of docs/lockdown.md."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kiosk.app.doctor.case import Case
from kiosk.app.doctor.machine import Machine
from kiosk.app.doctor.units import is_installed, unit_names, units
from kiosk.core.findings import Finding, Level

_INSTALL = "python main.py install writes this setting"
_SLEEP = ("sleep.target", "suspend.target", "hibernate.target", "hybrid-sleep.target")


@dataclass(frozen=True, slots=True)
class Rule:
    row: str
    open_text: str
    is_closed: Callable[[Machine], bool]
    mend: str = _INSTALL


def masked(machine: Machine, *names: str) -> bool:
    """Whether none of these units can be started by anything."""
    places = ("/etc/systemd/system", "/run/systemd/system")
    return all(any(machine.links_to(f"{place}/{name}") == "/dev/null" for place in places) for name in names)


def setting(machine: Machine, file: str, key: str) -> str:
    """What systemd takes for a key of, say, logind.conf: the last of all files that say something."""
    folders = ("usr/lib/systemd", "run/systemd", "etc/systemd")
    drop_ins = {
        path.name: path for folder in folders for path in machine.match(f"/{folder}/{file}.d", "*.conf")
    }
    texts = [machine.read(f"/etc/systemd/{file}")]
    texts += [path.read_text("utf-8", "replace") for _, path in sorted(drop_ins.items())]
    said = re.findall(rf"^{key}[ \t]*=[ \t]*(.*?)[ \t]*$", "\n".join(texts), re.MULTILINE)
    return said[-1] if said else ""


def modules_refused(machine: Machine, *names: str) -> bool:
    """Whether none of these kernel modules is loaded by itself."""
    files = machine.match("/etc/modprobe.d", "*.conf")
    text = "\n".join(file.read_text("utf-8", "replace") for file in files).replace("_", "-")
    return all(re.search(rf"^(blacklist|install)\s+{name}\b", text, re.MULTILINE) for name in names)


def _says(file: str, **wanted: str) -> Callable[[Machine], bool]:
    return lambda machine: all(setting(machine, file, key) == value for key, value in wanted.items())


def _has_no_sysrq(machine: Machine) -> bool:
    """A kernel without the key has no such file."""
    return machine.read("/proc/sys/kernel/sysrq").strip() in {"", "0"}


def _boots_quietly(machine: Machine) -> bool:
    line = machine.read("/proc/cmdline").split()
    return {"quiet", "vt.global_cursor_default=0"} <= set(line)


def _has_no_desktop(machine: Machine) -> bool:
    return machine.links_to("/etc/systemd/system/display-manager.service") in {"", "/dev/null"}


def _guards_usb(machine: Machine) -> bool:
    return bool(machine.match("/etc/systemd/system", "*.wants/usbguard.service"))


def _keeps_few_logs(machine: Machine) -> bool:
    volatile = setting(machine, "journald.conf", "Storage") in {"volatile", "none"}
    return volatile or bool(setting(machine, "journald.conf", "SystemMaxUse"))


RULES = (
    Rule("L04", "other terminals can be reached", _says("logind.conf", NAutoVTs="0", ReserveVT="0")),
    Rule("L06", "Ctrl+Alt+Del restarts the machine", lambda m: masked(m, "ctrl-alt-del.target")),
    Rule("L07", "the SysRq key works", _has_no_sysrq),
    Rule(
        "L17",
        "unknown USB devices are accepted",
        _guards_usb,
        "install usbguard and allow what is plugged in now: see docs/lockdown.md",
    ),
    Rule("L19", "USB sticks are read", lambda m: modules_refused(m, "usb-storage", "uas")),
    Rule("L23", "the start of the machine shows text", _boots_quietly),
    Rule("L33", "a desktop is installed and starts", _has_no_desktop, "systemctl disable display-manager"),
    Rule(
        "L37",
        "keys for power and sleep work",
        _says("logind.conf", HandlePowerKey="ignore", HandleSuspendKey="ignore", HandleLidSwitch="ignore"),
    ),
    Rule("L37", "the machine may fall asleep", lambda m: masked(m, *_SLEEP)),
    Rule("L40", "the journal grows without end", _keeps_few_logs),
)


def look(case: Case) -> Iterator[Finding]:
    yield from judge(case.machine, is_installed(units(case.machine, unit_names())))


def judge(machine: Machine, installed: bool) -> Iterator[Finding]:
    """A trial on somebody's own computer is not locked down."""
    if not installed:
        yield Finding(Level.WARN, "lockdown", "not looked at: the kiosk is not installed as a service")
        return
    left = [rule for rule in RULES if not rule.is_closed(machine)]
    for rule in left:
        yield Finding(Level.WARN, "lockdown", f"{rule.row}: {rule.open_text}", rule.mend)
    if not left:
        yield Finding(Level.OK, "lockdown", f"{len(RULES)} settings of the system are as they should be")
