"""Debian's daemons on the server are closed in, by what systemd itself says of units with our drop-ins."""

import shutil
import subprocess
from datetime import UTC, datetime

import pytest

from tools.deb.server.__main__ import DAEMONS, make_files

UNITS = {
    "mosquitto": "Type=notify\nExecStart=/usr/sbin/mosquitto\n",
    "nginx": "Type=forking\nExecStart=/usr/sbin/nginx\n",
    **{name: "User=prometheus\nExecStart=/usr/bin/x\n" for name in DAEMONS if name.startswith("prometheus")},
}
"""What Debian's own say, as far as the rating asks; make boot-server rates them as they are."""

MOST = {"nginx": 25, "prometheus-node-exporter": 20, "prometheus-alertmanager": 15, "mosquitto": 15}
"""Of 100: the first process of nginx is root, the others speak to the network or measure the machine."""


@pytest.fixture(scope="module")
def machine(tmp_path_factory):
    tree = tmp_path_factory.mktemp("server")
    make_files(tree, "1.2.3", datetime(2026, 11, 28, tzinfo=UTC))
    for name, text in UNITS.items():
        (tree / f"usr/lib/systemd/system/{name}.service").write_text(f"[Service]\n{text}", "utf-8")
    return tree


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="systemd is not here")
@pytest.mark.parametrize("name", DAEMONS)
def test_each_daemon_is_closed_in(machine, name):
    words = ("systemd-analyze", "security", "--offline=true", "--no-pager", f"--root={machine}")
    most = f"--threshold={MOST.get(name, 10)}"
    ended = subprocess.run((*words, most, f"{name}.service"), capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout.splitlines()[-1]


def test_a_reload_of_the_broker_restarts_it(machine):
    """Debian's logrotate asks for a reload, and so may people."""
    folder = machine / "usr/lib/systemd/system/mosquitto.service.d"
    told = [line for file in sorted(folder.iterdir()) for line in file.read_text().splitlines()]
    reloads = [line for line in told if line.startswith("ExecReload=")]
    assert reloads == ["ExecReload=", "ExecReload=+/usr/bin/systemctl --no-block restart mosquitto.service"]
