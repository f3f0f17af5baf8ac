"""Takes the agent's fetched site: verified by the kiosk's own memory of keys, checked, and applied."""

import logging
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path

from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.good_and_bad_sites import failed_sites
from kiosk.base.applied.site_integrity import damaged, strangers
from kiosk.base.applied.update_record import (
    FOLDER,
    TakenSite,
    keep_taken,
    read_taken,
    reason_of,
    trusted_folder,
)
from kiosk.base.clock import uptime
from kiosk.base.enrolment.enrolment import Enrolment
from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.base.folder_lock import alone_in
from kiosk.base.installed.state_folder import free, make_folder
from kiosk.base.site_archive.manifest import Manifest, PackError
from kiosk.base.site_archive.packing import holds_pin, is_site_file
from kiosk.fleet.gate.activation_time import keep_try, last_try
from kiosk.fleet.gate.logged_failures import fails, works
from kiosk.fleet.gate.next_try import may_try
from kiosk.fleet.gate.site_building import Kept, MissingError, Stock, build, replace_files, stock_of
from kiosk.fleet.gate.site_check import FaultsError, Judge
from kiosk.fleet.repository.layout import LARGEST_LIST
from kiosk.fleet.repository.reading.client import Release, read_release
from kiosk.fleet.repository.reading.folder_fetcher import FolderFetcher
from kiosk.fleet.repository.telephone_numbers import holds_numbers, numbers_of

RESERVE = 20_000_000
"""Bytes that stay free: the kiosk itself must be able to write."""

COMPARED_EACH = timedelta(days=1)
"""How often each byte of an applied site is compared; its sizes are at each take."""

TAKING = "The taking of signed sites"

log = logging.getLogger("kiosk.gate")


