"""The rows of *Numbers*: what is marked is told by a mark, which no font has to have."""

from kiosk.loading.world import language_of
from kiosk.window.staff.numbers_view import rows
from tests.core.staff.test_numbers import opened, touch


def test_languages_in_which_somebody_answers_are_marked_and_can_be():
    rules = touch(opened(), "line advice", "right", "languages")
    shown = rows(rules.scene.panel, rules.world, language_of("en"), rules.now)
    assert all(row["takesMark"] and row["detail"] == "" for row in shown)
    marked = {row["programme"] for row in shown if row["isMarked"]}
    assert marked == set(rules.scene.panel.line.languages)
    assert marked


def test_a_row_that_leads_on_takes_no_mark():
    rules = touch(opened(), "line advice", "right")
    assert not any(
        row["takesMark"] for row in rows(rules.scene.panel, rules.world, language_of("en"), rules.now)
    )
