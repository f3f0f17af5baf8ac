"""Stores the programmes of staff from the console, as files in the state folder."""

from contextlib import suppress
from pathlib import Path

from kiosk.base.installed.state_folder import write
from kiosk.base.plain_files import names_in, read_record
from kiosk.base.problems import Problem, Severity
from kiosk.base.toml_lines import LARGEST_BYTES
from kiosk.content.deck.load_talks import load_own_talks
from kiosk.content.design import load_design
from kiosk.content.files.picture_files import PictureFile, Undrawn, fault_in
from kiosk.core.content.talks.own_talk import OwnTalk
from kiosk.core.content.talks.programme import OWN
from kiosk.core.state.world import World
from kiosk.core.talk.own_talk_toml import toml_of
from kiosk.core.talk.programme_editor import MOST_OWN, framed
from kiosk.loading.world import report
from kiosk.machine.pictures.picture_decoding import decode
from kiosk.machine.sha256 import sha256_of

PICTURE_SIDE = 1400
"""Pixels of the longer side; a slide shows no more."""


class ProgrammeFiles:
    """``state`` is the state folder; its subfolder "programmes" persists across restarts."""

    def __init__(self, state: Path) -> None:
        self._state = state

    def added_to(self, world: World) -> World:
        """Adds all programmes of the folder; a faulty file is logged and left out."""
        talks = self.talks()
        known = world.deck.refs.union(slide.id for slide in world.talks.slides)
        for talk in talks:
            own = {slide.id for slide in talk.own}
            shown = framed(talk, known).only(known | own)
            if shown.slides:
                world = world.with_own(self.placed(shown))
        return world

    def placed(self, talk: OwnTalk) -> OwnTalk:
        """Returns the talk with the addresses of its pictures; a slide without its picture is left out."""
        folder = self.pictures
        faults = {name: fault_in(folder / name, folder) for name in talk.pictures}
        report(
            tuple(
                Problem(str(folder / name), 1, Severity.WARNING, f"the picture of a slide {fault}")
                for name, fault in sorted(faults.items())
                if fault
            )
        )
        sound = {name: (folder / name).resolve().as_uri() for name, fault in faults.items() if not fault}
        return talk.with_pictures(sound)

    def keep(self, programme: OwnTalk) -> bool:
        """Writes a programme; False if the disk refuses the write."""
        return write(self._file(programme.id), toml_of(programme).encode())

    def discard(self, programme_id: str) -> bool:
        """Removes a programme; False if it will be there again at the next start."""
        try:
            self._file(programme_id).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def draw(self, picture: PictureFile) -> str:
        """Stores a foreign picture as one that this program drew; returns its name.

        Raises ValueError with a message that says how to mend it.
        """
        png = decode(picture, PICTURE_SIDE)
        if isinstance(png, Undrawn):
            raise ValueError(png)
        name = f"{sha256_of(png)[:16]}.png"
        if not write(self.pictures / name, png):
            raise ValueError("cannot be kept: the disk does not take it")
        return name

    def sweep(self) -> None:
        """Removes pictures that no file of a talk uses any more, faulty ones among them."""
        folder = self._state / "programmes"
        try:
            texts = [read_record(folder / name, LARGEST_BYTES) for name in names_in(folder) if _is_talk(name)]
        except (OSError, ValueError):
            return
        for name in names_in(self.pictures):
            if not any(name in text for text in texts):
                with suppress(OSError):
                    (self.pictures / name).unlink()

    @property
    def pictures(self) -> Path:
        return self._state / "programmes" / "pictures"

    def talks(self) -> list[OwnTalk]:
        """Returns the talks of the folder that can be read."""
        talks, problems = load_own_talks(self._state, load_design().names)
        report(problems)
        return [each for each in talks if each.id.startswith(OWN)][:MOST_OWN]

    def _file(self, programme_id: str) -> Path:
        return self._state / "programmes" / f"{programme_id}.toml"


def _is_talk(name: str) -> bool:
    return name.endswith(".toml")
