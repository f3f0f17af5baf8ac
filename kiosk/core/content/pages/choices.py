"""*What could she do?*: a short way with choices, about somebody else."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import accumulate, chain, pairwise
from typing import Annotated, Literal

from kiosk.core.base.ids import Slug
from kiosk.core.base.record import Record, one_line, repeated
from kiosk.core.base.record_marks import AS_LIST, Bounds, Check, Key
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.pages.base import PageBase
from kiosk.core.text.word_count import count_words

MOST_WORDS = 30
MOST_STEPS = 3
"""The most choices from the first scene to an end."""

SCENE_BLOCKS = 10
"""An anchor counts ten blocks for each scene: its text, then room for its choices or the page's links."""


def _short(text: str) -> str:
    if (words := count_words(text)) > MOST_WORDS:
        raise ValueError(f"has {words} words, at most {MOST_WORDS} can be taken in: shorten it")
    return text


@dataclass(frozen=True, kw_only=True)
class Choice(Record):
    """What somebody could do, and the scene that may follow."""

    words: Annotated[str, one_line(40, "what a person in a story could do, on a button")]
    to: Slug


@dataclass(frozen=True, kw_only=True)
class ChoiceScene(Record):
    """A scene without ``choices`` is an end: its text says what may follow."""

    id: Slug
    text: Annotated[
        str, one_line(200, "scene of a story about somebody else, at most 30 words"), Check(_short)
    ]
    choices: Annotated[tuple[Choice, ...], Key("choice"), AS_LIST, Bounds(max_length=3)] = ()

    @property
    def choice_blocks(self) -> tuple[Block, ...]:
        return tuple(Block(BlockKind.ITEM, choice.words) for choice in self.choices)


def _lead_to_ends(scenes: tuple[ChoiceScene, ...]) -> tuple[ChoiceScene, ...]:
    """Every choice leads to a later scene, so no way is a loop and each comes to an end."""
    at = {scene.id: number for number, scene in enumerate(scenes)}
    if twice := repeated(scene.id for scene in scenes):
        raise ValueError(f"has scenes with the same id, {', '.join(twice)}: rename one")
    steps = {0: 0}
    for number, scene in enumerate(scenes):
        if number not in steps:
            raise ValueError(f"has the scene “{scene.id}”, to which no choice leads: lead to it or remove it")
        for to in _targets(scene):
            if to not in at:
                raise ValueError(f"has no scene “{to}”, to which “{scene.id}” leads: add it")
            if at[to] <= number:
                raise ValueError(f"leads from “{scene.id}” to “{to}”, which is not later: move it down")
            steps[at[to]] = max(steps.get(at[to], 0), steps[number] + 1)
    if max(steps.values()) > MOST_STEPS:
        raise ValueError(f"takes more than {MOST_STEPS} choices to an end: leave a scene out")
    return scenes


def _targets(scene: ChoiceScene) -> Iterator[str]:
    if len(scene.choices) == 1:
        raise ValueError(f"has one choice in the scene “{scene.id}”: write two or three, or none at an end")
    if twice := repeated(choice.to for choice in scene.choices):
        raise ValueError(f"leads from “{scene.id}” to “{twice[0]}” twice: lead each choice elsewhere")
    yield from (choice.to for choice in scene.choices)


@dataclass(frozen=True, kw_only=True)
class ChoicesPage(PageBase):
    """No end is a failure, and no scene looks other than the rest; ``links`` say at each end where to ask.

    Without touch nobody can choose, so the page is not shown there.
    """

    kind: Literal["choices"] = "choices"
    lead: Annotated[str, one_line(160, "first paragraph of a story: who it is about")]
    scenes: Annotated[
        tuple[ChoiceScene, ...],
        Key("scene"),
        AS_LIST,
        Bounds(min_length=3, max_length=12),
        Check(_lead_to_ends),
    ]

    def scene_at(self, block: int) -> int:
        """The index of the scene that a block of an anchor belongs to."""
        return min(block // SCENE_BLOCKS, len(self.scenes) - 1)

    def following(self, number: int) -> tuple[int, ...]:
        """The indexes of the scenes to which the choices of a scene lead, in their order."""
        at = {scene.id: index for index, scene in enumerate(self.scenes)}
        return tuple(at[choice.to] for choice in self.scenes[number].choices)

    def scene_blocks(self, number: int) -> tuple[Block, ...]:
        """The text of a scene; the first has the lead above it."""
        text = Block(BlockKind.PARAGRAPH, self.scenes[number].text)
        return (text,) if number else (Block(BlockKind.PARAGRAPH, self.lead), text)

    @property
    def is_whole_without_touch(self) -> bool:
        return False

    def talk_blocks_on(self, today: date) -> tuple[Block, ...]:
        """The first scene; its choices, on which a room can vote by hand; each further scene, below the first
        choice that leads to it.
        """
        return tuple(chain.from_iterable(self._talk_parts))

    def talk_part(self, block: int, count: int) -> range:
        ends = tuple(accumulate(map(len, self._talk_parts)))
        known = min(block, ends[-1] - 1)
        return next(range(begin, end) for begin, end in pairwise((0, *ends)) if known < end)

    @property
    def _talk_parts(self) -> tuple[tuple[Block, ...], ...]:
        leading = {choice.to: choice.words for scene in reversed(self.scenes) for choice in scene.choices}
        further = (
            (Block(BlockKind.HEADING, leading[scene.id]), *self.scene_blocks(number), *scene.choice_blocks)
            for number, scene in enumerate(self.scenes[1:], 1)
        )
        return (self.scene_blocks(0), self.scenes[0].choice_blocks, *further)

    @property
    def texts(self) -> tuple[str, ...]:
        scenes = (
            text for scene in self.scenes for text in (scene.text, *(each.words for each in scene.choices))
        )
        return (self.lead, *scenes)
