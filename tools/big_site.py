"""Makes a large site for measurements: own panels, playlists, and a second language with all their words.

Run it when a change may cost more with much content: python -m tools.big_site FOLDER, then `check` and a
start with its site. It needs no display and takes a second.
"""

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from kiosk.base.places import RESOURCES
from kiosk.core.content.translatable import of_panel
from kiosk.loading.sources import Sources

FIELDS = ("teal", "plum", "olive", "clay", "indigo", "wine", "river", "cocoa", "forest")
LANGUAGES = ("en", "fr")
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
_HEADER = 'msgid ""\nmsgstr ""\n"Language: fr\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n'


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


def _say_in_french(site: Path, catalogue: Path) -> None:
    """In place of a translation: as long as one, and other than the English."""
    deck = Sources(site).files().deck
    panels = (panel for panel in deck.deck.panels if panel.id in deck.own_panels)
    words = [_HEADER]
    for context, text in sorted(set().union(*map(of_panel, panels))):
        other = re.sub(r"\b([Tt])he\b", r"\1els", text).replace("You", "Vous").replace("you", "vous")
        words.append(f'msgctxt "{context}"\nmsgid "{text}"\nmsgstr "{other} oui"\n')
    catalogue.parent.mkdir(parents=True, exist_ok=True)
    catalogue.write_text("\n".join(words), "utf-8")


def make(folder: Path, panels: int, playlists: int) -> Path:
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
    of_both = ", ".join(f'"{tag}"' for tag in LANGUAGES)
    site = re.sub(r"(?ms)^(loop_)?languages = \[.*?\]$", rf"\g<1>languages = [{of_both}]", site, count=2)
    file = folder / "site.toml"
    file.write_text(site, "utf-8")
    _say_in_french(file, folder / "translations/fr/LC_MESSAGES/kiosk.po")
    return file


def main(argv: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--panels", type=int, default=400)
    parser.add_argument("--playlists", type=int, default=20)
    options = parser.parse_args(argv)
    print(make(options.folder, options.panels, options.playlists))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
