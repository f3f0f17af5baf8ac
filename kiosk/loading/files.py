"""Reads the files of a site and of its content."""

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path

from kiosk.content.deck.load_deck import LoadedDeck, load_deck
from kiosk.content.deck.load_talks import LoadedTalks, load_talks
from kiosk.content.design import load_design
from kiosk.content.site.site_file import LoadedSite, load_site
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE


class Files:
    """Reads each file once, on first access.

    ``host`` is the host whose overlay counts, None for this one; ``folders`` hold content. ``beside`` has
    read the same content for another host. ``kept`` is the state folder, whose confirmations count.
    ``installed`` is the site of this machine, where another is applied over it.
    """

    def __init__(
        self,
        site: Path,
        host: str | None,
        folders: Sequence[Path],
        beside: "Files | None" = None,
        kept: Path | None = None,
        installed: Path | None = None,
    ) -> None:
        self._site, self._host, self._folders, self._beside = site, host, folders, beside
        self._kept, self._installed = kept, installed

    @cached_property
    def site(self) -> LoadedSite:
        return load_site(self._site, self._host, self._kept, self._installed)

    @cached_property
    def deck(self) -> LoadedDeck:
        if self._beside and self._beside.wants_campaigns == self.wants_campaigns:
            return self._beside.deck
        site = self.site.site
        language = site.languages[0] if site else SOURCE_LANGUAGE
        return load_deck(self._folders, load_design().names, language, self.wants_campaigns)

    @property
    def wants_campaigns(self) -> bool:
        """Those that come with the program play only where the site names them."""
        return bool(self.site.site and self.site.site.playlists)

    @cached_property
    def talks(self) -> LoadedTalks:
        if self._beside:
            return self._beside.talks
        loaded = self.deck
        return load_talks(self._folders, loaded.deck, load_design().names, loaded.left_out)
