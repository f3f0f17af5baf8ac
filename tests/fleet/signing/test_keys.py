"""``pack keys``: a person's key, its paper, and another one in its place."""

import re
import stat

import pypdf
import pytest

from kiosk.fleet.repository.keys import open_key, read_public
from tests.fleet.signing.conftest import WORDS

ROW = re.compile(r"^ {2}((?:[0-9A-Z]{4} ){3}[0-9A-Z]{4})$", re.MULTILINE)


def rows(at):
    """Types a row from what was written by hand."""
    return lambda screen: ROW.findall(screen)[at]


def by_hand():
    return ["", *map(rows, range(4))]


def test_a_key_is_written_by_hand_and_comes_back_from_paper(at_desk, tmp_path):
    told = at_desk(
        *("pack", "keys", "new", "The director", "--for", "root", "--by-hand", "--to", tmp_path / "stick"),
        typed=[*by_hand(), WORDS, WORDS],
    )
    assert told.code == 0, told.text
    file = tmp_path / "stick/the-director-root.key"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    paper = ROW.findall(told.text)
    again = at_desk(
        *("pack", "keys", "new", "The director", "--for", "root", "--from-paper", "--to", tmp_path / "new"),
        typed=[
            paper[0],
            paper[1].replace(paper[1][3], "2" if paper[1][3] != "2" else "3"),
            *paper[1:],
            WORDS + "!",
            WORDS + "!",
        ],
    )
    assert again.code == 0
    assert "row 2 differs from the sheet" in again.text
    assert open_key(tmp_path / "new/the-director-root.key", WORDS + "!") == open_key(file, WORDS)
    mark = read_public(file).mark
    assert mark in again.text


def test_a_scanner_types_the_whole_sheet_at_once(at_desk, tmp_path):
    words = ("pack", "keys", "new", "desk", "--for", "sites", "--to")
    told = at_desk(*words, tmp_path / "a", "--by-hand", typed=[*by_hand(), WORDS, WORDS])
    whole = "".join(ROW.findall(told.text)).replace(" ", "")
    assert at_desk(*words, tmp_path / "b", "--from-paper", typed=[whole, WORDS, WORDS]).code == 0
    assert open_key(tmp_path / "a/desk-sites.key", WORDS) == open_key(tmp_path / "b/desk-sites.key", WORDS)


def test_a_sheet_is_printed_typed_back_and_removed(at_desk, qapp, tmp_path, monkeypatch):
    memory = tmp_path / "memory"
    memory.mkdir()
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(memory))
    seen = {}

    def from_sheet(screen):
        (file,) = memory.rglob("*.pdf")
        assert str(file) in screen
        assert stat.S_IMODE(file.stat().st_mode) == 0o600
        assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
        page = pypdf.PdfReader(file).pages[0]
        text = page.extract_text().replace("\t", " ")
        seen["rows"] = re.findall(r"(?:[0-9A-Z]{4} ){3}[0-9A-Z]{4}", text)
        seen["pictures"] = len(page.images)
        return seen["rows"][2]

    told = at_desk(
        *("pack", "keys", "new", "director", "--for", "root", "--to", tmp_path / "stick"),
        typed=[from_sheet, WORDS, WORDS],
    )
    assert told.code == 0, told.text
    assert seen["pictures"] == 1
    assert list(memory.iterdir()) == []
    paper = at_desk(
        *("pack", "keys", "new", "director", "--for", "root", "--to", tmp_path / "new", "--from-paper"),
        typed=[*seen["rows"], WORDS, WORDS],
    )
    assert paper.code == 0
    assert open_key(tmp_path / "new/director-root.key", WORDS).secret.hex() not in told.text


def test_a_sheet_that_nobody_types_back_keeps_no_key(at_desk, tmp_path):
    told = at_desk(
        *("pack", "keys", "new", "director", "--for", "root", "--by-hand", "--to", tmp_path / "stick"),
        typed=["", ""],
    )
    assert told.code == 1
    assert "no key was kept" in told.text
    assert not (tmp_path / "stick").exists()


