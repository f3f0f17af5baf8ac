"""Missing translations of a site's languages, and ways to add them."""

from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass
from pathlib import Path

from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.content.files.pydantic_errors import named
from kiosk.core.state.world import Unsaid
from kiosk.i18n.catalogues.completeness import catalogue_file
from kiosk.i18n.catalogues.files import is_there
from kiosk.i18n.formats import english_name
from kiosk.loading.languages import NOTHING_PLAYS, OfferedLanguages, OwnIds
from kiosk.loading.shell_command import line_of


@dataclass(frozen=True, slots=True)
class MissingWords:
    """``folders`` are those of content, ``site`` is the place for the site's own translations."""

    offered: OfferedLanguages
    own: OwnIds
    folders: Sequence[Path]
    site: Path

    def lost(self, document: Document) -> tuple[Problem, ...]:
        """Reports texts that the program has in a language, and that a changed copy of the site's loses."""
        return tuple(document.error(("languages",), text) for text in self._lost())

    def reported(self, document: Document) -> tuple[Problem, ...]:
        return tuple(document.warning(("languages",), text) for text in self._reports())

    def _lost(self) -> Iterator[str]:
        for tag, unsaid in self.offered.unsaid.items():
            panels = _kind("panel", self._copied("panels", unsaid.panels & self.own.panels))
            topics = _kind("topic", self._copied("topics", unsaid.topics & self.own.topics))
            if things := [*panels, *topics]:
                what = f"“{tag}” loses {' and '.join(things)}"
                yield f"{what}: your copy says what has no {english_name(tag)} yet, {self._way_out(tag)}"

    def _reports(self) -> Iterator[str]:
        for tag, why in self.offered.refused.items():
            mend = f": {self._way_out(tag)}" if why == NOTHING_PLAYS else ""
            yield f"“{tag}” is not offered: {why}{mend}"
        for tag, count in self.offered.gaps.items():
            yield f"“{tag}” is shown for those who write it: {count} texts are still English"
        for tag, unsaid in self.offered.unsaid.items():
            if topics := sorted(unsaid.topics - self.own.topics):
                yield f"“{tag}” does not show {named(topics)}: the program has not all words for that yet"
            if shorter := sorted({each.id for each in (*unsaid.reduced.panels, *unsaid.reduced.topics)}):
                shows = "show" if len(shorter) > 1 else "shows"
                what = f"{named(shorter)} {shows} the words of the program until yours are translated"
                yield f"{tag}: {what}: {self._way_out(tag)}"
            if lost := self._left_out(tag, unsaid):
                yield f"{tag}: {lost}: {self._way_out(tag)}"

    def _left_out(self, tag: str, unsaid: Unsaid) -> str:
        """The site's own texts without a translation, which only the site can add; "" if none is missing."""
        panels, topics = unsaid.panels & self.own.panels, unsaid.topics & self.own.topics
        panels, topics = panels - self._copied("panels", panels), topics - self._copied("topics", topics)
        lost = []
        if panels:
            count = f"{len(panels)} panels never play" if len(panels) > 1 else "1 panel never plays"
            lost.append(f"{count} in {english_name(tag)} ({named(sorted(panels))})")
        if topics:
            count = f"{len(topics)} topics are" if len(topics) > 1 else "1 topic is"
            where = "" if panels else f" in {english_name(tag)}"
            lost.append(f"{count} left out{where} ({named(sorted(topics))})")
        return ", ".join(lost)

    def _copied(self, folder: str, names: Set[str]) -> Set[str]:
        return {name for name in names if (self.folders[0] / folder / f"{name}.toml").is_file()}

    def _way_out(self, tag: str) -> str:
        file = catalogue_file(self.site / "translations", tag)
        add = () if is_there(file) else ("--add", tag)
        call = line_of("words", "--site", self.site, *add)
        return f"run `{call}` and fill in {file.relative_to(self.site)}"


def _kind(kind: str, names: Set[str]) -> tuple[str, ...]:
    return (f"the {kind}{'s' if len(names) > 1 else ''} {named(sorted(names))}",) if names else ()
