"""The tile of a topic: its title in every language of the site, its colour and its drawing."""

from collections.abc import Mapping

from kiosk.base.toml_lines import KeyPath
from kiosk.core.content.translatable import TITLES
from kiosk.loading.world import language_of
from kiosk.studio.editors.translations import Translated, Translations
from kiosk.studio.site_files.site_folder import SiteFolder, TopicFile
from kiosk.studio.site_files.toml_edit import Value
from kiosk.studio.site_files.typed_text import line

TITLE = 45
"""Characters; a test compares them with the record."""


class TopicTile:
    def __init__(self, site: SiteFolder, topic: TopicFile) -> None:
        self._site, self._topic = site, topic

    def translated(self) -> list[tuple[str, str, Translated]]:
        """Returns the title in each further language, after its tag and its own name. Raises EditRefused."""
        return [
            (tag, language_of(tag).own_name, Translations(self._site, TITLES, tag).of([title])[0])
            for tag in self._site.languages[1:]
            for title in (self._topic.title,)
        ]

    def save(self, form: Mapping[str, str]) -> None:
        """Writes what differs. Raises EditRefused, OSError."""
        data = self._topic.data
        changes: dict[KeyPath, Value] = {
            (key,): form[key]
            for key in ("title", "field", "motif")
            if form.get(key) not in (None, data.get(key))
        }
        if changes:
            self._site.change(self._topic.file, changes)
        for tag in self._site.languages[1:]:
            translations = Translations(self._site, TITLES, tag)
            translations.follow([self._topic.title], [form["title"]])
            if f"title-{tag}" in form:
                translations.save({form["title"]: line(form[f"title-{tag}"])})
