"""Which kinds of picture the studio takes, by the first bytes of a file."""

from typing import Literal

from kiosk.content.files.picture_files import is_heic

UploadKind = Literal["JPEG", "PNG", "WEBP", "HEIC"]
HEAD = 12
"""Bytes that tell the kind."""

SAVE_AS_JPEG = (
    "open it in a program for pictures and save it as JPEG; on an iPhone, Settings, Camera, Formats, "
    "“Most Compatible” takes JPEG from then on"
)


def kind_of(head: bytes) -> UploadKind | None:
    if head.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WEBP"
    return "HEIC" if is_heic(head) else None
