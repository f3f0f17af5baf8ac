"""The contents of /usr/share/doc: every page to which the pages for hosts link."""

import gzip
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from kiosk.base.places import PACKAGED_DOCS
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
