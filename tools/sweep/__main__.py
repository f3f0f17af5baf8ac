"""`make sweep`: paints and measures every screen in every language; SWEEP_ARGS='ar ur' for some of them.

Run it after a change of many screens, of fonts or of the tokens, and when a catalogue is complete. It needs
no display, and about twenty minutes for seven languages on two cores. At 16:9 and 9:16 it paints all pages in
both contrasts; at twelve other shapes every named screen, and the pages in every third shape, which differ
from language to language, or in all with `--whole`; all that in the usual layout and in reach mode, or in one
of both with `--reach`. `build/sweep` then holds a sheet for each language, shape and layout, with each named
screen at a quarter of its size, and a picture of every screen in which something is wrong:
words that are cut, covered or wider than their place, letters without a glyph, targets that are too small
or overlap, contrast that is too low.
"""

import argparse
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from kiosk.base.places import TRANSLATIONS
from kiosk.i18n.catalogues.completeness import catalogue_files
from kiosk.machine.start import environment
from tools.shared import ROOT

PROCESSES = 2
REACHES = ("usual", "low")


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tools.sweep", description="Measures every screen.")
    parser.add_argument("tags", nargs="*", metavar="TAG", help="only these languages")
    parser.add_argument("--out", type=Path, default=ROOT / "build/sweep", metavar="DIR")
    parser.add_argument("--whole", action="store_true", help="every page at every shape of screen")
    parser.add_argument("--reach", nargs="+", choices=REACHES, default=REACHES, help="only this layout")
    parser.add_argument("--alone", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    offered = ("en", *catalogue_files(TRANSLATIONS))
    if options.alone:
        return _one(options.tags[0], offered, options)
    begun = time.monotonic()
    options.out.mkdir(parents=True, exist_ok=True)
    tags = options.tags or offered
    for old in (
        *(old for tag in tags for old in options.out.glob(f"{tag}-*.webp")),
        *options.out.glob("*.png"),
    ):
        old.unlink(missing_ok=True)
    with ThreadPoolExecutor(PROCESSES) as pool:
        codes = list(pool.map(lambda tag: _process(tag, options), tags))
    seconds = time.monotonic() - begun
    clean = "clean" if not any(codes) else "with complaints"
    print(f"{len(tags)} languages, {clean}, in {seconds // 60:.0f} min {seconds % 60:.0f} s: {options.out}")
    return 1 if any(codes) else 0


def _one(tag: str, offered: tuple[str, ...], options: argparse.Namespace) -> int:
    environment.apply("offscreen", "software")
    # Qt reads the environment when it is imported.
    from tools.sweep.language import sweep

    return 1 if sweep(tag, offered, options.out, options.whole, options.reach) else 0


def _process(tag: str, options: argparse.Namespace) -> int:
    """A process for each language: the translator is the whole application's."""
    command = [sys.executable, "-m", "tools.sweep", tag, "--out", str(options.out), "--alone"]
    command += ["--reach", *options.reach, *["--whole"] * options.whole]
    return subprocess.run(command, cwd=ROOT, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
