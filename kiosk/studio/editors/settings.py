"""The settings that an author chooses: who runs the screen, where it is, languages and colours."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal
from zoneinfo import available_timezones

from kiosk.base.places import TRANSLATIONS
from kiosk.base.problems import Problem
from kiosk.base.toml_lines import KeyPath
from kiosk.content.files.document import read_document
from kiosk.content.site.looks import palettes
from kiosk.i18n.catalogues.completeness import SOURCE_LANGUAGE, catalogue_files
from kiosk.i18n.language import Message, mark
from kiosk.loading.world import language_of
from kiosk.studio.author import text
from kiosk.studio.site_files.site_folder import SiteFolder
from kiosk.studio.site_files.toml_edit import EditRefused, Value

Choices = Sequence[tuple[str, str]]
"""Values and their labels."""

# TRANSLATORS: in the studio, what an organisation is, after the label “It is”; about as long as the English
_ORGANISATIONS = (
    ("other", mark("another organisation")),
    ("national-society", mark("a Red Cross or Red Crescent Society")),
)
# TRANSLATORS: in the studio, after the label “The screen”; about as long as the English
_MODES = (
    ("kiosk", mark("people touch it")),
    ("loop", mark("it only shows")),
    ("present", mark("somebody leads talks with it")),
)
# TRANSLATORS: in the studio, names of sets of colours; at most 30 characters
PALETTES = {
    "journey": mark("journey", "colours"),
    "dusk": mark("dusk", "colours"),
    "coast": mark("coast", "colours"),
    "savanna": mark("savanna", "colours"),
    "slate": mark("slate", "colours"),
}

_NO_HELP = Message("")


@dataclass(frozen=True, slots=True)
class AuthorSetting:
    """``path`` leads to its value in site.toml; ``choices`` are empty where any words are allowed."""

    key: str
    label: Message
    path: KeyPath
    shape: Literal["line", "choice", "proposed", "many"]
    help: Message = _NO_HELP
    choices: Sequence[tuple[str, Message]] = ()
    usual: str = ""


# TRANSLATORS: in the studio, the settings of a site, and below each how it is written; about as long as the
# English
SETTINGS = (
    AuthorSetting(
        "name", mark("Name of your organisation"), ("name",), "line", mark("as its letters show it")
    ),
    AuthorSetting(
        "organisation", mark("It is", "organisation"), ("organisation",), "choice", choices=_ORGANISATIONS
    ),
    AuthorSetting(
        "place", mark("Name of the place"), ("place", "name"), "line", mark("such as Central Station")
    ),
    AuthorSetting(
        "country", mark("Country"), ("country",), "line", mark("two capital letters, such as IT or KE")
    ),
    AuthorSetting("time_zone", mark("Time zone"), ("time_zone",), "proposed", mark("such as Africa/Nairobi")),
    AuthorSetting(
        *("languages", mark("Languages", "studio"), ("languages",), "many"),
        mark("the first one chosen is your own"),
    ),
    AuthorSetting("mode", mark("The screen"), ("mode",), "choice", choices=_MODES, usual="kiosk"),
    AuthorSetting("palette", mark("Colours", "studio"), ("looks", "palette"), "choice", usual="journey"),
)


def choices_of(setting: AuthorSetting) -> Choices:
    """Returns what may be chosen, in the order in which it is offered."""
    match setting.key:
        case "palette":
            return [(name, text(*PALETTES[name]) if name in PALETTES else name) for name in palettes()]
        case "time_zone":
            return [(name, name) for name in sorted(available_timezones())]
        case "languages":
            tags = (SOURCE_LANGUAGE, *catalogue_files(TRANSLATIONS))
            return [(tag, language_of(tag).own_name) for tag in dict.fromkeys(tags)]
        case _:
            return [(value, text(*label)) for value, label in setting.choices]


class SettingsEditor:
    """Reads and writes the settings of one site."""

    def __init__(self, site: SiteFolder) -> None:
        self._site = site

    def values(self) -> dict[str, Any]:
        """Returns the value of each setting by its key, as the file has it. Raises EditRefused."""
        data = self._data()
        return {setting.key: _shown(_at(data, setting.path), data, setting) for setting in SETTINGS}

    def save(self, form: Mapping[str, Sequence[str]]) -> bool:
        """Writes what differs; returns whether anything did. Raises EditRefused, OSError."""
        data, before = self._data(), self.values()
        changes = dict(self._changes(form, before, data))
        if changes:
            self._site.change(self._site.file, changes)
        return bool(changes)

    def _changes(
        self, form: Mapping[str, Sequence[str]], before: Mapping[str, Any], data: Mapping[str, Any]
    ) -> Iterator[tuple[KeyPath, Value]]:
        for setting in SETTINGS:
            if setting.key not in form:
                continue
            given = [" ".join(each.split()) for each in form[setting.key]]
            if setting.shape == "many":
                kept = [tag for tag in before[setting.key] if tag in given]
                value = [*kept, *(tag for tag in given if tag not in kept)]
                if value and value != before[setting.key]:
                    yield setting.path, value
            elif given[0] != before[setting.key]:
                path = setting.path
                if isinstance(_at(data, path), dict):
                    path = (*path, _own_language(data))
                yield path, given[0] or ("" if setting.key in ("country", "name") else None)

    def _data(self) -> Mapping[str, Any]:
        read = read_document(self._site.file)
        if isinstance(read, Problem):
            # TRANSLATORS: in the studio, the place of a fault in a file; about as long as the English
            raise EditRefused(text("line {n}: {fault}").format(n=read.line, fault=read.text))
        return read.data


def _at(data: Mapping[str, Any], path: KeyPath) -> Any:
    value: Any = data
    for name in path:
        value = value.get(name) if isinstance(value, Mapping) else None
    return value


def _own_language(data: Mapping[str, Any]) -> str:
    languages = data.get("languages")
    return str(languages[0]) if isinstance(languages, list) and languages else SOURCE_LANGUAGE


def _shown(value: Any, data: Mapping[str, Any], setting: AuthorSetting) -> Any:
    if setting.shape == "many":
        return [str(each) for each in value or ()]
    if isinstance(value, Mapping):
        value = value.get(_own_language(data)) or next(iter(value.values()), "")
    return str(value) if value else setting.usual
