"""A disk like another one but for what root does in it before its first start, without any emulation."""

import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tools.screen_machine.debian import MIB, PARTS
from tools.screen_machine.disk import SPACE

_WORK = """set -e
disk=$1 start=$2 root=$3 script=$4
shift 4
mount -o "loop,offset=$start" "$disk" "$root"
[ $# -eq 0 ] || cp "$@" "$root/root"
chroot "$root" sh -ec "$script"
umount "$root"
"""


def changed(disk: Path, new: Path, script: str, files: Sequence[Path] = ()) -> Path:
    """Writes ``new``; the script finds copies of the files in ``/root``."""
    with tempfile.TemporaryDirectory(prefix="screen-machine-", dir=SPACE) as name:
        raw, root = Path(name) / "raw", Path(name) / "root"
        root.mkdir()
        _convert(disk, "raw", raw)
        words = [str(raw), str(PARTS[-1].start_mib * MIB), str(root), script, *map(str, files)]
        # The mount is gone with its namespace, whatever happens.
        subprocess.run(["unshare", "--mount", "sh", "-c", _WORK, "sh", *words], check=True)
        _convert(raw, "qcow2", new)
    return new


def _convert(source: Path, kind: str, to: Path) -> None:
    subprocess.run(["qemu-img", "convert", "-q", "-O", kind, str(source), str(to)], check=True)
