"""The folder for a browser: one page for the room, one with notes, clock and the next slide; no network.

Each page holds its styles, scripts and fonts, since browsers refuse to fetch fonts from a stick. Its policy
lets no other script run, and nothing be fetched but the pictures beside it.
"""

import base64
import html
from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import groupby
from pathlib import Path
from string import Template

from kiosk.commands.export import words
from kiosk.commands.export.browser_words import browser_words, expired, how_to_lead
from kiosk.commands.export.talk_copy import ConfirmedNumber, Note, SlideCopy, TalkCopy
from kiosk.content.design import load_design
from kiosk.core.text.scripts import FACES, face_of
from kiosk.i18n.language import Language
from kiosk.window.text.typesetting import FONTS, family_files

_HERE = Path(__file__).parent / "browser"
_COLOURS = {
    "paper": "paper",
    "ink": "ink",
    "ink-soft": "ink_soft",
    "hairline": "rule",
    "page": "presenter_bg",
    "panel": "presenter_panel",
    "soft": "presenter_soft",
    "groove": "presenter_groove",
}
_WEIGHTS = ("400", "600")
_NUMERAL = "Noto Sans"


def browser_folder(talk: TalkCopy) -> dict[str, bytes]:
    """Returns the files by name, with "/"."""
    pictures = {_picture(n): step.png for n, (_, _, step) in enumerate(talk.steps, 1)}
    pages = {"start.html": _start(talk), "slides.html": _slides(talk)}
    licences = {f"licences/{file.name}": file.read_bytes() for file in _licences(talk.staff)}
    return {name: page.encode() for name, page in pages.items()} | pictures | licences


def _start(talk: TalkCopy) -> str:
    language = talk.staff
    style = _values(talk) + _faces(language) + _lines(language) + _read("start.css")
    script = _read("keys.js") + _read("last_day.js") + _read("start.js")
    heading, *lost = words.lost(language)
    how_heading, *how = how_to_lead(language)
    texts = browser_words(talk) | {
        "language": language.tag,
        "talk": _mark(talk),
        "minutes": f"{talk.minutes:g}",
        "valid_until": _last_day(talk),
        "title": talk.title,
        "place": talk.place,
        "for_you": words.for_you(language),
        "validity": words.validity(talk),
        "renew": words.renew(talk),
        "lost_heading": heading,
        "how_heading": how_heading,
    }
    markup = {
        "direction": _direction(language),
        "numbers": "".join(map(_number, talk.numbers)),
        "lost": _items(lost),
        "how": _items(how),
        "rows": "".join(map(_row, talk.slides)),
        "slides": "\n".join(_section(talk, slide) for slide in talk.slides),
    }
    return _filled("start.html", texts, markup, style, script)


def _slides(talk: TalkCopy) -> str:
    """Returns the slides without any word of the notes, hidden text included."""
    pictures = "\n".join(
        f'<img src="{_picture(n)}" alt="{html.escape(step.alt)}" data-slide="{slide.number}">'
        for n, (slide, _, step) in enumerate(talk.steps, 1)
    )
    style = _values(talk) + _faces(talk.room) + _lines(talk.room) + _read("slides.css")
    script = _read("keys.js") + _read("last_day.js") + _read("slides.js")
    texts = {
        "language": talk.room.tag,
        "talk": _mark(talk),
        "title": talk.room_title,
        "valid_until": _last_day(talk),
        "expired": expired(talk, talk.room),
    }
    return _filled(
        "slides.html", texts, {"direction": _direction(talk.room), "pictures": pictures}, style, script
    )


def _last_day(talk: TalkCopy) -> str:
    """Returns the last day as text; "" if nothing expires."""
    return talk.valid_until.isoformat() if talk.valid_until and not talk.demo else ""


def _filled(name: str, texts: Mapping[str, str], markup: Mapping[str, str], style: str, script: str) -> str:
    escaped = {key: html.escape(text) for key, text in texts.items()}
    policy = (
        "default-src 'none'; base-uri 'none'; form-action 'none'; img-src 'self' file:; font-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'"
    )
    return Template(_read(name)).substitute(escaped, **markup, style=style, script=script, policy=policy)


