"""Reads a channel's content from a repository, verified by TUF's rules."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from tuf.api.exceptions import (
    BadVersionNumberError,
    DownloadError,
    DownloadLengthMismatchError,
    ExpiredMetadataError,
    LengthOrHashMismatchError,
    RepositoryError,
    UnsignedMetadataError,
)
from tuf.api.metadata import Metadata, Root, Snapshot, Targets, Timestamp
from tuf.ngclient import Updater, UpdaterConfig
from tuf.ngclient.fetcher import FetcherInterface

from kiosk.base.enrolment.refusal import Reason, RefusedError
from kiosk.base.plain_files import names_in
from kiosk.base.site_archive.manifest import Manifest, PackError, read_manifest
from kiosk.fleet.repository.layout import (
    LARGEST_LIST,
    LARGEST_NUMBERS,
    METADATA,
    TARGETS,
    numbers_role,
    numbers_target,
    site_target,
)
from kiosk.fleet.repository.roles import NUMBERS_VERSION, agrees

__all__ = ["Reason", "RefusedError", "Release", "read_release"]

_WRONG = (LengthOrHashMismatchError, DownloadLengthMismatchError, PackError, RecursionError)


@dataclass(frozen=True, slots=True)
class Release:
    """A channel's content. ``version`` grows with each signature of the channel; ``numbers`` is the list that
    its role for numbers has signed. ``expires`` is the earliest day on which it is not valid.
    """

    channel: str
    version: int
    manifest: Manifest
    numbers: bytes
    expires: datetime


def read_release(fetcher: FetcherInterface, base: str, trusted: Path, root: bytes, channel: str) -> Release:
    """``trusted`` is a folder that stores the seen versions; ``root`` is the first root metadata.

    ``base`` is the address of the repository, with / at its end, or "" for a folder. Raises RefusedError, and
    OSError if this disk fails.
    """
    trusted.mkdir(mode=0o700, parents=True, exist_ok=True)
    _tidy(trusted)
    try:
        return _read(fetcher, base, trusted, root, channel)
    except ExpiredMetadataError as error:
        raise RefusedError(Reason.EXPIRED, str(error)) from None
    except UnsignedMetadataError as error:
        raise RefusedError(Reason.UNSIGNED, str(error)) from None
    except BadVersionNumberError as error:
        raise RefusedError(Reason.OLDER, str(error)) from None
    except (RepositoryError, *_WRONG) as error:
        raise RefusedError(Reason.DAMAGED, str(error)) from None
    except DownloadError as error:
        raise RefusedError(Reason.UNREACHABLE, str(error)) from None


def _read(fetcher: FetcherInterface, base: str, trusted: Path, root: bytes, channel: str) -> Release:
    updater = Updater(
        metadata_dir=str(trusted),
        metadata_base_url=f"{base}{METADATA}/",
        target_base_url=f"{base}{TARGETS}/",
        fetcher=fetcher,
        config=UpdaterConfig(max_delegations=2),
        bootstrap=root,
    )
    updater.refresh()
    current, targets = _trusted(trusted, Root.type, Root), _trusted(trusted, Targets.type, Targets)
    snapshot = _trusted(trusted, Snapshot.type, Snapshot)
    if not agrees(targets, current):
        raise RefusedError(Reason.UNSIGNED, "the sites' key lets others sign than the root does")
    if f"{channel}.json" not in snapshot.meta:
        raise RefusedError(Reason.EMPTY, f"nothing was published in the channel {channel}")
    raw = _target(updater, fetcher, f"{base}{TARGETS}/", site_target(channel), LARGEST_LIST)
    if raw is None:
        raise RefusedError(Reason.EMPTY, f"what was published in the channel {channel} is no site of it")
    numbers = _target(updater, fetcher, f"{base}{TARGETS}/", numbers_target(channel), LARGEST_NUMBERS)
    if numbers is None:
        raise RefusedError(Reason.UNSIGNED, f"nobody has signed the numbers of the channel {channel}")
    site, beside = (_trusted(trusted, role, Targets) for role in (channel, numbers_role(channel)))
    if site.unrecognized_fields.get(NUMBERS_VERSION) != beside.version:
        raise RefusedError(Reason.NUMBERS, "the numbers are not those that were signed for this site")
    timestamp = _trusted(trusted, Timestamp.type, Timestamp)
    expires = min(each.expires for each in (current, timestamp, snapshot, targets, site, beside))
    return Release(channel, site.version, read_manifest(raw), numbers, expires)


def _tidy(trusted: Path) -> None:
    """Removes tuf's temporary files after a kill."""
    for name in names_in(trusted):
        if name.startswith("tmp"):
            (trusted / name).unlink()


def _target(updater: Updater, fetcher: FetcherInterface, base: str, path: str, most: int) -> bytes | None:
    """Reads a target; None if none of this name was signed."""
    info = updater.get_targetinfo(path)
    if info is None:
        return None
    if info.length > most:
        raise LengthOrHashMismatchError(f"{path} is larger than {most} bytes")
    folder, _, name = path.rpartition("/")
    raw = fetcher.download_bytes(f"{base}{folder}/{info.hashes['sha256']}.{name}", info.length)
    info.verify_length_and_hashes(raw)
    return raw


def _trusted[T: (Root, Timestamp, Snapshot, Targets)](folder: Path, role: str, kind: type[T]) -> T:
    """Metadata that the updater has verified and stored."""
    signed = Metadata[kind].from_file(str(folder / f"{role}.json")).signed  # type: ignore[valid-type]
    assert isinstance(signed, kind)
    return signed
