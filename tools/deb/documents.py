"""The contents of /usr/share/doc: every page to which the pages for hosts link."""

import gzip
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.base.places import PACKAGED_DOCS, PACKAGED_PAGES
from tools.deb.control import MAINTAINER, PACKAGE

FOLDER = PACKAGED_DOCS.parent


def documents(root: Path) -> Iterator[Path]:
    """Paths below ``root``, which are the same below ``FOLDER``."""
    yield root / "CHANGELOG.md"
    yield root / "resources/coverage.toml"
    recipes = root / "docs/recipes"
    yield from sorted(page for page in (root / "docs").rglob("*.md") if page.parent != recipes)
    yield root / "docs/pictures/boot-screen.png"
    yield from sorted((root / "docs/pictures").glob("urdu-*.png"))
    yield from sorted((root / "docs/labels").iterdir())


def changelog(version: str, built: datetime) -> bytes:
    """Debian's changelog of one build, compressed."""
    day = built.strftime("%a, %d %b %Y %H:%M:%S %z")
    text = f"""{PACKAGE} ({version}) stable; urgency=medium

  * What is new is listed in {FOLDER}/CHANGELOG.md.

 -- {MAINTAINER}  {day}
"""
    return gzip.compress(text.encode(), mtime=0)


def build_pages(root: Path) -> Path:
    """Returns the folder of the pages for a browser, made in the checkout at ``root``."""
    python = root / ".venv-docs/bin/python"
    if not python.is_file():
        sys.exit("the pages of the package need Sphinx, which is not here: `make setup-docs` fetches it")
    subprocess.run((python, "-m", "tools.pages"), cwd=root, check=True)
    return root / "build/pages/html"


def copy_pages(pages: Path, tree: Path) -> None:
    shutil.copytree(pages, tree / PACKAGED_PAGES.relative_to("/"))
