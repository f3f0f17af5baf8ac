"""Checks that the system closes what the program cannot; the rows are those of docs/lockdown.md."""

import re
from collections.abc import Callable, Iterator

from kiosk.commands.doctor.case import Case
from kiosk.commands.doctor.units import is_installed, unit_names, units
from kiosk.core.base.findings import Finding, Level
from kiosk.frozen import dataclass
from kiosk.machine.files_and_programs import Machine

_INSTALL = "the command install writes this setting, and so does the package"
_SLEEP = (
    *("sleep.target", "suspend.target", "hibernate.target"),
    *("hybrid-sleep.target", "suspend-then-hibernate.target"),
)
_SYSTEM = ("usr/lib", "run", "etc")
"""Locations of settings; of two files with one name the later one wins."""

_UNITS = ("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system")


@dataclass(frozen=True, slots=True)
class LockdownRule:
    row: str
    open_text: str
    is_closed: Callable[[Machine], bool]
    mend: str = _INSTALL


def masked(machine: Machine, *names: str) -> bool:
    """Whether all of these units are masked."""
    return all(any(machine.links_to(f"{place}/{name}") == "/dev/null" for place in _UNITS) for name in names)


def setting(machine: Machine, file: str, key: str) -> str:
    """The effective value of a key of, for example, logind.conf: the last one in all files."""
    text = machine.read(f"/etc/systemd/{file}") + "\n" + _together(machine, f"systemd/{file}.d")
    said = re.findall(rf"^{key}[ \t]*=[ \t]*(.*?)[ \t]*$", text, re.MULTILINE)
    return said[-1] if said else ""


def modules_refused(machine: Machine, *names: str) -> bool:
    """Whether the automatic loading of all these kernel modules is disabled."""
    text = _together(machine, "modprobe.d").replace("_", "-")
    return all(re.search(rf"^(blacklist|install)\s+{name}\b", text, re.MULTILINE) for name in names)


def _together(machine: Machine, folder: str) -> str:
    """All files of a settings folder, in their order."""
    files = {path.name: path for place in _SYSTEM for path in machine.match(f"/{place}/{folder}", "*.conf")}
    return "\n".join(path.read_text("utf-8", "replace") for _, path in sorted(files.items()))


def _says(file: str, **wanted: str) -> Callable[[Machine], bool]:
    return lambda machine: all(setting(machine, file, key) == value for key, value in wanted.items())


def _has_no_sysrq(machine: Machine) -> bool:
    """A kernel without the magic SysRq key has no such file."""
    return machine.read("/proc/sys/kernel/sysrq").strip() in {"", "0"}


def _ignores_restart_keys(machine: Machine) -> bool:
    burst = setting(machine, "system.conf", "CtrlAltDelBurstAction") == "none"
    return burst and masked(machine, "ctrl-alt-del.target")


def _boots_with(*words: str) -> Callable[[Machine], bool]:
    return lambda machine: set(words) <= set(machine.read("/proc/cmdline").split())


def _starts_over(machine: Machine) -> bool:
    """If its disk is missing, the boot of the system opens a shell, unless it is told to reboot."""
    return any(re.fullmatch(r"panic=[1-9]\d*", word) for word in machine.read("/proc/cmdline").split())


def _mounts_no_sticks(machine: Machine) -> bool:
    mounters = ("udisks2.service", "autofs.service")
    there = any(machine.match(place, name) for place in _UNITS for name in mounters)
    return not there or modules_refused(machine, "usb-storage", "uas")


def _has_no_desktop(machine: Machine) -> bool:
    return machine.links_to("/etc/systemd/system/display-manager.service") in {"", "/dev/null"}


def _guards_usb(machine: Machine) -> bool:
    return bool(machine.match("/etc/systemd/system", "*.wants/usbguard.service"))


def _keeps_few_logs(machine: Machine) -> bool:
    volatile = setting(machine, "journald.conf", "Storage") in {"volatile", "none"}
    return volatile or bool(setting(machine, "journald.conf", "SystemMaxUse"))


def _keeps_memory_off_disks(machine: Machine) -> bool:
    """No service swaps if the kernel counts the memory of each; swap in memory is harmless."""
    swaps = machine.read("/proc/swaps").splitlines()[1:]
    counts = "memory" in machine.read("/sys/fs/cgroup/cgroup.controllers").split()
    return counts or all(line.startswith("/dev/zram") for line in swaps)


def _closes_eyes_and_ears(machine: Machine) -> bool:
    """Devices that do not exist need not be closed."""
    places = (("/dev/snd", "pcmC*D*c"), ("/dev", "video*"), ("/dev", "media*"))
    devices = (device for folder, names in places for device in machine.match(folder, names))
    return not any(device.stat().st_mode & 0o077 for device in devices)


def _walls_off_phones(machine: Machine) -> bool:
    """If the service for phones is installed at all."""
    told = (
        machine.run("systemctl", "show", "--property=LoadState,User", "awareness-kiosk-remote.service") or ""
    )
    return "LoadState=loaded" not in told or not re.search(r"(?m)^User=(?!awareness-kiosk-phones$)", told)


RULES = (
    LockdownRule("L04", "other terminals can be reached", _says("logind.conf", NAutoVTs="0", ReserveVT="0")),
    LockdownRule("L06", "Ctrl+Alt+Del restarts the machine", _ignores_restart_keys),
    LockdownRule("L07", "the SysRq key works", _has_no_sysrq),
    LockdownRule(
        "L17",
        "unknown USB devices are accepted",
        _guards_usb,
        "install usbguard and allow what is plugged in now: see docs/lockdown.md",
    ),
    LockdownRule("L19", "USB sticks are mounted", _mounts_no_sticks, "apt purge udisks2 autofs"),
    LockdownRule(
        "L23", "the start of the machine shows text", _boots_with("quiet", "vt.global_cursor_default=0")
    ),
    LockdownRule(
        "L33", "a desktop is installed and starts", _has_no_desktop, "systemctl disable display-manager"
    ),
    LockdownRule(
        "L37",
        "keys for power and sleep work",
        _says("logind.conf", HandlePowerKey="ignore", HandleSuspendKey="ignore", HandleLidSwitch="ignore"),
    ),
    LockdownRule("L37", "the machine may fall asleep", lambda m: masked(m, *_SLEEP)),
    LockdownRule("L39", "the start of the machine asks about a damaged disk", _boots_with("fsck.repair=yes")),
    LockdownRule("L39", "a disk that does not come up ends in a shell", _starts_over),
    LockdownRule("L40", "the journal grows without end", _keeps_few_logs),
    LockdownRule(
        "L40",
        "what somebody reads may be swapped out to the disk",
        _keeps_memory_off_disks,
        "add cgroup_enable=memory to the kernel's command line, or switch off the swap: see docs/lockdown.md",
    ),
    LockdownRule("L42", "programs can use a microphone or a camera", _closes_eyes_and_ears),
    LockdownRule("L43", "the process for phones runs as somebody who can see the screen", _walls_off_phones),
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
