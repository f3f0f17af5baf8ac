"""Where everything is in a repository, and how large it may be.

    metadata/    root, timestamp, snapshot, targets and numbers, as TUF has them
    targets/     CHANNEL/site.json, the list of a site's files; CHANNEL/numbers.json, its numbers
    files/       the files of all sites, each named after its SHA-256

Only the two lists of each channel are targets of TUF. Every file of a site is in the first one with its size
and sum, so it needs no signature of its own, and a file that two sites share is there once.
"""

from kiosk.content.travel.manifest import LARGEST_MANIFEST
from kiosk.content.travel.travelling import LARGEST_BYTES

METADATA = "metadata"
TARGETS = "targets"
FILES = "files"

CANARY, STABLE = "canary", "stable"
CHANNELS = (CANARY, STABLE)

NUMBERS = "numbers"
"""The delegated role that signs telephone numbers; it may need two people."""

NUMBERS_PATHS = ("*/numbers.json",)

LARGEST_LIST = LARGEST_MANIFEST
LARGEST_NUMBERS = 200_000
LARGEST_FILE = LARGEST_BYTES


def site_target(channel: str) -> str:
    """The path of the target that lists a site's files."""
    return f"{channel}/site.json"


def numbers_target(channel: str) -> str:
    """The path of the target that lists a site's telephone numbers."""
    return f"{channel}/numbers.json"


def file_path(sha256: str) -> str:
    """Below the repository; ``sha256`` in hexadecimal digits."""
    return f"{FILES}/{sha256[:2]}/{sha256}"
