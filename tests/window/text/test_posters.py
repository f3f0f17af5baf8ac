"""Pages as posters, where nobody can touch: few words a screen, cut between sentences, and all said."""

from itertools import pairwise

import pytest

from kiosk.core.content.blocks import HEADS
from kiosk.core.loop.posters import words_beside
from kiosk.core.text.sentences import split_sentences
from kiosk.core.text.word_count import count_words
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import language_of, load_world
from kiosk.window.text.pager_for_qml import Paging
from tests.fakes import NOON, TODAY

COLUMNS = {"wide": (940.0, 484.0), "upright": (920.0, 900.0)}


def _posters(page, language):
    """The pages that play without touch, with the posters of each."""
    spoken = language_of(language)
    for topic in load_world(Sources(BUILT_IN_SITE), NOON).world.deck.topics:
        for page_ in topic.pages:
            ref = f"{topic.id}/{page_.id}"
            blocks = [
                {
                    "anchor": f"{ref}#{number}.0.0",
                    "kind": str(b.kind),
                    "text": spoken.text(b.text, ref),
                    "icon": b.icon,
                }
                for number, b in enumerate(page_.loop_blocks_on(TODAY))
            ]
            if not blocks:
                continue
            most, anchor, found = words_beside(spoken.text(page_.title, ref)), blocks[0]["anchor"], []
            while anchor and anchor.startswith(f"{ref}#"):
                screen = Paging().screen(blocks, False, anchor, *COLUMNS[page], language, 0, 1080.0, most)
                found.append(screen["shown"])
                anchor = screen["after"]
            yield ref, most, blocks, found


@pytest.mark.parametrize("shape", COLUMNS)
@pytest.mark.parametrize("language", ["en", "fr", "ar", "ur", "hi", "am", "zh-Hans"])
def test_a_poster_has_few_words_and_the_posters_of_a_page_say_all_of_it(shape, language):
    wordy = []
    for ref, most, blocks, posters in _posters(shape, language):
        said = "".join(piece["text"] for shown in posters for piece in shown).replace(" ", "")
        assert said == "".join(block["text"] for block in blocks).replace(" ", ""), ref
        assert [shown for shown in posters[:-1] if _parts(shown, posters[posters.index(shown) + 1])] == [], (
            ref
        )
        for shown in posters:
            words = sum(count_words(piece["text"]) for piece in shown)
            if words > most and _may_be_cut(shown):
                wordy.append((ref, words, most, [piece["text"] for piece in shown]))
    assert wordy == []


def _parts(shown, following):
    """Whether a poster ends between a heading and its text, or between a lead and its first row."""
    last, first = shown[-1]["kind"], following[0]["kind"]
    label = len(shown) > 1 and shown[-2]["kind"] == "figure"
    return (last in HEADS and not label) or (last == "paragraph" and first == "item")


def _may_be_cut(shown):
    """Whether a poster could end earlier: it has more than a sentence or row, with what belongs to it."""
    kinds = [piece["kind"] for piece in shown]
    sentences = [len(split_sentences(each["text"])) if each["kind"] == "paragraph" else 1 for each in shown]
    bound = [
        kind in {*HEADS, "figure"} or then == "source" or (kind == "paragraph" and then == "item")
        for kind, then in pairwise(kinds)
    ]
    return not all(bound) or max(sentences) > 1
