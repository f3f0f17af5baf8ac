"""Every bad sample says, on the line that is at fault, what is to be reported."""

import re
from pathlib import Path

import pytest

from kiosk.base.problems import Problem
from kiosk.content.deck.load_deck import load_deck
from kiosk.content.design import DesignNames
from kiosk.content.site.site_file import load_site

SAMPLES = Path(__file__).parents[2] / "samples"
NAMES = DesignNames(
    frozenset({"bus", "key"}), frozenset({"clay", "teal", "plum", "ink"}), frozenset({"house", "phone"})
)

EXPECTED = re.compile(r"# (error|warning): (.*?)\s*(?=# (?:error|warning): |$)")
BAD_FILES = sorted((SAMPLES / "bad").rglob("*.toml"))
SITES = sorted((SAMPLES / "sites").glob("*.toml"))


def expected(path: Path) -> list[tuple[int, str, str]]:
    lines = path.read_text("utf-8", errors="replace").splitlines()
    return sorted((n, *found) for n, line in enumerate(lines, 1) for found in EXPECTED.findall(line))


def compare(problems: list[Problem], path: Path) -> None:
    """Texts are compared as far as the sample quotes them."""
    found = sorted((problem.line, str(problem.severity), problem.text) for problem in problems)
    wanted = expected(path)
    shortened = [
        (line, kind, text[: len(want[2])]) for (line, kind, text), want in zip(found, wanted, strict=False)
    ]
    assert shortened == wanted, "\n".join(map(str, problems))
    assert len(found) == len(wanted), "\n".join(map(str, problems))


@pytest.fixture(scope="module")
def bad():
    return load_deck([SAMPLES / "bad"], NAMES)


@pytest.mark.parametrize("path", BAD_FILES, ids=lambda path: path.stem)
def test_content_faults_are_named_with_their_line(bad, path):
    compare([problem for problem in bad.problems if problem.file == str(path)], path)


def test_the_rest_plays(bad):
    assert [panel.id for panel in bad.deck.panels] == [
        "sound",
        "same-field",
        "between",
        "after-the-figure",
        "at-the-end",
    ]
    assert [topic.id for topic in bad.deck.topics] == ["streets", "touching"]
    assert bad.deck.topics[0].pages[0].links == ("streets/first",)
    assert {problem.file for problem in bad.problems} <= {str(path) for path in BAD_FILES}


def test_good_samples_have_no_faults():
    loaded = load_deck([SAMPLES / "good"], NAMES)
    assert loaded.problems == ()
    kinds = [panel.kind for panel in loaded.deck.panels]
    assert kinds == ["statement", "list", "story", "question", "figure"]
    assert [topic.id for topic in loaded.deck.topics] == ["roads"]


@pytest.mark.parametrize("path", SITES, ids=lambda path: path.stem)
def test_site_faults_are_named_with_their_line(path):
    loaded = load_site(path)
    compare(list(loaded.problems), path)
    assert (loaded.site is None) == any(problem.severity == "error" for problem in loaded.problems)
