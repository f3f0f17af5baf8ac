"""The places of all files in a repository, and their largest sizes.

    metadata/    root, timestamp, snapshot and targets as TUF has them, and two delegated roles a channel:
                 CHANNEL signs its site, CHANNEL-numbers its telephone numbers
    targets/     CHANNEL/site.json, the list of a site's files; CHANNEL/numbers.json, its numbers
    files/       the files of all sites, each named after its SHA-256

Only the two lists of each channel are targets of TUF. Every file of a site is in the first one with its size
and sum, so it needs no signature of its own, and a file that two sites share is there once. The top-level
targets list nothing: they name the signers of each channel, as the root does.
"""

from kiosk.base.site_archive.manifest import LARGEST_MANIFEST
from kiosk.base.site_archive.travelling import LARGEST_BYTES

METADATA = "metadata"
TARGETS = "targets"
FILES = "files"

LARGEST_LIST = LARGEST_MANIFEST
LARGEST_NUMBERS = 200_000
LARGEST_FILE = LARGEST_BYTES


def numbers_role(channel: str) -> str:
    """The delegated role that signs a channel's telephone numbers; it may need two people."""
    return f"{channel}-numbers"


def site_target(channel: str) -> str:
    """The path of the target that lists a site's files."""
    return f"{channel}/site.json"


def numbers_target(channel: str) -> str:
    """The path of the target that lists a site's telephone numbers."""
    return f"{channel}/numbers.json"


def file_path(sha256: str) -> str:
    """The path below the repository; ``sha256`` in hexadecimal digits."""
    return f"{FILES}/{sha256[:2]}/{sha256}"
