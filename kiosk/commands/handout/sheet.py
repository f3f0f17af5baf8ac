"""The sheet for a wall or a table: the number, who answers, in which languages; never the topic."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from PySide6.QtGui import QImage

from kiosk.commands.paper.marks import Words
from kiosk.commands.paper.paper import Paper
from kiosk.core.numbers.available_now import AvailableNow
from kiosk.core.site.confirmations import Confirmable
from kiosk.core.site.settings import Site
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions, helpline_cards

MARGIN = 12.0
_BETWEEN = 8.0
"""The least white space between two texts on one line."""

_TOP = 10.0
_CHAIRS = 40.0
"""Where the drawing begins, from the top."""

_LINE, _TIGHT = 8.5, 7.0
"""The height of a line, and the least one at which its text keeps its size."""

_EMERGENCY = 24.0
"""Where the emergency number begins, from the bottom."""

_EM = 4.6


@dataclass(frozen=True, slots=True)
class SiteContact:
    """Confirmed contact data of a site, and the languages of the paper, the reader's first."""

    site: Site
    available: AvailableNow
    languages: tuple[Language, ...]
    logo: QImage | None
    scale: float = 1.0

    @property
    def spoken(self) -> tuple[Language, ...]:
        """The other languages of the helpline."""
        known = self.available.strip.languages if self.available.strip else ()
        return tuple(language for language in self.languages[1:] if language.tag in known)

    @property
    def more(self) -> int:
        """The number of its languages that are not on the paper."""
        known = self.available.strip.languages if self.available.strip else ()
        return len(set(known) - {language.tag for language in self.languages})


def draw_sheet(paper: Paper, contact: SiteContact) -> None:
    """One page, A5."""
    paper.page()
    page, language, k = paper.width, contact.languages[0], contact.scale
    paper.rtl = language.rtl
    width = page - 2 * MARGIN
    title = helpline_cards.pill(contact.available, contact.site, language).label
    below = _TOP + paper.words(Words(title, language.tag, 9.5 * k, "title"), (MARGIN, _TOP, width))
    # TRANSLATORS: what one can ask about, under the title of a sheet of paper; at most 60 characters
    about = Words(language.text("About work, travel, documents or family."), language.tag, 5.2 * k, "lead")
    factor = paper.fitting([about], width, _CHAIRS - below)
    paper.words(about.scaled(factor), (MARGIN, below, width))
    paper.motif("chairs", (page * 0.4, page * 0.52, page), 68.0)
    below = _number(paper, contact, width, 98.0)
    said = Words(_conditions(contact), language.tag, _EM * k)
    room = paper.height - _EMERGENCY - 8 - paper.height_of(said, width)
    below = _languages(paper, contact, width, below + 4, room)
    paper.words(said, (MARGIN, below + 4, width))
    _foot(paper, contact, width)


def _number(paper: Paper, contact: SiteContact, width: float, y: float) -> float:
    language, available = contact.languages[0], contact.available
    if available.strip:
        caption = captions.caption_on_paper(available.strip, language)
        paper.words(Words(caption, language.tag, 5.0 * contact.scale, "card_title"), (MARGIN, y, width))
        paper.number(available.strip.number, (MARGIN, y + 26), 14.0, width)
        paper.rule(MARGIN, y + 31, width)
        until = valid_until(available.strip, language)
        return y + 32 + paper.words(Words(until, language.tag, _EM), (MARGIN, y + 32, width))
    desk = helpline_cards.desk_line(available, contact.site, language)
    below = paper.words(Words(desk, language.tag, 9.0, "title"), (MARGIN, y, width)) if desk else 0.0
    paper.rule(MARGIN, y + below + 4, width)
    return y + below + 4


def _languages(paper: Paper, contact: SiteContact, width: float, y: float, room: float) -> float:
    """Lines of “Free advice in your language”, each in its own language, if somebody answers in it.

    They end above ``room``.
    """
    said = [Words(in_your_language(contact, each), each.tag, _EM, "lead") for each in contact.spoken]
    if not said:
        return y
    lines = shared_lines([paper.width_of(words) for words in said], width)
    if contact.more:
        first = contact.languages[0]
        # TRANSLATORS: ends a list of languages on paper, at most 30 characters
        more = first.plural("{n} more language", "{n} more languages", contact.more)
        lines.append([len(said)])
        said.append(Words(more, first.tag, _EM, "lead"))
    line = min(_LINE, (room - 2 - y) / len(lines))
    for row in lines:
        for place, number in enumerate(row):
            words = said[number].scaled(min(1.0, line / _TIGHT))
            paper.words(words, (MARGIN, y, width), "end" if place == 1 else "start")
        y += line
    paper.rule(MARGIN, y + 2, width)
    return y + 2


def shared_lines(widths: Sequence[float], width: float) -> list[list[int]]:
    """Which texts share a line of that width, by their numbers: two at most."""
    lines: list[list[int]] = []
    for number, own in enumerate(widths):
        if lines and len(lines[-1]) == 1 and widths[lines[-1][0]] + own + _BETWEEN <= width:
            lines[-1].append(number)
        else:
            lines.append([number])
    return lines


def valid_until(line: Confirmable, language: Language) -> str:
    """Until when somebody's confirmation of the number holds."""
    # TRANSLATORS: on paper, under a telephone number; {date} is a whole date; at most 40 characters
    return language.text("Valid until {date}").format(date=language.date(line.last_day or date.min))


def in_your_language(contact: SiteContact, language: Language) -> str:
    """*Free* only if the record says so; and that the police answer, if they do."""
    helpline = contact.available.strip
    if helpline is not None and helpline.police_answer:
        # TRANSLATORS: on paper, once in each language that somebody answers in; at most 40 characters
        return language.text("The police answer, in your language")
    is_free = helpline is not None and helpline.is_free
    return (
        # TRANSLATORS: on paper, once in each language that somebody answers in; at most 40 characters
        language.text("Free advice in your language") if is_free else language.text("Advice in your language")
    )


def _conditions(contact: SiteContact) -> str:
    language, strip = contact.languages[0], contact.available.strip
    known = helpline_cards.conditions(strip, language) if strip else ()
    return " ".join((*known, language.text("A phone keeps a list of its calls.")))


def _foot(paper: Paper, contact: SiteContact, width: float) -> None:
    language, available = contact.languages[0], contact.available
    if available.emergency:
        lines = helpline_cards.emergency_lines(available.emergency, language)
        text = f"{lines.label} {lines.number}"
        box = (MARGIN, paper.height - _EMERGENCY, width / 2)
        below = paper.words(Words(text, language.tag, 5.0, "card_title"), box)
        until = valid_until(available.emergency, language)
        paper.words(Words(until, language.tag, 3.6), (MARGIN, box[1] + below, width / 2))
    _plate(paper, contact, width)


def _plate(paper: Paper, contact: SiteContact, width: float) -> None:
    language, y = contact.languages[0], paper.height - 24
    if contact.logo and not contact.site.demo:
        paper.image(contact.logo, (MARGIN + width * 0.65, y, width * 0.35, 14))
        return
    name = contact.site.say(contact.site.name, language.tag)
    text = language.text("Example") if contact.site.demo else name
    box = (MARGIN + width * 0.5, y + 4, width * 0.5)
    paper.words(Words(text, language.tag, _EM), box, "end")
