"""Which documents become pages, which of them are guides, and where both are written."""

import re
from pathlib import Path
from posixpath import join, normpath

from tools.shared import ROOT

BUILT = ROOT / "build/pages"
CATALOGUES = ROOT / "docs/translations"
"""One file a language, of all guides together: a document that moves keeps its translation."""

START = "README"
"""The first page in English; that of other languages is the list of guides."""

LIST_OF_GUIDES = "docs/guides"

SECTIONS = {
    "Guides": (LIST_OF_GUIDES,),
    "Start": ("docs/start/*",),
    "How to": ("docs/how-to/*",),
    "Reference": ("docs/reference/*",),
    "Why": ("docs/why/*",),
    "Many screens": ("docs/fleet/*",),
    "More": ("docs/adr/README", "CHANGELOG"),
}
"""The contents beside each English page: by heading, patterns of page names."""

DECISIONS = "docs/adr/"
"""Pages that other pages lead to, but which neither the contents nor the search list one by one."""

PAGES = (
    "README.md",
    "CHANGELOG.md",
    "docs/*.md",
    *(f"docs/{folder}/*.md" for folder in ("start", "how-to", "reference", "why", "fleet", "adr")),
)


def guides(root: Path = ROOT) -> tuple[str, ...]:
    """Returns the names of the pages for staff: the list docs/guides.md, then those that it lists."""
    listed = re.findall(
        r"(?m)^\| \[[^]]+\]\(([^)#]+)\.md\)", (root / f"{LIST_OF_GUIDES}.md").read_text("utf-8")
    )
    folder = LIST_OF_GUIDES.rpartition("/")[0]
    return (LIST_OF_GUIDES, *(normpath(join(folder, name)) for name in listed))


def languages(catalogues: Path = CATALOGUES) -> tuple[str, ...]:
    """Returns the languages of the guides, English first."""
    return ("en", *sorted(path.stem for path in catalogues.glob("*.po")))
