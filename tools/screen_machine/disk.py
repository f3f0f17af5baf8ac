"""The disk of a Debian with the package, from the mirror alone; kept below build/ until that changes."""

import hashlib
import os
import shutil
import subprocess
import tempfile
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from kiosk import __version__
from tools.machine.package_cases import site
from tools.screen_machine.debian import MIB, PARTS, ROOT_MIB, Debian
from tools.shared import ROOT

KEPT = ROOT / "build/screen-machine"
SPACE = os.environ.get("TMPDIR", "/var/tmp")
"""Where some gigabytes have room."""

_RELEASE = "trixie"
_FINISH_S = 600.0
_FINISH = """#!/bin/sh
# The first and only start by another loader than its own.
mount -o remount,rw /
mount LABEL=ESP /boot/efi
{install} && update-grub && echo "the loader is installed"
rm /root/finish
umount /boot/efi
sync
echo s >/proc/sysrq-trigger
echo o >/proc/sysrq-trigger
sleep 60
"""


def package_of(debian: Debian) -> Path:
    """The newest that `make deb` has built for this architecture."""
    built = [*(ROOT / "build").glob(f"awareness-kiosk_{__version__}*_{debian.architecture}.deb")]
    assert built, "there is no package; make deb builds it"
    return max(built, key=lambda path: path.stat().st_mtime)


def disk_for(package: Path, debian: Debian) -> Path:
    """The disk of this package and recipe, made if there is none; who uses it changes a layer above it."""
    recipe = b"".join(Path(__file__).with_name(name).read_bytes() for name in ("disk.py", "debian.py"))
    name = hashlib.sha256(recipe + repr(debian).encode() + package.read_bytes()).hexdigest()[:16]
    disk = KEPT / f"{debian.architecture}-{name}.qcow2"
    if not disk.exists():
        KEPT.mkdir(parents=True, exist_ok=True)
        for older in KEPT.glob(f"{debian.architecture}-*.qcow2"):
            older.unlink()
        _make(package, debian, disk)
    return disk


def layer(above: Path, disk: Path) -> None:
    """A disk that starts as the other and keeps every change for itself."""
    _run("qemu-img", "create", "-q", "-f", "qcow2", "-F", "qcow2", "-b", str(disk), str(above))


def _make(package: Path, debian: Debian, disk: Path) -> None:
    with tempfile.TemporaryDirectory(prefix="screen-machine-", dir=SPACE) as name:
        folder = Path(name)
        tree, raw = folder / "tree", folder / "raw"
        _install(package, debian, tree)
        _write(debian, tree, raw)
        _finish(debian, tree, raw, folder / "said")
        new = disk.with_suffix(".new")
        _run("qemu-img", "convert", "-q", "-f", "raw", "-O", "qcow2", str(raw), str(new))
        new.rename(disk)


def _install(package: Path, debian: Debian, tree: Path) -> None:
    """As the installer of Debian leaves it, and then ``apt install ./….deb``, with what that recommends."""
    # mmdebstrap tells apt of its tree to leave out what is recommended.
    install = "env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --install-recommends /root/kiosk.deb"
    with _log("mmdebstrap") as log:
        subprocess.run(
            [
                # It binds folders of this machine into the tree. In namespaces of its own they go with it:
                # nobody who removes the tree of a build that broke off removes anything of this machine.
                *("unshare", "--mount", "--pid", "--fork", "--kill-child", "--mount-proc"),
                *(("sh", "-c", _FOREIGN, debian.interpreter) if debian.interpreter else ()),
                *("mmdebstrap", "--mode=root", "--variant=minbase", f"--architectures={debian.architecture}"),
                f"--include={','.join(debian.packages)}",
                f"--customize-hook=upload {package} /root/kiosk.deb",
                f'--customize-hook=chroot "$1" {install}',
                '--customize-hook=rm "$1/root/kiosk.deb"',
                *(_RELEASE, str(tree), *mirror()),
            ],
            stdout=log,
            stderr=log,
            check=True,
        )
    (tree / "etc/awareness-kiosk/site.toml").write_text(site(), "utf-8")


