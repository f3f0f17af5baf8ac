"""Content, site and pace: everything that does not change by itself."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from itertools import count
from typing import Self

from kiosk.core.content.deck import NO_DECK, Deck
from kiosk.core.content.posters import cut_into_posters
from kiosk.core.content.stops import PageStop, Stop, interleave, page_stops
from kiosk.core.content.talks.library import NO_TALKS, Talks
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.content.topics import REPORTS_AID_WORKERS
from kiosk.core.display.looks import Looks
from kiosk.core.display.motif import Motif
from kiosk.core.schedule.playlist import Playlist
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.site.settings import Site
from kiosk.core.state.pace import Pace


@dataclass(frozen=True, slots=True)
class Unsaid:
    """Panels and topics, by id, whose translation into a language is incomplete.

    ``reduced`` are shown without the new words of the site, which alone are not translated.
    """

    panels: frozenset[str] = frozenset()
    topics: frozenset[str] = frozenset()
    reduced: Deck = NO_DECK


@dataclass(frozen=True, slots=True)
class World:
    """``languages`` are the offered ones, in the site's order; never empty.

    ``unsaid`` is by language. ``words`` is how many words a stop has, by language and stop; it says too how
    many posters a page has in a language. ``drafts`` are
    unreviewed languages, offered until ``drafts_until``, without end if that is None; those of a trial that
    is over ended at ``drafts_ended``. ``signs`` are the sign languages with clips that can be shown, by tag.
    ``holidays`` are those of the country with their names, if the site needs them. ``playlists`` are those of
    this screen. ``looks`` are its colours, None for those of the design. ``drawings`` are line drawings of
    its own, by name. ``leaves_out``: some content is not shown, because of its faults.
    """

    deck: Deck
    site: Site
    pace: Pace
    languages: tuple[str, ...]
    unsaid: Mapping[str, Unsaid] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()
    drafts_until: datetime | None = None
    talks: Talks = NO_TALKS
    words: Mapping[str, Mapping[str, int]] = field(default_factory=dict)
    signs: Mapping[str, SignLanguage] = field(default_factory=dict)
    holidays: Mapping[date, str] = field(default_factory=dict)
    playlists: tuple[Playlist, ...] = ()
    looks: Looks | None = None
    drawings: Mapping[str, Motif] = field(default_factory=dict)
    drafts_ended: datetime | None = None
    leaves_out: bool = False

    @property
    def choices(self) -> tuple[str, ...]:
        """The choices of visitors: written languages, then sign languages."""
        return (*self.languages, *self.signs)

    def written(self, tag: str) -> str:
        """The language of the text: that next to the signer, if ``tag`` is signed."""
        return self.signs[tag].beside if tag in self.signs else tag

    def signed(self, tag: str) -> str:
        """``tag`` if it is a sign language, else ""."""
        return tag if tag in self.signs else ""

    def clip(self, sign: str, ref: str) -> Clip | None:
        """The clip of a panel or page; None without one."""
        return self.signs[sign].clips.get(ref) if sign in self.signs else None

    def loop_clip(self, sign: str, ref: str) -> Clip | None:
        """The clip of a stop of the loop. A clip signs the whole page, so a page with a part that only a
        visit shows has none there.
        """
        page = self.deck.find_page(ref)
        return self.clip(sign, ref) if page is None or page.is_whole_without_touch else None

    def deck_in(self, language: str) -> Deck:
        """The part of the deck that has text in ``language``."""
        unsaid = self.unsaid.get(language)
        if unsaid is None:
            return self.deck
        return self.deck.without(unsaid.panels, unsaid.topics).with_versions(unsaid.reduced)

    def playable(self, today: date, language: str | None = None) -> tuple[Stop, ...]:
        """The stops of the standard loop that may play today, in order; without ``language``, of all
        languages. ``cycle_of`` decides how they follow each other.
        """
        deck = self.deck if language is None else self.deck_in(language)
        panels = deck.playable(self.site, today)
        if self.site.shows_pages:
            pages = page_stops(deck.topics, today)
            posters = (page.poster(n) for page in pages for n in range(self._count_posters(page, language)))
            return interleave(panels, tuple(posters))
        return panels

    def _count_posters(self, page: PageStop, language: str | None) -> int:
        """The posters of a page in a language; without it, those of the loop's language that has most.

        The place to report aid workers has one of its own.
        """
        tags = {self.written(tag) for tag in self.looped} if language is None else {language}
        counted = (self.words.get(tag, {}) for tag in tags)
        said = (next(n for n in count() if page.poster(n).id not in words) for words in counted)
        own = page.ref in REPORTS_AID_WORKERS and self.site.complaints is not None
        return (max(said, default=0) or len(cut_into_posters(page.page.title, page.blocks))) + own

    def rounds(self, today: date) -> tuple[str, ...]:
        """The loop's languages with something that may play today."""
        return tuple(tag for tag in self.looped if self.playable(today, self.written(tag)))

    @property
    def looped(self) -> tuple[str, ...]:
        """The loop's languages; a sign language is among them once it has clips."""
        return tuple(
            tag for tag in self.site.loop_languages if tag not in self.site.sign or tag in self.signs
        )

    def has_slide(self, ref: str) -> bool:
        """Whether a talk can show a panel's id or "topic/page"."""
        panels = (*self.talks.slides, *self.deck.panels)
        return any(panel.id == ref for panel in panels) or self.deck.find_page(ref) is not None

    def slide(self, ref: str, today: date, language: str = "") -> Stop | None:
        """The stop that a talk in ``language`` shows for a panel's id or "topic/page"."""
        unsaid = self.unsaid.get(language)
        reduced = unsaid.reduced if unsaid else NO_DECK
        panels = (*self.talks.slides, *reduced.panels, *self.deck.panels)
        if panel := next((panel for panel in panels if panel.id == ref), None):
            return panel
        topic_id, _, page_id = ref.partition("/")
        topic = reduced.find_topic(topic_id) or self.deck.find_topic(topic_id)
        page = topic.page(page_id) if topic else None
        return PageStop(topic, page, page.talk_blocks_on(today)) if topic and page else None

    def with_own(self, talk: OwnTalk) -> Self:
        """Adds or replaces a talk by staff; its slides have text in one language alone."""
        ids = {slide.id for slide in talk.own}
        unsaid = dict(self.unsaid)
        for tag in self.languages:
            known = unsaid.get(tag, Unsaid())
            panels = known.panels - ids if tag == talk.language else known.panels | ids
            unsaid[tag] = replace(known, panels=panels)
        return replace(self, talks=self.talks.with_programme(talk), unsaid=unsaid)

    def without_drafts(self) -> Self:
        """The reviewed languages, and the site's own whether reviewed or not."""
        own, *others = self.languages
        languages = (own, *(tag for tag in others if tag not in self.drafts))
        site = replace(self.site, loop_languages=looped(self.site, languages))
        signs = {tag: sign for tag, each in self.signs.items() if (sign := _approved(each, languages)).clips}
        left = replace(self, site=site, languages=languages, signs=signs)
        return replace(left, drafts_until=None, drafts_ended=self.drafts_until or self.drafts_ended)


def looped(site: Site, languages: tuple[str, ...]) -> tuple[str, ...]:
    """The site's loop languages, where these are offered."""
    rounds = tuple(tag for tag in site.loop_languages if tag in languages or tag in site.sign)
    return rounds if set(rounds) & set(languages) else languages[:1]


def _approved(sign: SignLanguage, languages: tuple[str, ...]) -> SignLanguage:
    clips = {ref: clip for ref, clip in sign.clips.items() if not clip.draft and sign.beside in languages}
    return replace(sign, clips=clips)
