"""``sign``: lists the pages with a clip in a sign language, and records approvals of clips."""

import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path
from typing import cast
from zoneinfo import ZoneInfo

from kiosk.base.clock import SystemClock
from kiosk.base.durable_files import replace
from kiosk.content.sign.clip_files import ClipFile, find_clips, read_clip
from kiosk.content.sign.words_file import read_words, text_of, words_file
from kiosk.core.state.world import World
from kiosk.i18n.catalogues import approvals as catalogue_approvals
from kiosk.i18n.catalogues.approvals import NEEDED, Approval, Reviewer, read_approvals
from kiosk.loading.signs import approval_mark, beside, reviewed_file, signable
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world
from kiosk.machine.pictures.clip_store import film_of

EVERY = "all"


@dataclass(frozen=True, slots=True)
class SignOptions:
    """``filmed`` are clips of the present words, ``approved`` those that ``role`` approves."""

    site: Path
    language: str
    content: Path | None = None
    filmed: tuple[str, ...] = ()
    approved: tuple[str, ...] = ()
    role: str = ""
    on: date | None = None


def sign(options: SignOptions, wall: datetime | None = None) -> int:
    """Writes the given approvals, then lists all pages; returns 1 if one cannot be written.

    ``wall`` is the time, None for the machine's clock.
    """
    wall = wall or SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
    sources = Sources(options.site, options.content, demo=True)
    world = load_world(sources, wall).world
    if world is None:
        return _refused(f"{options.site} cannot be read: run check")
    if options.language not in world.site.sign:
        return _refused(f"{options.site} has no table [sign.{options.language}]")
    if options.approved and options.role not in NEEDED:
        return _refused(f"--role is one of {', '.join(NEEDED)}")
    clips = find_clips(sources.folders, options.language)
    language = language_of(beside(options.language, world), *sources.catalogues)
    words = signable(world.deck_in(language.tag), language)
    wanted = (*options.filmed, *options.approved)
    unknown = [ref for ref in wanted if ref != EVERY and (ref not in clips or ref not in words)]
    if unknown:
        return _refused(f"“{unknown[0]}” has no clip, or is no panel, page or question of this site")
    if not _note_filmed(options, clips, words) or not _note_approved(options, clips, words, wall.date()):
        return 1
    print(*_listed(options.language, clips, words), sep="\n")
    _say_count(world, clips, words)
    return 0


def _chosen(refs: Sequence[str], clips: dict[str, ClipFile], words: dict[str, str]) -> tuple[str, ...]:
    return tuple(ref for ref in clips if ref in words) if EVERY in refs else tuple(refs)


def _note_filmed(options: SignOptions, clips: dict[str, ClipFile], words: dict[str, str]) -> bool:
    for ref in _chosen(options.filmed, clips, words):
        file = words_file(clips[ref].folder, options.language)
        marks = {**read_words(file), ref: words[ref]}
        if not _kept(file, text_of(marks)):
            return False
    return True


def _note_approved(
    options: SignOptions, clips: dict[str, ClipFile], words: dict[str, str], today: date
) -> bool:
    for ref in _chosen(options.approved, clips, words):
        clip = read_clip(clips[ref])
        if isinstance(clip, str):
            print(f"{clips[ref].path}: {clip}", file=sys.stderr)
            continue
        file = reviewed_file(clips[ref].folder, options.language)
        mark = approval_mark(ref, words[ref], film_of(clip))
        new = Approval(ref, mark, cast(Reviewer, options.role), options.on or today)
        # Approvals of earlier films and words go.
        kept = [each for each in read_approvals(file).all if each.context != ref or each.hash == mark]
        kept = [each for each in kept if (each.context, each.by) != (ref, options.role)]
        if not _kept(file, catalogue_approvals.text_of([*kept, new], None)):
            return False
    return True


def _kept(file: Path, text: str) -> bool:
    """Writes the record; the service reads the file as another user."""
    try:
        replace(file, text.encode(), mode=0o644)
    except OSError as fault:
        _refused(f"{file} cannot be written ({fault.strerror}): check the place and its permissions")
        return False
    return True


def _listed(tag: str, clips: dict[str, ClipFile], words: dict[str, str]) -> Iterator[str]:
    for ref in words:
        yield f"{_standing(ref, tag, clips, words):28}{ref}"


def _standing(ref: str, tag: str, clips: dict[str, ClipFile], words: dict[str, str]) -> str:
    if ref not in clips:
        return "no clip"
    folder = clips[ref].folder
    known = read_words(words_file(folder, tag))
    if ref not in known:
        return "not said to be filmed"
    if known[ref] != words[ref]:
        return "words have changed"
    clip = read_clip(clips[ref])
    if isinstance(clip, str):
        return "cannot be read"
    mark = approval_mark(ref, words[ref], film_of(clip))
    by = {each.by for each in read_approvals(reviewed_file(folder, tag)).all if each.hash == mark}
    missing = [role for role in NEEDED if role not in by]
    return f"waits for {missing[0]}" if missing else "approved"


def _say_count(world: World, clips: dict[str, ClipFile], words: dict[str, str]) -> None:
    there = sum(ref in clips for ref in words)
    print(f"{there} of {len(words)} panels, pages and questions have a clip")
    if world.site.demo:
        print("a demonstration shows its clips without a mark of their words")


def _refused(text: str) -> int:
    print(text, file=sys.stderr)
    return 1
