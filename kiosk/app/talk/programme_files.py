"""Programmes that staff made at the console, as files in the state folder."""

from dataclasses import replace
from pathlib import Path

from kiosk.content.deck.load_talks import load_programmes
from kiosk.core.content.talks.programme import Programme
from kiosk.core.kernel.world import World
from kiosk.core.talk.programme_editor import MOST_OWN, OWN, framed, toml_of
from kiosk.loading.world import report
from kiosk.machine.state_folder import write


class ProgrammeFiles:
    """``state`` is the state folder; its subfolder "programmes" persists across restarts."""

    def __init__(self, state: Path) -> None:
        self._state = state

    def added_to(self, world: World) -> World:
        """Adds all programmes of the folder; a faulty file is logged and left out."""
        programmes, problems = load_programmes(self._state)
        report(problems)
        known = world.deck.refs.union(slide.id for slide in world.talks.slides)
        talks = world.talks
        for programme in [each for each in programmes if each.id.startswith(OWN)][:MOST_OWN]:
            if shown := framed(programme, known).only(known).slides:
                talks = talks.with_programme(programme.model_copy(update={"slides": shown}))
        return replace(world, talks=talks)

    def keep(self, programme: Programme) -> bool:
        """False if the disk refuses the write."""
        return write(self._file(programme.id), toml_of(programme).encode())

    def discard(self, programme_id: str) -> bool:
        """False if it will be there again at the next start."""
        try:
            self._file(programme_id).unlink(missing_ok=True)
        except OSError:
            return False
        return True

    def _file(self, programme_id: str) -> Path:
        return self._state / "programmes" / f"{programme_id}.toml"
