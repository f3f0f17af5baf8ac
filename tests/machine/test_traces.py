"""A visit leaves nothing behind: no text of a page in memory, no file whose last access would tell of it."""

import json
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest
from babel.messages.pofile import read_po

from kiosk.base.places import TRANSLATIONS
from kiosk.i18n.catalogues.completeness import catalogue_file, catalogue_files
from tests.machine.memory_scan import scan
from tests.sampling import spread

ROOT = Path(__file__).parents[2]
PAGE, OTHER = "check-an-offer/before-you-say-yes", "about-this-screen/words-and-sources"
LANGUAGES = ("en", *sorted(catalogue_files(TRANSLATIONS)))
PART = 14
"""Characters of a text that are looked for at once: a line of it is longer."""
COMPARED = ("UTF-8", "UTF-16")
LOOKED_FOR = 8
"""Parts; each takes its time in all the memory of a process."""


class VisitorProcess:
    """Runs from ``root``, with all that it reads."""

    def __init__(self, root):
        command = [sys.executable, "-m", "tests.machine.visitor"]
        self._pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE, "text": True}
        self._program = subprocess.Popen(command, cwd=root, **self._pipes)

    def do(self, words):
        print(words, file=self._program.stdin, flush=True)
        answer = self._program.stdout.readline()
        assert answer, "it has ended"
        return answer

    def opened(self):
        return json.loads(self.do("opened"))

    def count(self, words):
        return scan(self._program.pid, words, COMPARED)

    def end(self):
        with self._program:
            self._program.stdin.close()
        assert self._program.returncode == 0


@pytest.fixture(scope="module")
def visitor(tmp_path_factory):
    """The kernel reports on all programs: this one reads from folders that no other knows."""
    apart = tmp_path_factory.mktemp("apart")
    tests = shutil.ignore_patterns("test_*", "samples")
    for folder, left in (("kiosk", None), ("resources", None), ("translations", None), ("tests", tests)):
        shutil.copytree(ROOT / folder, apart / folder, ignore=left)
    for package in ("babel", "qtawesome"):
        shutil.copytree(Path(find_spec(package).origin).parent, apart / package)
    made = VisitorProcess(apart)
    assert made.opened(), "what a start opens is seen"
    made.do("rest")
    assert any("NotoNastaliqUrdu" in name for name in made.opened())
    yield made
    made.end()


def parts_of(tag):
    """Some of what the page says in a language, in parts."""
    with catalogue_file(TRANSLATIONS, tag if tag != "en" else "fr").open("rb") as file:
        messages = [message for message in read_po(file) if message.context == PAGE]
    texts = [message.id if tag == "en" else message.string for message in messages]
    assert texts
    parts = sorted({text[i : i + PART] for text in texts for i in range(0, len(text) - PART, PART)})
    return spread(parts, LOOKED_FOR)


@pytest.mark.parametrize("tag", ["en", "ar", "am"])
@pytest.mark.sample(1)
def test_no_text_of_a_page_is_in_memory_more_often_after_a_visit(visitor, tag):
    """All texts are there all the time; one that was read would be there in Qt's form, or in more copies.

    A visit to another page comes first: it overwrites what reading all catalogues has left in freed memory.
    """
    words = parts_of(tag)
    visitor.do(f"open {tag} {OTHER}")
    visitor.do("leave")
    before = visitor.count(words)
    visitor.do(f"open {tag} {PAGE}")
    during = visitor.count(words)
    assert during["UTF-16"] > before["UTF-16"] + LOOKED_FOR // 2, "the page is there while it is read"
    visitor.do("leave")
    after = visitor.count(words)
    added, left = ({form: counted[form] - before[form] for form in COMPARED} for counted in (during, after))
    # A text more or less is what any program leaves in unused corners of its memory.
    assert all(left[form] <= max(2, added[form] * 0.1) for form in left), (added, left)


@pytest.mark.parametrize(
    "tags",
    [
        ("ur",),
        pytest.param(LANGUAGES, marks=pytest.mark.slow),
    ],
    ids=",".join,
)
def test_a_visit_in_any_language_opens_no_file(visitor, tags):
    """Letters of Urdu, and of Chinese, are in fonts of their own."""
    visitor.opened()
    told = {}
    for tag in tags:
        visitor.do(f"everywhere {tag}")
        told[tag] = visitor.opened()
    assert told == {tag: [] for tag in tags}
