"""*Yes or no?*: six questions, and the same kind reply to every answer."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal

from kiosk.core.base.record import Record, figure_line, one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds, Check, Key
from kiosk.core.content.blocks import Block, BlockKind
from kiosk.core.content.pages.base import PAGE_LEAD, PageBase

ANSWERS = 3
"""*Yes*, *No*, *Not sure*."""

QUESTION_BLOCKS = 4
"""An anchor counts four blocks for each question: the question, then answer, facts and source of its
reply.
"""


@dataclass(frozen=True, kw_only=True)
class QuizQuestion(Record):
    """``is_true`` is for reviewers; no screen says *right* or *wrong*."""

    text: Annotated[str, one_line(60, "question of Yes or no")]
    is_true: bool
    answer: Annotated[str, one_line(60, "first sentence of the reply, the same whichever answer was touched")]
    facts: Annotated[str, one_line(180, "facts of the reply")]
    source: Annotated[str, figure_line(100, "source of the reply")]

    @property
    def blocks(self) -> tuple[Block, Block, Block, Block]:
        return (
            Block(BlockKind.HEADING, self.text),
            Block(BlockKind.PARAGRAPH, self.answer),
            Block(BlockKind.PARAGRAPH, self.facts),
            Block(BlockKind.SOURCE, self.source),
        )


def _two_are_true(questions: tuple[QuizQuestion, ...]) -> tuple[QuizQuestion, ...]:
    if (true := sum(question.is_true for question in questions)) != 2:
        raise ValueError(f"has {true} true ones: exactly two are needed, so that nobody can guess")
    return questions


@dataclass(frozen=True, kw_only=True)
class QuizPage(PageBase):
    """A claim that may be false must not be shown unanswered, so the quiz is not shown without touch."""

    kind: Literal["quiz"] = "quiz"
    lead: Annotated[str, PAGE_LEAD]
    questions: Annotated[
        tuple[QuizQuestion, ...],
        Key("question"),
        AS_LIST,
        Bounds(min_length=6, max_length=6),
        Check(_two_are_true),
    ]

    def question_at(self, block: int) -> int:
        """The index of the question that a block of an anchor belongs to."""
        return min(block // QUESTION_BLOCKS, len(self.questions) - 1)

    def talk_blocks_on(self, today: date) -> tuple[Block, ...]:
        """Each question with its reply, in the order in which anchors count them."""
        return tuple(block for question in self.questions for block in question.blocks)

    def talk_part(self, block: int, count: int) -> range:
        first = self.question_at(block) * QUESTION_BLOCKS
        return range(first, first + QUESTION_BLOCKS)

    @property
    def texts(self) -> tuple[str, ...]:
        return (
            self.lead,
            *(text for q in self.questions for text in (q.text, q.answer, q.facts, q.source)),
        )
