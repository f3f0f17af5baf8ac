"""`make deb-server`: builds build/awareness-kiosk-server_VERSION_all.deb.

Run it for a release; `make boot-server` and `make boot-fleet` call it. It needs dpkg-deb,
takes seconds, and reads the program from the checkout.
"""

import os
import re
import shutil
import subprocess
from datetime import UTC, datetime
from pathlib import Path

from kiosk import BUILD_DATE, __version__
from tools.deb.control import MAINTAINER
from tools.deb.documents import changelog
from tools.deb.shell_files import make_shell_files
from tools.deb.version import version
from tools.manual.server_program import SERVER
from tools.shared import ROOT

HERE = Path(__file__).parent
PACKAGE = "awareness-kiosk-server"
PROGRAM = Path("usr/lib") / PACKAGE
RESOURCES = ROOT / "resources/fleet/server"

FOLDERS = ("kiosk/base", "kiosk/fleet/server", "kiosk/fleet/repository")
FILES = ("kiosk/__init__.py", "kiosk/fleet/__init__.py", "resources/design/tokens.toml")
"""What the server imports and reads; tests/fleet/server/test_package.py starts it with nothing else."""

DEPENDS = (
    "dbus",
    "gpg",
    "mosquitto (>= 2.0)",
    "mosquitto-clients",
    "nginx",
    "prometheus",
    "prometheus-alertmanager",
    "prometheus-mqtt-exporter",
    "python3 (>= 3.12)",
    "python3-cryptography (>= 42)",
    "python3-jinja2",
    "python3-securesystemslib",
    "python3-segno",
    # It signs and reads metadata. What reads as a screen does needs 6, which the package for screens brings.
    "python3-tuf (>= 5.1)",
    "systemd",
)
RECOMMENDS = ("openssh-server", "rsync")
DAEMONS = (
    "mosquitto",
    "nginx",
    "prometheus",
    "prometheus-alertmanager",
    "prometheus-mqtt-exporter",
    "prometheus-node-exporter",
)
CLOSED = "awareness-kiosk-closed.conf"
"""Before the drop-in of the package, which says what each daemon needs besides."""

SCRIPTS = ("postinst", "prerm", "postrm")


def main() -> None:
    tree = ROOT / "build/deb-server"
    shutil.rmtree(tree, ignore_errors=True)
    os.umask(0o022)
    now = datetime.now(UTC)
    build = version(ROOT, now)
    make_files(tree, build, now)
    make_control(tree, build)
    package = ROOT / f"build/{PACKAGE}_{build}_all.deb"
    subprocess.run(("dpkg-deb", "--root-owner-group", "-Zxz", "--build", str(tree), str(package)), check=True)
    print(f"{package}: {package.stat().st_size / 1e3:.0f} kB")


def make_files(tree: Path, build: str, now: datetime) -> None:
    """All that dpkg unpacks."""
    make_program(tree / PROGRAM, build)
    shutil.copytree(RESOURCES / "root", tree, dirs_exist_ok=True)
    for name in DAEMONS:
        shutil.copyfile(RESOURCES / "closed.conf", tree / f"usr/lib/systemd/system/{name}.service.d/{CLOSED}")
    documents = tree / "usr/share/doc" / PACKAGE
    documents.mkdir(parents=True)
    shutil.copyfile(HERE / "copyright", documents / "copyright")
    shutil.copyfile(ROOT / "LICENSES/CC-BY-4.0.txt", documents / "CC-BY-4.0.txt")
    (documents / "changelog.gz").write_bytes(changelog(build, now))
    make_shell_files(tree / "usr/share", SERVER, __version__, BUILD_DATE)


def make_program(program: Path, build: str) -> None:
    """The files of a checkout that the server needs, and its resources."""
    for folder in FOLDERS:
        shutil.copytree(ROOT / folder, program / folder, ignore=shutil.ignore_patterns("__pycache__"))
    for name in FILES:
        (program / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(ROOT / name, program / name)
    shutil.copytree(
        RESOURCES, program / "resources/fleet/server", ignore=shutil.ignore_patterns("root", "closed.conf")
    )
    # Where Grafana reads it on a server that had an earlier version.
    dashboard = program / "resources/server/grafana.json"
    dashboard.parent.mkdir()
    dashboard.symlink_to("../fleet/server/grafana.json")
    module = program / "kiosk/__init__.py"
    text = re.sub(r'(?m)^__version__ = ".*"$', f'__version__ = "{build}"', module.read_text("utf-8"))
    module.write_text(text, "utf-8")


def make_control(tree: Path, build: str) -> None:
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file()) // 1000
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(
        f"""Package: {PACKAGE}
Version: {build}
Architecture: all
Maintainer: {MAINTAINER}
Section: misc
Priority: optional
Installed-Size: {size}
Depends: {", ".join(DEPENDS)}
Recommends: {", ".join(RECOMMENDS)}
Description: server of many screens about human trafficking
 Hands signed sites to screens, hears how they are, sends a mail when one of
 them asks for somebody, and shows all of them on one page. All of it is done
 by services of Debian, which this package configures.
""",
        "utf-8",
    )
    for name in SCRIPTS:
        shutil.copyfile(HERE / name, folder / name)
        (folder / name).chmod(0o755)


if __name__ == "__main__":
    main()
