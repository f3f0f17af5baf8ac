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
        self._told: dict[str, None] = {}

    @property
    def told(self) -> tuple[str, ...]:
        """A sentence for each file."""
        return tuple(self._told)

    def found[T](self, read: Callable[[], T | None], file: Path) -> T | None:
        """The result of ``read``; None if the file is damaged, which is then reported."""
        try:
            return read()
        except BadFileError as error:
            self.tell(error.file)
        except OSError:
            # No plain file, such as a folder or a link that leads to itself.
            self.tell(file)
        return None

    def tell(self, file: Path) -> str:
        """Returns the sentence."""
        path = file.relative_to(self._incoming).as_posix()
        return self.say(f"{path} is missing or damaged: publish once more.")

    def say(self, sentence: str) -> str:
        self._told[sentence] = None
        return sentence
