"""Files for desktops and shells: entry, icon, metainfo, manual and completions."""

import shutil
from datetime import date
from pathlib import Path

from tools.deb.control import PACKAGE
from tools.deb.shell_files import make_shell_files
from tools.manual.programs import KIOSK

HERE = Path(__file__).parent
APPLICATION = "org.example.awareness_kiosk"
_SHARE = Path("usr/share")
_ICON = Path("kiosk/phones/page/icon.svg")


def make_desktop_files(tree: Path, root: Path, version: str, built: date) -> None:
    """``version`` is that of the release; ``root`` is the checkout."""
    share = tree / _SHARE
    _write(share / "applications" / f"{APPLICATION}.desktop", _source(f"{APPLICATION}.desktop"))
    metainfo = _source(f"{APPLICATION}.metainfo.xml").replace("@VERSION@", version)
    _write(share / "metainfo" / f"{APPLICATION}.metainfo.xml", metainfo.replace("@DATE@", str(built)))
    _write(share / f"icons/hicolor/scalable/apps/{PACKAGE}.svg", (root / _ICON).read_text("utf-8"))
    make_shell_files(share, KIOSK, version, built)
    overrides = share / f"lintian/overrides/{PACKAGE}"
    overrides.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(HERE / "lintian-overrides", overrides)


def _source(name: str) -> str:
    return (HERE / "desktop" / name).read_text("utf-8")


def _write(file: Path, text: str) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, "utf-8")
