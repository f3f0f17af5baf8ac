"""Each language counts its own words."""

from kiosk.core.content.stops import PageStop
from kiosk.loading.word_counts import count_stops
from tests.fakes import TODAY, page, statement, topic


def test_translations_are_counted_as_their_script_counts():
    panel = statement("a", words=4)
    french = {("a", "Headline"): "Le grand titre", ("other", panel.lead): "un mot"}
    chinese = {("a", panel.lead): "记熟两个电话号码。"}
    assert count_stops([panel], {"en": {}, "fr": french, "zh-Hans": chinese}) == {
        "en": {"a": 4},
        "fr": {"a": 3 + 3},
        "zh-Hans": {"a": 1 + 4},
    }


def test_a_page_is_counted_as_the_loop_shows_it():
    shown = page("p", words=5)
    stop = PageStop(topic("t", shown), shown, shown.loop_blocks_on(TODAY))
    assert count_stops([stop], {"fr": {("t/p", "Title"): "Le titre"}}) == {"fr": {"t/p": 6}}
