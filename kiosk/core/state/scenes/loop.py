"""The loop: panels and pages follow each other by themselves."""

from dataclasses import dataclass

from kiosk.core.state.anchor import Anchor


@dataclass(frozen=True, slots=True)
class Cut:
    """How much of a page fits on the slide of a talk: the number of words, and in ``after`` where the page
    continues, if it does.
    """

    after: Anchor | None
    words: int


@dataclass(frozen=True, slots=True)
class Loop:
    """Panels follow each other; without touch also posters of pages, by their ids.

    ``since`` is when the panel came, in monotonic seconds; it may be in the future while touches are ignored.
    ``rested``: the panel appeared without a hand-over. ``turn`` is how often the panel has come
    before in the same cycle. ``reasoned``: the reason of a panel that asks is shown, which comes by itself
    too. Only a talk shows whole pages: ``at`` is where one continues, None at its beginning; ``cut`` is None
    until the window has measured what fits.
    """

    panel: str
    since: float
    rested: bool
    paused_at: float | None = None
    at: Anchor | None = None
    cut: Cut | None = None
    turn: int = 0
    reasoned: bool = False

    @property
    def anchor(self) -> Anchor:
        return self.at or Anchor(self.panel)
