"""``talk``: adds a talk from a colleague's file, and writes one's own as such a file."""

from pathlib import Path

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.app.talk.talk_exchange import TalkExchange
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.machine import logs


def bring(file: Path, state: Path) -> int:
    """Adds a talk; returns 1 if the file is no talk that can be shown here."""
    logs.install()
    shelf = ProgrammeFiles(state)
    found = TalkExchange(file.parent, shelf).bring(file, [talk.id for talk in shelf.talks()])
    if isinstance(found, OwnTalk):
        print(f"“{found.title}” is added as {found.id}")
        return 0
    for problem in found:
        print(problem)
    return 1


def share(name: str, out: Path | None, state: Path) -> int:
    """Writes a talk; returns 1 if the file cannot be written, 2 for an unknown talk."""
    logs.install()
    shelf = ProgrammeFiles(state)
    talks = {talk.id: talk for talk in shelf.talks()}
    if name not in talks:
        print(f"there is no talk “{name}” in {state}: there are {', '.join(sorted(talks)) or 'none'}")
        return 2
    written = TalkExchange(Path(), shelf).share(talks[name], out or Path(f"{name}.talk"))
    if written is None:
        print(f"{out or name} cannot be written: check the folder, and whether the disk is full")
        return 1
    print(f"{written} is written: it holds texts, notes and pictures of the talk")
    return 0
