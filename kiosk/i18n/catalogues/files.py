"""Reads translators' files, which may come from anybody: only in their own folder, of limited size."""

from pathlib import Path

from kiosk.base.plain_files import read_plain

LARGEST_BYTES = 2_000_000
MOST_TEXTS = 10_000
"""With every plural form; the program has a fifth of this."""

HEAD_BYTES = 16_000
"""The longest header, with translators' notes above it."""


class UnreadableError(ValueError):
    """``text`` is the reason and its correction, ``line`` the place."""

    def __init__(self, text: str, line: int = 1) -> None:
        super().__init__(text)
        self.text, self.line = text, line


def is_there(file: Path) -> bool:
    """Whether the file exists; false without the permission to look."""
    try:
        return file.is_file()
    except OSError:
        return False


def read_text(file: Path) -> str:
    """The UTF-8 text of a catalogue or of approvals."""
    raw = _bytes_of(file, LARGEST_BYTES + 1)
    if len(raw) > LARGEST_BYTES:
        raise UnreadableError(f"the file is larger than {LARGEST_BYTES // 1_000_000} MB")
    if raw.count(b"msgstr") > MOST_TEXTS:
        raise UnreadableError(
            f"the file holds more than {MOST_TEXTS} texts, which no screen has: remove some"
        )
    return _text_of(raw)


def read_head(file: Path) -> str:
    """The first lines of the text, which contain the whole header."""
    raw = _bytes_of(file, HEAD_BYTES)
    whole = max(raw.rfind(b"\n"), raw.rfind(b"\r")) + 1 if len(raw) == HEAD_BYTES else len(raw)
    return _text_of(raw[:whole])


def _bytes_of(file: Path, most: int) -> bytes:
    # A catalogue is at <tag>/LC_MESSAGES in its folder.
    folder = file.parents[2] if file.parent.name == "LC_MESSAGES" else file.parent
    try:
        if not file.resolve().is_relative_to(folder.resolve()):
            raise UnreadableError("the file is a link that leads out of its folder: put a copy here instead")
        if file.exists() and not file.is_file():
            raise UnreadableError("this is no file: check its name and place")
        return read_plain(file, most)
    except (OSError, RuntimeError) as error:
        why = error.strerror if isinstance(error, OSError) else error
        raise UnreadableError(f"the file cannot be read ({why})") from error


def _text_of(raw: bytes) -> str:
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise UnreadableError("the file is not UTF-8: save it again with that encoding", line) from error
    return text.replace("\r\n", "\n").replace("\r", "\n")
