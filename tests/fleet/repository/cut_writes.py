"""A repository in which writing ends at some file."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from kiosk.fleet.repository import signed_files


@contextmanager
def cut_after(files: int) -> Iterator[Callable[[], bool]]:
    """The write after so many ``files`` fails, and ends the block; the result says whether there was one."""
    real, left, is_cut = signed_files.replace, files, False

    def replaced(path: Path, content: bytes, mode: int) -> None:
        nonlocal left, is_cut
        if not left:
            is_cut = True
            raise _CutError
        left -= 1
        real(path, content, mode)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(signed_files, "replace", replaced)
        with suppress(_CutError):
            yield lambda: is_cut


class _CutError(Exception):
    pass
