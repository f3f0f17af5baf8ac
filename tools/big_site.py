"""Makes a large site for measurements: own panels, playlists, and further languages with all their words.

Run it when a change may cost more with much content: python -m tools.big_site FOLDER, then `check` and a
start with its site. It needs no display and takes a second. With --languages 27 it has the program's seven,
and twenty whose catalogues say every text of the program in longer English; this takes three seconds.
"""

import argparse
import re
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from kiosk.base.places import RESOURCES, TRANSLATIONS
from kiosk.core.content.translatable import of_panel
from kiosk.i18n.catalogues.completeness import catalogue_file, catalogue_files, template_file
from kiosk.i18n.catalogues.scan import Scanned, scan
from kiosk.i18n.pseudo import lengthen
from kiosk.loading.sources import Sources

FIELDS = ("teal", "plum", "olive", "clay", "indigo", "wine", "river", "cocoa", "forest")
LANGUAGES = (
    *("en", "fr", "ar", "ur", "hi", "am", "zh-Hans"),
    *("cs", "da", "de", "es", "fi", "hu", "id", "it", "lt", "nb", "nl", "pl", "pt", "ro", "sk", "sl"),
    *("so", "sv", "sw", "tr"),
)
"""The program's own come first."""
_HOURS = ("Mon-Fri 06:00-10:00", "Sat-Sun 22:00-02:00", "Mon-Sun 09:00-17:30", "Fri 15:00-21:00")
_DAYS = ('yearly = "07-24 to 07-30"', "", 'first_day = 2026-09-01\nrrule = "FREQ=MONTHLY;BYDAY=1MO"', "")
_PER_PLAYLIST = 12
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
_KINDS = (
    """\
kind = "statement"
id = "{name}"
field = "{field}"
motif = "bus"
headline = "{headline}"
lead = "{lead}"
""",
    """\
kind = "list"
id = "{name}"
field = "{field}"
motif = "key"
headline = "{headline}"
lead = "Three things near the {thing} {place}:"
items = ["a seat", "water from the tap", "somebody to ask"]
""",
    """\
kind = "question"
id = "{name}"
field = "{field}"
motif = "key"
headline = "{headline}"
lead = "Ask at the {thing} {place}."
button = "What to ask"
""",
    """\
kind = "statement"
id = "{name}"
field = "{field}"
motif = "bus"
practical = true
headline = "{headline}"
lead = "{lead}"
sources = ["A source of our own, 2026"]
checked_on = 2026-11-25
""",
)
_THINGS = ("bakery", "lift", "ticket hall", "clock", "waiting room", "book stand", "north door", "bridge")
_WAYS = ("bus", "tram", "ferry", "train", "coach")
_HEADLINES = (
    "The {way} to {thing} {place} waits.",
    "Ask at the {thing} {place}.",
    "Is the {way} {place} yours?",
)
_LEADS = (
    "The {way} leaves at the {thing} {place} every hour.",
    "You may sit down near the {thing} {place} and ask.",
    "The people at the {thing} {place} speak your language.",
)
_PLAYLIST = """\
id = "list-{number:02}"
title = "Playlist {number}"
panels = [{panels}]
hours = "{hours}"
weight = {weight}
{days}
"""
_HEADER = """\
msgid ""
msgstr ""
"Language: {tag}\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Plural-Forms: nplurals=2; plural=(n != 1);\\n"
"""


