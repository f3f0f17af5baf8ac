"""The book of starts."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.base.exit_codes import LOST_GRAPHICS, REFUSED
from kiosk.commands.new_site import new_site
from kiosk.core.restarts.starts import FallbackStep
from kiosk.loading.sources import BUILT_IN_SITE, Sources
from kiosk.machine.disk_thread import at_once
from kiosk.machine.sites.previous_content import Previous, own
from kiosk.machine.sites.start_book import StartBook, start_book

ROOT = Path(__file__).parents[3]


@pytest.fixture
def sources(tmp_path):
    new_site("harbour", tmp_path)
    return Sources(tmp_path / "harbour/site.toml")


@pytest.fixture
def start(sources, tmp_path):
    """start() opens the book as a new start does."""
    (tmp_path / "run").mkdir()
    return lambda: StartBook(sources, tmp_path / "state", tmp_path / "run")


def change(sources):
    sources.site.write_text(sources.site.read_text("utf-8") + "\n# changed\n", "utf-8")


def test_content_that_lasted_is_what_two_crashes_after_a_change_lead_back_to(start, sources):
    start().lasted(at_once)
    before = sources.site.read_bytes()
    change(sources)
    assert [start().sources for _ in range(2)] == [sources, sources]
    back = start()
    assert back.step is FallbackStep.PREVIOUS
    assert back.sources.site != sources.site and back.sources.site.read_bytes() == before
    start()
    assert start().sources.site == BUILT_IN_SITE


def test_what_the_previous_content_runs_as_is_not_kept_as_the_newest(start, sources, tmp_path):
    start().lasted(at_once)
    proof = Previous(tmp_path / "state").proof()
    change(sources)
    for _ in range(2):
        start()
    start().lasted(at_once)
    assert Previous(tmp_path / "state").proof() == proof


def test_a_change_is_tried_at_once(start, sources):
    start().lasted(at_once)
    change(sources)
    for _ in range(3):
        start()
    change(sources)
    assert start().sources == sources


def test_a_damaged_copy_is_passed_over(start, sources, tmp_path):
    start().lasted(at_once)
    change(sources)
    for _ in range(2):
        start()
    Previous(tmp_path / "state").sources(sources).site.write_bytes(b"")
    assert start().sources.site == BUILT_IN_SITE


def test_a_new_boot_tries_everything_again(start, sources, tmp_path):
    start().lasted(at_once)
    change(sources)
    for _ in range(4):
        start()
    assert start().software
    (tmp_path / "run/starts.json").unlink()
    book = start()
    assert (book.sources, book.software) == (sources, False)


def test_a_lost_graphics_card_is_known_at_the_next_start(start):
    book = start()
    assert not book.software
    book.ended(LOST_GRAPHICS)
    assert start().software


def test_what_cannot_be_shown_is_left_at_the_next_start(start, sources):
    start().lasted(at_once)
    change(sources)
    book = start()
    assert book.can_fall_back()
    book.ended(REFUSED)
    assert start().step is FallbackStep.PREVIOUS


def test_a_site_that_never_ran_has_nothing_to_fall_back_to(start):
    assert not start().can_fall_back()


def test_there_is_no_way_back_to_the_content_that_is_refused(start):
    start().lasted(at_once)
    assert not start().can_fall_back()


def test_what_was_mended_before_it_was_shown_is_what_is_kept(start, sources, tmp_path):
    mended = sources.site.read_bytes()
    sources.site.write_text("organisation = ", "utf-8")
    book = start()
    sources.site.write_bytes(mended)
    book.read_again()
    book.lasted(at_once)
    assert Previous(tmp_path / "state").proof() == own(sources).proof


def test_an_end_that_was_wanted_does_not_count(start, sources):
    for _ in range(5):
        book = start()
        book.ended(0)
    assert (book.step, book.software) == (FallbackStep.CURRENT, False)


@pytest.mark.parametrize(
    "text",
    ["", "{}", "[]", "\x00", '{"content": 1}', json.dumps({"content": "", "step": 9, "tries": 0})],
)
def test_a_strange_book_is_as_if_there_were_none(start, tmp_path, text):
    (tmp_path / "run/starts.json").write_text(text, "utf-8")
    assert start().step is FallbackStep.CURRENT


def test_only_a_supervised_kiosk_keeps_the_book(sources, tmp_path):
    assert start_book({}, sources, tmp_path) is None
    assert start_book({"RUNTIME_DIRECTORY": f"{tmp_path}:/other"}, sources, tmp_path)
    assert (tmp_path / "starts.json").is_file()


SHORT_OF_MEMORY = """
import pathlib, resource, sys
from kiosk.loading.sources import Sources
from kiosk.machine.sites.start_book import StartBook

given = Sources(pathlib.Path(sys.argv[1]))
taken = int(pathlib.Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
resource.setrlimit(resource.RLIMIT_AS, (taken + 30_000_000,) * 2)
for _ in range(2):
    StartBook(given, pathlib.Path(sys.argv[2]), pathlib.Path(sys.argv[3]))
"""
"""Has room for half of what may be copied."""


@pytest.mark.parametrize("size", [60_000_000, 8_000_000_000])
@pytest.mark.sample(1)
def test_content_that_does_not_fit_into_memory_keeps_no_start_from_counting(sources, tmp_path, size):
    (tmp_path / "run").mkdir()
    with (sources.site.parent / "content/video.mp4").open("wb") as video:
        video.truncate(size)
    words = map(str, (sources.site, tmp_path / "state", tmp_path / "run"))
    ended = subprocess.run(
        [sys.executable, "-c", SHORT_OF_MEMORY, *words], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (ended.returncode, ended.stderr) == (0, "")
    assert json.loads((tmp_path / "run/starts.json").read_text("utf-8"))["failures"] == 2
