"""A panel that asks: large answers, and one reason that belongs to all of them."""

from dataclasses import dataclass
from typing import Annotated

from kiosk.core.base.record import one_line
from kiosk.core.base.record_marks import AS_LIST, Bounds, checks_whole
from kiosk.core.content.panels.base import PanelBase
from kiosk.core.text.word_count import count_words

LEAST_ANSWERS, MOST_ANSWERS = 2, 3
_MOST_WORDS = 3

Answer = Annotated[str, one_line(24, "answer to the question of an attract panel, at most three words")]


@dataclass(frozen=True, kw_only=True)
class Asking(PanelBase):
    """A touch on any of the ``answers`` shows the ``reason``, which also comes by itself.

    Nothing tells which answer is right: nobody is examined, and nobody behind a visitor can see a choice.
    """

    answers: Annotated[
        tuple[Answer, ...], AS_LIST, Bounds(min_length=LEAST_ANSWERS, max_length=MOST_ANSWERS)
    ] = ()
    reason: Annotated[str, one_line(140, "what follows any answer of an attract panel, two sentences")] = ""

    @checks_whole
    def _answers_have_a_reason(self) -> None:
        if bool(self.answers) != bool(self.reason):
            given, missing = ("answers", "reason") if self.answers else ("reason", "answers")
            raise ValueError(f"has “{given}” without “{missing}”: write both or neither")
        for answer in self.answers:
            at_most(_MOST_WORDS, answer)

    @property
    def asked(self) -> tuple[str, ...]:
        """The translated texts before the reason, in reading order."""
        raise NotImplementedError

    @property
    def told(self) -> tuple[str, ...]:
        """The translated texts that come last: the reason, and the button to a page."""
        raise NotImplementedError

    @property
    def texts(self) -> tuple[str, ...]:
        return (*self.asked, *self.told)

    @property
    def reason_row(self) -> int:
        """The index of the reason among the rows of a slide, which are lines and answers before it."""
        return len(self.asked) - 1


def at_most(words: int, text: str) -> None:
    """Raises ValueError for a text with more words."""
    if count_words(text) > words:
        raise ValueError(f"“{text}” has more than {words} words: shorten it, or it is not read in time")
