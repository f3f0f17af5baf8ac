"""The talks of a site: the program's, and its own, with the slides that they can show."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kiosk.base import durable_files
from kiosk.base.problems import Problem
from kiosk.content.files.document import read_document
from kiosk.studio.author import text
from kiosk.studio.site_files.new_panel import name_for
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.source import read_source
from kiosk.studio.site_files.talk_file import TalkFile, TalkSlide, new_talk, with_slides
from kiosk.studio.site_files.toml_edit import EditRefused

_READABLE = 0o644


@dataclass(frozen=True, slots=True)
class Showable:
    """What a slide can show, with the words by which people know it."""

    ref: str
    title: str


class TalkShelf:
    """Reads again each time: an author may change files in a text editor as well."""

    def __init__(self, site: SiteFolder) -> None:
        self._site = site

    def talks(self) -> tuple[TalkFile, ...]:
        """Returns the site's own talks, then those of the program."""
        found = [self._talk(file) for file in self._files("programmes").values()]
        return tuple(sorted(found, key=lambda talk: not talk.own))

    def talk(self, name: str) -> TalkFile | None:
        return next((each for each in self.talks() if each.name == name), None)

    def showable(self) -> tuple[tuple[str, tuple[Showable, ...]], ...]:
        """Returns what slides can show, in groups with a name."""
        slides = (read_document(file) for file in self._files("slides").values())
        only_talks = tuple(
            Showable(Path(each.file).stem, str(each.data.get("headline") or Path(each.file).stem))
            for each in slides
            if not isinstance(each, Problem)
        )
        loop = tuple(Showable(panel.name, panel.title) for panel in self._site.loop() if panel.plays)
        hidden = self._site.settings.hide if self._site.settings else ()
        topics = [
            (
                topic.title,
                tuple(Showable(f"{topic.name}/{page['id']}", str(page.get("title"))) for page in pages),
            )
            for topic in self._site.topics()
            if topic.name not in hidden and (pages := [page for page in topic.pages if "id" in page])
        ]
        # TRANSLATORS: in the studio, groups of slides that a talk can show; at most 40 characters
        return ((text("For talks alone"), only_talks), (text("Panels of the loop"), loop), *topics)

    def titles(self) -> dict[str, str]:
        return {each.ref: each.title for _, group in self.showable() for each in group}

    def make(self, title: str, slides: Sequence[TalkSlide]) -> str:
        """Writes a new talk and returns its name. Raises FileExistsError, EditRefused, OSError."""
        name = name_for(title, self._files("programmes").keys())
        folder = self._site.content / "programmes"
        folder.mkdir(parents=True, exist_ok=True)
        source = new_talk(name, title, slides)
        with durable_files.new_file(folder / f"{name}.toml", _READABLE) as file:
            file.write(source.encode())
        return name

    def put(self, talk: TalkFile, slides: Sequence[TalkSlide]) -> None:
        """Writes the slides of an own talk. Raises EditRefused, OSError."""
        if not talk.own:
            # TRANSLATORS: in the studio; about as long as the English
            raise EditRefused(text("this talk belongs to the program: make a copy and change that"))
        if not slides:
            # TRANSLATORS: in the studio; about as long as the English
            raise EditRefused(text("a talk needs a slide: add another one first"))
        source = read_source(talk.file)
        after = with_slides(source, slides)
        if after != source:
            durable_files.replace(talk.file, after.encode(), _READABLE)

    def _files(self, of: str) -> dict[str, Path]:
        folders = (folder / of for folder in self._site.sources.folders)
        return {path.stem: path for folder in folders for path in sorted(folder.glob("*.toml"))}

    def _talk(self, file: Path) -> TalkFile:
        own, read = file.is_relative_to(self._site.content), read_document(file)
        if isinstance(read, Problem):
            return TalkFile(file.stem, file, {}, own, read.text)
        return TalkFile(file.stem, file, read.data, own)
