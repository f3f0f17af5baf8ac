"""The documents as pages: which there are, and faults that `make docs` finds."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest

from tools.pages.built_pages import faults
from tools.pages.places import guides

ROOT = Path(__file__).parents[2]

ARABIC = """msgid ""
msgstr ""
"Language: ar\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"X-Review: draft\\n"

msgid "Guides for staff"
msgstr "أدلة للموظفين"
"""


def test_each_guide_is_a_document():
    listed = guides()
    assert listed[0] == "docs/guides"
    assert len(listed) >= 5
    assert [name for name in listed if not (ROOT / f"{name}.md").is_file()] == []


@pytest.mark.parametrize(
    ("body", "found"),
    [
        ('<a href="there.html#here">', []),
        ('<a href="https://example.org/">', []),
        ('<a href="gone.html">', ["gone.html leads nowhere"]),
        ('<a href="there.html#gone">', ["there.html#gone leads nowhere"]),
        ('<a href="#gone">', ["#gone leads nowhere"]),
        ('<img src="gone.png">', ["gone.png leads nowhere"]),
        ('<img src="//example.org/a.png">', ["loads //example.org/a.png from outside"]),
        ('<script src="https://example.org/a.js">', ["loads https://example.org/a.js from outside"]),
        ('<link href="https://example.org/a.css">', ["loads https://example.org/a.css from outside"]),
    ],
)
def test_a_link_that_leads_nowhere_and_a_file_from_outside_are_faults(tmp_path, body, found):
    (tmp_path / "there.html").write_text('<p id="here">', "utf-8")
    (tmp_path / "page.html").write_text(body, "utf-8")
    assert faults(tmp_path) == [f"page.html: {fault}" for fault in found]


def test_no_style_sheet_fetches_or_knows_left_from_right():
    style = (ROOT / "tools/pages/static/pages.css").read_text("utf-8")
    assert [word for word in ("url(", "@import", "-left", "-right", "float") if word in style] == []


@pytest.fixture
def copy(tmp_path):
    return checkout(tmp_path)


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The folder of the pages, in Arabic too."""
    root = checkout(tmp_path_factory.mktemp("pages"))
    (root / "docs/translations/ar.po").write_text(ARABIC, "utf-8")
    ended = build(root)
    assert (ended.returncode, ended.stderr) == (0, "")
    return root / "build/pages/html"


def checkout(folder):
    """Copies what the pages are made of."""
    for name in ("docs", "tools/pages"):
        shutil.copytree(ROOT / name, folder / name, ignore=shutil.ignore_patterns("__pycache__"))
    for name in (
        "README.md",
        "CHANGELOG.md",
        "CONTRIBUTING.md",
        "LICENSE",
        "resources/coverage.toml",
        "tools/shared/__init__.py",
    ):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
    shutil.copytree(ROOT / "LICENSES", folder / "LICENSES")
    return folder


def build(root, module="tools.pages"):
    command = (ROOT / ".venv-docs/bin/python", "-m", module)
    given = {"PATH": os.environ["PATH"]}
    return subprocess.run(command, cwd=root, env=given, capture_output=True, text=True, check=False)


@pytest.mark.pages
def test_catalogues_hold_the_sentences_of_the_guides_and_no_others(copy):
    ended = build(copy, "tools.pages.words")
    assert ended.returncode == 0, ended.stderr
    for path in (ROOT / "docs/translations").glob("*.po"):
        brought = (copy / "docs/translations" / path.name).read_text("utf-8")
        assert brought == path.read_text("utf-8"), f"run make docs-words: {path.name}"


@pytest.mark.pages
def test_a_french_page_is_french_throughout_and_says_that_it_is_a_draft(pages):
    for name in guides():
        page = (pages / f"fr/{name}.html").read_text("utf-8")
        assert '<html lang="fr" dir="ltr"' in page
        assert re.findall(r'<[^>]*class="[^"]*\buntranslated\b[^>]*>[^<]*', page) == [], name
        assert '<p class="draft">Cette traduction est un brouillon' in page


@pytest.mark.pages
@pytest.mark.parametrize("link", ["gone.md", "care.md#gone"])
def test_a_broken_link_stops_the_build(copy, link):
    page = copy / "docs/reference/glossary.md"
    page.write_text(f"{page.read_text('utf-8')}\n[Lost]({link})\n", "utf-8")
    ended = build(copy)
    assert ended.returncode == 1
    assert "docs/reference/glossary.md" in ended.stderr
    assert "gone" in ended.stderr


@pytest.mark.pages
def test_a_guide_in_arabic_runs_from_right_to_left_and_leads_to_each_language(pages):
    arabic = (pages / "ar/docs/guides.html").read_text("utf-8")
    assert '<html lang="ar" dir="rtl"' in arabic
    assert "أدلة للموظفين" in arabic
    assert '<p lang="en" dir="ltr" class="untranslated' in arabic
    assert 'href="../../en/docs/guides.html"' in arabic
    english = (pages / "en/docs/how-to/care.html").read_text("utf-8")
    assert 'href="../../../ar/docs/how-to/care.html"' in english
    assert '<html lang="en" dir="ltr"' in english
