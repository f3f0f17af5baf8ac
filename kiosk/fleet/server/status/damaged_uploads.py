"""Reports files that arrived damaged; each blocks only sites that need it.

``pack publish`` compares bytes, so it sends damaged ones again.
"""

from collections.abc import Callable
from pathlib import Path

from kiosk.fleet.repository.signed_files import BadFileError


class BadFiles:
    """``incoming`` is the folder into which authors publish."""

    def __init__(self, incoming: Path) -> None:
        self._incoming = incoming
        self._reports: dict[str, None] = {}

    @property
    def reports(self) -> tuple[str, ...]:
        """A sentence for each file."""
        return tuple(self._reports)

    def found[T](self, read: Callable[[], T | None], file: Path) -> T | None:
        """The result of ``read``; None if the file is damaged, which is then reported."""
        try:
            return read()
        except BadFileError as error:
            self.damaged(error.file)
        except OSError:
            # No plain file, such as a folder or a link that leads to itself.
            self.damaged(file)
        return None

    def damaged(self, file: Path) -> str:
        """Returns the sentence."""
        path = file.relative_to(self._incoming).as_posix()
        return self.report(f"{path} is missing or damaged: publish once more.")

    def report(self, sentence: str) -> str:
        self._reports[sentence] = None
        return sentence
