"""Pages as posters, where nobody can touch: few words a screen, cut between sentences, and all said."""

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
        for shown in posters:
            words = [count_words(piece["text"]) for piece in shown]
            alone = len([p for p in shown if p["kind"] not in HEADS]) == 1 and all(
                len(split_sentences(p["text"])) == 1 or p["kind"] == "item" for p in shown
            )
            if sum(words) > most and not alone:
                wordy.append((ref, sum(words), most, [p["text"] for p in shown]))
    assert wordy == []
