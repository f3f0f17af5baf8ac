"""Reads the files of a site and of its content."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.load_deck import LoadedDeck, load_deck
from kiosk.content.deck.load_talks import LoadedTalks, load_talks
from kiosk.content.design import DesignNames, load_design
from kiosk.content.files.closed_folders import is_written
from kiosk.content.site.site_file import LoadedSite, load_site
from kiosk.core.display.motif import Motif
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE

DRAWINGS = "drawings"
"""The folder of line drawings in a content folder."""


@dataclass(frozen=True, slots=True)
class OwnDrawings:
    """Line drawings by name; the program has none of these names."""

    drawings: Mapping[str, Motif] = field(default_factory=dict[str, Motif])
    problems: tuple[Problem, ...] = ()


def drawings_in(folders: Sequence[Path]) -> OwnDrawings:
    """Reads the drawings of ``folders``, all content folders, the program's own first; later folders win."""
    own = [folder for folder in folders[1:] if is_written(folder / DRAWINGS)]
    if not own:
        return OwnDrawings()
    # Most sites draw nothing.
    from kiosk.content.drawings.own_drawings import read_drawings

    return OwnDrawings(*read_drawings([folder / DRAWINGS for folder in own], load_design()))


def names_in(folders: Sequence[Path]) -> DesignNames:
    """The names that content in these folders may use."""
    return load_design().names.with_drawings(drawings_in(folders).drawings)


class Files:
    """Reads each file once, on first access.

    ``host`` is the host whose overlay is used, None for this one; ``folders`` hold content. ``beside`` has
    read the same content for another host. ``kept`` is the state folder, whose confirmations are valid.
    ``installed`` is the site of this machine, if another is applied over it. ``today`` limits the possible
    days of confirmations.
    """

    def __init__(
        self,
        site: Path,
        host: str | None,
        folders: Sequence[Path],
        beside: "Files | None" = None,
        kept: Path | None = None,
        installed: Path | None = None,
        today: date | None = None,
    ) -> None:
        self._site, self._host, self._folders, self._beside = site, host, folders, beside
        self._kept, self._installed, self._today = kept, installed, today

    @cached_property
    def site(self) -> LoadedSite:
        return load_site(self._site, self._host, self._kept, self._installed, self._today)

    @cached_property
    def deck(self) -> LoadedDeck:
        if self._beside and self._beside.wants_campaigns == self.wants_campaigns:
            return self._beside.deck
        return load_deck(self._folders, self._names, self._language, self.wants_campaigns)

    @cached_property
    def drawings(self) -> OwnDrawings:
        return self._beside.drawings if self._beside else drawings_in(self._folders)

    @property
    def _language(self) -> str:
        """The language of the site's own words."""
        site = self.site.site
        return site.languages[0] if site else SOURCE_LANGUAGE

    @property
    def _names(self) -> DesignNames:
        return load_design().names.with_drawings(self.drawings.drawings)

    @property
    def wants_campaigns(self) -> bool:
        """Whether to load the program's playlists, which play only if the site names them."""
        return bool(self.site.site and self.site.site.playlists)

    @cached_property
    def talks(self) -> LoadedTalks:
        if self._beside:
            return self._beside.talks
        loaded = self.deck
        return load_talks(self._folders, loaded.deck, self._names, loaded.missed, self._language)
