"""Finds panels and tiles beside each other that share a colour, and names colours that are free."""

from collections import defaultdict
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from os import sep
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.deck.cross_checks import RESERVED_FIELD, Found
from kiosk.content.files.document import Document
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.topics import Topic
from kiosk.core.visit.topic_tiles import tile_columns, tiles_a_screen

_MOST_PROPOSED = 3


@dataclass(frozen=True, slots=True)
class FieldCheck:
    """Of two files, the one outside the folder ``built_in`` is to be changed, otherwise the later one."""

    fields: Set[str]
    built_in: Path

    def like_neighbours(self, panels: Sequence[Found[Panel]]) -> Iterator[Problem]:
        """Reports consecutive panels of one colour, also if the optional ones between them are hidden."""
        return self._shared(list(_neighbours(panels)), "follow each other")

    def like_tiles(self, found: Sequence[Found[Topic]]) -> Iterator[Problem]:
        """Reports touching tiles of one colour, on a wide or an upright screen."""
        return self._shared(list(_touching(found)), "touch as tiles")

    def _shared[Coloured: Panel | Topic](
        self, pairs: Sequence[tuple[Found[Coloured], Found[Coloured]]], how: str
    ) -> Iterator[Problem]:
        beside: defaultdict[str, set[str]] = defaultdict(set)
        for one, other in pairs:
            beside[one.item.id].add(other.item.field)
            beside[other.item.id].add(one.item.field)
        for one, other in pairs:
            if one.item.field == other.item.field:
                is_later_built_in = self._is_built_in(other.document)
                changed = one if is_later_built_in and not self._is_built_in(one.document) else other
                free = sorted(self.fields - beside[changed.item.id] - {RESERVED_FIELD})[:_MOST_PROPOSED]
                another = f"give “{changed.item.id}” another, one of {', '.join(free)}"
                what = f"“{one.item.id}” and “{other.item.id}” {how} and share the field “{one.item.field}”"
                yield changed.document.warning(("field",), f"{what}: {another if free else 'move one'}")

    def _is_built_in(self, document: Document) -> bool:
        return document.file.startswith(f"{self.built_in}{sep}")


def _neighbours(panels: Sequence[Found[Panel]]) -> Iterator[tuple[Found[Panel], Found[Panel]]]:
    for at, before in enumerate(panels):
        for after in (*panels[at + 1 :], *panels[:at]):
            yield before, after
            if not isinstance(after.item, Figure | Clock):
                break


def _touching(found: Sequence[Found[Topic]]) -> Iterator[tuple[Found[Topic], Found[Topic]]]:
    shown = {topic.item.id for topic in found}
    topics = [topic for topic in found if topic.item.has_tile(shown)]
    each = tiles_a_screen(len(topics))
    widths = {tile_columns(each, upright) for upright in (False, True)}
    for begins in range(0, len(topics), each):
        screen = topics[begins : begins + each]
        for at, tile in enumerate(screen):
            touching = {n for width in widths for n in (at + 1, at + width) if n != at + 1 or n % width}
            yield from ((tile, screen[n]) for n in sorted(touching) if n < len(screen))
