"""The texts of a desk card: what staff do, and sentences to show to visitors.

The rules for staff follow what SINTRATA (Mexico), ihmiskauppa.fi (Finland) and the Canadian hotline advise
bystanders. None says how anybody is recognised, since visitors may read the card as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

from kiosk.commands.handout.sheet import SiteContact, in_your_language, valid_until
from kiosk.core.site.helplines import Helpline
from kiosk.i18n.language import Language
from kiosk.i18n.phrases import captions, helpline_cards
from kiosk.i18n.phrases.desk_sentences import desk_sentences, yes_and_no
from kiosk.i18n.phrases.spoken_languages import spoken
from kiosk.window.talk.words.guide import own_contact, shared_rules

_TO_FILL_IN = "…" * 14


@dataclass(frozen=True, slots=True)
class CardPart:
    """A heading and what is below it, in one language. ``number`` is to be read from afar, "" for none."""

    language: Language
    heading: str
    lines: tuple[str, ...]
    number: str = ""


def staff_parts(contact: SiteContact) -> tuple[CardPart, ...]:
    """Returns the side for staff: the place, whom to call, what to do and what never to do."""
    language = contact.languages[0]
    return _place(contact), *_numbers(contact, language), _what_to_do(language), _never(language)


def visitor_parts(contact: SiteContact) -> tuple[CardPart, ...]:
    """Returns the sentences for visitors by language, without languages that have none.

    The language of staff is left out, which staff can speak, unless there is no other.
    """
    others = tuple(chain.from_iterable(_for_visitors(contact, each) for each in contact.languages[1:]))
    return others or _for_visitors(contact, contact.languages[0])


def key_of(language: Language) -> str:
    """Returns what the numbers of the sentences mean, for staff."""
    return " ".join(desk_sentences(language))


def without_sentences(languages: Sequence[Language]) -> tuple[str, ...]:
    """Returns the tags of languages that have none of the sentences yet."""
    return tuple(each.tag for each in languages if not desk_sentences(each))


def _for_visitors(contact: SiteContact, language: Language) -> tuple[CardPart, ...]:
    sentences = desk_sentences(language)
    if not sentences:
        return ()
    strip = contact.available.strip
    answered = strip is not None and language.tag in strip.languages
    line = (in_your_language(contact, language),) if answered else ()
    answers = captions.joined(*yes_and_no(language))
    return (CardPart(language, language.own_name, (*sentences, answers, *line)),)


def _place(contact: SiteContact) -> CardPart:
    """The name of the desk with its hours; without a desk that of the site."""
    site, language = contact.site, contact.languages[0]
    desk = site.desk
    example = language.text("Example") if site.demo else ""
    name = site.say(desk.name if desk else site.name, language.tag)
    hours = helpline_cards.desk_hours(desk, language) if desk else ""
    # TRANSLATORS: title of a card for staff at a desk, at most 60 characters
    title = language.text("When someone asks you for help")
    return CardPart(language, title, (captions.joined(example, name, hours),))


def _numbers(contact: SiteContact, language: Language) -> tuple[CardPart, ...]:
    """The number for advice, then other numbers and the contact of staff."""
    available, contacts = contact.available, own_contact(language, _TO_FILL_IN)
    others = [line for line in available.helplines if line != available.strip]
    ordered = sorted(others, key=lambda line: line.kind != "child")
    lines = chain.from_iterable(_in_two_lines(line, language) for line in ordered)
    more = (*_emergency(contact, language), *lines, contacts)
    # TRANSLATORS: heading on a card for staff at a desk, over telephone numbers; at most 40 characters
    heading = language.text("Whom to call")
    if available.strip is None:
        # TRANSLATORS: on a card for staff at a desk, in place of a number; at most 110 characters
        ask = language.text("No number for advice is confirmed here. Ask your contact what help there is.")
        return (CardPart(language, heading, (ask, *more)),)
    return (
        CardPart(language, heading, _about(available.strip, language), available.strip.number),
        CardPart(language, "", more),
    )


def _about(line: Helpline, language: Language) -> tuple[str, ...]:
    people_speak = spoken(line.languages, language)
    facts = (*helpline_cards.conditions(line, language), helpline_cards.calls_line(language))
    caption = captions.joined(captions.caption_on_paper(line, language), people_speak)
    return captions.joined(caption, valid_until(line, language)), " ".join(facts)


def _emergency(contact: SiteContact, language: Language) -> tuple[str, ...]:
    emergency = contact.available.emergency
    if emergency is None:
        return (
            # TRANSLATORS: on a card for staff at a desk, in place of a number; at most 110 characters
            language.text("No emergency number is confirmed here. Ask your contact today which one it is."),
        )
    lines = helpline_cards.emergency_lines(emergency, language)
    return f"{lines.label} {lines.number}", f"{lines.who} {valid_until(emergency, language)}"


def _in_two_lines(line: Helpline, language: Language) -> tuple[str, str]:
    """Nothing else follows the number on its line, where a day could be read as part of it."""
    title, number = helpline_cards.card_title(line, language), language.isolate(line.number)
    return captions.joined(title, number), valid_until(line, language)


def _what_to_do(language: Language) -> CardPart:
    rules = shared_rules(language)
    return CardPart(
        language,
        # TRANSLATORS: heading on a card for staff at a desk; at most 40 characters
        language.text("What to do"),
        (
            # TRANSLATORS: sentence of a card for staff at a desk, at most 110 characters
            language.text("Listen. The person chooses what to tell you, where and when."),
            rules.limits,
            rules.choice,
            rules.consent,
            rules.danger,
            # TRANSLATORS: sentence of a card for staff at a desk, at most 110 characters
            language.text("Show the other side if you share no language. Show only what is true today."),
        ),
    )


def _never(language: Language) -> CardPart:
    return CardPart(
        language,
        # TRANSLATORS: heading on a card for staff at a desk; at most 40 characters
        language.text("What never to do"),
        (
            # TRANSLATORS: sentence of a card for staff at a desk, at most 110 characters. For the lawyer:
            # must this desk ask for either?
            language.text("Do not ask what happened. Do not ask for a name or documents."),
            # TRANSLATORS: sentence of a card for staff at a desk, at most 110 characters
            language.text("Do not let a companion or a child interpret."),
            # TRANSLATORS: sentence of a card for staff at a desk, at most 110 characters
            language.text("Do not stop, follow, question or film anybody."),
            # TRANSLATORS: sentence of a card for staff at a desk, at most 110 characters. For the lawyer:
            # which record does child protection need?
            language.text("Do not write down who came. Only child protection may need a record."),
        ),
    )
