"""Manual and completions of a program, where Debian looks for them."""

import gzip
from datetime import date
from pathlib import Path

from tools.manual.files import completions, manual, shared
from tools.manual.programs import Program


def make_shell_files(share: Path, program: Program, version: str, built: date) -> None:
    """``version`` is that of the release; ``share`` is ``/usr/share`` of a package."""
    # Debian's zsh has a folder of its own.
    elsewhere = {completions(program.help.name)["zsh"]: f"zsh/vendor-completions/_{program.help.name}"}
    for place, text in shared(program, version, built).items():
        is_manual = place == manual(program)
        file = share / (f"{place}.gz" if is_manual else elsewhere.get(place, place))
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(gzip.compress(text.encode(), mtime=0) if is_manual else text.encode())
