"""Checks the clips of a site's sign languages: each can be played, and signs the words next to it."""

from collections.abc import Callable, Container, Iterator
from pathlib import Path

from kiosk.base.problems import Problem, Severity
from kiosk.content.sign.clip_files import ClipBytes, find_clips, read_clip, strangers_in
from kiosk.content.sign.words_file import read_words, words_file
from kiosk.core.sign.clip_formats import ClipFacts
from kiosk.core.state.world import World
from kiosk.i18n.language import LanguageOf
from kiosk.loading.signs import COMMAND, ReadyClip, approval_problems, beside, judge, signable
from kiosk.loading.sources import Sources
from kiosk.machine.pictures.clip_decoding import NO_TIME
from kiosk.machine.pictures.clip_store import film_of

Examine = Callable[[ClipBytes], ClipFacts | str]


def check(world: World, sources: Sources, languages: LanguageOf, examine: Examine) -> Iterator[Problem]:
    tags, folders = (*world.site.sign,), tuple(sources.folders)
    examine = _each_film_once(examine)
    yield from approval_problems(folders, tags)
    for tag in tags:
        ready: dict[str, ReadyClip] = {}
        for ref, file in find_clips(folders, tag).items():
            clip = read_clip(file)
            facts = clip if isinstance(clip, str) else examine(clip)
            if isinstance(facts, str) or isinstance(clip, str):
                severity = Severity.WARNING if facts == NO_TIME else Severity.ERROR
                yield Problem(str(file.path), 1, severity, f"the clip {facts}")
            else:
                ready[ref] = ReadyClip(file, file.path, facts.seconds, film_of(clip))
        yield from judge(tag, world, languages, ready)[1]
        for folder in folders:
            yield from _of_folder(folder, tag)
        if not ready:
            text = f"“{tag}” is not offered: no clip of it can be played, put some into signs/{tag}/"
            yield Problem(str(sources.site), 1, Severity.WARNING, text)
        elif missing := _missing(tag, world, languages, ready):
            text = f"“{tag}” has no clip of {missing}: `{COMMAND} --language {tag}` lists all"
            yield Problem(str(sources.site), 1, Severity.WARNING, text)


def _each_film_once(examine: Examine) -> Examine:
    """Keeps one finding for a film that is used at several places, such as a test film."""
    known: dict[str, ClipFacts | str] = {}

    def facts(clip: ClipBytes) -> ClipFacts | str:
        film = film_of(clip)
        found = known.get(film) or examine(clip)
        if found != NO_TIME:
            known[film] = found
        return found

    return facts


def _missing(tag: str, world: World, languages: LanguageOf, there: Container[str]) -> str:
    """Returns how many clips are missing, and the first of them; "" if none is.

    A demonstration has a few clips, as examples.
    """
    text = beside(tag, world)
    if world.site.demo or text not in world.languages:
        return ""
    every = signable(world.deck_in(text), languages(text))
    missing = [ref for ref in every if ref not in there]
    if not missing:
        return ""
    return f"{len(missing)} of {len(every)} panels, pages and questions, “{missing[0]}” first"


def _of_folder(folder: Path, tag: str) -> Iterator[Problem]:
    for path in strangers_in(folder, tag):
        text = "is no clip: clips end in .mp4 or .webm, take it away"
        yield Problem(str(path), 1, Severity.WARNING, text)
    file = words_file(folder, tag)
    try:
        marks = read_words(file)
    except (OSError, ValueError, RecursionError) as error:
        text = f"cannot be read ({error}): remove it, and let the command sign write it anew"
        yield Problem(str(file), 1, Severity.ERROR, text)
        return
    there = find_clips((folder,), tag)
    for ref in sorted(marks.keys() - there.keys()):
        yield Problem(str(file), 1, Severity.WARNING, f"has a mark of “{ref}”, which has no clip here")
