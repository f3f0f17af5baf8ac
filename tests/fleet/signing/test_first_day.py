"""``pack first-day``: six people come to one desk; wherever it ends, it goes on with the keys of before."""

import io
import os
import re
import shutil
import stat
import sys

import pytest

from kiosk.cli.main import main
from kiosk.fleet.repository import keys, signed_files
from kiosk.fleet.repository.keys import Purpose, read_public
from kiosk.fleet.repository.roles import holders_of
from kiosk.fleet.repository.signed_files import roots_of
from kiosk.fleet.signing.key_roles import fault_in
from kiosk.fleet.signing.keys.key_places import mounted_sticks
from kiosk.fleet.signing.keys.key_sticks import KeyStick, told_why_none
from tests.fleet.signing.conftest import WORDS
from tests.fleet.signing.test_keys import ROW

KEEPERS = {
    "director": "root",
    "treasurer": "root",
    "secretary": "root",
    "desk": "sites",
    "nurse": "sites",
    "spare": "sites",
}


class CutError(Exception):
    pass


class PeopleAtTheDesk:
    """They answer each question as it is asked, and plug in their own sticks, which are folders."""

    def __init__(self, place):
        self.pockets, self.media, self.folder = (place / name for name in ("pockets", "media", "signing"))
        for each in (self.media, self.folder, *(self.pockets / name for name in KEEPERS)):
            each.mkdir(parents=True)
        self.signers, self.together = ["director", "secretary"], False
        self.screen, self.count = io.StringIO(), 0
        self.stop_at, self.stop_when, self.stops = 0, "", ""
        self.mistaken = {}

    @property
    def repository(self):
        return self.folder / "screens"

    def isatty(self):
        return False

    def plug(self, *names):
        self.pull()
        for name in (self.mistaken.pop(name, name) for name in names):
            (self.pockets / name).rename(self.media / name)

    def pull(self):
        for each in self.media.iterdir():
            each.rename(self.pockets / each.name)

    def stick(self, name):
        return next(each / name for each in (self.media, self.pockets) if (each / name).exists())

    def keys(self):
        places = (self.pockets, self.media)
        return {path.name: path.read_bytes() for place in places for path in place.rglob("*.key")}

    def readline(self):
        self.count += 1
        question = self.said.splitlines()[-1]
        self.screen.write("\n")
        if self.count == self.stop_at or (self.stop_when and self.stop_when in question):
            if self.stops == "ctrl-c":
                raise KeyboardInterrupt
            return self.stops
        return f"{self.answer(question)}\n"

    def answer(self, question):
        if found := re.search(r"^Key \d of \d: (\w+), for \w+\. Plug in the stick", question):
            self.plug(found[1])
        elif found := re.search(r"Row (\d):", question):
            return ROW.findall(self.said)[-4:][int(found[1]) - 1]
        elif re.search(r"A passphrase|Once more:|Passphrase of \w+ \(", question):
            return WORDS
        elif re.search(r"(Two people say|One more person says) who may sign", question):
            left = [name for name in self.signers if f"{name} (" in question]
            self.plug(*(left if self.together else left[:1]))
        elif "pull it out" in question:
            self.pull()
        else:
            assert re.search(r"\[[\w, ]+\]:|when they are written|if you have no server", question), question
        return ""

    def call(self, monkeypatch, *words, stop_at=0, stop_when="", stops="ctrl-c"):
        """The command's exit code; what it said is on the screen."""
        self.screen, self.count = io.StringIO(), 0
        self.stop_at, self.stop_when, self.stops = stop_at, stop_when, stops
        before = dict(os.environ)
        places = [word for name in KEEPERS for word in ("--keys", self.media / name)]
        with monkeypatch.context() as patch:
            patch.setattr(sys, "stdout", self.screen)
            patch.setattr(sys, "stdin", self)
            try:
                return main(["pack", "first-day", *map(str, (self.repository, "--by-hand", *places, *words))])
            finally:
                os.environ |= before

    @property
    def said(self):
        return self.screen.getvalue()


