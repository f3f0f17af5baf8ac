"""A loaded world, with its problems."""

from dataclasses import dataclass
from datetime import datetime

from kiosk.base.problems import Problem, Severity
from kiosk.core.site.settings import Site
from kiosk.core.state.world import World
from kiosk.loading.sources import Sources


@dataclass(frozen=True, slots=True)
class Loaded:
    """``world`` is None if the site cannot be read; its deck may be empty.

    ``faulty``: there are errors, reported before or not. ``lost`` are the errors that are in no file: a shown
    text is missing in a language.
    """

    world: World | None
    problems: tuple[Problem, ...]
    faulty: bool = False
    lost: frozenset[Problem] = frozenset()

    @property
    def errors(self) -> tuple[Problem, ...]:
        return tuple(problem for problem in self.problems if problem.severity is Severity.ERROR)


def drafts_until(site: Site, sources: Sources) -> datetime | None:
    return sources.trial_ends if site.show_drafts == "trial" and not site.demo else None


def shows_drafts(site: Site, sources: Sources, wall: datetime) -> bool:
    """Whether the site shows unapproved content, and still may."""
    until = drafts_until(site, sources)
    return site.show_drafts is not False and (until is None or wall < until)
