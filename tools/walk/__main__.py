"""`make walk`: a robot visitor walks through the moving program, and compares what it sees with a reference.

Run it after a change of QML, of motion, of touches or of keys. It needs Xvfb, no root, and as many minutes as
it is given: WALK_ARGS='--minutes 60 --language ar --size 1080x1920'. Without a size or a language all take
turns. What it finds it writes into build/walk: pictures, and the shortest way, which --replay goes again.
"""

import argparse
import sys
from collections.abc import Callable

from tools.walk.choosing import Temper
from tools.walk.evidence import OUT
from tools.walk.ground import Ground
from tools.walk.session import LANGUAGES, Session, parser_of, screen_size
from tools.walk.walks import follow, walk
from tools.walk.way import Walked

SIZES = ((1280, 720), (1080, 1920), (1280, 1024))
ACTS = 40
"""Of one walk; the next one begins in a new program."""


def main() -> int:
    return Session("walk", OUT, _ground, _walk, follow).go(_options())


def _walk(options: argparse.Namespace, ground: Ground, seed: int, goes_on: Callable[[int], bool]) -> Walked:
    return walk(ground, seed, _temper(options, seed), goes_on)


def _ground(options: argparse.Namespace, seed: int) -> Ground:
    size = options.size or SIZES[seed % len(SIZES)]
    language = options.language or LANGUAGES[seed % len(LANGUAGES)]
    takes_turns = not (options.size or options.language)
    switch = options.switch or (takes_turns and seed % 11 == 5)
    return Ground(size, language, switch, options.speaks or (takes_turns and seed % 11 == 8))


def _temper(options: argparse.Namespace, seed: int) -> Temper:
    """Each seed has its size of text, and every fifth asks for contrast, unless the options say it."""
    step = options.text_size if options.text_size is not None else (0, 0, 1, 3)[seed % 4]
    return Temper(patient=seed % 6 == 0, step=step, contrast=options.contrast or seed % 5 == 4)


def _options() -> argparse.Namespace:
    parser = parser_of("tools.walk", "Walks through the kiosk.", ACTS)
    parser.add_argument("--size", type=screen_size, metavar="WxH")
    parser.add_argument("--text-size", type=int, choices=range(4), help="steps above the usual size")
    parser.add_argument("--contrast", action="store_true")
    parser.add_argument("--switch", action="store_true", help="controls are offered in turn")
    parser.add_argument("--speaks", action="store_true", help="pages are read aloud, without sound")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