def test_a_weak_passphrase_is_asked_for_again(at_desk, tmp_path):
    told = at_desk(
        *("pack", "keys", "new", "director", "--for", "root", "--by-hand", "--to", tmp_path / "stick"),
        typed=[*by_hand(), "short", WORDS, "another one", WORDS, WORDS],
    )
    assert told.code == 0
    assert "shorter than 12" in told.text and "The two differ" in told.text


def test_a_key_never_lies_in_a_repository(at_desk, repository):
    screens = repository()
    for place in (screens, screens / "metadata", screens / "keys"):
        told = at_desk("pack", "keys", "new", "server", "--for", "online", "--to", place)
        assert told.code == 1
        assert "a key never lies there" in told.text
    assert not list(screens.rglob("*.key"))


def test_the_key_that_publishes_has_no_passphrase_and_is_for_its_owner_alone(at_desk, tmp_path):
    told = at_desk("pack", "keys", "new", "server", "--for", "online", "--to", tmp_path)
    assert told.code == 0 and "No passphrase protects it" in told.text
    assert stat.S_IMODE((tmp_path / "server-online.key").stat().st_mode) == 0o600
    again = at_desk("pack", "keys", "new", "server", "--for", "online", "--to", tmp_path)
    assert again.code == 1 and "is there already" in again.text


def test_everybody_sees_who_may_sign(at_desk, people, repository):
    screens = repository(2)
    told = at_desk("pack", "keys", "show", screens, *people.keys("desk"))
    assert told.code == 0
    assert re.search(r"who may sign, 2 together: director \(.{9}\), treasurer \(.{9}\), secretary", told.text)
    assert re.search(r"telephone numbers, 2 together: desk .*, nurse", told.text)
    assert "desk-sites.key" in told.text
    assert "Nothing is signed" in told.text


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"root": 2}, "needs keys for root of 3 people, and 2 were named"),
        ({"root": "twice"}, "is named twice"),
        ({"sites": "director"}, "is a key for root, and one for sites is needed"),
        ({"numbers_need": 2}, "needs keys for sites of 2 people, and 1 were named"),
    ],
)
def test_too_few_and_wrong_keys_begin_no_repository(at_desk, people, tmp_path, change, said):
    named = ["director", "treasurer", "secretary"]
    if change.get("root") == 2:
        named.pop()
    elif change.get("root") == "twice":
        named[2] = named[1]
    told = at_desk(
        *("pack", "new", tmp_path / "screens", "--root", *(people.public[each] for each in named)),
        *("--sites", people.public[change.get("sites", "desk")], "--online", people.public["server"]),
        *("--numbers-need", change.get("numbers_need", 1)),
    )
    assert told.code == 1 and said in told.text
    assert not (tmp_path / "screens").exists()


def test_two_of_three_begin_a_repository(at_desk, people, tmp_path):
    three = ("director", "treasurer", "secretary")
    words = (
        *("pack", "new", tmp_path / "screens", "--root", *(people.public[each] for each in three)),
        *("--sites", people.public["desk"], "--online", people.public["server"]),
        *people.keys("director", "secretary"),
    )
    told = at_desk(*words, typed=[WORDS, WORDS])
    assert told.code == 0 and "every screen gets it" in told.text
    assert [file.name for file in (tmp_path / "screens").rglob("*.*")] == ["1.root.json"]
    again = at_desk(*words)
    assert again.code == 1 and "is a repository already" in again.text


def test_a_root_is_signed_on_two_machines(at_desk, people, tmp_path):
    screens = tmp_path / "screens"
    told = at_desk(
        *(
            "pack",
            "new",
            screens,
            "--root",
            *(people.public[each] for each in ("director", "treasurer", "secretary")),
        ),
        *("--sites", people.public["desk"], "--online", people.public["server"], *people.keys("director")),
        typed=[WORDS],
    )
    assert told.code == 0 and "One more person has to sign" in told.text
    assert not (screens / "metadata").exists()
    same = at_desk("pack", "sign", "--root", screens, *people.keys("director"))
    assert same.code == 1 and "no key that may sign the root besides is here" in same.text
    other = at_desk("pack", "sign", "--root", screens, *people.keys("secretary"), typed=[WORDS])
    assert other.code == 0 and "Root 1 is signed" in other.text
    assert (screens / "metadata/1.root.json").is_file() and not any((screens / "waiting").iterdir())
