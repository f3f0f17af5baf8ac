"""The photograph of a panel: its file in the site's pictures, and its lines in the panel's file."""

from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any

from kiosk.base import durable_files
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.photo_files import FOLDER, photo_file
from kiosk.core.content.panels import KINDS
from kiosk.core.content.photo import can_name_photo
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder
from kiosk.studio.site_files.source import read_source
from kiosk.studio.site_files.toml_edit import Value

_READABLE = 0o644


def can_have_photo(panel: LoopPanel) -> bool:
    """Whether it is the site's own and of a kind that shows photographs."""
    kind = KINDS.get(panel.kind)
    return panel.own and kind is not None and any(field.name == "photo" for field in fields(kind))


class PanelPhoto:
    def __init__(self, site: SiteFolder, panel: LoopPanel) -> None:
        self._site, self._panel = site, panel
        photo = panel.data.get("photo")
        self.data: Mapping[str, Any] = photo if isinstance(photo, dict) else {}

    @property
    def file(self) -> Path | None:
        """Its picture; None if there is none."""
        name = self.data.get("file")
        if not isinstance(name, str) or not can_name_photo(name):
            return None
        found, _ = photo_file(name, self._site.sources.folders)
        return found if found.is_file() else None

    def put(self, jpeg: bytes, words: Mapping[str, Value]) -> None:
        """Gives the panel this picture with its words. Raises EditRefused, OSError."""
        self._write(jpeg, at_photo(words))

    def replace_picture(self, jpeg: bytes) -> None:
        """Puts another form of the same photograph in its place. Raises EditRefused, OSError."""
        self._write(jpeg, {})

    def forget_file(self) -> None:
        """Removes the picture of a panel that is gone, if nothing else has it. Raises OSError."""
        self._remove(str(self.data.get("file", "")))

    def take_away(self) -> None:
        """Removes the lines, and the picture if nothing else has it. Raises EditRefused, OSError."""
        self._site.change(self._panel.file, {("photo",): None})
        self._remove(str(self.data.get("file", "")))

    def _write(self, jpeg: bytes, changes: Mapping[KeyPath, Value]) -> None:
        before, name = str(self.data.get("file", "")), self._name()
        self._pictures.mkdir(parents=True, exist_ok=True)
        durable_files.replace(self._pictures / name, jpeg, _READABLE)
        self._site.change(self._panel.file, {("photo", "file"): name, **changes})
        if before != name:
            self._remove(before)

    def _name(self) -> str:
        """Returns the present name if the picture is a JPEG of this panel alone, else a free one."""
        present = str(self.data.get("file", ""))
        own = (self._pictures / present).is_file() and present.lower().endswith((".jpg", ".jpeg"))
        if can_name_photo(present) and own and self._uses(present) == [self._panel.file]:
            return present
        folders = (folder / FOLDER for folder in self._site.sources.folders)
        taken = {file.name.casefold() for folder in folders for file in folder.glob("*")}
        names = (self._panel.name, *(f"{self._panel.name}-{number}" for number in range(2, len(taken) + 3)))
        return next(f"{name}.jpg" for name in names if f"{name}.jpg" not in taken)

    def _remove(self, name: str) -> None:
        if can_name_photo(name) and not self._uses(name):
            (self._pictures / name).unlink(missing_ok=True)

    def _uses(self, name: str) -> list[Path]:
        """Returns the files of content that name a picture."""
        quoted = (f'"{name}"', f"'{name}'")
        files = sorted(self._site.content.rglob("*.toml"))
        return [file for file in files if any(each in read_source(file) for each in quoted)]

    @property
    def _pictures(self) -> Path:
        return self._site.content / FOLDER


def at_photo(words: Mapping[str, Value]) -> dict[KeyPath, Value]:
    """Returns values of a photograph by their paths; a signature of before goes."""
    changes: dict[KeyPath, Value] = {("photo", key): words[key] for key in words if key not in ("on", "by")}
    if "people" in words:
        changes["photo", "signed"] = None
    changes |= {("photo", "signed", key): words[key] for key in ("on", "by") if key in words}
    return changes
