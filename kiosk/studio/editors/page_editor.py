"""A page of a topic: its title, and the heading and text of each part."""

from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any

from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.deck.load_deck import read_topic
from kiosk.content.files.document import read_document
from kiosk.core.content.pages.base import PageBase
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.topics import Topic
from kiosk.i18n.language import mark
from kiosk.studio.author import text
from kiosk.studio.editors.edited_text import ShownField, keep_as_many, replace_texts, replacements
from kiosk.studio.editors.findings_at_fields import FieldMessage, as_mapping, messages_of
from kiosk.studio.editors.translations import Translations
from kiosk.studio.site_files.site_folder import SiteFolder, TopicFile
from kiosk.studio.site_files.toml_edit import EditRefused, Value
from kiosk.studio.site_files.typed_text import line, typed_rows

_TITLE, _HEADING = 60, 70
"""Characters; a test compares them with the records."""

# TRANSLATORS: in the studio, labels of the fields in which an author writes a page; at most 40 characters
_TITLE_LABEL, _HEADING_LABEL, _TEXT_LABEL = (
    mark("Title", "studio"),
    mark("Heading", "studio"),
    mark("Text", "studio"),
)


class PageEditor:
    """Edits pages of the kind ``text``; others have a title alone here."""

    def __init__(self, site: SiteFolder, topic: TopicFile, at: int) -> None:
        self._site, self._topic, self._at = site, topic, at
        self._data: Mapping[str, Any] = topic.pages[at]
        self._id = str(self._data.get("id", ""))
        self.ref, self.own, self.fault = f"{topic.name}/{self._id}", topic.own, topic.fault
        self.title = str(self._data.get("title") or self._id)
        read = read_document(topic.file)
        loaded = () if isinstance(read, Problem) else read_topic(read)
        self._problems: tuple[Problem, ...] = (read,) if isinstance(read, Problem) else ()
        self._page: PageBase | None = None
        if isinstance(loaded, Topic):
            self._page = loaded.page(self._id)
        else:
            self._problems += loaded

    @property
    def file(self) -> Path:
        changes = self._site.content / "overrides" / f"{self._topic.name}.toml"
        return self._topic.file if self.own else changes

    @property
    def paths(self) -> Mapping[KeyPath, str]:
        found: dict[KeyPath, str] = {("page", self._at, "title"): "title"}
        for at, part in self._parts:
            if self.own or part.get("heading"):
                found["page", self._at, "part", at, "heading"] = f"heading-{at}"
            found["page", self._at, "part", at, "text"] = f"text-{at}"
        return found

    def fields(self) -> Iterator[ShownField]:
        replaced = {} if self.own else replacements(self.file, self._id)
        title = replaced.get(self.title, self.title)
        yield ShownField("title", text(*_TITLE_LABEL), title, _TITLE, sources=(title,))
        for at, part in self._parts:
            heading = str(part.get("heading", ""))
            if self.own or heading:
                shown = replaced.get(heading, heading)
                sources = (shown,) if shown else ()
                label = _numbered(text(*_HEADING_LABEL), at)
                yield ShownField(f"heading-{at}", label, shown, _HEADING, optional=self.own, sources=sources)
            texts = [replaced.get(each, each) for each in self._texts_of(at)]
            written = str(part.get("text", "")).strip() if self.own else "\n".join(texts)
            lines = written.count("\n") + max(3, len(written) // 60)
            label = _numbered(text(*_TEXT_LABEL), at)
            yield ShownField(f"text-{at}", label, written, lines=lines, sources=tuple(texts))

    def save(self, form: Mapping[str, str]) -> bool:
        if not self.own:
            return replace_texts(self.file, [*self._replacements(form)], self._id)
        before = {field.key: field for field in self.fields()}
        changes: dict[KeyPath, Value] = {}
        for path, key in self.paths.items():
            if key in form:
                is_text = key.startswith("text-")
                value = _paragraphs(form[key]) if is_text else line(form[key])
                if value.strip() != before[key].text:
                    changes[path] = value or (None if key.startswith("heading-") else "")
        if changes:
            self._site.change(self.file, changes)
            self._follow([*before.values()])
        return bool(changes)

    def faults(self) -> dict[str, list[FieldMessage]]:
        problems = self._problems if self.own else ()
        return messages_of(map(as_mapping, problems), self.file, self.paths)

    @property
    def _parts(self) -> list[tuple[int, Mapping[str, Any]]]:
        """Returns the parts whose words are a text, each with its place in the file."""
        if self._data.get("kind", "text") != "text":
            return []
        parts = [
            (at, part) for at, part in enumerate(self._data.get("part", [])) if isinstance(part, Mapping)
        ]
        return [each for each in parts if not self.own or each[1].get("kind", "text") == "text"]

    def _texts_of(self, at: int) -> list[str]:
        """Returns the paragraphs and rows of a part; none while the file has a fault."""
        page = self._page
        if not isinstance(page, TextPage) or at >= len(page.parts):
            return []
        heading = self._data["part"][at].get("heading", "")
        return [block.text for block in page.parts[at].blocks_on(date.min) if block.text != heading]

    def _follow(self, before: list[ShownField]) -> None:
        """Keeps translations beside the texts that have changed."""
        fresh = self._site.topic(self._topic.name)
        if fresh is None or self._at >= len(fresh.pages):
            return
        after = {field.key: field for field in PageEditor(self._site, fresh, self._at).fields()}
        for tag in self._site.languages[1:]:
            translations = Translations(self._site, self.ref, tag)
            for field in before:
                now = after.get(field.key)
                if now:
                    translations.follow(field.sources, now.sources)

    def _replacements(self, form: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """Yields each text of the program with its words at this site."""
        yield from self._one(form, "title", [self.title], text(*_TITLE_LABEL))
        for at, part in self._parts:
            heading = str(part.get("heading", ""))
            if heading:
                yield from self._one(form, f"heading-{at}", [heading], text(*_HEADING_LABEL))
            yield from self._one(form, f"text-{at}", self._texts_of(at), text(*_TEXT_LABEL))

    def _one(
        self, form: Mapping[str, str], key: str, texts: list[str], label: str
    ) -> Iterator[tuple[str, str]]:
        said = typed_rows(form[key]) if key in form else texts
        if len(said) != len(texts):
            raise EditRefused(keep_as_many(label, len(texts)))
        yield from zip(texts, said, strict=True)


def _numbered(label: str, at: int) -> str:
    return f"{label} {at + 1}" if at else label


def _paragraphs(given: str) -> str:
    """Returns what was typed with one line a paragraph or row, and with the empty lines between them."""
    rows = "\n".join(line(row) for row in given.splitlines()).strip("\n")
    return f"{rows}\n" if rows else ""
