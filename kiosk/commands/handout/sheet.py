"""The sheet for a wall or a table: the number, who answers, in which languages; never the topic."""

from dataclasses import dataclass
from pathlib import Path

from kiosk.commands.handout.paper import Paper
from kiosk.core.site.available_now import AvailableNow
from kiosk.core.site.settings import Site
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions, helpline_cards

MARGIN = 12.0


@dataclass(frozen=True, slots=True)
class Contact:
    """Confirmed contact data of a site, and the languages of the paper, the reader's first."""

    site: Site
    available: AvailableNow
    languages: tuple[Language, ...]
    logo: Path | None
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


def draw_sheet(paper: Paper, contact: Contact) -> None:
    """One page, A5."""
    page, language, k = paper.size.width(), contact.languages[0], contact.scale
    paper.rtl = language.rtl
    width = page - 2 * MARGIN
    paper.words(
        helpline_cards.pill(contact.available, contact.site, language).label,
        language.tag,
        (MARGIN, 10, width),
        9.5 * k,
        "title",
    )
    # TRANSLATORS: what one can ask about, under the title of a sheet of paper; at most 60 characters
    about = language.text("About work, travel, documents or family.")
    paper.words(about, language.tag, (MARGIN, 24 * k, width * 0.6), 5.2 * k, "lead")
    paper.motif("chairs", (page * 0.4, page * 0.52, page), 68.0)
    below = _number(paper, contact, width, 98.0)
    below = _languages(paper, contact, width, below + 4)
    _foot(paper, contact, width, below + 4)


def _number(paper: Paper, contact: Contact, width: float, y: float) -> float:
    language, available = contact.languages[0], contact.available
    if available.strip:
        paper.words(
            captions.caption_on_paper(available.strip, language),
            language.tag,
            (MARGIN, y, width),
            5.0 * contact.scale,
            "card_title",
        )
        height = 14.0
        while paper.width_of_number(available.strip.number, height) > width:
            height -= 0.5
        paper.number(available.strip.number, MARGIN, y + 26, height)
        paper.rule(MARGIN, y + 31, width)
        return y + 31
    desk = helpline_cards.desk_line(available, contact.site, language)
    below = paper.words(desk, language.tag, (MARGIN, y, width), 9.0, "title") if desk else 0.0
    paper.rule(MARGIN, y + below + 4, width)
    return y + below + 4


def _languages(paper: Paper, contact: Contact, width: float, y: float) -> float:
    """Two columns of “Free advice in your language”, each in its own language, if somebody answers in it."""
    spoken = contact.spoken
    if not spoken:
        return y
    for number, language in enumerate(spoken):
        box = (MARGIN, y + (number // 2) * 8.5, width)
        paper.words(
            in_your_language(contact, language), language.tag, box, 4.6, "lead", from_end=number % 2 == 1
        )
    below = y + ((len(spoken) + 1) // 2) * 8.5
    if contact.more:
        first = contact.languages[0]
        # TRANSLATORS: ends a list of languages on paper, at most 30 characters
        more = first.plural("{n} more language", "{n} more languages", contact.more)
        paper.words(more, first.tag, (MARGIN, below, width), 4.6, "lead")
        below += 8.5
    paper.rule(MARGIN, below + 2, width)
    return below + 2


def in_your_language(contact: Contact, language: Language) -> str:
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


def _foot(paper: Paper, contact: Contact, width: float, y: float) -> None:
    language, available = contact.languages[0], contact.available
    known = helpline_cards.conditions(available.strip, language) if available.strip else ()
    said = " ".join((*known, language.text("A phone keeps a list of its calls.")))
    paper.words(said, language.tag, (MARGIN, y, width), 4.6 * contact.scale, "body")
    if available.emergency:
        lines = helpline_cards.emergency_lines(available.emergency, language)
        text = f"{lines.label} {lines.number}"
        paper.words(text, language.tag, (MARGIN, paper.size.height() - 20, width / 2), 5.0, "card_title")
    _plate(paper, contact, width)


def _plate(paper: Paper, contact: Contact, width: float) -> None:
    language, y = contact.languages[0], paper.size.height() - 24
    if contact.site.demo:
        paper.words(
            language.text("Example"),
            language.tag,
            (MARGIN + width * 0.6, y + 4, width * 0.4),
            4.6,
            "body",
            from_end=True,
        )
    elif contact.logo:
        paper.picture(contact.logo, (MARGIN + width * 0.65, y, width * 0.35, 14))
    else:
        name = contact.site.say(contact.site.name, language.tag)
        paper.words(
            name, language.tag, (MARGIN + width * 0.5, y + 4, width * 0.5), 4.6, "body", from_end=True
        )
