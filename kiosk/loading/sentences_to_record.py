"""Lists every sentence that visitors read in a language, and the place of its recording."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from kiosk.core.content.blocks import parse_text
from kiosk.core.content.deck import Deck
from kiosk.core.content.translatable import TITLES, Key
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.speech.recordings import FACTS, SIGNS_OF_NUMBERS, sentence_key
from kiosk.core.state.world import World
from kiosk.core.text.sentences import split_sentences
from kiosk.i18n.catalogues.completeness import program_keys_for_visitors, template_file
from kiosk.i18n.catalogues.scan import scan
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import helpline_cards

SPOKEN = "spoken"
"""The context of messages that are parts of the spoken form of another sentence."""

_HOLDS_VALUE = re.compile(r"[{%]")
_NO_SLUG = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME = 40
_NAMES = {"+": "plus", ",": "pause"}


@dataclass(frozen=True, slots=True)
class Sentence:
    """``id`` is the path of its recording in the folder of the language, without the ending."""

    id: str
    text: str

    @property
    def key(self) -> str:
        return sentence_key(self.text)


def sentences_to_record(
    world: World, available: AvailableNow, language: Language, translations: Path
) -> tuple[Sentence, ...]:
    """Lists sentences by importance: numbers, the site's own, words of the program, advice, all others.

    Those with an hour or a count that changes are left out.
    """
    deck = world.deck_in(language.tag)
    found: dict[str, Sentence] = {}
    for sentence in (
        *(Sentence(f"digits/{_NAMES.get(sign, sign)}", sign) for sign in SIGNS_OF_NUMBERS),
        *_numbered("site", _of_site(world, available, language)),
        *_of_program(language, template_file(translations)),
        *_of_deck(deck, language),
    ):
        found.setdefault(sentence.key, sentence)
    return tuple(found.values())


def sentences_in(text: str) -> tuple[str, ...]:
    """The sentences of a text, paragraph by paragraph; each fact of a line is one."""
    facts = (fact for block in parse_text(text) for fact in FACTS.split(block.text))
    return tuple(sentence for fact in facts for sentence in split_sentences(fact))


def _numbered(place: str, texts: Iterable[str]) -> Iterator[Sentence]:
    for number, sentence in enumerate((each for text in texts for each in sentences_in(text)), 1):
        yield Sentence(f"{place}/{number}", sentence)


def _of_site(world: World, available: AvailableNow, language: Language) -> Iterator[str]:
    site = world.site
    yield from (
        site.exact_text(site.name, language.tag),
        helpline_cards.pill(available, site, language).label,
    )
    yield from helpline_cards.strip_captions(available, site, language, who=True)
    if available.emergency:
        lines = helpline_cards.emergency_lines(available.emergency, language)
        yield from (lines.label, lines.who)
    for card in helpline_cards.cards(available, site, language):
        yield from (card.title, "" if card.is_number else card.number_or_name, *card.details)


def _of_program(language: Language, template: Path) -> Iterator[Sentence]:
    keys = program_keys_for_visitors(scan(template))
    said: dict[str, list[str]] = {}
    for context, text in sorted(keys, key=lambda key: (key[1], key[0])):
        words = language.text(text, context)
        if context != SPOKEN and not _HOLDS_VALUE.search(words):
            said.setdefault(_name(text), []).append(words)
    for name, texts in said.items():
        yield from _numbered(f"words/{name}", texts)


def _of_deck(deck: Deck, language: Language) -> Iterator[Sentence]:
    advice = deck.of_advice
    topics = sorted(deck.topics, key=lambda topic: topic is not advice)
    titles = [(TITLES, topic.title) for topic in topics]
    yield from _numbered("topics", _translated(titles, language))
    for topic in topics:
        for page in topic.pages:
            ref = f"{topic.id}/{page.id}"
            yield from _numbered(
                ref, _translated([(ref, text) for text in (page.title, *page.texts)], language)
            )
    for panel in deck.panels:
        yield from _numbered(
            f"panels/{panel.id}", _translated([(panel.id, text) for text in panel.texts], language)
        )


def _translated(keys: Iterable[Key], language: Language) -> Iterator[str]:
    return (language.text(text, context) for context, text in keys)


def _name(text: str) -> str:
    return _NO_SLUG.sub("-", text.lower()).strip("-")[:_LONGEST_NAME].strip("-") or "sign"
