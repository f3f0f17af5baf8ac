"""The robot leads a talk on two screens: a short one in make test, by chance for longer in make test-slow."""

import shutil
import time
from datetime import UTC, datetime

import pytest

from tools.walk.acts import parsed
from tools.walk.ground import Ground
from tools.walk.session import LANGUAGES
from tools.walk.way import Walked
from tools.walk_talk.__main__ import ROOMS
from tools.walk_talk.walks import follow, walk

BEGIN = (
    "touch '' 'A short talk, 10 minutes' 0.5 0.3",
    "finger '' 'Begin the talk' 0.6 0.6",
    "key 'Next Next'",
)
WALKS_S = 60.0

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb for two screens")


def is_sound(walked: Walked, least: int) -> None:
    found = [f"{finding.kind}: {finding.what}" for finding in walked.findings]
    assert not found, "\n".join([*found, *map(str, walked.way)])
    assert len(walked.way) >= least


def test_console_and_room_show_what_their_state_shows_as_a_talk_begins():
    way = [parsed(line) for line in BEGIN]
    walked = follow(Ground(), way)
    # A machine that does other work can be late once.
    is_sound(follow(Ground(), way) if walked.findings else walked, len(BEGIN))


@pytest.mark.slow
def test_both_screens_show_what_their_state_shows_on_every_way():
    seed = datetime.now(UTC).toordinal()
    end = time.monotonic() + WALKS_S
    ground = Ground(ROOMS[seed % len(ROOMS)], LANGUAGES[seed % len(LANGUAGES)])
    is_sound(walk(ground, seed, lambda acts: time.monotonic() < end), 5)
