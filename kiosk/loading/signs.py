"""Decides which clips are shown: those that sign the present words next to them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import assert_never

from kiosk.base.problems import Problem, Severity
from kiosk.content.sign.clip_files import FOLDER, REVIEWED, ClipFile
from kiosk.content.sign.words_file import mark_of, read_words, words_file
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.choices import ChoicesPage
from kiosk.core.content.pages.quiz import QuizPage
from kiosk.core.content.panels import Panel
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.figure import Figure
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.content.panels.question import Question
from kiosk.core.content.panels.statement import Statement
from kiosk.core.content.panels.story import Story
from kiosk.core.sign import clip_refs
from kiosk.core.sign.names import OWN_NAMES, OwnName
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.core.state.world import World
from kiosk.i18n.catalogues.approvals import NEEDED, Approval, read_approvals
from kiosk.i18n.language import Language, LanguageOf
from kiosk.i18n.phrases import helpline_cards

COMMAND = "main.py sign"
NO_ROOM = "there is no room for a signer there: take it away"


@dataclass(frozen=True, slots=True)
class ReadyClip:
    """A clip that can be played: ``kept`` is the copy, ``film`` a hash of its bytes."""

    file: ClipFile
    kept: Path
    seconds: float
    film: str


def beside(tag: str, world: World) -> str:
    """The written language next to a sign language of the site."""
    return world.site.sign[tag].beside or world.site.languages[0]


def own_name(tag: str, world: World) -> OwnName:
    given = world.site.sign[tag].name
    return OwnName(given, beside(tag, world)) if given else OWN_NAMES[tag]


def words_of(ref: str, deck: Deck, language: Language) -> str:
    """The mark of the words that a clip signs; "" if they are hidden, or have no room next to it."""
    texts = _texts_of(ref, deck, language)
    return mark_of(*(text for text in texts if text)) if texts else ""


def _texts_of(ref: str, deck: Deck, language: Language) -> tuple[str, ...]:
    if ref == clip_refs.ADVICE:
        first, calls = helpline_cards.first_line(language), helpline_cards.calls_line(language)
        return (language.text("Advice"), first, calls)
    panel = next((panel for panel in deck.panels if panel.id == ref), None)
    if panel:
        return tuple(language.text(text, ref) for text in panel.texts) if _may_be_signed(panel) else ()
    page_ref = clip_refs.page_of(ref)
    page = deck.find_page(page_ref)
    if isinstance(page, QuizPage):
        return tuple(language.text(text, page_ref) for text in _of_quiz(page_ref, page).get(ref, ()))
    if isinstance(page, ChoicesPage):
        # A clip of a whole page would tell its ends to somebody who has not chosen.
        return ()
    if page and ref == page_ref:
        return tuple(language.text(text, ref) for text in (page.title, *page.texts))
    return ()


def _may_be_signed(panel: Panel) -> bool:
    match panel:
        case Question(answers=answers):
            return not answers
        case Statement() | ListPanel() | Figure():
            return True
        case Story() | Clock() | Number() | Picture():
            return False
        case _:
            assert_never(panel)


def _of_quiz(ref: str, page: QuizPage) -> dict[str, tuple[str, ...]]:
    """A question and its reply are two clips: a person who has not answered yet sees no reply."""
    found: dict[str, tuple[str, ...]] = {}
    for number, question in enumerate(page.questions):
        found[clip_refs.question(ref, number)] = (page.title, page.lead, question.text)
        found[clip_refs.reply(ref, number)] = (question.answer, question.facts, question.source)
    return found


def signable(deck: Deck, language: Language) -> dict[str, str]:
    """All refs that can have a clip, each with the mark of its words."""
    refs = [*(panel.id for panel in deck.panels), clip_refs.ADVICE]
    for topic in deck.topics:
        for page in topic.pages:
            ref = f"{topic.id}/{page.id}"
            refs += _of_quiz(ref, page) if isinstance(page, QuizPage) else [ref]
    return {ref: mark for ref in refs if (mark := words_of(ref, deck, language))}


def approval_mark(ref: str, words: str, film: str) -> str:
    """Hashes the film and the words that a reviewer has seen together."""
    return sha256(f"{ref}\x1e{words}\x1e{film}".encode()).hexdigest()[:12]


def reviewed_file(folder: Path, tag: str) -> Path:
    return folder / FOLDER / tag / REVIEWED


def is_approved(ref: str, words: str, film: str, approvals: tuple[Approval, ...]) -> bool:
    mark = approval_mark(ref, words, film)
    return {each.by for each in approvals if (each.context, each.hash) == (ref, mark)} >= {*NEEDED}


def judge(
    tag: str, world: World, languages: LanguageOf, ready: Mapping[str, ReadyClip]
) -> tuple[SignLanguage, tuple[Problem, ...]]:
    """The sign language with the clips of the present words, and the problems of the others."""
    name, written = own_name(tag, world)
    text = beside(tag, world)
    clips: dict[str, Clip] = {}
    problems: list[Problem] = []
    if text in world.languages:
        deck, language = world.deck_in(text), languages(text)
        marks, approvals = cache(_marks), cache(_approvals)
        for ref, clip in ready.items():
            words = words_of(ref, deck, language)
            # A demonstration's clips sign the present words, as its numbers are confirmed.
            known, fault = ({ref: words}, "") if world.site.demo else marks(clip.file.folder, tag)
            if fault := fault or _fault(ref, words, known, tag):
                problems.append(Problem(str(clip.file.path), 1, Severity.WARNING, fault))
            else:
                approved = is_approved(ref, words, clip.film, approvals(clip.file.folder, tag))
                clips[ref] = Clip(str(clip.kept), clip.seconds, draft=not approved)
    return SignLanguage(tag, name, written, text, clips), tuple(problems)


def _marks(folder: Path, tag: str) -> tuple[dict[str, str], str]:
    file = words_file(folder, tag)
    try:
        return read_words(file), ""
    except (OSError, ValueError, RecursionError) as error:
        return {}, f"is not shown: {file.name} beside it cannot be read ({error})"


def _approvals(folder: Path, tag: str) -> tuple[Approval, ...]:
    return read_approvals(reviewed_file(folder, tag)).all


def _fault(ref: str, words: str, known: Mapping[str, str], tag: str) -> str:
    if not words:
        return f"signs “{ref}”, which this screen does not show, or {NO_ROOM}"
    if ref not in known:
        advice = f"watch it beside its page, then run `{COMMAND} --language {tag} --filmed {ref}`"
        return f"is not shown, as nobody has said which words it signs: {advice}"
    if known[ref] != words:
        advice = f"film it again, or if it says the same run `{COMMAND} --language {tag} --filmed {ref}`"
        return f"is not shown, as the words of “{ref}” have changed since it was filmed: {advice}"
    return ""


def approval_problems(folders: tuple[Path, ...], tags: tuple[str, ...]) -> Iterator[Problem]:
    for folder in folders:
        for tag in tags:
            yield from read_approvals(reviewed_file(folder, tag)).problems
