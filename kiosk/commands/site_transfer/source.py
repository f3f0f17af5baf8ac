"""Opens the source of ``apply``: a packed site, the folder of a site, or a stick with a packed site on it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryFile
from typing import BinaryIO

from kiosk.base.plain_files import names_in
from kiosk.base.site_archive.archive import ENDING
from kiosk.base.site_archive.manifest import PackError
from kiosk.base.site_archive.packing import ready_site
from kiosk.base.site_archive.travelling import SITE


@contextmanager
def opened(given: Path) -> Iterator[BinaryIO]:
    """Returns the packed site. Raises PackError and OSError."""
    if (given / SITE).is_file():
        with TemporaryFile() as packed:
            ready_site(given).write(packed)
            packed.seek(0)
            yield packed
        return
    file = _on_stick(given) if given.is_dir() else given
    if not file.is_file():
        # A pipe would keep everybody waiting.
        raise PackError("is no file: check its name and place")
    with file.open("rb") as source:
        yield source


def _on_stick(folder: Path) -> Path:
    found = sorted(name for name in names_in(folder) if name.endswith(ENDING) and not name.startswith("."))
    if not found:
        raise PackError(f"holds neither {SITE} nor a file that ends in {ENDING}: pack the site first")
    if len(found) > 1:
        raise PackError(f"holds {', '.join(found)}: name the one that you mean")
    return folder / found[0]
