"""Pages with choices: where they lead, what is not shown without touch, what cannot be written."""

import pytest

from kiosk.core.base.record_marks import RecordError
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.pages.choices import SCENE_BLOCKS, ChoicesPage
from tests.fakes import TODAY, choices_page, scene

ENDS = (scene("a"), scene("b"))


def test_a_choice_leads_to_a_later_scene_and_an_end_nowhere():
    page = choices_page("c")
    assert [page.following(number) for number in range(4)] == [(2, 1), (2, 3), (), ()]


def test_an_anchor_belongs_to_a_scene():
    page = choices_page("c")
    assert [page.scene_at(SCENE_BLOCKS * n + n) for n in range(6)] == [0, 1, 2, 3, 3, 3]


def test_who_it_is_about_is_said_at_the_first_scene_alone():
    page = choices_page("c")
    first = [block.text for block in page.scene_blocks(0)]
    assert first == ["A woman has an offer.", "This is start."]
    assert [block.text for block in page.scene_blocks(3)] == ["This is end-b."]


def test_without_touch_nothing_is_shown():
    page = choices_page("c")
    assert page.loop_blocks_on(TODAY) == page.blocks_on(TODAY) == ()
    assert not page.is_whole_without_touch


def test_a_talk_shows_each_scene_below_the_choice_that_leads_to_it():
    assert choices_page("c").talk_blocks_on(TODAY) == (
        Block(BlockKind.PARAGRAPH, "A woman has an offer."),
        Block(BlockKind.PARAGRAPH, "This is start."),
        Block(BlockKind.ITEM, "to end-a"),
        Block(BlockKind.ITEM, "to middle"),
        Block(BlockKind.HEADING, "to middle"),
        Block(BlockKind.PARAGRAPH, "This is middle."),
        Block(BlockKind.ITEM, "to end-a"),
        Block(BlockKind.ITEM, "to end-b"),
        Block(BlockKind.HEADING, "to end-a"),
        Block(BlockKind.PARAGRAPH, "This is end-a."),
        Block(BlockKind.HEADING, "to end-b"),
        Block(BlockKind.PARAGRAPH, "This is end-b."),
    )


@pytest.mark.parametrize(
    ("scenes", "fault"),
    [
        ((scene("s", "a", "gone"), *ENDS), "no scene “gone”"),
        ((scene("s", "a", "b"), scene("a", "s", "b"), scene("b")), "not later"),
        ((scene("s", "a", "s"), *ENDS), "not later"),
        ((scene("s", "a", "b"), *ENDS, scene("alone")), "no choice leads"),
        ((scene("s", "a"), *ENDS), "one choice"),
        ((scene("s", "a", "a"), *ENDS), "twice"),
        ((scene("s", "a", "b"), scene("a"), scene("a")), "same id"),
        (
            (
                scene("s", "a", "1"),
                scene("1", "a", "2"),
                scene("2", "a", "3"),
                scene("3", "a", "b"),
                *ENDS,
            ),
            "more than 3 choices",
        ),
    ],
    ids=["unknown", "loop", "itself", "unreached", "one", "same", "id", "long"],
)
def test_a_way_that_leads_nowhere_cannot_be_written(scenes, fault):
    with pytest.raises(RecordError, match=fault):
        choices_page("c", *scenes)


def test_three_choices_to_an_end_are_the_most():
    way = (scene("s", "a", "1"), scene("1", "a", "2"), scene("2", "a", "b"), *ENDS)
    assert len(choices_page("c", *way).scenes) == 5


@pytest.mark.parametrize(("words", "fits"), [(30, True), (31, False)])
def test_a_scene_has_at_most_thirty_words(words, fits):
    told = {"id": "s", "text": " ".join(["word"] * words), "choice": scene("s", "a", "b")["choice"]}
    if fits:
        assert choices_page("c", told, *ENDS).scenes[0].text == told["text"]
    else:
        with pytest.raises(RecordError, match="31 words"):
            choices_page("c", told, *ENDS)


def test_a_story_without_a_lead_cannot_be_written():
    with pytest.raises(RecordError, match="lead"):
        ChoicesPage.validated(id="c", title="T", scene=(scene("s", "a", "b"), *ENDS))
