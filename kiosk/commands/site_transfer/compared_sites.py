"""Compares two sites, and describes the changes."""

from datetime import datetime
from hashlib import sha256
from pathlib import Path

from kiosk.base.plain_files import read_plain
from kiosk.base.site_archive.travelling import found_in
from kiosk.content.site.site_file import load_site
from kiosk.core.site_choice.site_changes import SiteChange, SiteShown, Words, changes
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.i18n.catalogues.scan import scan
from kiosk.i18n.language import ENGLISH, Language
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.loading.world import language_of, load_world


def changes_between(before: Sources, after: Sources, wall: datetime) -> tuple[SiteChange, ...] | None:
    """Returns the changes; None if one of the sites cannot be read."""
    old, new = _shown(before, wall), _shown(after, wall)
    return changes(old, new) if old and new else None


def staff_language(shown: Sources) -> Language:
    """Returns the language of the staff page, where changes are read."""
    site = load_site(shown.site).site
    return language_of(site.staff_language, *shown.catalogues) if site else ENGLISH


def _shown(sources: Sources, wall: datetime) -> SiteShown | None:
    world = load_world(sources, wall).world
    return SiteShown(world, _words(sources), _files(sources.site)) if world else None


def _files(site: Path) -> dict[str, str]:
    """That which comes with the program has none of its own."""
    if site == BUILT_IN_SITE:
        return {}
    return {
        name: sha256(read_plain(file, file.stat().st_size + 1)).hexdigest()
        for name, file in found_in(site.parent)[0].items()
    }


def _words(sources: Sources) -> Words:
    words: dict[str, dict[tuple[str, str], str]] = {}
    for folder in sources.catalogues[1:]:
        for tag, file in catalogue_files(folder).items():
            said = {message.key: "\n".join(message.translations) for message in scan(file)}
            words.setdefault(tag, {}).update(said)
    return words