def _section(talk: TalkCopy, slide: SlideCopy) -> str:
    language = talk.staff
    first = sum(len(each.steps) for each in talk.slides if each.number < slide.number) + 1
    whole = {id(step) for step in slide.screens}
    figures = "".join(
        f'<img src="{_picture(first + n)}" alt="{html.escape(step.alt)}" lang="{talk.room.tag}"'
        f'{"" if id(step) in whole else " class=part"} loading="lazy">'
        for n, step in enumerate(slide.steps)
    )
    lines = "".join(
        f"<p>{html.escape(line)}</p>" for line in (words.validity(talk), words.lost_in_short(language))
    )
    return (
        f'<section data-slide="{slide.number}"><h2>{html.escape(words.heading_of(slide, language))}</h2>'
        f'<figure class="pictures{" one" if len(whole) == 1 else ""}">{figures}</figure>'
        f'<div class="notes">{"".join(_notes(slide.notes))}</div><footer>{lines}</footer></section>'
    )


def _notes(notes: Sequence[Note]) -> Iterator[str]:
    for is_item, group in groupby(notes, lambda note: note.is_item):
        texts = [note.text for note in group]
        yield (
            f"<ul>{_items(texts)}</ul>"
            if is_item
            else "".join(f"<p>{html.escape(text)}</p>" for text in texts)
        )


def _row(slide: SlideCopy) -> str:
    return (
        f'<li><button data-act="jump" data-slide="{slide.number}" class="field-{slide.field or "ink"}">'
        f'<span class="n number">{slide.number}</span>'
        f'<span class="t">{html.escape(slide.title)}</span></button></li>'
    )


def _number(line: ConfirmedNumber) -> str:
    return f'<p><span class="number">{html.escape(line.number)}</span> · {html.escape(line.who)}</p>'


def _items(texts: Sequence[str]) -> str:
    return "".join(f"<li>{html.escape(text)}</li>" for text in texts)


def _values(talk: TalkCopy) -> str:
    tokens = load_design().tokens
    names = "".join(f" --{name}: {tokens['color'][token]};" for name, token in _COLOURS.items())
    fields = "".join(
        f".field-{name} {{ --field: {field.fill}; }}\n" for name, field in talk.looks.fields.items()
    )
    width, height = talk.size
    return f":root {{{names} --amber: {talk.looks.amber}; --ratio: {width / height:.4f}; }}\n{fields}"


def _faces(language: Language) -> str:
    """Returns the fonts of a language and of numbers, whose zero has no slash."""
    families = _families(language)
    named = ", ".join(f'"{family}"' for family in families)
    return "".join(map(_face, families)) + (
        f':root {{ --face: {named}, sans-serif; --numeral: "{_NUMERAL}", {named}, sans-serif; }}\n'
    )


def _lines(language: Language) -> str:
    """Returns the line height, where the script needs another than Latin."""
    adjust = load_design().scripts.get(face_of(language.tag))
    lines = adjust.lines if adjust else ""
    return f":lang({language.tag}) {{ line-height: var(--{lines}); }}\n" if lines else ""


def _face(family: str) -> str:
    weights = {file.stem.rpartition("-")[2]: file for file in family_files(family)}
    return "".join(
        f'@font-face {{ font-family: "{family}"; font-weight: {weight}; src: url(data:font/ttf;base64,'
        f"{base64.b64encode(weights[weight].read_bytes()).decode()}); }}\n"
        for weight in _WEIGHTS
    )


def _licences(language: Language) -> list[Path]:
    return [FONTS / f"{family.replace(' ', '')}-OFL.txt" for family in _families(language)]


def _families(language: Language) -> list[str]:
    return list(dict.fromkeys((*FACES[face_of(language.tag)].families, _NUMERAL)))


def _mark(talk: TalkCopy) -> str:
    """Returns what tells the windows of this talk from those of another."""
    return f"{talk.programme}-{talk.room.tag}-{talk.staff.tag}"


def _direction(language: Language) -> str:
    return "rtl" if language.rtl else "ltr"


def _picture(number: int) -> str:
    return f"pictures/{number:03}.png"


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(sha256(text.encode()).digest()).decode()}"


def _read(name: str) -> str:
    return (_HERE / name).read_text("utf-8")
