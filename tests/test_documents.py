"""Documents agree with each other: the index of decisions lists each one, and every link leads somewhere."""

import re
import subprocess
from pathlib import Path

import pytest

from kiosk.core.announcements.announcement_file import AnnouncementFile
from kiosk.core.announcements.duration import OF_EVACUATION, USUAL
from kiosk.core.base.record_marks import annotations_of
from kiosk.core.site.announcement_settings import AnnouncementSettings
from kiosk.core.site.confirmations import CONFIRMED_DAYS
from kiosk.core.state.announcement import Prepared

ROOT = Path(__file__).parent.parent
DECISIONS = ROOT / "docs/adr"
INDEX = DECISIONS / "README.md"
STATUS = r"(?:accepted|superseded by \[\d+\]\([\w-]+\.md\))"
SAY_HOW_LONG_A_CONFIRMATION_LASTS = {
    "README.md": 2,
    "docs/how-to/care.md": 2,
    "docs/fleet/screens.md": 3,
    "docs/reference/glossary.md": 1,
    "docs/fleet/signing.md": 1,
    "docs/how-to/numbers.md": 2,
    "docs/start/quick-start.md": 1,
    "resources/site.toml": 1,
}
"""How often each says it."""

LINK = re.compile(r"\]\(([^()\s]+)\)")


def _documents() -> list[Path]:
    known = subprocess.run(("git", "ls-files", "*.md"), cwd=ROOT, capture_output=True, text=True, check=True)
    return [ROOT / name for name in known.stdout.splitlines()]


def _decisions() -> list[Path]:
    return sorted(DECISIONS.glob("[0-9]*.md"))


def _row(decision: Path) -> str:
    """The row that the index should have for ``decision``."""
    head = re.match(rf"# (\d+)\. (.+)\n\n\*(\d{{4}}-\d\d-\d\d), ({STATUS})\*\n\n", decision.read_text())
    assert head, f"{decision.name}: begin with '# NUMBER. Title', and below it '*DATE, accepted*'"
    number, title, day, status = head.groups()
    assert decision.name.startswith(f"{int(number):04}-")
    return f"| {number} | [{title}]({decision.name}) | {status} | {day} |"


def _anchors(document: Path) -> set[str]:
    heads = re.findall(r"^#+ (.+)$", document.read_text(), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", head.lower()).replace(" ", "-") for head in heads}


def _leads_nowhere(document: Path) -> list[str]:
    prose = re.sub(r"```.*?```|^    .*?$|`[^`\n]*`", "", document.read_text(), flags=re.DOTALL | re.MULTILINE)
    dead = []
    for link in LINK.findall(prose):
        if re.match(r"[a-z]+:", link):
            continue
        name, _, anchor = link.partition("#")
        target = document.parent / name if name else document
        if not target.exists() or (anchor and target.suffix == ".md" and anchor not in _anchors(target)):
            dead.append(link)
    return dead


def test_the_index_lists_each_decision_once_with_title_status_and_date():
    rows = [line for line in INDEX.read_text().splitlines() if re.match(r"\| \d", line)]
    assert sorted(rows) == sorted(_row(decision) for decision in _decisions())


def test_no_two_decisions_have_one_number():
    numbers = [decision.name[:4] for decision in _decisions()]
    assert len(numbers) == len(set(numbers))


@pytest.mark.parametrize("text", ["[a](gone.md)", "[a](there.md#gone)", "[a](#gone)"])
def test_a_link_that_leads_nowhere_is_found(tmp_path, text):
    (tmp_path / "there.md").write_text("# There\n")
    document = tmp_path / "document.md"
    document.write_text(f"# Here\n[a](there.md#there) [a](#here) [a](https://example.org/gone)\n{text}\n")
    assert len(_leads_nowhere(document)) == 1


def test_every_link_between_documents_leads_somewhere():
    dead = {str(document.relative_to(ROOT)): _leads_nowhere(document) for document in _documents()}
    assert not {name: links for name, links in dead.items() if links}


def test_documents_say_how_many_days_a_confirmation_lasts():
    said = {
        name: (ROOT / name).read_text().count(f" {CONFIRMED_DAYS} days")
        for name in SAY_HOW_LONG_A_CONFIRMATION_LASTS
    }
    assert said == SAY_HOW_LONG_A_CONFIRMATION_LASTS


def test_documents_say_how_long_an_announcement_lasts():
    usual, evacuation = (f"{each.total_seconds() / 60:g}" for each in (USUAL, OF_EVACUATION))
    said = (ROOT / "docs/how-to/announcing.md").read_text()
    assert f": {usual} without this line, {evacuation} for an evacuation." in said
    assert f"After {AnnouncementSettings.validated().longest_hours} hours any announcement ends" in said


def test_documents_name_each_key_of_an_announcement():
    page = (ROOT / "docs/how-to/announcing.md").read_text()
    blocks = "".join(re.findall(r"```toml\n(.+?)```", page, re.DOTALL))
    assert set(re.findall(r"^(\w+) =", blocks, re.MULTILINE)) == annotations_of(AnnouncementFile).keys()


def test_documents_and_files_name_each_prepared_announcement():
    page = (ROOT / "docs/how-to/announcing.md").read_text()
    assert set(re.findall(r"^\| `([\w-]+)` \|", page, re.MULTILINE)) == {*Prepared}
    assert {AnnouncementFile.validated(prepared=each.value).prepared for each in Prepared} == {*Prepared}


@pytest.mark.parametrize("folder", ["docs/how-to", "kiosk/commands/doctor", "kiosk/fleet/server"])
def test_people_are_told_to_read_the_log_as_root(folder):
    """Without it journalctl shows a person whom Debian's installer has made nothing of a service."""
    pages = [path for path in (ROOT / folder).iterdir() if path.suffix in {".md", ".py"}]
    told = {path.name: re.findall(r".*(?<!sudo )journalctl -.*", path.read_text("utf-8")) for path in pages}
    assert {name: lines for name, lines in told.items() if lines} == {}
