"""The values that rules check; the caller reads each of them once."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from kiosk.content.deck.cross_checks import Found
from kiosk.content.deck.load_deck import LoadedDeck
from kiosk.content.deck.load_playlists import chosen
from kiosk.content.files.document import Document
from kiosk.content.files.picture_files import PictureFile, Undrawn
from kiosk.content.passages import Sheet, of_language
from kiosk.content.rules.coverage import Saying
from kiosk.content.rules.founding import Founding
from kiosk.content.words.term_rules import Terms
from kiosk.core.content.deck import Deck
from kiosk.core.content.talks.programme import Programme
from kiosk.core.schedule.playlist import Playlist
from kiosk.core.site.settings import Site
from kiosk.core.state.pace import Pace


@dataclass(frozen=True, slots=True)
class ContentCase:
    """All content, and the program's data to compare it with.

    ``sheets`` has each text in the language of its file, notes for staff too (``sheet.kind``). A topic has a
    sheet for each page, and one for its tile: a rule about a whole topic groups them by ``document``. The key
    of a headline is ``headline`` in panels and slides, ``title`` and ``title_for_others`` in pages and tiles.

    ``drawings`` are the design's, each with its icon, from ``drawings_file``. ``in_talks`` are the contents
    that talks may show. ``languages(sheet)`` have it; ``say(language, text, context)`` is a text in one of
    them. ``said`` and ``points`` are of the built-in content.
    """

    sheets: Sequence[Sheet]
    today: date
    pace: Pace
    folders: Sequence[Path]
    logo: Path | None
    emblem_allowed: bool
    undrawn: Callable[[PictureFile], Undrawn | None]
    contrast_in: Callable[[PictureFile], float | None]
    drawings: Mapping[str, str]
    drawings_file: Path
    in_talks: Set[str]
    languages: Callable[[Sheet], Sequence[str]]
    say: Callable[[str, str, str], str]
    terms: Callable[[str], Terms | None]
    founding: Founding
    points: Document
    said: Sequence[Saying]

    @property
    def english(self) -> Sequence[Sheet]:
        """The sheets in English, for rules about words and punctuation."""
        return of_language(self.sheets, "en")


@dataclass(frozen=True, slots=True)
class SiteCase:
    """A site, and its content; ``points`` are the required ones. ``hidden_lines`` are confirmed lines that it
    does not want to show.

    ``deck`` does not know in which line of a file a panel is; ``sheets`` do. ``programmes`` are those of the
    site's files.
    """

    site: Site
    document: Document
    deck: LoadedDeck
    sheets: Sequence[Sheet]
    programmes: Sequence[Found[Programme]]
    today: date
    terms: Callable[[str], Terms | None]
    points: Document
    hidden_lines: Set[str] = frozenset()
    holidays: Mapping[date, str] = field(default_factory=dict)

    @property
    def playlists(self) -> Sequence[Found[Playlist]]:
        return chosen(self.deck.playlists, self.site)

    @property
    def shown(self) -> Deck:
        return self.deck.deck.for_site(self.site)

    @property
    def played(self) -> Deck:
        """The content of the loop of a screen without touch."""
        shown = self.shown
        panels = tuple(panel for panel in shown.panels if panel.id not in shown.extra)
        return Deck(panels, shown.topics if self.site.depth == "full" else ())
