"""``export``: writes a talk as PPTX, as PDF and as a folder for browsers, one set for each language."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.util import find_spec
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtGui import QGuiApplication

from kiosk.base.clock import SystemClock
from kiosk.commands.export.browser_folder import browser_folder
from kiosk.commands.export.folder import NotOursError, put
from kiosk.commands.export.pdf_files import notes_pdf, slides_pdf
from kiosk.commands.export.shapes import SIZES, USUAL
from kiosk.commands.export.step_pictures import ExportedRoom
from kiosk.commands.export.talk_copy import TalkCopy
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources
from kiosk.machine import logs


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """``state`` is the folder with the programmes of staff, None for none. ``notes`` is the language of the
    notes, "" for that of each set's slides; ``shape`` is one of SIZES.
    """

    sources: Sources
    programme: str
    languages: tuple[str, ...]
    out: Path
    state: Path | None = None
    notes: str = ""
    shape: str = USUAL


def export(options: ExportOptions) -> int:
    """Writes all sets; returns 1 if the site cannot be read or the folder written, 2 for an unknown programme
    or language.
    """
    logs.install()
    application = QGuiApplication.instance() or QGuiApplication([])
    now = SystemClock(ZoneInfo("UTC"), datetime.min.replace(tzinfo=UTC)).now().wall
    room = ExportedRoom(options.sources, SIZES[options.shape], now, options.state)
    try:
        if room.world is None:
            return 1
        if fault := _unknown(options, room.world):
            print(fault)
            return 2
        talks = list(_copies(options, room, room.world))
    finally:
        room.end()
    del application
    return _write(options, talks)


def _unknown(options: ExportOptions, world: World) -> str:
    if world.talks.programme(options.programme) is None:
        known = ", ".join(programme.id for programme in world.talks.programmes)
        return f"there is no programme “{options.programme}”: use one of {known}"
    wanted = (*options.languages, *filter(None, [options.notes]))
    unknown = [tag for tag in wanted if tag not in world.languages]
    return f"“{unknown[0]}” is not offered here: use {', '.join(world.languages)}" if unknown else ""


def _copies(options: ExportOptions, room: ExportedRoom, world: World) -> Iterator[TalkCopy]:
    programme = world.talks.programme(options.programme)
    assert programme is not None
    for tag in options.languages:
        yield room.copy(programme, tag, options.notes or tag)


def _write(options: ExportOptions, talks: list[TalkCopy]) -> int:
    files: dict[str, bytes] = {}
    for talk in talks:
        files |= _files(talk, _stem(talk, options.shape))
    try:
        put(options.out, files)
    except NotOursError as fault:
        print(fault)
        return 1
    except OSError as fault:
        print(f"{fault.filename or options.out} cannot be written: {fault.strerror}. Nothing was changed.")
        return 1
    for name in sorted({name.partition("/")[0] for name in files}):
        print(options.out / name)
    if not _has_pptx():
        print(
            "PPTX is left out: python-pptx is missing. A checkout gets it by “make setup-export”, an "
            "installed program by its extra “export”, as in pip install 'awareness-kiosk[export]'"
        )
    return 0


def _files(talk: TalkCopy, stem: str) -> Mapping[str, bytes]:
    """Returns the files by their paths in the folder."""
    files = {f"{stem}-slides.pdf": slides_pdf(talk), f"{stem}-notes.pdf": notes_pdf(talk)}
    if _has_pptx():
        from kiosk.commands.export.pptx_file import pptx_file

        files[f"{stem}.pptx"] = pptx_file(talk)
    return files | {f"{stem}/{name}": content for name, content in browser_folder(talk).items()}


def _has_pptx() -> bool:
    return find_spec("pptx") is not None


def _stem(talk: TalkCopy, shape: str) -> str:
    """Returns a name such as "talk-25-ar-notes-en"; an unusual shape is part of it."""
    notes = f"-notes-{talk.staff.tag}" if talk.staff.tag != talk.room.tag else ""
    unusual = "" if shape == USUAL else f"-{shape.replace(':', 'x')}"
    return f"{talk.programme}-{talk.room.tag}{notes}{unusual}"
