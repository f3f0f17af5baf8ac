"""The hardware of a machine in QEMU, and the words that QEMU is called with for it."""

import shutil
from base64 import b64encode
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from tools.machine.content_cases import SITE

PROBE, JOURNAL = "org.example.probe", "org.example.journal"
SECOND_MONITOR, SOUND = "second-monitor", "sound.wav"
"""In the folder of the machine: the socket by which the monitor comes and goes, and what was heard so far."""


@dataclass(frozen=True, slots=True)
class Computer:
    """An emulator with its board and processor, and the files of a UEFI for it: its code and its settings."""

    emulator: tuple[str, ...]
    code: Path
    settings: Path
    can_be_native: bool = True


_OVMF, _AAVMF = Path("/usr/share/OVMF"), Path("/usr/share/AAVMF")


def _pc(board: str) -> Computer:
    words = ("qemu-system-x86_64", "-machine", board, "-cpu", "Westmere")
    return Computer(words, _OVMF / "OVMF_CODE_4M.fd", _OVMF / "OVMF_VARS_4M.fd")


PC = _pc("q35")
"""Of a processor before AVX2. QEMU 10.0 faults where the masked part of a load lies beyond a page, as no
processor does; Qt once ended by it at a touch.
"""

PC_OF_USB = _pc("q35,i8042=off")
"""No keyboard and no mouse of the mainboard, so that what is sent comes by USB."""

ARM = Computer(
    ("qemu-system-aarch64", "-machine", "virt", "-cpu", "cortex-a72"),
    _AAVMF / "AAVMF_CODE.fd",
    _AAVMF / "AAVMF_VARS.fd",
    can_be_native=False,
)
"""Of the processor of a Raspberry Pi 4, and of nothing else of it."""

_MEMORY_MB = 2048

_SLOW = """[Service]
TimeoutStartSec=300
TimeoutStopSec=60
"""
"""Limits of time alone: where the guest is emulated it is some thirty times slower."""

_WATCHDOG = "WatchdogSec=120\n"

_SLOW_DISK = """[Unit]
JobRunningTimeoutSec=600
"""
"""After 90 s in which the firmware's partition was not found, systemd would start the machine again."""

_SHELL = f"""[Unit]
Description=A shell for the test
DefaultDependencies=no
[Service]
ExecStart=/bin/sh -c 'exec sh <>/dev/virtio-ports/{PROBE} >&0 2>&1'
Restart=always
RestartSec=1
"""
_LOG = f"""[Unit]
Description=The journal, for the test
DefaultDependencies=no
After=systemd-journald.service
[Service]
ExecStart=/bin/sh -c 'exec journalctl -f -n all -b -o short-monotonic >/dev/virtio-ports/{JOURNAL}'
Restart=always
RestartSec=1
"""
_WANTS = """[Unit]
Wants=probe.service probe-journal.service
"""
_CREDENTIALS = {
    "systemd.extra-unit.probe.service": _SHELL,
    "systemd.extra-unit.probe-journal.service": _LOG,
    "systemd.unit-dropin.multi-user.target~probe": _WANTS,
    "systemd.unit-dropin.dev-disk-by\\x2dlabel-ESP.device~slow": _SLOW_DISK,
    **{
        f"systemd.unit-dropin.awareness-kiosk{name}.service~slow": f"{_SLOW}{watchdog}"
        for name, watchdog in {"": _WATCHDOG, "-screen": _WATCHDOG, "-safe": ""}.items()
    },
}
"""What systemd of a machine takes from its firmware: nothing is written to the disk."""


@dataclass(frozen=True, slots=True)
class Hardware:
    """``display`` is a graphics card of QEMU, ``devices`` what else is plugged in.

    ``has_card``: for a network. ``clock``: what the battery clock says at power-on, if it is not the time.
    ``disks``: files that are disks to read, by the names ``/dev/disk/by-id/virtio-more0`` and so on.
    ``second_socket``: the graphics card has one for a second monitor, in which nothing is. ``sound``: a card
    for sound, with a microphone; what it plays is written into a file. ``site`` is a site.toml that the
    machine writes before anything of the kiosk starts, "" for the one that it has.
    """

    firmware: str = "uefi"
    computer: Computer = PC
    display: str = "virtio-vga"
    size: tuple[int, int] = (1280, 800)
    devices: tuple[str, ...] = ("virtio-multitouch-pci",)
    has_card: bool = True
    clock: str = ""
    disks: tuple[Path, ...] = ()
    second_socket: bool = False
    sound: bool = False
    site: str = ""


def words(hardware: Hardware, folder: Path, disk: Path, accelerator: str) -> list[str]:
    """QEMU's command line for a machine whose sockets and firmware settings are in ``folder``."""
    heads = ",max_outputs=2" if hardware.second_socket else ""
    screen = f"{hardware.display},id=screen,xres={hardware.size[0]},yres={hardware.size[1]}{heads}"
    given = [
        *hardware.computer.emulator,
        *("-accel", accelerator, "-smp", "2", "-m", str(_MEMORY_MB)),
        *("-display", "none", "-vga", "none", "-nodefaults"),
        *("-device", screen),
        *("-drive", f"if=none,id=disk,format=qcow2,file={disk}", "-device", "virtio-blk-pci,drive=disk"),
        *("-qmp", f"unix:{folder / 'qmp'},server=on,wait=off"),
        *("-qmp", f"unix:{folder / 'qmp-eye'},server=on,wait=off"),
        *("-device", "qemu-xhci,id=usb", "-device", "virtio-serial-pci"),
    ]
    for name in (PROBE, JOURNAL):
        short = name.rpartition(".")[2]
        given += ["-chardev", f"socket,id={short},path={folder / short},server=on,wait=off"]
        given += ["-device", f"virtserialport,chardev={short},name={name}"]
    for name, text in _credentials(hardware).items():
        value = _encoded(text)
        given += ["-smbios", f"type=11,value=io.systemd.credential.binary:{name}={value}"]
    for device in hardware.devices:
        given += ["-device", device]
    given += ["-netdev", "user,id=net"]
    if hardware.has_card:
        given += ["-device", "virtio-net-pci,netdev=net,id=card,addr=0x10"]
    if hardware.clock:
        given += ["-rtc", f"base={hardware.clock}"]
    for n, path in enumerate(hardware.disks):
        given += ["-drive", f"if=none,id=more{n},format=raw,readonly=on,file={path}"]
        given += ["-device", f"virtio-blk-pci,drive=more{n},serial=more{n}"]
    if hardware.second_socket:
        given += ["-vnc", f"unix:{folder / SECOND_MONITOR},display=screen,head=1"]
    if hardware.sound:
        given += ["-audiodev", f"wav,id=sound,path={folder / SOUND}"]
        given += ["-device", "intel-hda", "-device", "hda-duplex,audiodev=sound"]
    if hardware.firmware == "uefi":
        given += _uefi(hardware.computer, folder)
    return given


def _credentials(hardware: Hardware) -> Mapping[str, str]:
    if not hardware.site:
        return _CREDENTIALS
    return {**_CREDENTIALS, "tmpfiles.extra": f"f+~ {SITE} 0644 root root - {_encoded(hardware.site)}\n"}


def _encoded(text: str) -> str:
    return b64encode(text.encode()).decode()


def _uefi(computer: Computer, folder: Path) -> list[str]:
    settings = folder / "firmware"
    if not settings.exists():
        shutil.copy(computer.settings, settings)
    code = f"if=pflash,format=raw,readonly=on,file={computer.code}"
    return ["-drive", code, "-drive", f"if=pflash,format=raw,file={settings}"]
