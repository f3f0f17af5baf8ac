"""Records starts: chooses content and renderer of this start, and is read by the next one."""

import shutil
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import partial
from pathlib import Path

from kiosk.base.applied.good_and_bad_sites import lasted_sites
from kiosk.base.exit_codes import LOST_GRAPHICS, REFUSED
from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import AREA, attempt, keep
from kiosk.base.kept_record import content, record
from kiosk.base.plain_files import read_record
from kiosk.core.restarts import starts as start_rules
from kiosk.core.restarts.starts import FallbackStep, Starts
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.disk_thread import Later
from kiosk.machine.sites.previous_content import COPY, TOO_MUCH, Previous, own

_ENDED = "ended"
"""The end of the last start in systemd's words, next to the book. Its unit writes it."""

_TOO_SLOW = frozenset({"timeout", "watchdog"})


class StartBook:
    """A book in the folder that systemd empties at boot, so that every boot tries everything again."""

    def __init__(self, given: Sources, state: Path, folder: Path) -> None:
        self._note = folder / "starts.json"
        self._given, self._state, self._previous = given, state, Previous(state)
        self._own = own(given)
        proof = self._own.proof if self._own else _applied(given)
        word = folder / _ENDED
        too_slow = _word_in(word) in _TOO_SLOW
        self._starts = start_rules.begin(_read(self._note), proof, self._previous.proof(), too_slow)
        self.sources = self._choose()
        self._write()
        with suppress(OSError):
            word.unlink()

    @property
    def given(self) -> Sources:
        """The content that would be shown if it ran."""
        return self._given

    @property
    def software(self) -> bool:
        return self._starts.software

    @property
    def step(self) -> FallbackStep:
        return self._starts.step

    @property
    def crashed(self) -> bool:
        """Whether the site's own content failed otherwise than by taking too long."""
        return self._starts.crashed

    def can_fall_back(self) -> bool:
        """Whether there is a fallback. A site that never ran is shown as out of order, so that the person who
        installs it sees the error.
        """
        step = self._starts.step
        return step is FallbackStep.PREVIOUS or (step is FallbackStep.CURRENT and self._has_other())

    def read_again(self) -> None:
        """Reads content that may have been corrected since the start."""
        self._own = own(self._given)

    def lasted(self, later: Later) -> None:
        """Copies content that has run for a while as the fallback."""
        self._starts = start_rules.lasted(self._starts)
        self._write()
        if self._given.installed and self._starts.step is FallbackStep.CURRENT:
            later(self._remember)
        if self._starts.step is FallbackStep.CURRENT:
            later(self._keep)

    def ended(self, code: int) -> None:
        """Records that the event loop ended with ``code``."""
        learn = {LOST_GRAPHICS: start_rules.lost_graphics, REFUSED: start_rules.refused}.get(
            code, start_rules.ended
        )
        self._starts = learn(self._starts)
        self._write()

    def _keep(self) -> None:
        if self._own:
            self._previous.keep(self._own)
        else:
            failures.fails(AREA, COPY, f"was not made: {TOO_MUCH}")

    def _remember(self) -> None:
        lasted = lasted_sites(self._state)
        attempt("The list of sites that ran", self._state, partial(lasted.add, _applied(self._given)))

    def _has_other(self) -> bool:
        """Whether there is a copy of other content than at the start."""
        refused = self._own.digest if self._own else ""
        return self._previous.digest() != refused and self._previous.sources(self._given) is not None

    def _choose(self) -> Sources:
        if self._starts.step is FallbackStep.PREVIOUS:
            if copied := self._previous.sources(self._given):
                return copied
            self._starts = replace(self._starts, step=FallbackStep.BUILT_IN)
        if self._starts.step is FallbackStep.BUILT_IN:
            return replace(self._given, site=BUILT_IN_SITE, content=None)
        return self._given

    def _write(self) -> None:
        if self._note.is_dir():
            # A folder occupies its name: without a written record there is no fallback.
            shutil.rmtree(self._note, ignore_errors=True)
        keep("The book of starts", self._note, content(self._starts))


def start_book(environment: Mapping[str, str], given: Sources, state: Path) -> StartBook | None:
    """The book; None without a supervisor that restarts the kiosk.

    An applied site that never ran here, and did not in two starts, is left for the one before it.
    """
    if not (runtime := environment.get("RUNTIME_DIRECTORY")):
        return None
    folder = Path(runtime.partition(":")[0])
    book = StartBook(given, state, folder)
    if given.installed and book.step is not FallbackStep.CURRENT:
        from kiosk.machine.sites.failed_start import leave

        if before := leave(given, state, _applied(given), book.crashed):
            return StartBook(before, state, folder)
    return book


def _applied(given: Sources) -> str:
    """The digest of an applied site; "" for any other."""
    return given.site.parent.name if given.installed else ""


def _read(note: Path) -> Starts | None:
    starts = record(note, Starts)
    return starts if starts and min(starts.tries, starts.failures) >= 0 else None


def _word_in(note: Path) -> str:
    try:
        return read_record(note).strip()
    except (OSError, ValueError):
        return ""