@pytest.fixture
def desk_people(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    return PeopleAtTheDesk(tmp_path)


@pytest.fixture
def online(people):
    """The public half of the server's key, which the server has made."""
    return people.public["server"]


@pytest.fixture
def call(desk_people, monkeypatch, online):
    """call() is the first day with a server and two who sign numbers."""

    def called(**stop):
        return desk_people.call(monkeypatch, "--online", online, "--numbers-need", 2, **stop)

    return called


def begun(desk_people):
    return (desk_people.repository / "metadata/1.root.json").exists()


def test_one_call_makes_all_keys_and_begins_the_repository(call, desk_people):
    assert call() == 0, desk_people.said
    holders = holders_of(roots_of(desk_people.repository)[-1].signed)
    assert (holders.root_needs, holders.numbers_need) == (2, 2)
    by_purpose = {"root": holders.root, "sites": holders.sites}
    for name, purpose in KEEPERS.items():
        key = desk_people.stick(name) / f"{name}-{purpose}.key"
        about = read_public(key)
        assert stat.S_IMODE(key.stat().st_mode) == 0o600
        assert read_public(desk_people.folder / f"{name}-{purpose}.public") == about
        assert (about.public in by_purpose[purpose]) is (name != "spare")
        assert f"Its mark is {about.mark}: write it below the rows." in desk_people.said
    assert not list(desk_people.folder.rglob("*.key"))
    assert re.search(r"who may sign, 2 together: director \(.{9}\), treasurer", desk_people.said)
    assert "Not named, and in a safe: spare." in desk_people.said
    assert desk_people.said.count("One more person says who may sign") == 1
    again = call()
    assert again == 1 and "is a repository already" in desk_people.said


def test_two_of_the_root_sign_together_with_both_sticks(call, desk_people):
    desk_people.together = True
    assert call() == 0, desk_people.said
    assert "One more person says" not in desk_people.said


@pytest.mark.usefixtures("quick")
def test_what_it_begins_signs_a_site_for_all(call, desk_people, at_desk, small):
    assert call() == 0
    site = small('[emergency]\nnumber = "555"\nanswered_by = ["police"]\n')
    screens = desk_people.repository
    for words, who in (((site, screens, "--for-all"), "desk"), (("--numbers", screens), "nurse")):
        told = at_desk("pack", "sign", *words, "--keys", desk_people.stick(who), typed=[WORDS])
        assert told.code == 0, told.text
    assert "Screens get it by pack publish" in told.text


@pytest.mark.parametrize("stops", ["ctrl-c", ""], ids=["ctrl-c", "end"])
@pytest.mark.slow
def test_stopped_at_any_question_it_goes_on_with_the_keys_that_are_made(call, desk_people, stops):
    assert call() == 0
    questions = desk_people.count
    assert questions > 50
    for at in range(1, questions + 1):
        clear(desk_people)
        assert call(stop_at=at, stops=stops) == 1
        assert "Stopped: " in desk_people.said and "Call it again: it goes on" in desk_people.said
        assert not begun(desk_people)
        made = desk_people.keys()
        for half in desk_people.folder.glob("*.public"):
            assert half.with_suffix(".key").name in made
        assert call() == 0, desk_people.said
        assert begun(desk_people)
        assert made.items() <= desk_people.keys().items()
        assert len(desk_people.keys()) == len(KEEPERS)


@pytest.mark.parametrize(
    "question",
    ["[desk, nurse]:", "Key 2 of 6", "Row 3:", "Once more:", "pull it out", "One more person says"],
)
def test_stopped_at_a_question_it_goes_on(call, desk_people, question):
    assert call(stop_when=question) == 1
    assert "Stopped: you pressed Ctrl-C. No repository is begun yet." in desk_people.said
    made, halves = desk_people.keys(), [*desk_people.folder.glob("*.public")]
    assert call() == 0, desk_people.said
    assert made.items() <= desk_people.keys().items() and len(desk_people.keys()) == len(KEEPERS)
    assert desk_people.said.count("Plug in the stick for it") == len(KEEPERS) - len(halves)
    assert ("Two people say" in desk_people.said) is not question.startswith("One more person")


def clear(desk_people):
    """As it was on the morning of that day."""
    desk_people.pull()
    for path in (*desk_people.pockets.rglob("*.*"), *desk_people.folder.glob("*.public")):
        path.unlink()
    shutil.rmtree(desk_people.repository, ignore_errors=True)


@pytest.mark.slow
def test_cut_at_any_write_it_goes_on(call, desk_people, monkeypatch):
    real, left = keys.replace, 0

    def replaced(path, content, mode):
        nonlocal left
        if not left:
            raise CutError
        left -= 1
        real(path, content, mode=mode)

    for ends in range(100):
        clear(desk_people)
        left = ends
        with monkeypatch.context() as patch:
            patch.setattr(keys, "replace", replaced)
            patch.setattr(signed_files, "replace", replaced)
            try:
                assert call() == 0
                break
            except CutError:
                assert not begun(desk_people)
        made = desk_people.keys()
        assert call() == 0, desk_people.said
        assert made.items() <= desk_people.keys().items()
    assert ends == 3 * len(KEEPERS) + 2


def test_the_same_stick_is_refused_for_a_second_key(call, desk_people):
    desk_people.mistaken = {"treasurer": "director"}
    assert call() == 0
    assert re.search(
        r"media/director holds the key of director \(.{9}\) already, and each key has a stick of its own",
        desk_people.said,
    )
    assert [path.name for path in desk_people.stick("director").glob("*.key")] == ["director-root.key"]


def test_without_a_server_this_machine_gets_the_key_that_renews(desk_people, monkeypatch, tmp_path):
    stopped = desk_people.call(monkeypatch, stop_at=2)
    own = tmp_path / "home/awareness-kiosk/keys/server-online.key"
    made = own.read_bytes()
    (desk_people.folder / "server-online.public").unlink()
    assert stopped == 1 and desk_people.call(monkeypatch) == 0, desk_people.said
    assert own.read_bytes() == made
    (online,) = holders_of(roots_of(desk_people.repository)[-1].signed).online
    assert read_public(desk_people.folder / "server-online.public").public == online
    assert "nurse" not in desk_people.said


def test_what_cannot_begin_a_repository_is_said_at_the_start(desk_people, monkeypatch, people, online):
    assert desk_people.call(monkeypatch, "--online", people.public["desk"]) == 1
    assert "is a key for sites, and one for online is needed here" in desk_people.said
    (desk_people.repository / "mine").mkdir(parents=True)
    assert desk_people.call(monkeypatch, "--online", online) == 1
    assert "is not empty: name a new folder" in desk_people.said
    shutil.rmtree(desk_people.repository)
    people.make("director", Purpose.SITES)
    (desk_people.folder / "director-root.public").write_bytes(people.public["director"].read_bytes())
    assert desk_people.call(monkeypatch, "--online", online) == 1
    assert "is a key for sites, and one for root is needed here" in desk_people.said
    assert desk_people.keys() == {}


def test_a_key_never_lies_in_the_folder_that_is_published(desk_people, at_desk, online):
    (desk_people.repository / "waiting").mkdir(parents=True)
    words = ("pack", "first-day", desk_people.repository, "--online", online)
    told = at_desk(*words, "--keys", desk_people.repository / "waiting", typed=["", "", "", ""])
    assert told.code == 1 and "a key never lies there" in told.text


def test_of_two_sticks_that_hold_no_key_one_is_chosen(desk_people, at_desk, online):
    desk_people.plug("director", "desk")
    places = [word for name in ("director", "desk") for word in ("--keys", desk_people.media / name)]
    words = ("pack", "first-day", desk_people.repository, "--online", online, "--by-hand", *places)
    rows = [lambda screen, at=at: ROW.findall(screen)[at] for at in range(4)]
    told = at_desk(*words, typed=["", "", "", "", "3", "2", "", *rows, WORDS, WORDS])
    assert told.code == 1 and f"  2  {desk_people.media / 'desk'}" in told.text
    assert (desk_people.media / "desk/director-root.key").exists()


def test_a_stick_that_is_not_there_or_takes_nothing_is_said(tmp_path):
    assert [*told_why_none([])] == [
        "No stick is here: plug it in, and open it once where the desktop shows it."
    ]
    (said,) = told_why_none([KeyStick(tmp_path, (), is_writable=False)])
    assert said == f"{tmp_path} cannot be written: take another stick."


def test_sticks_are_where_desktops_mount_them(tmp_path):
    for place in ("media/ana/A", "run/media/ana/B", "media/ben/C"):
        (tmp_path / place).mkdir(parents=True)
    roots = (tmp_path / "media", tmp_path / "run/media")
    assert mounted_sticks({"USER": "ana"}, roots) == (tmp_path / "media/ana/A", tmp_path / "run/media/ana/B")
    assert mounted_sticks({}, roots) == ()


@pytest.mark.parametrize(
    ("roles", "least", "taken", "said"),
    [
        (("director", "treasurer", "secretary"), 3, (), ""),
        (("chair", "vice chair", "الأمين"), 3, (), ""),
        (("director", "treasurer"), 3, (), "Write 3 roles"),
        (("director", "Director", "secretary"), 3, (), "a role of its own"),
        (("a b", "a-b", "c"), 3, (), "a role of its own"),
        (("desk",), 1, ("desk",), "a role of its own"),
        (("",), 1, (), "has letters"),
        (("desk\x1b[2J",), 1, (), "has letters"),
    ],
)
def test_roles_that_cannot_keep_keys_are_asked_for_again(roles, least, taken, said):
    assert said in fault_in(roles, least, taken) and bool(said) is bool(fault_in(roles, least, taken))
