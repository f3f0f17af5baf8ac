"""The locations of a site's files, content and words."""

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from kiosk.base.places import RESOURCES, TRANSLATIONS, layers_in
from kiosk.content.files.closed_folders import is_written

if TYPE_CHECKING:
    from kiosk.loading.files import Files

BUILT_IN_SITE = RESOURCES / "site.toml"
DEMO_SITE = RESOURCES / "demo/site.toml"


@dataclass(frozen=True, slots=True)
class Sources:
    """The locations of all files; ``mode`` and ``language``, if given, override the site's.

    ``trial_ends`` is None without a trial. ``unfinished``: offer ``language`` even if its catalogue is
    incomplete, and at any hour, as a preview for translators; no visitor ever gets a page in two languages.
    ``talks``: staff may lead a talk in any mode. ``host`` is the host whose overlay is used, None for this
    one. ``kept`` is the state folder with staff's own files at this screen; None to use only the site's.
    ``installed`` is the site of this machine, if staff have applied ``site`` over it.
    """

    site: Path
    content: Path | None = None
    mode: str | None = None
    language: str | None = None
    demo: bool = False
    translations: Path = TRANSLATIONS
    trial_ends: datetime | None = None
    unfinished: bool = False
    talks: bool = False
    host: str | None = None
    kept: Path | None = None
    installed: Path | None = None

    @property
    def own(self) -> Path:
        """The folder of the site's own content, which need not exist."""
        return self.content or self.site.parent / "content"

    @property
    def layers(self) -> tuple[Path, ...]:
        """The folders between the program and the site, such as that of a country, sorted by name; they are
        next to the site's own content.
        """
        return layers_in(self.own.parent)

    @property
    def folders(self) -> list[Path]:
        """Content: the program's, that of each layer, the site's own; the last one with a file wins."""
        built_in, own = RESOURCES / "content", self.own
        between = (layer / "content" for layer in self.layers)
        exists = self.content is not None or is_written(own)
        above = [*filter(is_written, between), *([own] if exists else ())]
        return [built_in, *(folder for folder in above if folder.resolve() != built_in.resolve())]

    @property
    def catalogues(self) -> tuple[Path, ...]:
        """The folders of translations: the program's, those of layers, the site's own next to its content."""
        above = (layer / "translations" for layer in (*self.layers, self.own.parent))
        ours = self.translations.resolve()
        return (self.translations, *(each for each in above if is_written(each) and each.resolve() != ours))

    def files(self, beside: "Files | None" = None, today: date | None = None) -> "Files":
        """The unread files; ``beside`` has the same content. ``today`` limits the possible days of
        confirmations.
        """
        # At a start another process reads them.
        from kiosk.loading.files import Files

        return Files(self.site, self.host, self.folders, beside, self.kept, self.installed, today)
