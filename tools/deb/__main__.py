"""`make deb`: builds build/awareness-kiosk_VERSION_ARCH.deb, for the Debian release it is built on.

Run it for a release, and before `make boot-machine` and `make deb-check`, which call it. It needs Debian, a
network for the pinned Python packages, and two minutes; neither root nor a display. `arm64` as its argument
builds for that processor, below build/deb-arm64.
"""

import os
import platform
import re
import shutil
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

from kiosk import BUILD_DATE, __version__
from kiosk.base.installed.installed_paths import INSTALLED_PROGRAM, INSTALLED_SITE
from kiosk.base.services.agent_python import agent_environment
from kiosk.machine.system_files import (
    PICTURE,
    File,
    Link,
    packages,
    remote_environment,
    studio_environment,
    system_files,
)
from tools.deb import python_parts, qt
from tools.deb.control import PACKAGE, About, control, libc, wanted
from tools.deb.desktop_files import make_desktop_files
from tools.deb.documents import FOLDER, build_pages, changelog, copy_pages, documents
from tools.deb.qml import compile_qml
from tools.deb.version import version
from tools.shared import ROOT

HERE = Path(__file__).parent
PYTHON = INSTALLED_PROGRAM / "venv/bin/python"
DEFAULTS = Path("/usr/share/awareness-kiosk")
"""Files that hosts change are here; postinst copies them to /etc, so dpkg never asks about conflicts."""

SCRIPTS = ("preinst", "postinst", "prerm", "postrm")


WHEELS = {"arm64": "aarch64-manylinux_2_40"}
"""By another architecture than that of this machine; the C library of Debian 13 is newer."""


def main(architecture: str = "") -> None:
    """Of another architecture everything but the wheels is made by programs of this machine."""
    tree = ROOT / "build" / "-".join(filter(None, ("deb", architecture)))
    shutil.rmtree(tree, ignore_errors=True)
    os.umask(0o022)
    now = datetime.now(UTC)
    build = version(ROOT, now)
    make_environments(tree, architecture)
    make_program(tree, build)
    make_system(tree)
    make_picture(tree)
    make_documents(tree, build, now)
    copy_pages(build_pages(ROOT), tree)
    make_desktop_files(tree, ROOT, __version__, BUILD_DATE)
    architecture = architecture or _said("dpkg", "--print-architecture")
    make_control(tree, build, architecture)
    package = ROOT / f"build/{PACKAGE}_{build}_{architecture}.deb"
    _run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(tree), str(package))
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB, {qt.size_mb(tree):.0f} MB installed")


def make_environments(tree: Path, architecture: str) -> None:
    """One for the window, with only the used parts of Qt, and one for phones, studio and agent each."""
    window = PYTHON.parents[1]
    venv = _environment(tree, architecture, window, "requirements/kiosk.txt")
    (packages_folder,) = venv.glob("lib/python*/site-packages")
    qt.prune(packages_folder / "PySide6")
    qt.lay_support(packages_folder)
    _environment(tree, architecture, remote_environment(window), "requirements/remote.txt")
    _environment(tree, architecture, studio_environment(window), "requirements/door.txt")
    _environment(tree, architecture, agent_environment(window), "requirements/agent.txt")


def _environment(tree: Path, architecture: str, path: Path, requirements: str) -> Path:
    """The pinned packages, for Debian's own Python."""
    venv = _in(tree, path)
    uv = str(ROOT / ".venv-tools/bin/uv")
    python = str(Path("/usr/bin/python3").resolve())
    _run(uv, "venv", "--quiet", "--no-python-downloads", "--python", python, str(venv))
    pinned = ("--quiet", "--require-hashes", "--only-binary", ":all:", "--link-mode", "copy")
    wheels = ("--python-platform", WHEELS[architecture]) if architecture else ()
    _run(uv, "pip", "sync", *pinned, *wheels, "--python", str(venv / "bin/python"), str(ROOT / requirements))
    for script in (venv / "bin").iterdir():
        if not script.name.startswith("python"):
            script.unlink()
    for name in (".lock", ".gitignore"):
        (venv / name).unlink(missing_ok=True)
    for packages_folder in venv.glob("lib/python*/site-packages"):
        python_parts.prune(packages_folder)
    make_unrunnable(venv)
    return venv


