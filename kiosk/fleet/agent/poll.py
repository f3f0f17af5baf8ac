"""Polls once: checks for a newer site, and returns the outcome."""

import fcntl
import logging
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import replace
from errno import EDQUOT, ENOSPC
from pathlib import Path
from urllib.parse import urlsplit

from tuf.api.exceptions import DownloadError

from kiosk.base.enrolment.enrolment import LARGEST_ENROLMENT, Enrolment, EnrolmentError, read_enrolment
from kiosk.base.enrolment.poll_outcome import PollOutcome, Trouble, keep_outcome, last_outcome
from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.base.installed.state_folder import free
from kiosk.base.plain_files import read_plain
from kiosk.base.site_archive.manifest import Packed
from kiosk.fleet.agent.config import AgentConfig
from kiosk.fleet.agent.fetched_copy import FetchedCopy
from kiosk.fleet.agent.file_downloads import fetch_files
from kiosk.fleet.agent.folder_source import FolderSource
from kiosk.fleet.agent.gate_client import GateError, Taken, take
from kiosk.fleet.agent.source import RepositorySource
from kiosk.fleet.agent.web import Web
from kiosk.fleet.agent.web_source import WebSource
from kiosk.fleet.repository.reading.client import Release, read_release

log = logging.getLogger("kiosk.agent")


def poll(config: AgentConfig) -> PollOutcome:
    """Fetches the files that the kiosk misses and lets it read them. A fault leaves the screen as it is."""
    try:
        with _alone(config.lock):
            try:
                outcome = _outcome(config)
            except OSError as error:
                outcome = _of_disk(error)
            outcome = _with_known(outcome, last_outcome(config.outcome))
            try:
                keep_outcome(config.outcome, outcome)
            except OSError as error:
                log.warning("What came of it is not kept: %s; %s", error, free(config.outcome))
            return outcome
    except BlockingIOError:
        return PollOutcome(Trouble.BUSY, "another poll is running")
    except OSError as error:
        return _of_disk(error)


def _with_known(outcome: PollOutcome, last: PollOutcome) -> PollOutcome:
    is_off = last.clock_is_off if outcome.clock_is_off is None else outcome.clock_is_off
    if outcome.reason:
        # The kiosk still has its last site.
        outcome = replace(last, reason=outcome.reason, why=outcome.why)
    return replace(outcome, clock_is_off=is_off)


def _outcome(config: AgentConfig) -> PollOutcome:
    """The outcome of a poll; raises OSError."""
    try:
        return _polled(config)
    except EnrolmentError as error:
        return PollOutcome(Trouble.ENROLMENT, str(error))
    except RefusedError as refused:
        return PollOutcome(refused.reason, str(refused))
    except DownloadError as error:
        return PollOutcome(Reason.UNREACHABLE, str(error))
    except GateError as error:
        return PollOutcome(Trouble.GATE, str(error))


def _polled(config: AgentConfig) -> PollOutcome:
    enrolment, limits, fetched = _enrolment(config.enrolment), config.limits, 0
    with _source(enrolment.repository, config) as source:
        with source.within(limits.metadata_s):
            release = read_release(
                source.fetcher, source.base, config.trusted, enrolment.root_bytes, enrolment.channel
            )
        copy = FetchedCopy(config.copy)
        copy.lay(release, config.trusted)
        source.keep_seen()
        taken = take(config.gate, limits.gate_s)
        # Twice: the kiosk reports files that the disk has damaged after it has read all others.
        for _ in range(2):
            if files := _to_fetch(release, taken.missing, copy):
                with source.within(limits.files_s):
                    fetch_files(source, files, config.parts, copy, limits)
                fetched += len(files)
                taken = take(config.gate, limits.gate_s)
        is_off = source.clock_is_off
    return replace(_outcome_of(release, taken, fetched), clock_is_off=is_off)


def _outcome_of(release: Release, taken: Taken, fetched: int) -> PollOutcome:
    """The outcome of the gate's answer; raises GateError."""
    if taken.missing:
        raise GateError(f"the kiosk misses {len(taken.missing)} files that are in the copy")
    if taken.refused:
        return PollOutcome(taken.refused, "; ".join(taken.faults) or "the kiosk did not take the site")
    expires = release.expires.date().isoformat()
    return PollOutcome(digest=taken.digest, version=release.version, expires=expires, fetched=fetched)


def _to_fetch(release: Release, missing: frozenset[str], copy: FetchedCopy) -> list[Packed]:
    """Each once, though two files of a site may have the same bytes; none that was not signed."""
    named = {file.sha256: file for file in release.manifest.files if file.sha256 in missing}
    return [file for file in named.values() if not copy.has(file.sha256)]


def _enrolment(file: Path) -> Enrolment:
    """Reads the enrolment; raises EnrolmentError and OSError."""
    try:
        return read_enrolment(read_plain(file, LARGEST_ENROLMENT + 1))
    except FileNotFoundError:
        raise EnrolmentError("this machine is not enrolled: there is no enrolment.json") from None


@contextmanager
def _source(repository: str, config: AgentConfig) -> Iterator[RepositorySource]:
    if repository.startswith("file:"):
        yield FolderSource(Path(urlsplit(repository).path))
        return
    with closing(Web(repository, config.limits.silence_s)) as web:
        yield WebSource(web, repository, config.copy, config.seen)


@contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Holds the lock; raises BlockingIOError if another process has it."""
    with lock.open("ab") as file:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield


def _of_disk(error: OSError) -> PollOutcome:
    if error.errno in {ENOSPC, EDQUOT}:
        return PollOutcome(Reason.FULL, "the disk is full")
    return PollOutcome(Trouble.DISK, f"this machine's disk refused it: {error}")
