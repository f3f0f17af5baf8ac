"""Finds dead links of pages and panels: to nothing, or to a hidden topic."""

from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.cross_checks import Found, pages, texts
from kiosk.content.deck.order import OrderEntry
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import MEANT, did_you_mean, shorten
from kiosk.core.content.pages.base import MOST_LINKS
from kiosk.core.content.panels import Panel
from kiosk.core.content.topics import Topic

_LIST_IT = "add the topic to topics or [topics_after] in order.toml"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Topics that would exist if they were listed; files in ``folders`` may link to them nevertheless.

    ``hidden`` pages are hidden by a folder; files of other folders may link to them.
    """

    refs: frozenset[str] = frozenset()
    folders: tuple[Path, ...] = ()
    hidden: Mapping[str, Path] = field(default_factory=dict)

    def excuses(self, document: Document, ref: str) -> bool:
        file = Path(document.file)
        if ref in self.hidden:
            return not file.is_relative_to(self.hidden[ref])
        return ref in self.refs and any(map(file.is_relative_to, self.folders))


def left_out(
    shown: Sequence[Found[Topic]], unlisted: Sequence[Found[Topic]], folders: tuple[Path, ...]
) -> LeftOut:
    hidden = {ref: folder for found in shown for ref, folder in found.hidden.items()}
    return LeftOut(frozenset(_refs(unlisted)), folders, hidden)


def drop_dead_links(topics: Sequence[Found[Topic]]) -> list[Found[Topic]]:
    """The topics without their dead links."""
    refs = _refs(topics)
    return [
        replace(
            found,
            item=_linked(found.item, refs),
            reduced=_linked(found.reduced, refs) if found.reduced else None,
        )
        for found in topics
    ]


def drop_dead_panels(
    panels: Sequence[Found[Panel]], topics: Sequence[Found[Topic]], missing: LeftOut
) -> list[Found[Panel]]:
    """The panels whose topic is shown."""
    refs = {None, *_refs(topics)}
    return [
        found
        for found in panels
        if found.item.topic in refs or missing.excuses(found.document, str(found.item.topic))
    ]


def dead_links(
    documents: Sequence[Document],
    topics: Sequence[Found[Topic]],
    faulty: Sequence[Document],
    left_out: Set[str],
    missing: LeftOut,
) -> Iterator[Problem]:
    """Reports dead links of topics, except those that work once the faulty topics are corrected.

    ``left_out`` are the names of all topics with an error; some of them cannot be read.
    """
    readable = {Path(document.file).stem for document in faulty}
    refs = _refs(topics).union(*map(_written_refs, faulty))
    for document in documents:
        for path, ref in _links(document):
            if _topic(ref) in left_out - readable:
                continue
            if missing.excuses(document.holder(path), ref):
                continue
            if ref in missing.refs:
                yield document.error(path, f"link “{ref}” is not shown: {_LIST_IT}, or remove the link")
            elif ref not in refs:
                hint = _meant(ref, refs, left_out)
                yield document.error(path, f"link “{shorten(ref)}” leads nowhere: {hint}")


def dead_panels(
    documents: Sequence[Document], topics: Sequence[Found[Topic]], left_out: Set[str], missing: LeftOut
) -> Iterator[Problem]:
    """Reports panels whose topic is not shown."""
    refs = _refs(topics)
    for document in documents:
        for path, ref in texts(document, ("topic",)):
            if _topic(ref) in left_out and ref not in refs:
                text = f"the panel is left out with the topic “{_topic(ref)}”: mend {_topic(ref)}.toml"
                yield replace(document.error(path, text), follows=True)
            elif ref not in refs and not missing.excuses(document, ref):
                hint = _LIST_IT if ref in missing.refs else _meant(ref, refs, left_out)
                yield document.error(path, f"topic “{shorten(ref)}” is not shown: {hint}")


def dead_first_pages(
    entries: Sequence[OrderEntry], topics: Sequence[Found[Topic]], left_out: Set[str]
) -> Iterator[Problem]:
    """Reports first pages that do not exist or are named twice."""
    known = {ref for ref in _refs(topics) if "/" in ref}
    seen: set[str] = set()
    for entry in entries:
        if entry.name in seen:
            yield entry.error(f"“{shorten(entry.name)}” stands here twice: keep one")
        elif entry.name not in known and _topic(entry.name) not in left_out:
            yield entry.error(f"there is no page “{shorten(entry.name)}”: {did_you_mean(entry.name, known)}")
        seen.add(entry.name)


def _meant(ref: str, refs: Set[str], left_out: Set[str]) -> str:
    """A topic with a fault is proposed only if it is nearly the one that is written."""
    near = did_you_mean(ref, refs | left_out)
    return near if near.startswith(MEANT) else did_you_mean(ref, refs)


def _topic(ref: str) -> str:
    return ref.partition("/")[0]


def _links(document: Document) -> Iterator[tuple[KeyPath, str]]:
    for page in pages(document):
        links = document.data["page"][page[-1]].get("links")
        for n, ref in enumerate(links[:MOST_LINKS]) if isinstance(links, list) else ():
            if isinstance(ref, str):
                yield (*page, "links", n), ref


def _written_refs(document: Document) -> set[str]:
    """The refs to which links could lead, from a topic's file."""
    topic = Path(document.file).stem
    names = (name for page in pages(document) for _, name in texts(document, (*page, "id")))
    return {topic, *(f"{topic}/{name}" for name in names)}


def _refs(topics: Sequence[Found[Topic]]) -> set[str]:
    pages = {f"{found.item.id}/{page.id}" for found in topics for page in found.item.pages}
    return pages | {found.item.id for found in topics}


def _linked(topic: Topic, refs: set[str]) -> Topic:
    pages = (replace(page, links=tuple(ref for ref in page.links if ref in refs)) for page in topic.pages)
    return replace(topic, pages=tuple(pages))
