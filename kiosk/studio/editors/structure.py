"""The structure of a site: its own topics, their pages and parts, and its own panels."""

from collections.abc import Callable

from kiosk.base import durable_files
from kiosk.base.clock import machine_time
from kiosk.base.problems import Problem
from kiosk.content.deck.order import Key
from kiosk.content.files.document import read_document
from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.photos.panel_photo import PanelPhoto
from kiosk.studio.photos.photo_drafts import PhotoDrafts
from kiosk.studio.site_files.list_edit import as_file, with_added, with_moved_table, with_removed
from kiosk.studio.site_files.new_panel import name_for
from kiosk.studio.site_files.site_folder import LoopPanel, SiteFolder, TopicFile
from kiosk.studio.site_files.source import read_source
from kiosk.studio.site_files.toml_edit import EditRefused
from kiosk.studio.site_files.versions import write_present

_READABLE = 0o644


class SiteStructure:
    """Each change raises EditRefused, PackError and OSError. What removes writes a version first."""

    def __init__(self, site: SiteFolder) -> None:
        self._site = site

    def add_part(self, topic: TopicFile, page: int) -> None:
        self._edit(topic, lambda source: with_added(source, _parts(page), {"text": self._first_words()}))

    def move_part(self, topic: TopicFile, page: int, at: int, by: int) -> None:
        self._edit(topic, lambda source: with_moved_table(source, _parts(page), at, at + by))

    def remove_part(self, topic: TopicFile, page: int, at: int) -> None:
        self._edit(topic, lambda source: with_removed(source, _parts(page), at), keeps=True)

    def add_page(self, topic: TopicFile, title: str) -> str:
        """Returns its name."""
        name = name_for(title, {str(page.get("id")) for page in topic.pages})
        page = {"id": name, "title": title, "part": [{"text": self._first_words()}]}
        self._edit(topic, lambda source: with_added(source, ("page",), page))
        return name

    def move_page(self, topic: TopicFile, at: int, by: int) -> None:
        self._edit(topic, lambda source: with_moved_table(source, ("page",), at, at + by))

    def remove_page(self, topic: TopicFile, at: int) -> None:
        name = topic.pages[at].get("id")
        self._edit(topic, lambda source: with_removed(source, ("page",), at), keeps=True)
        self._forget_note(topic, name)

    def add_topic(self, title: str, field: str, motif: str) -> str:
        """Returns its name; it comes last, with a first page."""
        topics = self._site.topics()
        name = name_for(title, {topic.name for topic in topics} | {panel.name for panel in self._site.loop()})
        page = {"id": "first-page", "title": title, "part": [{"text": self._first_words()}]}
        tile = {"id": name, "title": title, "field": field, "motif": motif}
        source = as_file({**tile, "page": [page]})
        folder = self._site.content / "topics"
        folder.mkdir(parents=True, exist_ok=True)
        with durable_files.new_file(folder / f"{name}.toml", _READABLE) as file:
            file.write(source.encode())
        self._site.arrange((*self._site.placed("topics"), name), "topics")
        return name

    def remove_topic(self, topic: TopicFile) -> None:
        self._remove(topic, "topics")

    def remove_panel(self, panel: LoopPanel) -> None:
        """Removes its photograph and its note for a talk, too."""
        self._remove(panel, "panels")
        PanelPhoto(self._site, panel).forget_file()
        PhotoDrafts(self._site.file).forget(panel.name)
        if panel.hidden:
            self._site.hide(panel.name, False)

    def _first_words(self) -> str:
        """Returns what a new page says until somebody writes it, in the language of the site."""
        language = language_of(self._site.languages[0])
        # TRANSLATORS: in the studio, the text of a new page of a site; about as long as the English
        return f"{language.text('Write here what people can read.')}\n"

    def _remove(self, thing: TopicFile | LoopPanel, of: Key) -> None:
        _refuse_program(thing.own)
        self._keep_version()
        self._site.without(thing.name, of)
        thing.file.unlink()
        (self._site.content / "notes" / thing.file.name).unlink(missing_ok=True)
        durable_files.sync(thing.file.parent)

    def _forget_note(self, topic: TopicFile, page: object) -> None:
        """Removes what somebody who leads a talk says to a page."""
        notes = self._site.content / "notes" / topic.file.name
        read = read_document(notes)
        listed = [] if isinstance(read, Problem) else read.data.get("page", [])
        at = next((at for at, note in enumerate(listed) if note.get("id") == page), None)
        if at is not None and len(listed) > 1:
            durable_files.replace(notes, with_removed(read_source(notes), ("page",), at).encode(), _READABLE)
        elif at is not None:
            notes.unlink()

    def _edit(self, topic: TopicFile, change: Callable[[str], str], keeps: bool = False) -> None:
        _refuse_program(topic.own)
        after = change(read_source(topic.file))
        if keeps:
            self._keep_version()
        durable_files.replace(topic.file, after.encode(), _READABLE)

    def _keep_version(self) -> None:
        write_present(self._site.file, machine_time().astimezone())


def _refuse_program(own: bool) -> None:
    if not own:
        # TRANSLATORS: in the studio; about as long as the English
        raise EditRefused(text("this is the program’s: hide it, or change its words"))


def _parts(page: int) -> tuple[str | int, ...]:
    return ("page", page, "part")
