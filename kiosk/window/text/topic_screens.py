"""Cuts a topic's blocks into screens, and returns the screen that contains an anchor."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import Any, Final

from kiosk.core.content.blocks import BlockKind
from kiosk.core.state.anchor import Anchor
from kiosk.window.text.page_block_styles import column_of
from kiosk.window.text.paging import TextScreen, paginate, screen_of
from kiosk.window.text.poster_sizes import poster_column
from kiosk.window.text.text_column import Column
from kiosk.window.text.text_rows import list_places, text_rows
from kiosk.window.text.text_units import Source


def screen(
    blocks: list[dict[str, Any]],
    links: bool,
    anchor: str,
    width: float,
    height: float,
    language: str,
    step: int,
    unit: float,
    columns: int = 1,
    poster: bool = False,
    links_from: float = 0.0,
) -> dict[str, Any]:
    """As ``Paging.screen``."""
    if width <= 0 or height <= 0 or unit <= 0:
        return _NOTHING
    shown = [block for block in blocks if links or block["kind"] != BlockKind.LINK]
    here, pages = Anchor.parse(anchor), sources_by_page(shown)
    column = replace(column_of(width, height, language, step, unit), links_from=links_from)
    if poster:
        column, step = poster_column(pages.get(here.page, ()), column, language, unit)
    topic = _Topic(pages, column, columns)
    screens = topic.screens(here.page)
    if not screens:
        return _NOTHING
    at = screen_of([each.anchor for each in screens], here)
    first = at - at % columns
    last = min(first + columns, len(screens)) - 1
    listed = {anchor.block: at for anchor, at in list_places(topic.pages[here.page]).items()}

    def rows(found: TextScreen) -> list[dict[str, Any]]:
        column = topic.column if found.leading == 1 else topic.column.denser(found.leading)
        return text_rows(found.pieces, column, listed, _links(shown, here.page), here.page)

    left = rows(screens[first])
    beside = rows(screens[last]) if last > first else []
    return {
        "anchor": anchor,
        "shown": left,
        "beside": beside,
        "height": max((piece["y"] + piece["height"] for piece in (*left, *beside)), default=0),
        "number": first // columns + 1,
        "count": ceil(len(screens) / columns),
        "before": topic.before(screens, first),
        "after": topic.after(screens, last),
        "ends": last + 1 == len(screens),
        "step": step,
    }


_NOTHING: Final = {
    "anchor": "",
    "shown": [],
    "beside": [],
    "height": 0,
    "number": 1,
    "count": 0,
    "before": "",
    "after": "",
    "ends": False,
    "step": 0,
}


@dataclass(frozen=True, slots=True)
class _Topic:
    """Each page begins a new screen, so only the requested page needs to be cut."""

    pages: dict[str, list[Source]]
    column: Column
    columns: int

    def screens(self, page: str) -> tuple[TextScreen, ...]:
        found = paginate(self.pages.get(page, ()), self.column)
        return self._halves(page) or found if self.columns == 2 and len(found) == 1 else found

    def _halves(self, page: str) -> tuple[TextScreen, ...]:
        """Returns what one column could hold, evenly in two; nothing if it cannot be divided."""
        for tenths in range(5, 10):
            lower = replace(self.column, height=tenths / 10 * self.column.height)
            halves = paginate(self.pages[page], lower)
            if len(halves) == 2 and all(half.leading == 1 for half in halves):
                return halves
        return ()

    def before(self, screens: Sequence[TextScreen], at: int) -> str:
        if at > 0:
            return str(screens[at - 1].anchor)
        page = self._beside(screens, -1)
        # A page without text is one empty screen.
        there = self.screens(page) or self.pages.get(page, ())
        return str(there[-1].anchor) if there else ""

    def after(self, screens: Sequence[TextScreen], at: int) -> str:
        if at + 1 < len(screens):
            return str(screens[at + 1].anchor)
        page = self._beside(screens, 1)
        return str(self.pages[page][0].anchor) if page else ""

    def _beside(self, screens: Sequence[TextScreen], by: int) -> str:
        """Returns the previous or next page, "" if there is none."""
        pages = list(self.pages)
        at = pages.index(screens[0].anchor.page) + by
        return pages[at] if 0 <= at < len(pages) else ""


def sources_by_page(blocks: Iterable[dict[str, Any]]) -> dict[str, list[Source]]:
    pages: dict[str, list[Source]] = {}
    for block in blocks:
        anchor = Anchor.parse(block["anchor"])
        page = pages.setdefault(anchor.page, [])
        kind = BlockKind(block["kind"])
        of_step = kind is BlockKind.PARAGRAPH and bool(page) and page[-1].kind is BlockKind.STEP
        page.append(Source(anchor, kind, block["text"], of_step, block.get("icon", "")))
    return pages


def _links(blocks: Iterable[dict[str, Any]], page: str) -> dict[int, dict[str, Any]]:
    """Returns a page's links, by index of the block."""
    links = ((Anchor.parse(block["anchor"]), block) for block in blocks if block.get("ref"))
    return {anchor.block: link for anchor, link in links if anchor.page == page}