def _panel(number: int) -> tuple[str, str]:
    """A name, and what its file says; no two say the same."""
    thing, way = _THINGS[number % len(_THINGS)], _WAYS[number // len(_THINGS) % len(_WAYS)]
    words = {"thing": thing, "way": way, "place": _LETTERS[number % 26] + _LETTERS[number // 26 % 26]}
    name = f"own-{number:03}"
    text = _KINDS[number % len(_KINDS)].format(
        name=name,
        field=FIELDS[number % len(FIELDS)],
        headline=_HEADLINES[number % len(_HEADLINES)].format(**words),
        lead=_LEADS[number % len(_LEADS)].format(**words),
        **words,
    )
    return name, text


def _own_words(site: Path) -> Iterator[str]:
    """Messages in place of translations: as long as them, and other than the English."""
    deck = Sources(site).files().deck
    panels = (panel for panel in deck.deck.panels if panel.id in deck.own_panels)
    for context, text in sorted(set().union(*map(of_panel, panels))):
        other = re.sub(r"\b([Tt])he\b", r"\1els", text).replace("You", "Vous").replace("you", "vous")
        yield f'msgctxt "{context}"\nmsgid "{text}"\nmsgstr "{other} oui"\n'


def _longer(message: Scanned) -> str:
    """A message of the program as a catalogue of its own says it."""
    context = f"msgctxt {_quoted(message.context)}\n" if message.context else ""
    if len(message.sources) == 1:
        (text,) = message.sources
        return f"{context}msgid {_quoted(text)}\nmsgstr {_quoted(lengthen(text))}\n"
    one, many = message.sources
    forms = "".join(f"msgstr[{at}] {_quoted(lengthen(each))}\n" for at, each in enumerate((one, many)))
    return f"{context}msgid {_quoted(one)}\nmsgid_plural {_quoted(many)}\n{forms}"


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _say(folder: Path, tag: str, messages: Iterable[str]) -> None:
    catalogue = catalogue_file(folder / "translations", tag)
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_text("\n".join((_HEADER.format(tag=tag), *messages)), "utf-8")


def make(folder: Path, panels: int, playlists: int, languages: int = 2) -> Path:
    """The site file. Each panel is listed in order.toml, and some are in playlists too."""
    content = folder / "content"
    for name in ("panels", "playlists"):
        (content / name).mkdir(parents=True, exist_ok=True)
    made = dict(_panel(number) for number in range(panels))
    ids = list(made)
    for name, panel in made.items():
        (content / f"panels/{name}.toml").write_text(panel, "utf-8")
    after = ", ".join(f'"{name}"' for name in ids)
    (content / "order.toml").write_text(f'[after]\n"before-you-travel" = [{after}]\n', "utf-8")
    for number in range(playlists):
        begin = number * _PER_PLAYLIST
        names = [ids[at % panels] for at in range(begin, begin + _PER_PLAYLIST)] if panels else []
        text = _PLAYLIST.format(
            number=number,
            panels=", ".join(f'"{name}"' for name in (*dict.fromkeys(names), "before-you-travel")),
            hours=_HOURS[number % len(_HOURS)],
            weight=1 + number % 3,
            days=_DAYS[number % len(_DAYS)],
        )
        (content / f"playlists/list-{number:02}.toml").write_text(text, "utf-8")
    site = (RESOURCES / "demo/site.toml").read_text("utf-8").replace("demo = true\n", "")
    tags = LANGUAGES[:languages]
    listed = ", ".join(f'"{tag}"' for tag in tags)
    site = re.sub(r"(?ms)^(loop_)?languages = \[.*?\]$", rf"\g<1>languages = [{listed}]", site, count=2)
    file = folder / "site.toml"
    file.write_text(site, "utf-8")
    own = tuple(_own_words(file))
    known = catalogue_files(TRANSLATIONS)
    longer = tuple(map(_longer, scan(template_file(TRANSLATIONS)))) if languages > len(known) else ()
    for tag in tags[1:]:
        _say(folder, tag, own if tag in known else (*longer, *own))
    return file


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--panels", type=int, default=400)
    parser.add_argument("--playlists", type=int, default=20)
    parser.add_argument("--languages", type=int, default=2, choices=range(1, len(LANGUAGES) + 1), metavar="N")
    options = parser.parse_args(argv)
    print(make(options.folder, options.panels, options.playlists, options.languages))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