_FOREIGN = """set -e
mount -t binfmt_misc none /proc/sys/fs/binfmt_misc
name=$(basename "$0" .conf)
[ -e "/proc/sys/fs/binfmt_misc/$name" ] || cat "$0" >/proc/sys/fs/binfmt_misc/register
exec "$@"
"""
"""The kernel forgets the interpreter with the last mount of that file system."""


def mirror() -> list[str]:
    """The one that this machine installs from; what apt knows of proxies counts as well."""
    told = subprocess.run(
        ["apt-get", "indextargets", "--format", "$(REPO_URI) $(COMPONENT)", "Created-By: Packages"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout.splitlines()
    found = [line.split()[0] for line in told if line.endswith("/debian/ main") and line.startswith("http")]
    return found[:1]


def _write(debian: Debian, tree: Path, raw: Path) -> None:
    """Partitions as on any PC, and the tree on the last of them."""
    known = str(uuid.uuid4())
    fstab = f"UUID={known} / ext4 errors=remount-ro 0 1\nLABEL=ESP /boot/efi vfat umask=0077 0 1\n"
    (tree / "etc/fstab").write_text(fstab, "utf-8")
    (tree / "etc/hostname").write_text("kiosk-7\n", "utf-8")
    (tree / "etc/hosts").write_text("127.0.0.1 localhost\n127.0.1.1 kiosk-7\n", "utf-8")
    (tree / "etc/network/interfaces").write_text(_NETWORK, "utf-8")
    (tree / "boot/efi").mkdir(exist_ok=True)
    finish = tree / "root/finish"
    finish.write_text(_FINISH.format(install=" && ".join(debian.loaders)), "utf-8")
    finish.chmod(0o755)
    with raw.open("wb") as file:
        file.truncate((PARTS[-1].start_mib + ROOT_MIB + 2) * MIB)
    table = "\n".join(["label: gpt", *(part.line for part in PARTS)])
    subprocess.run(["sfdisk", "--quiet", str(raw)], input=table, text=True, check=True)
    _, efi, root = PARTS
    at, size = f"--offset={efi.start_mib * MIB // 512}", str(efi.size_mib * 1024)
    _run("mkfs.vfat", "-F", "16", "-n", "ESP", at, str(raw), size)
    at = f"offset={root.start_mib * MIB}"
    _run("mke2fs", "-q", "-t", "ext4", "-U", known, "-E", at, "-d", str(tree), str(raw), f"{ROOT_MIB}M")


def _finish(debian: Debian, tree: Path, raw: Path, said: Path) -> None:
    """Debian itself installs its loader, on the disk that it will start from."""
    (kernel,), (memory,) = tree.glob("boot/vmlinuz-*"), tree.glob("boot/initrd.img-*")
    line = f"root=/dev/vda3 rw console={debian.console} init=/root/finish"
    words = [
        *debian.emulator,
        *("-m", "1024", "-display", "none", "-nodefaults", "-no-reboot", "-serial", f"file:{said}"),
        *("-drive", f"if=virtio,format=raw,file={raw}"),
        *("-kernel", str(kernel), "-initrd", str(memory), "-append", line),
    ]
    subprocess.run(words, check=True, timeout=_FINISH_S)
    heard = said.read_text("utf-8", "replace")
    shutil.copy(said, KEPT / "finish.log")
    assert "the loader is installed" in heard, heard[-2000:]


_NETWORK = """auto lo
iface lo inet loopback
allow-hotplug enp0s16
iface enp0s16 inet dhcp
"""
"""As the installer writes it; the card is in slot 16."""


@contextmanager
def _log(name: str) -> Iterator[int]:
    with (KEPT / f"{name}.log").open("wb") as file:
        yield file.fileno()


def _run(*words: str) -> None:
    subprocess.run(words, check=True, stdout=subprocess.DEVNULL)
