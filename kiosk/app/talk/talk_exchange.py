"""Imports and exports talks and pictures, as files in a folder that people find."""

import re
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QStandardPaths

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.base.installed.state_folder import write
from kiosk.base.plain_files import names_in
from kiosk.base.problems import Problem, Severity
from kiosk.content.deck.load_talks import read_own_talk
from kiosk.content.design import load_design
from kiosk.content.files.picture_files import read_picture
from kiosk.content.files.talk_archive import ENDING, pack, read_archive
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.talk.own_talk_toml import toml_of
from kiosk.core.talk.programme_editor import free_id

PICTURES = (".png", ".jpg", ".jpeg", ".svg")
_NAME = "Awareness Kiosk"
_MOST_SHOWN = 100
_UNFIT = re.compile(r"[^\w .-]+")


def exchange_folder(state: Path) -> Path:
    """Returns a folder in the documents of the person who runs the program, else in the state folder."""
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    return Path(documents) / _NAME if documents else state / "exchange"


def file_name(title: str) -> str:
    """Returns the title as the name of a file, for any system."""
    return " ".join(_UNFIT.sub(" ", title).split()).strip(" .") or "talk"


class TalkExchange:
    """``folder`` is where staff put files and find them; ``shelf`` stores talks and pictures."""

    def __init__(self, folder: Path, shelf: ProgrammeFiles) -> None:
        self.folder, self._shelf = folder, shelf

    def make_folder(self) -> None:
        """Creates the folder when somebody looks for it."""
        with suppress(OSError):
            self.folder.mkdir(parents=True, exist_ok=True)

    def talks(self) -> list[str]:
        """Returns the names of files that may be talks."""
        return [name for name in self._names() if name.lower().endswith(ENDING)]

    def pictures(self) -> list[str]:
        return [name for name in self._names() if name.lower().endswith(PICTURES)]

    def draw(self, name: str) -> str:
        """Stores a picture of the folder; returns its new name.

        Raises ValueError with a message that says how to mend it.
        """
        found = read_picture(self.folder / name, self.folder)
        if isinstance(found, str):
            raise ValueError(found)
        return self._shelf.draw(found)

    def bring(self, path: Path, taken: Sequence[str]) -> OwnTalk | tuple[Problem, ...]:
        """Checks a file as content is checked, stores its talk under an unused id, and returns the talk."""
        archive = read_archive(path)
        if isinstance(archive, Problem):
            return (archive,)
        talk = read_own_talk(archive.document, load_design().names)
        if not isinstance(talk, OwnTalk):
            return talk
        new = free_id(taken)
        if not new:
            return (_fault(path, "there are as many talks as the list holds: remove one first"),)
        if lost := sorted(talk.pictures - archive.pictures.keys()):
            return (_fault(path, f"the picture {lost[0]} is missing: ask for the file again"),)
        try:
            drawn = {name: self._shelf.draw(archive.pictures[name]) for name in sorted(talk.pictures)}
        except ValueError as error:
            return (_fault(path, f"a picture {error}"),)
        own = talk.with_pictures(drawn).called(new)
        if not self._shelf.keep(own):
            return (_fault(path, "cannot be kept: the disk does not take it"),)
        return own

    def share(self, talk: OwnTalk, path: Path | None = None) -> Path | None:
        """Writes the talk as one file, into the folder or to ``path``; None if the disk refuses it."""
        names = [picture.rpartition("/")[2] for picture in talk.pictures]
        try:
            pictures = {name: (self._shelf.pictures / name).read_bytes() for name in names}
        except OSError:
            return None
        path = path or self.folder / f"{file_name(talk.title)}{ENDING}"
        return path if write(path, pack(toml_of(talk), pictures)) else None

    def paper(self, title: str) -> Path:
        """Returns the path at which a talk of that title is printed."""
        return self.folder / f"{file_name(title)}.pdf"

    def _names(self) -> list[str]:
        return [name for name in names_in(self.folder) if not name.startswith(".")][:_MOST_SHOWN]


def _fault(path: Path, text: str) -> Problem:
    return Problem(str(path), 1, Severity.ERROR, text)
