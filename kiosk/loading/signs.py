"""Decides which clips are shown: those that sign the words beside them as they are now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from kiosk.content.sign.clip_files import FOLDER, REVIEWED, ClipFile
from kiosk.content.sign.words_file import mark_of, read_words, words_file
from kiosk.core.base.problems import Problem, Severity
from kiosk.core.content.deck import Deck
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.panels.clock import Clock
from kiosk.core.content.panels.number import Number
from kiosk.core.content.panels.picture import Picture
from kiosk.core.kernel.world import World
from kiosk.core.sign.names import OWN_NAMES, OwnName
from kiosk.core.sign.sign_language import Clip, SignLanguage
from kiosk.i18n.catalogues.approvals import NEEDED, Approval, read_approvals
from kiosk.i18n.language import Language, LanguageOf

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
    """The written language beside a sign language of the site."""
    return world.site.sign[tag].beside or world.site.languages[0]


def own_name(tag: str, world: World) -> OwnName:
    given = world.site.sign[tag].name
    return OwnName(given, beside(tag, world)) if given else OWN_NAMES[tag]


def words_of(ref: str, deck: Deck, language: Language) -> str:
    """The mark of the words of a panel or page; "" if it is not shown, or has no room beside it."""
    panel = next((panel for panel in deck.panels if panel.id == ref), None)
    if panel and not isinstance(panel, Clock | Number | Picture):
        return mark_of(*(language.text(text, ref) for text in panel.texts if text))
    page = deck.find_page(ref)
    if isinstance(page, TextPage):
        return mark_of(*(language.text(text, ref) for text in (page.title, *page.texts) if text))
    return ""


def signable(deck: Deck, language: Language) -> dict[str, str]:
    """All that can have a clip, each with the mark of its words."""
    pages = (f"{topic.id}/{page.id}" for topic in deck.topics for page in topic.pages)
    refs = (*(panel.id for panel in deck.panels), *pages)
    return {ref: mark for ref in refs if (mark := words_of(ref, deck, language))}


def approval_mark(ref: str, words: str, film: str) -> str:
    """Both the film and the words that somebody has seen together."""
    return sha256(f"{ref}\x1e{words}\x1e{film}".encode()).hexdigest()[:12]


def reviewed_file(folder: Path, tag: str) -> Path:
    return folder / FOLDER / tag / REVIEWED


def is_approved(ref: str, words: str, film: str, approvals: tuple[Approval, ...]) -> bool:
    mark = approval_mark(ref, words, film)
    return {each.by for each in approvals if (each.context, each.hash) == (ref, mark)} >= {*NEEDED}


def judge(
    tag: str, world: World, languages: LanguageOf, ready: Mapping[str, ReadyClip]
) -> tuple[SignLanguage, tuple[Problem, ...]]:
    """The sign language with the clips of words as they are now, and what is wrong with the others."""
    name, written = own_name(tag, world)
    text = beside(tag, world)
    clips: dict[str, Clip] = {}
    problems: list[Problem] = []
    if text in world.languages:
        deck, language = world.deck_in(text), languages(text)
        marks, approvals = cache(_marks), cache(_approvals)
        for ref, clip in ready.items():
            words = words_of(ref, deck, language)
            # A demonstration's clips sign the words as they are, as its numbers are confirmed.
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
        advice = f"film it anew, or if it still says the same run `{COMMAND} --language {tag} --filmed {ref}`"
        return f"is not shown, as the words of “{ref}” have changed since it was filmed: {advice}"
    return ""


def approval_problems(folders: tuple[Path, ...], tags: tuple[str, ...]) -> Iterator[Problem]:
    for folder in folders:
        for tag in tags:
            yield from read_approvals(reviewed_file(folder, tag)).problems
