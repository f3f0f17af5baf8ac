"""System settings that lockdown needs: whether they have effect, and how to set them if not."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.commands.doctor.install_advice import install_again
from kiosk.machine.files_and_programs import Machine

Advice = Callable[[Machine], str]
"""What to do on this machine; "" if there is nothing to do."""

THEN_RESTART = "then restart the machine: sudo systemctl reboot"
RASPBERRY = "/boot/firmware/cmdline.txt"
GRUB = "/boot/grub/grub.cfg"
OUR_GRUB = "/etc/default/grub.d/awareness-kiosk.cfg"
PROGRAM_GRUB = "/usr/lib/awareness-kiosk/grub.cfg"
OWN_GRUB = "/etc/default/grub.d/zz-kernel.cfg"
UNITS = ("/etc/systemd/system", "/run/systemd/system", "/usr/lib/systemd/system")
_SYSTEM = ("usr/lib", "run", "etc")
"""Locations of settings; of two files with one name the later one wins."""


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting and where it comes from; ``file`` is its file on the machine."""

    file: str
    line: str
    value: str


def setting(machine: Machine, file: str, key: str) -> Setting | None:
    """Returns the effective value of a key of, for example, logind.conf: the last one in all files."""
    pattern = re.compile(rf"^{key}[ \t]*=[ \t]*(.*?)[ \t]*$", re.MULTILINE)
    found = None
    for path in (machine.path(f"/etc/systemd/{file}"), *_drop_ins(machine, f"systemd/{file}.d")):
        name = f"/{path.relative_to(machine.path('/'))}"
        for match in pattern.finditer(machine.read(name)):
            found = Setting(name, match[0].strip(), match[1])
    return found


def settings(file: str, **wanted: str) -> Advice:
    """Checks that each key has this value."""

    def advice(machine: Machine) -> str:
        found = {key: setting(machine, file, key) for key in wanted}
        wrong = [each for key, each in found.items() if each is None or each.value != wanted[key]]
        return _corrected(machine, wrong)

    return advice


def limited_journal(machine: Machine) -> str:
    """Checks that the journal is in memory only, or has an upper bound."""
    storage = setting(machine, "journald.conf", "Storage")
    bound = setting(machine, "journald.conf", "SystemMaxUse")
    if (storage and storage.value in {"volatile", "none"}) or (bound and bound.value):
        return ""
    return _corrected(machine, [bound])


def masks(*names: str) -> Advice:
    """Checks that all of these units are masked."""

    def advice(machine: Machine) -> str:
        left = [name for name in names if not _is_masked(machine, name)]
        return f"sudo systemctl mask {' '.join(left)}" if left else ""

    return advice


def kernel_words(*words: str) -> Advice:
    """Checks that the kernel was started with all of these words; ``panic=10`` stands for any number of
    seconds.
    """

    def advice(machine: Machine) -> str:
        given = machine.read("/proc/cmdline").split()
        left = [word for word in words if not _is_among(word, given)]
        return add_to_kernel(machine, *left) if left else ""

    return advice


def add_to_kernel(machine: Machine, *words: str) -> str:
    """Returns how to add these words to the command line of the kernel on this machine."""
    line = " ".join(words)
    if machine.path(RASPBERRY).exists():
        return f"add {line} to the one line of {RASPBERRY}, {THEN_RESTART}"
    if not machine.path(GRUB).exists():
        return f"add {line} to the kernel's command line, where the boot loader of this machine has it"
    if all(_is_among(word, machine.read(GRUB).split()) for word in words):
        return THEN_RESTART.removeprefix("then ")
    if all(_is_among(word, _grub_words(machine)) for word in words):
        return f"sudo update-grub, {THEN_RESTART}"
    added = f'GRUB_CMDLINE_LINUX_DEFAULT="$GRUB_CMDLINE_LINUX_DEFAULT {line}"'
    return f"write {added} into {OWN_GRUB}, sudo update-grub, {THEN_RESTART}"


def modules_refused(machine: Machine, *names: str) -> bool:
    """Checks that the automatic loading of all these kernel modules is disabled."""
    text = "\n".join(path.read_text("utf-8", "replace") for path in _drop_ins(machine, "modprobe.d"))
    text = text.replace("_", "-")
    return all(re.search(rf"^(blacklist|install)\s+{name}\b", text, re.MULTILINE) for name in names)


def _corrected(machine: Machine, wrong: list[Setting | None]) -> str:
    """Returns advice where another file overrides the setting, or the program's own file is missing."""
    if not wrong:
        return ""
    others = [f"remove {each.line} from {each.file}" for each in wrong if each]
    return f"{', '.join(others) or install_again()}, {THEN_RESTART}"


def _is_masked(machine: Machine, name: str) -> bool:
    return any(machine.links_to(f"{place}/{name}") == "/dev/null" for place in UNITS)


def _is_among(word: str, given: list[str]) -> bool:
    if word.startswith("panic="):
        return any(re.fullmatch(r"panic=[1-9]\d*", each) for each in given)
    return word in given


def _grub_words(machine: Machine) -> list[str]:
    """Returns the words that update-grub would write, if the program's own file still sets its words."""
    if PROGRAM_GRUB not in machine.read(OUR_GRUB):
        return []
    return re.split(r'[\s"]+', machine.read(PROGRAM_GRUB))


def _drop_ins(machine: Machine, folder: str) -> Iterator[Path]:
    """Returns all files of a settings folder, in their order."""
    files = {path.name: path for place in _SYSTEM for path in machine.match(f"/{place}/{folder}", "*.conf")}
    yield from (path for _, path in sorted(files.items()))