@dataclass(frozen=True, slots=True)
class Answer:
    """``digest`` is that of the channel's site, once taken; otherwise the missing files, or the refusal."""

    digest: str = ""
    missing: tuple[str, ...] = ()
    refused: Reason | None = None
    faults: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Gate:
    """``copy`` is the agent's folder, ``boot`` one that is empty when the machine starts, and ``uptime`` the
    seconds since then; ``reserve`` are bytes that stay free.

    ``by_hand``: a person at this machine makes the request, which wins over earlier choices.
    """

    enrolled: Enrolment
    state: Path
    copy: Path
    judge: Judge
    boot: Path
    reserve: int = RESERVE
    by_hand: bool = False
    uptime: Callable[[], float] = uptime

    @property
    def folder(self) -> Path:
        return self.state / FOLDER

    def take(self, now: datetime) -> Answer:
        """``now`` is the time that is believed. Raises OSError if not even the outcome can be stored."""
        make_folder(self.folder)
        with alone_in(self.folder):
            before = read_taken(self.folder)
            taken, why = replace(before, at=now), ""
            try:
                release = self._release()
                if release.expires <= now:
                    # The clock that TUF reads may have lost its time; this one never goes back.
                    raise RefusedError(Reason.EXPIRED, f"nobody has renewed it since {release.expires}")
                taken = replace(taken, version=release.version, expires=release.expires)
                answer, taken = self._bring(release, taken, now)
            except RefusedError as error:
                why = f"({error.reason}): {error}"
                answer = Answer(refused=error.reason)
            except FaultsError as error:
                why = f"(faults): the site has faults; the first: {error.faults[0]}"
                answer = Answer(refused=Reason.FAULTS, faults=error.faults)
            except PackError as error:
                why = f"(faults): {error}"
                answer = Answer(refused=Reason.FAULTS, faults=(str(error),))
            except MissingError as error:
                answer = Answer(missing=error.sums)
            except OSError as error:
                why = f"({reason_of(error)}): {error}; {free(self.folder)}"
                answer = Answer(refused=reason_of(error))
            finally:
                shutil.rmtree(self._unfinished, ignore_errors=True)
            alarm = before.alarm if answer.missing else answer.refused or ""
            if answer.refused:
                fails(self.boot, TAKING, answer.refused, f"Refused {why}")
            elif not answer.missing:
                works(self.boot, TAKING)
            keep_taken(self.folder, replace(taken, alarm=alarm))
            return answer

    @property
    def _unfinished(self) -> Path:
        return self.folder / "new"

    def _release(self) -> Release:
        root = self.enrolled.root_bytes
        trusted = trusted_folder(self.folder, root)
        make_folder(self.folder)
        for other in self.folder.glob("trusted-*"):
            if other != trusted:
                shutil.rmtree(other, ignore_errors=True)
        return read_release(FolderFetcher(self.copy, LARGEST_LIST), "", trusted, root, self.enrolled.channel)

    def _bring(self, release: Release, taken: TakenSite, now: datetime) -> tuple[Answer, TakenSite]:
        manifest, sites = release.manifest, AppliedSites(self.state)
        digest = manifest.digest
        if self.by_hand:
            failed_sites(self.state).remove(digest)
        if digest in failed_sites(self.state):
            raise RefusedError(Reason.FAILED, f"the site {digest[:12]} did not start here")
        last = sites.last()
        applied = last.digest == digest
        again = last.left == digest and not applied and not self.by_hand
        if again and not may_try(last.times, last_try(self.boot, digest), self.uptime()):
            raise RefusedError(Reason.SLOW, f"the site {digest[:12]} took too long to start here")
        if digest == taken.digest and (applied or not self.by_hand) and not again:
            # A person here has chosen another site since: the last action wins.
            if applied and self._is_due(digest, taken, now):
                self._repair(manifest)
                taken = replace(taken, compared=now)
            return Answer(digest), taken
        stock = self._stock()
        self._refuse_full(manifest, stock)
        build(manifest, stock, self._unfinished)
        self._refuse_pins(manifest)
        self._refuse_numbers(release)
        self.judge.apply(self._unfinished, manifest.raw, again)
        keep_try(self.boot, digest, self.uptime())
        log.info("Applied the site %s, version %d", digest[:12], release.version)
        return Answer(digest), replace(taken, digest=digest, compared=now)

    def _is_due(self, digest: str, taken: TakenSite, now: datetime) -> bool:
        last = taken.compared
        is_old = last is None or not timedelta() <= now - last < COMPARED_EACH
        return is_old or not AppliedSites(self.state).seems_whole(digest)

    def _repair(self, manifest: Manifest) -> None:
        """Compares each byte of the applied site, and replaces damaged files."""
        sites = AppliedSites(self.state)
        folder = sites.site(manifest.digest).parent
        if bad := [*damaged(manifest, folder)]:
            log.warning("Mending %d damaged files of the site %s", len(bad), manifest.digest[:12])
            make_folder(folder)
            with sites.alone():
                replace_files(bad, self._stock(), folder)
        for stranger in strangers(manifest, folder):
            stranger.unlink()
        if sites.manifest(manifest.digest) is None:
            sites.keep_list(manifest)

    def _stock(self) -> Stock:
        sites = AppliedSites(self.state)
        kept: Iterator[Kept] = (
            (listed, sites.site(digest).parent)
            for digest in sites.last().kept
            if (listed := sites.manifest(digest))
        )
        return stock_of(kept, self.copy)

    def _refuse_full(self, manifest: Manifest, stock: Stock) -> None:
        wanted = sum(file.bytes for file in manifest.files if file.sha256 not in stock.kept)
        if shutil.disk_usage(self.folder).free < wanted + self.reserve:
            raise RefusedError(Reason.FULL, f"{wanted} bytes have no room on this disk")

    def _refuse_numbers(self, release: Release) -> None:
        """Refuses numbers that were changed before the site was signed."""
        names = [file.path for file in release.manifest.files if holds_numbers(file.path)]
        found = numbers_of({name: (self._unfinished / name).read_bytes() for name in names})
        if found != release.numbers:
            raise RefusedError(Reason.NUMBERS, "the numbers of the site are not those that were signed")

    def _refuse_pins(self, manifest: Manifest) -> None:
        for file in manifest.files:
            if is_site_file(file.path) and holds_pin((self._unfinished / file.path).read_bytes()):
                raise FaultsError((f"{file.path}: holds a PIN, which belongs to one place",))
