"""Where a slide in two languages has room for its words, and the words."""

from dataclasses import dataclass
from typing import Any

from kiosk.content.design import load_design
from kiosk.window.text.text_units import Source
from kiosk.window.text.topic_screens import sources_by_page


@dataclass(frozen=True, slots=True)
class PairWords:
    """What is said in one of the languages."""

    language: str
    headline: str
    lead: str
    blocks: tuple[Source, ...]

    @classmethod
    def of(cls, side: dict[str, Any]) -> "PairWords":
        pages = sources_by_page(side["blocks"])
        blocks = tuple(next(iter(pages.values()), ()))
        return cls(side["language"], side["headline"], side["lead"], blocks)


@dataclass(frozen=True, slots=True)
class PairStage:
    """The slide without the bar; lengths in pixels."""

    width: float
    height: float
    unit: float
    upright: bool
    road: float

    def px(self, length: float) -> int:
        return round(length * self.unit)

    @property
    def top(self) -> float:
        return self.px(load_design().length("safe.landscape.y"))

    @property
    def foot(self) -> float:
        return self.height - self.px(
            load_design().length("space.48") if self.upright else load_design().length("space.24")
        )

    @property
    def margin(self) -> float:
        length = load_design().length
        return self.px(length("zone.portrait.text.x") if self.upright else length("safe.landscape.x"))

    @property
    def column(self) -> float:
        across = self.width - 2 * self.margin
        return across if self.upright else (across - self.px(load_design().length("zone.pair.gap"))) // 2

    @property
    def above(self) -> float:
        """The lowest place for words above the line."""
        return self.road - self.px(load_design().length("zone.landscape.headline_gap"))

    @property
    def below(self) -> float:
        """The highest place for words below the line."""
        return self.road + self.px(load_design().length("zone.landscape.lead_gap"))
