"""The robot visitor walks for a while on another shape and in another language each day."""

import shutil
from datetime import UTC, datetime
from itertools import product

import pytest

from tools.walk.__main__ import SIZES
from tools.walk.choosing import Temper
from tools.walk.ground import Ground
from tools.walk.session import LANGUAGES
from tools.walk.walks import follow, for_seconds, walk
from tools.walk.way import found_again

WALKS_S = 10.0
LEAST = 3
"""Acts, however busy the machine is."""

GROUNDS = [Ground(size, language) for language, size in product(LANGUAGES, SIZES)]

pytestmark = pytest.mark.skipif(not shutil.which("Xvfb"), reason="there is no Xvfb to walk in")


def test_the_screen_shows_what_its_state_shows_on_every_way():
    seed = datetime.now(UTC).toordinal()
    ground = GROUNDS[seed % len(GROUNDS)]
    goes_on = for_seconds(WALKS_S)
    temper = Temper(panels=False, step=seed % 4)
    walked = walk(ground, seed, temper, lambda acts: goes_on(acts) or acts < LEAST)
    # How soon the loop comes is measured by make walk: tests share the processors.
    findings = [finding for finding in found_again(follow, ground, walked) if finding.kind != "slow"]
    found = [f"{finding.kind}: {finding.what}" for finding in findings]
    assert not found, "\n".join([f"seed {seed}, {ground}", *found, *map(str, walked.way)])
    assert walked.findings or len(walked.way) >= LEAST
