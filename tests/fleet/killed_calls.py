"""kill -9 at each call by which a program changes files, for real."""

import re
import shutil
from collections import Counter

import pytest

_CALLS = (
    "openat,mkdir,mkdirat,write,pwrite64,ftruncate,fsync,rename,renameat2,unlink,unlinkat,rmdir,fchmod,chmod,"
    "link,linkat,symlink,symlinkat"
)

needs_strace = pytest.mark.skipif(not shutil.which("strace"), reason="strace is not there to kill at a call")


def kills(work, log, *folders):
    """The words before a program that kill it at a call, for each by which it changes a file in ``folders``.

    ``work(*words)`` runs the program behind such words, and returns its exit code; strace writes ``log``.
    """
    trace = ("strace", "-f", "-y", "-qq", "-s", "200", "-o", str(log), "-e", f"trace={_CALLS}")
    assert work(*trace) == 0
    counted = Counter()
    found = []
    for line in log.read_text("utf-8", "replace").splitlines():
        if call := re.match(r"(\d+) +(\w+)\(", line):
            process, name = call.groups()
            counted[process, name] += 1
            changes = name != "openat" or "O_CREAT" in line
            if changes and any(str(folder) in line for folder in folders):
                found.append((*trace, "-e", f"inject={name}:signal=SIGKILL:when={counted[process, name]}"))
    return found
