"""What check says of playlists that play nothing, never, or nothing practical."""

from dataclasses import replace
from datetime import date

import pytest

from kiosk.content.deck.cross_checks import Found
from kiosk.content.files.document import read_document
from kiosk.content.rules import playlists
from kiosk.core.schedule.playlist import Playlist
from tests.fakes import LOOP, site, world

TODAY = date(2026, 11, 27)


def found(tmp_path, name, text):
    path = tmp_path / f"{name}.toml"
    path.write_text(f'id = "{name}"\ntitle = "P"\n{text}\n', "utf-8")
    document = read_document(path)
    return Found(Playlist.validated(**document.data), document)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        ('panels = ["a"]', 0, ""),
        ('panels = ["b"]\npriority = 1', 0, ""),
        ('panels = ["a", "c"]\npriority = 1', 3, "no panel of it has practical = true"),
        ('panels = ["a"]\nmodes = ["loop"]', 4, "it never plays here: this screen has mode = “kiosk”"),
        ('panels = ["a"]\nlast_day = 2026-11-26', 4, "it never plays again"),
        ('panels = ["a"]\nlast_day = 2026-11-27', 0, ""),
        ('panels = ["a"]\nyearly = "02-29"', 0, ""),
        (
            'panels = ["a"]\nrrule = "FREQ=DAILY;INTERVAL=7;BYDAY=TU"\nfirst_day = 2026-11-23',
            *(4, "it never plays again"),
        ),
        ('panels = ["d", "a"]', 3, "“d” is left out: site.toml has it in hide"),
        ('panels = ["gone"]', 3, "none of its panels is shown here"),
    ],
)
def test_a_playlist(tmp_path, text, line, told):
    shown = world(*LOOP).deck
    shown = replace(shown, panels=tuple(panel for panel in shown.panels if panel.id != "d"))
    problems = list(playlists.check([found(tmp_path, "p", text)], shown, site(hide=("d",)), {}, TODAY))
    assert [problem.line for problem in problems] == ([line] if line else [])
    assert all(told in problem.text for problem in problems)


WEEK = {"open": "Mon-Fri 06:00-22:00, Sat 20:00-02:00"}
CLOSED = {**WEEK, "exception": [{"first_day": date(2026, 12, 24), "open": "closed"}]}


@pytest.mark.parametrize(
    ("text", "hours", "line"),
    [
        ('hours = "Mon-Sun 22:00-06:00"', WEEK, 0),
        ('hours = "Mon-Fri 22:00-06:00"', WEEK, 4),
        ('hours = "Mon-Fri 22:00-06:01"', WEEK, 0),
        ('hours = "Mon-Fri 21:59-22:30"', WEEK, 0),
        # The screen is lit by Saturday's opening.
        ('hours = "Sun 00:00-04:00"', WEEK, 0),
        ('hours = "Sun 02:00-04:00"', WEEK, 4),
        ('rrule = "FREQ=WEEKLY;BYDAY=SU"\nfirst_day = 2026-11-22\nhours = "Sun 08:00-20:00"', WEEK, 6),
        ("first_day = 2026-12-24\nlast_day = 2026-12-24", WEEK, 0),
        ("first_day = 2026-12-24\nlast_day = 2026-12-24", CLOSED, 4),
        ('yearly = "12-24"', CLOSED, 0),
        ('hours = "Sun 02:00-04:00"', None, 0),
    ],
)
def test_a_playlist_of_hours_at_which_the_screen_is_dark(tmp_path, text, hours, line):
    of = site(hours=hours) if hours else site()
    lists = [found(tmp_path, "p", f'panels = ["a"]\n{text}')]
    problems = list(playlists.check(lists, world(*LOOP).deck, of, {}, TODAY))
    assert [problem.line for problem in problems] == ([line] if line else [])
    assert all("whenever it could, the screen is dark" in problem.text for problem in problems)


def test_where_staff_lead_talks_the_screen_is_never_dark(tmp_path):
    lists = [found(tmp_path, "p", 'panels = ["a"]\nhours = "Sun 02:00-04:00"')]
    of = site(hours=WEEK, mode="present")
    assert list(playlists.check(lists, world(*LOOP).deck, of, {}, TODAY)) == []


def test_what_always_plays_hides_what_is_lower(tmp_path):
    always = found(tmp_path, "always", 'panels = ["b"]\npriority = 2')
    low = found(tmp_path, "low", 'panels = ["a"]\npriority = 0\nhours = "Mon-Fri 06:00-10:00"')
    (problem,) = playlists.check([always, low], world(*LOOP).deck, site(), {}, TODAY)
    assert (problem.file, problem.line) == (str(tmp_path / "low.toml"), 4)
    assert problem.text == "it never plays: “always” always plays and has a higher priority"
