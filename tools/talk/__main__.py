"""`make talk`: leads a talk on two screens without hardware, for real; a table and pictures in build/talk.

Run it after a change of the console, of the slides, of screens in a talk or of phones that lead. Each frame
of the room's screen is looked at: none may hold a note. It needs no root and no display: a desktop without a
screen is started (labwc). It takes ten minutes, two of which are 100 mirrorings on a busy machine.
"""

import sys

from tools.shared.cases import Cases, chosen, sum_up, try_all
from tools.talk import moved, plants, screens, story, xone, xscreens

CASES: Cases = {
    "note planted in a slide": plants.in_a_slide,
    "console planted on the room's screen": plants.on_the_wrong_screen,
    "the 25 minutes": story.lead,
    "killed in the middle": story.killed,
    "projector off and on": screens.projector,
    "laptop off and on": screens.laptop,
    "mirrored under load": screens.mirrored,
    "projector off and on, under X": xscreens.projector,
    "laptop off and on, under X": xscreens.laptop,
    "mirrored, under X": xscreens.mirrored,
    "moved, under X": moved.under_openbox,
    "one screen, then a projector, under X": xone.lead,
}


def main() -> int:
    rows = try_all(chosen(CASES, "tools.talk", "Leads a talk for real."))
    print(f"\n{sum_up(rows)}; pictures in build/talk")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
