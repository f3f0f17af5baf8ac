"""Each of the two readers has a link of its own, and it reaches that reader's page alone."""

import re
import signal
import tomllib
from html import unescape
from urllib.parse import urlsplit

import pytest

from kiosk.i18n.extraction.one_text import said_in, with_translation
from kiosk.studio.editors.sentence_approval import to_read
from kiosk.studio.editors.sentences import sentences_of
from tests.studio.served import Studio


@pytest.fixture
def studio(folder):
    running = Studio(folder / "site.toml")
    assert running.enter().status == 303
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.ends() == 0
    assert "Traceback" not in running.complaints()


def link(studio, role, tag="fr"):
    page = studio.ask(f"/translate/{tag}/readers", {"role": role}).body.decode()
    address = urlsplit(unescape(re.search(r'href="(http://[^"]+key=[^"]+)"', page)[1]))
    return f"{address.path}?{address.query}"


def invited(studio, role, tag="fr"):
    """Returns the cookie of a reader who has opened the link."""
    address = link(studio, role, tag)
    answer = studio.ask(address, Cookie="")
    assert answer.getheader("location") == f"/read/{role}/{tag}"
    assert studio.ask(address, Cookie="").status == 403
    return answer.getheader("set-cookie").partition(";")[0]


def approve_first(studio, role, cookie, **changed):
    page = studio.ask(f"/read/{role}/fr", Cookie=cookie).body.decode()
    form = {name: re.search(rf'name="{name}" value="([^"]*)"', page)[1] for name in ("id", "mark")}
    return studio.ask(f"/read/{role}/fr", form | changed, Cookie=cookie)


def test_a_reader_reaches_only_the_page_of_the_own_role(studio):
    cookie = invited(studio, "native-speaker")
    assert studio.ask("/read/native-speaker/fr", Cookie=cookie).status == 200
    assert studio.ask("/static/studio.css", Cookie=cookie).status == 200
    for other in ("/", "/translate/fr", "/settings", "/read/survivor-reviewer/fr", "/translate/fr/files/po"):
        assert studio.ask(other, Cookie=cookie).status == 403
    assert studio.ask("/panel/waiting-here", {"headline": "Mine"}, Cookie=cookie).status == 403
    assert studio.ask("/read/native-speaker/fr").status == 403


def test_a_reader_of_one_language_neither_sees_nor_approves_another(studio):
    assert studio.ask("/settings", [("languages", tag) for tag in ("en", "fr", "ar")]).status == 200
    french, arabic = (invited(studio, "native-speaker", tag) for tag in ("fr", "ar"))
    assert studio.ask("/read/native-speaker/ar", Cookie=arabic).status == 200
    assert studio.ask("/read/native-speaker/ar", Cookie=french).status == 403
    assert studio.ask("/read/native-speaker/fr", {"id": "x", "mark": "y"}, Cookie=arabic).status == 403


def test_a_new_link_ends_the_one_before_and_the_browser_that_came_by_it(studio):
    cookie, unused = invited(studio, "native-speaker"), link(studio, "native-speaker")
    assert studio.ask("/read/native-speaker/fr", Cookie=cookie).status == 403
    later = invited(studio, "native-speaker")
    assert studio.ask(unused, Cookie="").status == 403
    assert studio.ask("/read/native-speaker/fr", Cookie=later).status == 200


def test_a_reader_chooses_the_language_of_the_studio(studio):
    cookie = invited(studio, "native-speaker")
    chosen = {"language": "fr", "to": "/read/native-speaker/fr"}
    assert studio.ask("/language", chosen, Cookie=cookie).status == 303
    assert studio.ask("/language", chosen, Cookie="").status == 403


def test_both_roles_approve_a_sentence_and_no_name_is_kept(studio, folder):
    first = sentences_of(folder, "fr")[0]
    for role in ("native-speaker", "survivor-reviewer"):
        assert sentences_of(folder, "fr")[0].state == "draft"
        assert approve_first(studio, role, invited(studio, role)).status == 303
        assert first.id not in {each.id for each in to_read(sentences_of(folder, "fr"), role)}
    assert sentences_of(folder, "fr")[0].state == "read"
    kept = tomllib.loads((folder / "translations/fr/reviewed.toml").read_text("utf-8"))["approved"]
    assert [each["by"] for each in kept] == ["native-speaker", "survivor-reviewer"]
    assert all({*each} == {"context", "hash", "by", "on"} for each in kept)


def test_words_that_changed_since_they_were_read_are_not_approved(studio, folder):
    cookie = invited(studio, "native-speaker")
    assert approve_first(studio, "native-speaker", cookie, mark="00000000").status == 409
    assert not (folder / "translations/fr/reviewed.toml").exists()


def test_a_changed_word_ends_its_approval(studio, folder):
    cookie = invited(studio, "native-speaker")
    first = sentences_of(folder, "fr")[0]
    assert approve_first(studio, "native-speaker", cookie).status == 303
    file = folder / "translations/fr/LC_MESSAGES/kiosk.po"
    file.write_text(with_translation(folder / "translations", "fr", first.key, "Autrement"), "utf-8")
    assert said_in(folder / "translations", "fr")[first.key][0] == "Autrement"
    assert sentences_of(folder, "fr")[0].roles == frozenset()
