"""Child process that reads a HEIC photograph from its input, and writes it as a JPEG with its colours alone.

Qt has no decoder for it. Its time, memory and access are limited as those of ``photo_child``, which makes
the result ready.
"""

import io
import sys

from pi_heif import register_heif_opener
from PIL import Image

from kiosk.machine.limits.process_limits import end_with_parent, limit_further
from kiosk.machine.limits.sandbox import close_in
from kiosk.machine.pictures.photo_child import LARGEST_BYTES

CPU_S, WALL_S = 20, 40
MEMORY = 1_000_000_000
"""As in ``photo_child``; threads of the decoder use up seconds together."""

_LARGEST_WRITTEN = 40_000_000
_LARGEST_PIXELS = 64_000_000
_SIDE = 3200
_QUALITY = 95


def main() -> int:
    raw = sys.stdin.buffer.read(LARGEST_BYTES + 1)
    register_heif_opener()
    Image.init()
    end_with_parent()
    limit_further(CPU_S, WALL_S, MEMORY, _LARGEST_WRITTEN)
    close_in()
    image = Image.open(io.BytesIO(raw), formats=["HEIF"])
    if image.width * image.height > _LARGEST_PIXELS:
        return 1
    colours = image.info.get("icc_profile")
    image.thumbnail((_SIDE, _SIDE))
    target = io.BytesIO()
    image.convert("RGB").save(target, "JPEG", quality=_QUALITY, icc_profile=colours, exif=b"")
    sys.stdout.buffer.write(target.getvalue())
    return 0


if __name__ == "__main__":
    sys.exit(main())
