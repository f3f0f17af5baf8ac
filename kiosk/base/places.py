"""The locations of the program's files: next to its package in a checkout, inside it in a wheel."""

import sys
from itertools import islice
from pathlib import Path

from kiosk.base.plain_files import names_in

_PACKAGE = Path(__file__).parent.parent

IMPORTABLE = _PACKAGE.parent
"""The folder in which Python finds the package."""


def root_of(package: Path) -> Path:
    """The folder that contains ``resources`` and ``translations``.

    The inside of the package takes precedence: the folder around an installed package belongs to all
    packages.
    """
    return package if (package / "resources").is_dir() else package.parent


ROOT = root_of(_PACKAGE)
RESOURCES = ROOT / "resources"
TRANSLATIONS = ROOT / "translations"
DOCS = ROOT / "docs"
"""Only a checkout has them."""

PACKAGED_DOCS = Path("/usr/share/doc/awareness-kiosk/docs")
"""The same pages of the package."""

PAGES = ROOT / "build/pages/html"
"""The documents for a browser, a folder a language, which ``make docs`` writes in a checkout."""

PACKAGED_PAGES = PACKAGED_DOCS.parent / "html"
"""The same of the package."""


def page(name: str, folders: tuple[Path, ...] = (DOCS, PACKAGED_DOCS)) -> str:
    """The place of a page for hosts on this machine; a wheel has none, and its readers a checkout at most."""
    found = (str(folder / name) for folder in folders if (folder / name).is_file())
    return next(found, f"docs/{name}")


LAYERS = "layers"
"""The folder next to site.toml whose folders many sites share, such as the words of a country."""

MOST_LAYERS = 20

ENROLMENT = "enrolment.json"
"""The file of an enrolled kiosk, in its state folder and in the agent's folder."""

INSTALLED_AGENT = Path("/var/lib/awareness-kiosk-agent")
"""The agent's folder on an installed machine."""


def is_enrolled(state: Path) -> bool:
    """Whether signatures decide about this kiosk's sites; ``state`` is its state folder."""
    return (state / ENROLMENT).exists()


PIN_FILE = "pin.toml"
"""The hash of the PIN of staff, in the state folder."""

CONFIRMATIONS = "confirmations.toml"
"""Numbers that staff have confirmed, next to site.toml and in the state folder."""


def layers_in(site: Path) -> tuple[Path, ...]:
    """The layers in the folder of a site, sorted by name; each may have content and translations."""
    names = (name for name in names_in(site / LAYERS) if not name.startswith("."))
    return tuple(islice(filter(Path.is_dir, (site / LAYERS / name for name in names)), MOST_LAYERS))


def is_installed(root: Path = ROOT) -> bool:
    """Whether pip or a similar tool installed the program: there is no ``main.py`` then."""
    return not (root / "main.py").is_file()


def command(root: Path = ROOT, python: str = sys.executable) -> tuple[str, ...]:
    """The command that starts the program from any folder."""
    return (python, "-m", "kiosk") if is_installed(root) else (python, str(root / "main.py"))


def child_arguments(root: Path = ROOT) -> tuple[str, ...]:
    """Arguments with which the same interpreter starts the program again, without foreign modules.

    Without ``-P`` Python would look for the package in the current folder first. There is no ``-s`` for an
    installed program, because the folder of the user's packages may be where it is installed.
    """
    return ("-E", "-P", "-m", "kiosk") if is_installed(root) else ("-E", "-s", str(root / "main.py"))
