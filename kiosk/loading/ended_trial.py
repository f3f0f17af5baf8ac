"""Reports the languages that a site on trial no longer offers."""

from collections.abc import Iterator

from kiosk.base.places import page
from kiosk.base.problems import Problem
from kiosk.content.files.document import Document
from kiosk.core.site_choice.draft_trial import trial_at
from kiosk.core.state.world import World

REVIEW = f"have them reviewed ({page('how-to/translating.md')}), or decide with show_drafts in site.toml"


def ended_trial(world: World, document: Document) -> Iterator[Problem]:
    """Returns a warning for a ``world`` that still has its drafts, at a time when they have ended."""
    if trial := trial_at(world):
        text = f"languages that nobody has reviewed ({', '.join(trial.languages)}) are not offered"
        yield document.warning(("languages",), f"{text} since {trial.last_day}: {REVIEW}")
