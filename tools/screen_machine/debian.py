"""What is installed on a machine besides the package, by its architecture, and how its disk is divided."""

from dataclasses import dataclass

MIB = 1024 * 1024
ROOT_MIB = 3000

_ALWAYS = (
    *("systemd-sysv", "systemd-timesyncd", "dbus", "libpam-systemd", "udev", "kmod", "initramfs-tools"),
    *("zstd", "ca-certificates", "openssh-server", "sudo", "ifupdown", "dhcpcd-base", "cron", "logrotate"),
    *("less", "nano", "procps", "iproute2"),
)
"""As the installer of Debian does, with *SSH server* and *standard system utilities*."""


@dataclass(frozen=True, slots=True)
class Part:
    start_mib: int
    size_mib: int
    kind: str

    @property
    def line(self) -> str:
        """For sfdisk, in sectors."""
        return f"start={self.start_mib * MIB // 512}, size={self.size_mib * MIB // 512}, type={self.kind}"


BIOS = "21686148-6449-6E6F-744E-656564454649"
PARTS = (Part(1, 1, BIOS), Part(2, 34, "uefi"), Part(36, ROOT_MIB, "linux"))


@dataclass(frozen=True, slots=True)
class Debian:
    """``loaders`` are the commands that install the boot loader; ``emulator`` runs them.

    ``interpreter``: a file for binfmt_misc, by which this machine runs programs of that architecture.
    """

    architecture: str
    packages: tuple[str, ...]
    loaders: tuple[str, ...]
    emulator: tuple[str, ...]
    console: str
    interpreter: str = ""


AMD64 = Debian(
    "amd64",
    (*_ALWAYS, "linux-image-amd64", "grub-pc", "grub-efi-amd64-bin"),
    (
        "grub-install --target=i386-pc /dev/vda",
        "grub-install --target=x86_64-efi --removable --no-nvram",
    ),
    ("qemu-system-x86_64", "-machine", "q35", "-accel", "tcg,thread=multi", "-cpu", "max", "-smp", "2"),
    "ttyS0",
)

ARM64 = Debian(
    "arm64",
    (*_ALWAYS, "linux-image-arm64", "grub-efi-arm64"),
    ("grub-install --target=arm64-efi --removable --no-nvram",),
    (
        "qemu-system-aarch64",
        "-machine",
        "virt",
        "-accel",
        "tcg,thread=multi",
        "-cpu",
        "cortex-a72",
        "-smp",
        "2",
    ),
    "ttyAMA0",
    "/usr/lib/binfmt.d/qemu-aarch64.conf",
)
