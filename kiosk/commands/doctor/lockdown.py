"""Checks that the system closes what the program cannot, by the rows of docs/reference/lockdown.md."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.places import page
from kiosk.commands.doctor.case import Case
from kiosk.commands.doctor.system_settings import (
    THEN_RESTART,
    UNITS,
    Advice,
    add_to_kernel,
    kernel_words,
    limited_journal,
    masks,
    modules_refused,
    settings,
)
from kiosk.commands.doctor.units import INSTALL, is_installed, unit_names, units
from kiosk.core.base.findings import Finding, Level
from kiosk.machine.files_and_programs import Machine

_PAGE = page("reference/lockdown.md")
_SLEEP = (
    *("sleep.target", "suspend.target", "hibernate.target"),
    *("hybrid-sleep.target", "suspend-then-hibernate.target"),
)
_PHONES = "awareness-kiosk-remote.service"
_SYSCTL = "/etc/sysctl.d/zz-awareness-kiosk.conf"


@dataclass(frozen=True, slots=True)
class LockdownRule:
    """A row of the lockdown; ``advice`` is empty if the row is closed."""

    row: str
    open_text: str
    advice: Advice


def _no_sysrq(machine: Machine) -> str:
    """Checks the magic SysRq key; a kernel without it has no such file."""
    if machine.read("/proc/sys/kernel/sysrq").strip() in {"", "0"}:
        return ""
    return f"write kernel.sysrq = 0 into {_SYSCTL}, then sudo sysctl --system"


def _no_restart_keys(machine: Machine) -> str:
    wanted = (settings("system.conf", CtrlAltDelBurstAction="none"), masks("ctrl-alt-del.target"))
    return "; ".join(filter(None, (advice(machine) for advice in wanted)))


def _no_mounted_sticks(machine: Machine) -> str:
    mounters = ("udisks2.service", "autofs.service")
    there = any(machine.match(place, name) for place in UNITS for name in mounters)
    closed = not there or modules_refused(machine, "usb-storage", "uas")
    return "" if closed else "sudo apt purge udisks2 autofs"


def _no_desktop(machine: Machine) -> str:
    starts = machine.links_to("/etc/systemd/system/display-manager.service") not in {"", "/dev/null"}
    return f"sudo systemctl disable display-manager, {THEN_RESTART}" if starts else ""


def _guarded_usb(machine: Machine) -> str:
    if machine.match("/etc/systemd/system", "*.wants/usbguard.service"):
        return ""
    return f"allow what is plugged in now and nothing else: the three commands at USB in {_PAGE}"


def _memory_off_disks(machine: Machine) -> str:
    """Checks that no service swaps, if the kernel counts the memory of each; swap in memory is harmless."""
    swaps = machine.read("/proc/swaps").splitlines()[1:]
    counts = "memory" in machine.read("/sys/fs/cgroup/cgroup.controllers").split()
    if counts or all(line.startswith("/dev/zram") for line in swaps):
        return ""
    return f"{add_to_kernel(machine, 'cgroup_enable=memory')}; why: Swap in {_PAGE}"


def _closed_eyes_and_ears(machine: Machine) -> str:
    """Checks cameras and microphones; devices that do not exist need not be closed."""
    places = (("/dev/snd", "pcmC*D*c"), ("/dev", "video*"), ("/dev", "media*"))
    devices = (device for folder, names in places for device in machine.match(folder, names))
    open_ones = [_on(machine, device) for device in devices if device.stat().st_mode & 0o077]
    if not open_ones:
        return ""
    named = ", ".join(open_ones)
    return f"remove the rule that opens {named} from /etc/udev/rules.d, if there is one, {THEN_RESTART}"


def _walled_off_phones(machine: Machine) -> str:
    """Checks the service for phones, if it is installed."""
    told = machine.run("systemctl", "show", "--property=LoadState,User", _PHONES) or ""
    if "LoadState=loaded" not in told or not re.search(r"(?m)^User=(?!awareness-kiosk-phones$)", told):
        return ""
    return f"sudo systemctl revert {_PHONES}, then sudo systemctl try-restart {_PHONES}"


def _on(machine: Machine, path: Path) -> str:
    return f"/{path.relative_to(machine.path('/'))}"


RULES = (
    LockdownRule(
        "L04", "other terminals can be reached", settings("logind.conf", NAutoVTs="0", ReserveVT="0")
    ),
    LockdownRule("L06", "Ctrl+Alt+Del restarts the machine", _no_restart_keys),
    LockdownRule("L07", "the SysRq key works", _no_sysrq),
    LockdownRule("L17", "unknown USB devices are accepted", _guarded_usb),
    LockdownRule("L19", "USB sticks are mounted", _no_mounted_sticks),
    LockdownRule(
        "L23", "the start of the machine shows text", kernel_words("quiet", "vt.global_cursor_default=0")
    ),
    LockdownRule("L33", "a desktop is installed and starts", _no_desktop),
    LockdownRule(
        "L37",
        "keys for power and sleep work",
        settings("logind.conf", HandlePowerKey="ignore", HandleSuspendKey="ignore", HandleLidSwitch="ignore"),
    ),
    LockdownRule("L37", "the machine may fall asleep", masks(*_SLEEP)),
    LockdownRule(
        "L39", "the start of the machine asks about a damaged disk", kernel_words("fsck.repair=yes")
    ),
    LockdownRule("L39", "a disk that does not come up ends in a shell", kernel_words("panic=10")),
    LockdownRule("L40", "the journal grows without end", limited_journal),
    LockdownRule("L40", "what somebody reads may be swapped out to the disk", _memory_off_disks),
    LockdownRule("L42", "programs can use a microphone or a camera", _closed_eyes_and_ears),
    LockdownRule("L43", "the process for phones runs as somebody who can see the screen", _walled_off_phones),
)


def look(case: Case) -> Iterator[Finding]:
    yield from judge(case.machine, is_installed(units(case.machine, unit_names())))


def judge(machine: Machine, installed: bool) -> Iterator[Finding]:
    """Judges all rows; a trial on somebody's own computer is not locked down."""
    if not installed:
        text = "not looked at: the kiosk is not installed as a service"
        yield Finding(Level.WARN, "lockdown", text, INSTALL)
        return
    left = [(rule, advice) for rule in RULES if (advice := rule.advice(machine))]
    for rule, advice in left:
        yield Finding(Level.WARN, "lockdown", f"{rule.row}: {rule.open_text}", advice)
    if not left:
        yield Finding(Level.OK, "lockdown", f"{len(RULES)} settings of the system are as they should be")