def make_unrunnable(venv: Path) -> None:
    """Only the interpreter is executed; libraries and modules are read."""
    for path in venv.glob("lib/**/*"):
        if path.is_file() and not path.is_symlink():
            path.chmod(0o644)


def make_program(tree: Path, build: str) -> None:
    """Compiled, since nobody can write there later."""
    program = _in(tree, INSTALLED_PROGRAM)
    copy_program(program)
    name_build(program / "kiosk/__init__.py", build)
    _run(str(program / "venv/bin/python"), "-m", "compileall", "-q", "-j", "0", "-s", str(tree), str(program))
    compile_qml(program / "kiosk/qml")


def copy_program(program: Path) -> None:
    """The files of a checkout without tests and tools."""
    for name in ("kiosk", "resources", "translations", "LICENSES"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("main.py", "LICENSE"):
        shutil.copy(ROOT / name, program / name)


def name_build(module: Path, build: str) -> None:
    """Writes the build's version into the program."""
    text, count = re.subn(r'(?m)^__version__ = ".*"$', f'__version__ = "{build}"', module.read_text("utf-8"))
    assert count == 1, module
    module.write_text(text, "utf-8")


def make_system(tree: Path) -> None:
    make_defaults(tree)
    for each in system_files(INSTALLED_PROGRAM, PYTHON):
        if not each.path.is_relative_to("/etc"):
            _make(tree, each.path, each)


def make_picture(tree: Path) -> None:
    picture = _in(tree, PICTURE)
    _run(sys.executable, str(ROOT / "main.py"), "out-of-order", "--to", str(picture))
    picture.chmod(0o644)


def make_defaults(tree: Path) -> None:
    """The files that postinst copies to /etc, and the package's only folder there."""
    for each in system_files(INSTALLED_PROGRAM, PYTHON):
        if each.path.is_relative_to("/etc"):
            _make(tree, DEFAULTS / each.path.relative_to("/"), each)
    _copy(ROOT / "resources/site.toml", _in(tree, DEFAULTS / INSTALLED_SITE.name))
    _in(tree, INSTALLED_SITE.parent / "sites").mkdir(parents=True)


def _make(tree: Path, place: Path, each: File | Link) -> None:
    path = _in(tree, place)
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(each, File):
        path.write_bytes(each.content)
        path.chmod(each.mode)
    else:
        path.symlink_to(each.target)


def make_documents(tree: Path, build: str, now: datetime) -> None:
    folder = _in(tree, FOLDER)
    for document in documents(ROOT):
        _copy(document, folder / document.relative_to(ROOT))
    _copy(HERE / "copyright", folder / "copyright")
    (folder / "changelog.gz").write_bytes(changelog(build, now))


def make_control(tree: Path, build: str, architecture: str) -> None:
    system = platform.freedesktop_os_release()
    table = (ROOT / f"tools/setup/{system['ID']}-{system['VERSION_ID']}.txt").read_text("utf-8").splitlines()
    needed = packages()
    interpreter = _said("/usr/bin/python3", "-c", "import sys; print(*sys.version_info[:2])").split()
    wheels = "".join(path.read_text("utf-8") for path in _in(tree, INSTALLED_PROGRAM).rglob("WHEEL"))
    about = About(
        build,
        architecture,
        (int(interpreter[0]), int(interpreter[1])),
        [libc(wheels), *wanted(table), *needed["depends"]],
        needed["recommends"],
        round(qt.size_mb(tree) * 1000),
    )
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control(about), "utf-8")
    for name in SCRIPTS:
        _copy(HERE / name, folder / name)
        (folder / name).chmod(0o755)


def _in(tree: Path, path: Path) -> Path:
    return tree / path.relative_to("/")


def _copy(source: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(source, to)


def _run(*words: str) -> None:
    subprocess.run(words, check=True)


def _said(*words: str) -> str:
    return subprocess.run(words, check=True, capture_output=True, text=True).stdout.strip()


if __name__ == "__main__":
    main(*sys.argv[1:])
