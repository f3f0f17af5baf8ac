"""Copies the files of espeak-ng into memory, so that no access time reveals which language was read aloud."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory

from kiosk.base.failure_log import failures
from kiosk.base.installed.state_folder import free
from kiosk.core.speech.voices import Voice

_PLACES = ("/usr/share/espeak-ng-data", "/usr/lib/*/espeak-ng-data")
_SHARED = ("phontab", "phonindex", "phondata", "intonations", "en_dict")
"""The letters of English are in words of every language."""

_NAME = "espeak-ng-data"
_THING = "The copy of the voices"
_FAR = 4_102_444_800
"""1 January 2100. Linux changes no access time that is in the future (relatime)."""


def installed_voices(root: Path = Path("/")) -> dict[str, Path]:
    """The files of the voices of espeak-ng, by name."""
    found = (file for place in _PLACES for file in root.glob(f"{place.lstrip('/')}/lang/*/*"))
    every = {file.name: file for file in found if file.is_file()}
    top = (file for place in _PLACES for file in root.glob(f"{place.lstrip('/')}/lang/*"))
    return every | {file.name: file for file in top if file.is_file()}


class VoiceFiles:
    """Copies the files of ``voices`` into systemd's runtime directory, else into a temporary folder."""

    def __init__(self, voices: Iterable[Voice], environment: Mapping[str, str] = os.environ) -> None:
        self._own: TemporaryDirectory[str] | None = None
        installed = installed_voices()
        self.names = frozenset(voice.name for voice in voices if voice.name in installed)
        """The voices that can speak."""
        self.folder = ""
        """The folder passed to espeak-ng; "" if nothing could be copied: then it reads its own."""
        if self.names:
            try:
                self.folder = self._copy({name: installed[name] for name in self.names}, environment)
                failures.works(_THING)
            except OSError as fault:
                text = f"was not made, so a file of the system may tell which language was read: {fault}"
                place = Path(fault.filename) if isinstance(fault.filename, str) else Path()
                failures.fails("kiosk.speech", _THING, f"{text}; {free(place)}")

    def end(self) -> None:
        if self._own:
            self._own.cleanup()

    def _copy(self, files: Mapping[str, Path], environment: Mapping[str, str]) -> str:
        runtime = environment.get("RUNTIME_DIRECTORY", "").partition(":")[0]
        if not runtime:
            self._own = TemporaryDirectory(prefix="kiosk-")
        whole = Path(runtime or (self._own.name if self._own else "")) / "voices"
        shutil.rmtree(whole, ignore_errors=True)
        data = whole / _NAME
        (data / "lang").mkdir(parents=True)
        for name, file in files.items():
            source = next(parent for parent in file.parents if parent.name == _NAME)
            shutil.copyfile(file, data / "lang" / name)
            for shared in (*_SHARED, f"{name}_dict"):
                if not (data / shared).exists():
                    shutil.copyfile(source / shared, data / shared)
        for path in (*data.rglob("*"), data):
            os.utime(path, (_FAR, path.stat().st_mtime))
        return str(whole)
