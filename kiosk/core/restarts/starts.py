"""Chooses content and renderer from the outcome of recent starts."""

from dataclasses import dataclass, replace
from enum import IntEnum

LASTS = 60.0
"""A start is successful after this many seconds with frames of the site."""

_TRIES = 2
_FAILURES = 3


class FallbackStep(IntEnum):
    """Fallback content, in the order of the steps."""

    CURRENT = 0
    PREVIOUS = 1
    BUILT_IN = 2


@dataclass(frozen=True, slots=True)
class Starts:
    """The starts since the machine booted.

    ``content`` identifies the site's folder. ``tries`` counts the starts at ``step``, ``failures`` all
    consecutive starts that have not lasted. ``software``: do not use the graphics card. ``crashed``: one of
    the starts with the site's own content failed otherwise than by taking too long. ``under_way``: the last
    one has not reported its end.
    """

    content: str
    step: FallbackStep = FallbackStep.CURRENT
    tries: int = 0
    failures: int = 0
    software: bool = False
    crashed: bool = False
    under_way: bool = False


def begin(last: Starts | None, content: str, proven: str, too_slow: bool = False) -> Starts:
    """Records one more start. ``proven`` is the content that has lasted before, "" if there is none.

    ``content`` is "" if it is too large to be identified. ``too_slow``: the last start was ended because it
    took too long, or hung.
    """
    starts = last or Starts(content)
    if starts.content != content:
        starts = replace(starts, content=content, step=FallbackStep.CURRENT, tries=0, crashed=False)
    elif starts.under_way and starts.tries and starts.step is FallbackStep.CURRENT:
        starts = replace(starts, crashed=starts.crashed or not too_slow)
    if starts.tries >= _TRIES and (
        starts.step is not FallbackStep.CURRENT or content != proven or not proven
    ):
        starts = replace(starts, step=_below(starts.step, proven), tries=0)
    return replace(
        starts,
        tries=starts.tries + 1,
        failures=starts.failures + 1,
        software=starts.software or starts.failures >= _FAILURES,
        under_way=True,
    )


def _below(step: FallbackStep, proven: str) -> FallbackStep:
    return FallbackStep.PREVIOUS if step is FallbackStep.CURRENT and proven else FallbackStep.BUILT_IN


def lasted(starts: Starts) -> Starts:
    """Records that it has shown the site for ``LASTS`` seconds."""
    return replace(starts, tries=0, failures=0, crashed=False)


def ended(starts: Starts) -> Starts:
    """Records an intended end, which is no failure."""
    tries, failures = max(0, starts.tries - 1), max(0, starts.failures - 1)
    return replace(starts, tries=tries, failures=failures, under_way=False)


def refused(starts: Starts) -> Starts:
    """Records that nothing at this step can be shown."""
    return replace(ended(starts), tries=_TRIES, crashed=True)


def lost_graphics(starts: Starts) -> Starts:
    """Records the loss of the graphics card; the content is not at fault."""
    return replace(ended(starts), software=True)
