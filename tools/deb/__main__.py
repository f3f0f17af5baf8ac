"""``make deb``: build/awareness-kiosk_VERSION_ARCH.deb, for the Debian release it is built on."""

import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

from kiosk import __version__
from kiosk.app.care import INSTALLED_PROGRAM
from kiosk.app.system_files import PICTURE, SITE, File, packages, remote_environment, system_files
from tools.deb import qt
from tools.deb.control import PACKAGE, About, control, wanted
from tools.deb.qml import compile_qml

ROOT = Path(__file__).parent.parent.parent
HERE = Path(__file__).parent
PYTHON = INSTALLED_PROGRAM / "venv/bin/python"
CONFFILES = (SITE, SITE.parent / "sites/README", Path("/etc/default/grub.d/awareness-kiosk.cfg"))
SCRIPTS = ("postinst", "prerm", "postrm")


def main() -> None:
    tree = ROOT / "build/deb"
    shutil.rmtree(tree, ignore_errors=True)
    os.umask(0o022)
    make_environments(tree)
    make_program(tree)
    make_system(tree)
    make_control(tree)
    architecture = _said("dpkg", "--print-architecture")
    package = ROOT / f"build/{PACKAGE}_{__version__}_{architecture}.deb"
    _run("dpkg-deb", "--root-owner-group", "-Zzstd", "-z9", "--build", str(tree), str(package))
    print(f"{package}: {package.stat().st_size / 1e6:.0f} MB, {qt.size_mb(tree):.0f} MB installed")


def make_environments(tree: Path) -> None:
    """One for the window, of Qt only what is used, and one for phones."""
    window = PYTHON.parents[1]
    (packages_folder,) = _environment(tree, window, "requirements.txt").glob("lib/python*/site-packages")
    qt.prune(packages_folder / "PySide6")
    qt.unpack_support(str(_in(tree, PYTHON)))
    _environment(tree, remote_environment(window), "requirements-remote.txt")


def _environment(tree: Path, path: Path, requirements: str) -> Path:
    """The pinned packages, for Debian's own Python."""
    venv = _in(tree, path)
    uv = str(ROOT / ".venv-tools/bin/uv")
    python = str(Path("/usr/bin/python3").resolve())
    _run(uv, "venv", "--quiet", "--no-python-downloads", "--python", python, str(venv))
    pinned = ("--quiet", "--require-hashes", "--only-binary", ":all:", "--link-mode", "copy")
    _run(uv, "pip", "sync", *pinned, "--python", str(venv / "bin/python"), str(ROOT / requirements))
    for script in (venv / "bin").iterdir():
        if not script.name.startswith("python"):
            script.unlink()
    return venv


def make_program(tree: Path) -> None:
    """What a checkout has, without tests and tools; compiled, since nobody can write there later."""
    program = _in(tree, INSTALLED_PROGRAM)
    for name in ("kiosk", "resources", "translations", "LICENSES"):
        shutil.copytree(ROOT / name, program / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("main.py", "LICENSE"):
        shutil.copy(ROOT / name, program / name)
    _run(str(program / "venv/bin/python"), "-m", "compileall", "-q", "-j", "0", "-s", str(tree), str(program))
    compile_qml(program / "kiosk/qml")


def make_system(tree: Path) -> None:
    for each in system_files(INSTALLED_PROGRAM, PYTHON):
        path = _in(tree, each.path)
        path.parent.mkdir(parents=True, exist_ok=True)
        if isinstance(each, File):
            path.write_bytes(each.content)
            path.chmod(each.mode)
        else:
            path.symlink_to(each.target)
    _copy(ROOT / "resources/site.toml", _in(tree, SITE))
    _copy(HERE / "sites.txt", _in(tree, SITE.parent / "sites/README"))
    documents = _in(tree, Path("/usr/share/doc") / PACKAGE)
    _copy(ROOT / "LICENSES/README.md", documents / "copyright")
    for name in ("CHANGELOG.md", "docs/operations.md", "docs/site.md", "docs/content.md"):
        _copy(ROOT / name, documents / Path(name).name)
    picture = _in(tree, PICTURE)
    _run(sys.executable, str(ROOT / "main.py"), "out-of-order", "--to", str(picture))
    picture.chmod(0o644)


def make_control(tree: Path) -> None:
    system = platform.freedesktop_os_release()
    table = (ROOT / f"tools/setup/{system['ID']}-{system['VERSION_ID']}.txt").read_text("utf-8").splitlines()
    needed = packages()
    interpreter = _said("/usr/bin/python3", "-c", "import sys; print(*sys.version_info[:2])").split()
    about = About(
        __version__,
        _said("dpkg", "--print-architecture"),
        (int(interpreter[0]), int(interpreter[1])),
        [*wanted(table), *needed["depends"]],
        needed["recommends"],
        round(qt.size_mb(tree) * 1000),
    )
    folder = tree / "DEBIAN"
    folder.mkdir()
    (folder / "control").write_text(control(about), "utf-8")
    (folder / "conffiles").write_text("".join(f"{path}\n" for path in CONFFILES), "utf-8")
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
    main()
