"""What no panel or topic can know alone: drawings, fields, links and neighbours."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path
from typing import Generic, TypeVar

from kiosk.content.document import Document
from kiosk.content.faults import did_you_mean
from kiosk.content.lines import KeyPath
from kiosk.core.panels import Panel
from kiosk.core.panels.figure import Figure
from kiosk.core.problems import Problem
from kiosk.core.topics import Topic

Item = TypeVar("Item", bound=Panel | Topic)

_RESERVED_FIELD = "ink"


@dataclass(frozen=True, slots=True)
class Found(Generic[Item]):
    """A panel or a topic, and the file it stands in."""

    item: Item
    document: Document


@dataclass(frozen=True, slots=True)
class Look:
    """The names of drawings and fields that exist."""

    motifs: frozenset[str]
    fields: frozenset[str]

    def check(self, found: Found[Item]) -> Iterator[Problem]:
        item, document = found.item, found.document
        stem = Path(document.file).stem
        if item.id != stem:
            yield document.error(("id",), f"id “{item.id}” is not the name of the file: make it “{stem}”")
        if item.field == _RESERVED_FIELD:
            yield document.error(
                ("field",), f"field “{_RESERVED_FIELD}” is kept for the program: choose another"
            )
        elif item.field not in self.fields:
            hint = did_you_mean(item.field, self.fields - {_RESERVED_FIELD})
            yield document.error(("field",), f"there is no field “{item.field}”: {hint}")
        for path, motif in _motifs(item):
            if motif not in self.motifs:
                hint = did_you_mean(motif, self.motifs)
                yield document.error(path, f"there is no drawing “{motif}”: {hint}")


def drop_dead_links(topics: Sequence[Found[Topic]]) -> tuple[list[Found[Topic]], list[Problem]]:
    """The topics without links that lead nowhere."""
    refs = _refs(topics)
    problems = [
        found.document.error(
            ("page", at, "links", n), f"link “{ref}” leads nowhere: {did_you_mean(ref, refs)}"
        )
        for found in topics
        for at, page in enumerate(found.item.pages)
        for n, ref in enumerate(page.links)
        if ref not in refs
    ]
    return [replace(found, item=_linked(found.item, refs)) for found in topics], problems


def drop_dead_panels(
    panels: Sequence[Found[Panel]], topics: Sequence[Found[Topic]]
) -> tuple[list[Found[Panel]], list[Problem]]:
    """The panels without those whose topic is not shown."""
    refs = _refs(topics)
    alive = [found for found in panels if found.item.topic is None or found.item.topic in refs]
    problems = [
        found.document.error(
            ("topic",),
            f"topic “{found.item.topic}” is not shown: {did_you_mean(found.item.topic or '', refs)}",
        )
        for found in panels
        if found not in alive
    ]
    return alive, problems


def like_neighbours(panels: Sequence[Found[Panel]]) -> Iterator[Problem]:
    """Panels of one colour in a row, also where a figure between them is not shown."""
    without_figures = [found for found in panels if not isinstance(found.item, Figure)]
    followers: dict[tuple[str, str], tuple[Found[Panel], Found[Panel]]] = {}
    for row in (panels, without_figures):
        if len(row) > 1:
            followers |= {(a.item.id, b.item.id): (a, b) for a, b in pairwise((*row, row[0]))}
    for before, after in followers.values():
        if before.item.field == after.item.field:
            yield _same_field(before, after, "follow each other")


def like_tiles(topics: Sequence[Found[Topic]]) -> Iterator[Problem]:
    """Tiles of one colour that touch, three in a row on a wide screen or two on an upright one."""
    for at, tile in enumerate(topics):
        touching = {n for width in (3, 2) for n in (at + 1, at + width) if n != at + 1 or n % width}
        for n in sorted(touching):
            if n < len(topics) and topics[n].item.field == tile.item.field:
                yield _same_field(tile, topics[n], "touch as tiles")


def _same_field(one: Found[Item], other: Found[Item], how: str) -> Problem:
    text = f"“{one.item.id}” and “{other.item.id}” {how} and share the field “{one.item.field}”: change one"
    return other.document.warning(("field",), text)


def _motifs(item: Panel | Topic) -> Iterator[tuple[KeyPath, str]]:
    yield ("motif",), item.motif
    if isinstance(item, Topic):
        for at, page in enumerate(item.pages):
            if page.motif:
                yield ("page", at, "motif"), page.motif


def _refs(topics: Sequence[Found[Topic]]) -> set[str]:
    pages = {f"{found.item.id}/{page.id}" for found in topics for page in found.item.pages}
    return pages | {found.item.id for found in topics}


def _linked(topic: Topic, refs: set[str]) -> Topic:
    pages = (
        page.model_copy(update={"links": tuple(ref for ref in page.links if ref in refs)})
        for page in topic.pages
    )
    return topic.model_copy(update={"pages": tuple(pages)})
