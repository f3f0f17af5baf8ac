"""`make docs`: the documents as pages, in build/pages/html, one folder a language.

Run it after a change of a document; `make deb` runs it too. It needs Sphinx, which `make setup-docs` fetches
once, and then no network. It fails for a link that leads nowhere, and takes 15 seconds.
`--links` also asks the addresses of other sites, and needs a network.
"""

import shutil
import subprocess
import sys
from pathlib import Path

from tools.pages.built_pages import faults
from tools.pages.places import BUILT, CATALOGUES, LIST_OF_GUIDES, PAGES, START, guides, languages
from tools.shared import ROOT

DOMAINS = ("guides", "sphinx")
"""What Sphinx calls the words of documents, and those around them; one catalogue here has both."""

FORWARD = (
    '<!DOCTYPE html><meta charset="utf-8"><meta http-equiv="refresh" content="0; url={0}.html">'
    '<a href="{0}.html">{0}</a>'
)
"""The page that a folder of a language opens with."""


def main(*arguments: str) -> int:
    if arguments == ("--links",):
        return sphinx("linkcheck", "en", BUILT / "links")
    lay_catalogues(BUILT / "locale")
    shutil.rmtree(BUILT / "html", ignore_errors=True)
    for language in languages():
        folder = BUILT / "html" / language
        if code := sphinx("html", language, folder):
            return code
        start = START if language == "en" else LIST_OF_GUIDES
        (folder / "index.html").write_text(FORWARD.format(start), "utf-8")
    found = faults(BUILT / "html")
    print(*found, f"{BUILT / 'html/en' / START}.html", sep="\n")
    return 1 if found else 0


def lay_catalogues(folder: Path) -> None:
    """Copies catalogues to where Sphinx finds and compiles them."""
    for language in languages()[1:]:
        place = folder / language / "LC_MESSAGES"
        place.mkdir(parents=True, exist_ok=True)
        for domain in DOMAINS:
            shutil.copy(CATALOGUES / f"{language}.po", place / f"{domain}.po")


def sphinx(builder: str, language: str, to: Path) -> int:
    """Of other languages than English, and of the words to translate, the guides alone.

    Sphinx walks through each folder that is not excluded, and follows links.
    """
    translated = language != "en" or builder == "gettext"
    pages = [f"{name}.md" for name in guides()] if translated else PAGES
    root = LIST_OF_GUIDES if translated else START
    beside = (path.name for path in ROOT.iterdir() if path.is_dir() and path.name != "docs")
    given = (
        f"language={language}",
        f"root_doc={root}",
        f"include_patterns={','.join(pages)}",
        f"exclude_patterns={','.join(beside)}",
    )
    strict = ("--quiet", "--fresh-env", "--fail-on-warning", "--keep-going")
    state = BUILT / "state" / f"{builder}-{language}"
    places = ("-c", str(Path(__file__).parent), "-d", str(state), str(ROOT), str(to))
    settings = (word for each in given for word in ("-D", each))
    command = (sys.executable, "-m", "sphinx", "-b", builder, *strict, *settings, *places)
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
