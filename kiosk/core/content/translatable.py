"""Translatable texts of the content, as gettext knows them: context and text."""

from kiosk.core.content.panels import Panel
from kiosk.core.content.topics import Topic

Key = tuple[str, str]
"""The context, "" for none, and the text as written."""

TITLES = "topic"
"""The context of all topics' titles."""

PROGRAMMES = "programme"
"""The context of all programmes' titles."""

NOTES = "notes"
"""The context of notes is this, a slash, and the ref that the notes are about."""

GUIDES = "guides"
"""The context of a guide is this, a slash, and its id."""


def of_panel(panel: Panel) -> frozenset[Key]:
    return frozenset((panel.id, text) for text in panel.texts if text)


def of_topic(topic: Topic) -> frozenset[Key]:
    pages = (
        (f"{topic.id}/{page.id}", text) for page in topic.pages for text in (page.title, *page.texts) if text
    )
    return frozenset(((TITLES, topic.title), *pages))
