"""A talk led to its end in a window that nobody sees."""

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from PySide6.QtGui import QImage

from kiosk.app.talk.programme_files import ProgrammeFiles
from kiosk.core.content.panels.list_panel import ListPanel
from kiosk.core.content.panels.statement import Statement
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.talk.programme_editor import Draft, added, programme_of, remarked
from kiosk.loading.sources import BUILT_IN_SITE, Sources

PHONE = re.compile(r"\d[\d ]{3,}\d")


def copy(room, programme="talk-10", tag="en", staff="en"):
    return room.copy(room.world.talks.programme(programme), tag, staff)


@pytest.mark.slow
def test_every_slide_of_the_programme_is_there_in_order_with_its_notes(room):
    opened = room()
    talk = copy(opened)
    shows = [slide.show for slide in opened.world.talks.programme("talk-10").slides]
    assert [slide.ref for slide in talk.slides] == shows
    assert [slide.number for slide in talk.slides] == list(range(1, len(shows) + 1))
    assert all(slide.steps and slide.notes for slide in talk.slides)
    assert talk.minutes == 10


@pytest.mark.slow
def test_rows_come_one_by_one_and_pages_screen_by_screen(room):
    talk = copy(room(), "talk-25")
    by_ref = {slide.ref: slide for slide in talk.slides}
    rows = [step.alt for step in by_ref["what-it-means"].steps]
    assert len(rows) == 4
    shown = [set(alt.splitlines()) for alt in rows]
    assert all(before < after for before, after in pairwise(shown))
    assert len(by_ref["what-it-means"].screens) == 1
    turned = by_ref["asking-for-advice/when-you-call"]
    assert len(turned.screens) > 1
    assert len({step.png for step in turned.steps}) == len(turned.steps)


@pytest.mark.slow
def test_a_picture_has_its_size_and_says_what_it_shows(room):
    talk = copy(room(size=(480, 360)))
    first = talk.slides[0].steps[0]
    image = QImage.fromData(first.png)
    assert (image.width(), image.height()) == (480, 360)
    assert first.alt.startswith("Welcome. You can step out at any time.\n")
    assert "800 555 0199" in first.alt


@pytest.mark.slow
def test_every_picture_says_the_title_of_its_slide_be_it_a_list_or_a_page(room):
    opened = room()
    talk = copy(opened, "talk-25")
    said = {slide.ref: [step.alt.splitlines() for step in slide.steps] for slide in talk.slides}
    panels = (*opened.world.deck.panels, *opened.world.talks.slides)
    kinds = {type(panel) for panel in panels if panel.id in said}
    assert kinds >= {Statement, ListPanel} and any("/" in ref for ref in said)
    for slide in talk.slides:
        assert all(slide.title in lines for lines in said[slide.ref]), slide.ref
    assert "None" not in {line for alts in said.values() for lines in alts for line in lines}


@pytest.mark.slow
def test_room_and_notes_can_have_two_languages(room):
    opened = room()
    talk = copy(opened, tag="fr", staff="en")
    assert talk.slides[0].steps[0].alt.startswith("Bienvenue.")
    assert talk.slides[0].title == "Welcome. You can step out at any time."
    assert (talk.title, talk.room_title) == ("A short talk, 10 minutes", "Une séance courte, 10 minutes")
    again = copy(opened, tag="en", staff="fr")
    assert again.slides[0].steps[0].alt.startswith("Welcome.")
    assert again.slides[0].notes[0].text.startswith("Dites combien")


def test_without_a_confirmed_number_nothing_looks_like_one(room, log_warnings):
    talk = copy(room(Sources(BUILT_IN_SITE, mode="present")))
    assert (talk.numbers, talk.valid_until, talk.demo) == ((), None, False)
    for _, _, step in talk.steps:
        assert not PHONE.search(step.alt), step.alt


@pytest.mark.slow
def test_a_line_that_is_closed_now_does_not_name_its_next_opening_for_ever(room, tmp_path, log_warnings):
    """The room is opened at night."""
    site = tmp_path / "site.toml"
    site.write_text(
        """
organisation = "other"
name = "Harbour"
country = ""
time_zone = "UTC"
languages = ["en"]
show_drafts = true

[[helpline]]
id = "advice"
kind = "advice"
answered_by = "charity"
number = "800 555 0199"
hours = "Mon-Fri 09:00-17:00"
cost = "free"
languages = ["en"]
confirmed_on = 2026-11-20
confirmed_by = "desk-team"
"""
    )
    talk = copy(room(Sources(site, mode="present")))
    assert talk.valid_until == date(2026, 11, 20) + timedelta(days=CONFIRMED_DAYS)
    assert [(line.number, line.who) for line in talk.numbers] == [
        ("800 555 0199", "A charity answers · Mon–Fri 9–17")
    ]
    said = "\n".join(step.alt for _, _, step in talk.steps)
    assert "800 555 0199" in said
    assert not re.search(r"from 9|tomorrow|opens", said)


@pytest.mark.slow
def test_the_leaders_own_note_comes_first(room, tmp_path):
    draft = remarked(added(Draft("own-1", "Mine"), "your-passport"), "your-passport", "Ask Ana")
    ProgrammeFiles(tmp_path).keep(programme_of(draft, ()))
    talk = copy(room(state=tmp_path), "own-1")
    (slide,) = [slide for slide in talk.slides if slide.ref == "your-passport"]
    assert slide.notes[0].text == "Your own note: Ask Ana"
    assert len(slide.notes) > 1
