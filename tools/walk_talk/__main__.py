"""`make walk-talk`: a robot leads talks in the moving program, and compares both screens with a reference.

Run it after a change of console, slides, screens in a talk, keys of clickers or phones. It needs Xvfb, no
root, and as many minutes as it is given: TALK_WALK_ARGS='--minutes 60 --language ar --room 1024x768'. Without
a room or a language all take turns. What it finds it writes into build/walk-talk: pictures, and the shortest
way, which --replay goes again.
"""

import argparse
import sys
from collections.abc import Callable

from tools.shared import ROOT
from tools.walk.ground import Ground
from tools.walk.session import LANGUAGES, Session, parser_of, screen_size
from tools.walk.way import Walked
from tools.walk_talk.walks import follow, walk

OUT = ROOT / "build/walk-talk"
ROOMS = ((1280, 720), (1024, 768), (720, 1280))
ACTS = 50
"""Of one walk; the next one begins in a new program."""


def main() -> int:
    return Session("talk", OUT, _ground, _walk, follow, once=True).go(_options())


def _walk(_: argparse.Namespace, ground: Ground, seed: int, goes_on: Callable[[int], bool]) -> Walked:
    return walk(ground, seed, goes_on)


def _ground(options: argparse.Namespace, seed: int) -> Ground:
    size = options.room or ROOMS[seed % len(ROOMS)]
    return Ground(size, options.language or LANGUAGES[seed % len(LANGUAGES)])


def _options() -> argparse.Namespace:
    parser = parser_of("tools.walk_talk", "Leads talks by chance.", ACTS)
    parser.add_argument("--room", type=screen_size, metavar="WxH", help="the size of the room's screen")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
