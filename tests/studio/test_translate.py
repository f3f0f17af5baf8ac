"""Sentences in another language: which, in which state, what is wrong with one, and how it is saved."""

import signal

import pytest

from kiosk.i18n.extraction.one_text import said_in, with_translation
from kiosk.studio.editors.sentence_faults import faults_of, longest_of, refusal_of
from kiosk.studio.editors.sentences import chosen, sentences_of
from tests.studio.served import Studio

HEADLINE = ("waiting-here", "Waiting here? Look around.")


@pytest.fixture
def studio(folder):
    running = Studio(folder / "site.toml")
    assert running.enter().status == 303
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.ends() == 0
    assert "Traceback" not in running.complaints()


def sentence(folder, key=HEADLINE):
    return next(each for each in sentences_of(folder, "fr") if each.key == key)


def test_every_own_sentence_is_there_with_its_state(folder):
    every = sentences_of(folder, "fr")
    assert sentence(folder) in every
    assert {each.whose for each in every} == {"own"}
    file = folder / "translations/fr/LC_MESSAGES/kiosk.po"
    file.write_text(with_translation(folder / "translations", "fr", HEADLINE, ""), "utf-8")
    assert sentence(folder).state == "missing"
    assert [each.key for each in chosen(sentences_of(folder, "fr"), "missing", "all")] == [HEADLINE]
    assert chosen(sentences_of(folder, "fr"), "all", "program") == ()


@pytest.mark.parametrize(
    ("source", "text", "said"),
    [
        ("At {time}", "À l’heure", "{time} is missing"),
        ("Now", "À {time}", "{time} is not in the text beside it"),
        ("At {time}", "À {time}", ""),
        ("Call", "", ""),
        ("Now", "Appelez le 800 555 0142", "number"),
    ],
)
def test_a_text_that_no_screen_would_show_is_refused(source, text, said):
    assert (said in refusal_of(source, text)) if said else refusal_of(source, text) == ""


@pytest.mark.parametrize(
    ("text", "tag", "said"),
    [
        ("Regardez", "fr", ""),
        ("Regardez autour de vous", "fr", "at most 20"),
        ("Look around", "ar", "script"),
        ("esclaves", "fr", "esclaves"),
    ],
)
def test_faults_are_said_while_somebody_writes(text, tag, said):
    found = " ".join(each.text for each in faults_of("Look", text, tag, ("headline, at most 20 characters",)))
    assert said in found
    assert bool(found) == bool(said)


def test_the_longest_length_comes_from_the_notes():
    assert longest_of(("row of a list, at most 70 characters",)) == 70
    assert longest_of(("about as long as the English",)) == 0


def test_a_translation_is_saved_and_the_next_sentence_comes(studio, folder):
    assert studio.ask("/translate").getheader("location") == "/translate/fr"
    now = sentence(folder)
    page = studio.ask(f"/translate/fr?at={now.id}").body.decode()
    assert "Waiting here? Look around.</blockquote>" in page
    form = {"id": now.id, "before": now.text, "text": "Un moment ?\nRegardez.", "go": "on"}
    answer = studio.ask("/translate/fr", form)
    assert answer.status == 303
    assert "at=" in answer.getheader("location")
    assert now.id not in answer.getheader("location")
    assert said_in(folder / "translations", "fr")[HEADLINE][0].split() == ["Un", "moment", "?", "Regardez."]


def test_what_another_program_wrote_meanwhile_is_not_lost(studio, folder):
    now = sentence(folder)
    file = folder / "translations/fr/LC_MESSAGES/kiosk.po"
    file.write_text(with_translation(folder / "translations", "fr", HEADLINE, "Venu d’ailleurs"), "utf-8")
    answer = studio.ask("/translate/fr", {"id": now.id, "before": now.text, "text": "À moi", "go": "on"})
    assert (answer.status, "Venu d’ailleurs" in answer.body.decode()) == (409, True)
    assert "À moi</textarea>" in answer.body.decode()
    assert sentence(folder).text == "Venu d’ailleurs"


def test_a_broken_text_stays_in_the_field_and_is_not_saved(studio, folder):
    now = sentence(folder)
    answer = studio.ask("/translate/fr", {"id": now.id, "before": now.text, "text": "À {time}", "go": "on"})
    assert (answer.status, "not in the text beside it" in answer.body.decode()) == (409, True)
    assert sentence(folder) == now
    found = studio.ask("/translate/fr/faults", {"id": now.id, "text": "À {time}"}).body.decode()
    assert 'id="m-text"' in found
    assert "not in the text beside it" in found


def test_only_other_languages_of_the_site_are_translated(studio):
    assert studio.ask("/translate/en").status == 404
    assert studio.ask("/translate/de").status == 404
    assert studio.ask("/translate/..", {"id": "x"}).status in (404, 405)
