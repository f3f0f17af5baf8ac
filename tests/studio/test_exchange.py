"""Sentences go out to a translator's program and come back: what would change, and what is refused."""

import http.client
import re
import signal
from dataclasses import replace
from html import unescape

import pytest

from kiosk.i18n.extraction.one_text import said_in, with_translation
from kiosk.studio.editors.sentences import sentences_of
from kiosk.studio.exchange.file_formats import FORMATS, UnreadableReturn, read_return
from kiosk.studio.exchange.rows import changes
from tests.phones.processes import SOON
from tests.studio.served import Studio

HEADLINE = ("waiting-here", "Waiting here? Look around.")


def write(folder, text, key=HEADLINE):
    file = folder / "translations/fr/LC_MESSAGES/kiosk.po"
    file.write_text(with_translation(folder / "translations", "fr", key, text), "utf-8")


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_that_comes_back_as_it_went_changes_nothing(folder, ending):
    write(folder, "= 1 & <b>\u202f!")
    every = sentences_of(folder, "fr")
    rows = read_return(f"a.{ending}", FORMATS[ending].write(every, "fr", "en"))
    assert [row.text for row in rows] == [each.text for each in every]
    assert changes(every, rows) == ()


@pytest.mark.parametrize("ending", FORMATS)
def test_each_row_says_what_it_changes(folder, ending):
    write(folder, "")
    every = sentences_of(folder, "fr")
    at = next(number for number, each in enumerate(every) if each.key == HEADLINE)
    other = at + 1
    rows = list(read_return(f"a.{ending}", FORMATS[ending].write(every, "fr", "en")))
    rows[at] = replace(rows[at], text="Regardez")
    rows[other] = replace(rows[other], text="Lisez {time}")
    rows[0] = replace(rows[0], text="Partir")
    rows[1] = replace(rows[1], source="Another sentence")
    found = {each.number: each for each in changes(every, rows)}
    numbers = [rows[place].number for place in (at, other, 0, 1)]
    assert [found[number].effect for number in numbers] == ["new", "refused", "again", "gone"]
    assert "{time}" in found[rows[other].number].why
    write(folder, "Attendez")
    later = {each.number: each for each in changes(sentences_of(folder, "fr"), rows)}
    assert later[rows[at].number].effect == "clash"


@pytest.mark.parametrize(
    ("name", "data"), [("a.xlsx", b"PK"), ("a.xlf", b"<x"), ("a.po", b"msgid \xff"), ("a.doc", b"")]
)
def test_other_files_are_refused_in_words(name, data):
    with pytest.raises(UnreadableReturn, match="kind"):
        read_return(name, data)


@pytest.fixture
def studio(folder):
    running = Studio(folder / "site.toml")
    assert running.enter().status == 303
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.ends() == 0
    assert "Traceback" not in running.complaints()


def upload(studio, name, data):
    body = b'--x\r\nContent-Disposition: form-data; name="file"; filename="' + name.encode()
    body += b'"\r\n\r\n' + data + b"\r\n--x--\r\n"
    connection = http.client.HTTPConnection(studio.host, timeout=SOON)
    headers = {
        "Host": studio.host,
        "Cookie": studio.cookie,
        "Origin": f"http://{studio.host}",
        "Content-Type": "multipart/form-data; boundary=x",
    }
    connection.request("POST", "/translate/fr/files", body, headers)
    answer = connection.getresponse()
    page = answer.read().decode()
    connection.close()
    return answer.status, page


def hidden(page, name):
    return [unescape(each) for each in re.findall(rf'name="{name}" value="([^"]*)"', page)]


def test_a_file_is_shown_first_and_taken_after_that(studio, folder):
    write(folder, "Une attente")
    sent = studio.ask("/translate/fr/files/po").body
    status, page = upload(studio, "a.po", sent.replace(b"Une attente", b"Un moment"))
    assert (status, "Un moment" in page) == (200, True)
    assert said_in(folder / "translations", "fr")[HEADLINE][0] == "Une attente"
    form = [("token", hidden(page, "token")[0]), *(("seen", each) for each in hidden(page, "seen"))]
    assert studio.ask("/translate/fr/files/take", form).status == 303
    assert said_in(folder / "translations", "fr")[HEADLINE][0] == "Un moment"
    assert studio.ask("/translate/fr/files/take", form).status == 409


def test_what_changed_here_since_is_taken_only_when_somebody_says_so(studio, folder):
    write(folder, "Une attente")
    sent = studio.ask("/translate/fr/files/po").body.replace(b"Une attente", b"Un moment")
    write(folder, "Une pause")
    _, page = upload(studio, "a.po", sent)
    assert "Changed here since the file went out: 1" in page
    form = [("token", hidden(page, "token")[0]), *(("seen", each) for each in hidden(page, "seen"))]
    write(folder, "Un arrêt")
    assert studio.ask("/translate/fr/files/take", [*form, *anyway(page)]).status == 409
    assert said_in(folder / "translations", "fr")[HEADLINE][0] == "Un arrêt"
    _, page = upload(studio, "a.po", sent)
    form = [("token", hidden(page, "token")[0]), *(("seen", each) for each in hidden(page, "seen"))]
    assert studio.ask("/translate/fr/files/take", [*form, *anyway(page)]).status == 303
    assert said_in(folder / "translations", "fr")[HEADLINE][0] == "Un moment"


def anyway(page):
    return [("anyway", each) for each in hidden(page, "anyway")]


def test_a_file_that_cannot_be_read_says_so(studio):
    status, page = upload(studio, "a.xlsx", b"nothing")
    assert (status, "cannot be read" in page) == (409, True)
