"""Called by Hatchling: adds manual page and completions to the wheel, which pip installs below ``share``."""

import shutil
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

OLDEST = (3, 12)
"""As ``requires-python`` of pyproject.toml."""


class ManualHook(BuildHookInterface[Any]):
    _folder: Path | None = None

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        # An older Python cannot read the program. pip says so in a sentence when it knows the metadata.
        if sys.version_info[:2] < OLDEST:
            return
        # A build environment contains neither the program nor the tools.
        sys.path.insert(0, self.root)
        from kiosk import BUILD_DATE, __version__
        from tools.manual.files import shared
        from tools.manual.programs import KIOSK

        self._folder = Path(tempfile.mkdtemp())
        for place, text in shared(KIOSK, __version__, BUILD_DATE).items():
            file = self._folder / place
            file.parent.mkdir(parents=True)
            file.write_text(text, "utf-8")
            build_data["shared_data"][str(file)] = f"share/{place}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        if self._folder:
            shutil.rmtree(self._folder)
