"""The documents that say where things are agree with the folders."""

import ast
import re
import tomllib
from collections import Counter
from pathlib import Path

from tests.sources import program

ROOT = Path(__file__).parent.parent
LINE = re.compile(r"^    ( *)([\w/]+)/ {2,}(\S.*)$", re.MULTILINE)


def told() -> dict[str, str]:
    """Folder below the root -> what docs/why/architecture.md says of it."""
    section = (ROOT / "docs/why/architecture.md").read_text("utf-8").split("## Where things are")[1]
    found, above = {}, []
    for indent, name, line in LINE.findall(section.split("\n## ")[0]):
        above[len(indent) // 2 :] = [name]
        found["/".join(above)] = line
    return found


def said() -> dict[str, str]:
    """Folder below the root -> what the folder says of itself."""
    packages = {
        path.parent: (ast.get_docstring(ast.parse(path.read_text("utf-8"))) or "").split("\n")[0]
        for path in (ROOT / "kiosk").rglob("__init__.py")
    }
    modules = {
        path.parent: path.read_text("utf-8").split("\n")[0].removeprefix("# ")
        for path in (ROOT / "kiosk/qml").rglob("qmldir")
    }
    return {folder.relative_to(ROOT).as_posix(): line for folder, line in (packages | modules).items()}


def test_the_list_of_folders_is_the_tree():
    assert told() == said()


def contracts():
    return tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]


def test_the_order_inside_core_is_that_of_its_contract():
    text = (ROOT / "docs/why/architecture.md").read_text("utf-8")
    order = re.search(r"inside `core`, whose order is:(.+?)\.", text, re.DOTALL)[1]
    (layers,) = (each["layers"] for each in contracts() if each.get("containers") == ["kiosk.core"])
    assert [re.findall(r"`(\w+)`", each) for each in order.split(";")] == [
        each.split(" | ") for each in layers
    ]


def test_no_import_is_left_out_of_a_contract():
    assert [each["name"] for each in contracts() if "ignore_imports" in each] == []
    assert len(contracts()) > 8


def tower() -> list[list[str]]:
    (layers,) = (each["layers"] for each in contracts() if each.get("containers") == ["kiosk"])
    return [each.split(" | ") for each in layers]


def test_a_contract_of_layers_has_each_file_and_folder():
    towers = [each for each in contracts() if each["type"] == "layers"]
    assert [each["exhaustive"] for each in towers] == [True, True, True]


def test_the_list_of_folders_has_the_order_of_the_tower():
    outer = [folder.removeprefix("kiosk/") for folder in told() if folder.count("/") == 1]
    place = {name: at for at, layer in enumerate(tower()) for name in layer}
    assert [place[name] for name in outer] == sorted(place[name] for name in outer)
    assert len(outer) > 12


def test_every_folder_is_told_that_it_has_no_network_or_has_a_process_of_its_own():
    (network,) = (each for each in contracts() if each["name"].startswith("a network only in"))
    folders = {f"kiosk.{path.parent.name}" for path in (ROOT / "kiosk").glob("*/__init__.py")}
    fleet = {f"kiosk.fleet.{path.parent.name}" for path in (ROOT / "kiosk/fleet").glob("*/__init__.py")}
    parts = {
        "kiosk.phones",
        "kiosk.serving",
        "kiosk.studio",
        "kiosk.fleet.gate",
        "kiosk.fleet.agent",
        "kiosk.fleet.server",
    }
    assert (folders | fleet) - parts - {"kiosk.fleet"} == {*network["source_modules"]}
    assert parts <= {*network["forbidden_modules"]}


def test_the_name_of_each_contract_says_the_mend():
    """import-linter prints it with what breaks the contract."""
    for each in contracts():
        ban, _, mend = each["name"].partition(": ")
        assert mend, ban
        if each["type"] == "forbidden":
            assert re.search(r"\b(import|take|ask)\b.+\binstead\b", mend), ban
        for place in re.findall(r"\bkiosk(?:\.\w+)+", mend):
            assert ROOT.joinpath(*place.split(".")).is_dir() or (
                ROOT.joinpath(*place.split(".")).with_suffix(".py").is_file()
            ), place


def test_no_folder_holds_more_than_twenty_files():
    folders = {
        path.parent
        for path in (ROOT / "kiosk").rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }
    sizes = {folder: len([each for each in folder.iterdir() if each.is_file()]) for folder in folders}
    assert {folder: size for folder, size in sizes.items() if size > 21} == {}, (
        "21 with __init__.py or qmldir"
    )


CLASS = re.compile(r"^class ([A-Za-z]\w*)", re.MULTILINE)


def test_every_class_has_a_name_of_its_own():
    """But for kinds of content, whose classes are called as the files call them."""
    found = Counter(name for _, text in program() for name in CLASS.findall(text))
    assert len(found) > 300
    assert {name for name, times in found.items() if times > 1} == {"Clock", "Figure"}


def test_every_class_of_the_tests_has_a_name_of_its_own():
    texts = [path.read_text("utf-8") for path in (ROOT / "tests").rglob("*.py")]
    found = Counter(name for text in texts for name in CLASS.findall(text))
    assert len(found) > 100
    assert [name for name, times in found.items() if times > 1] == []


MOST_LINES = {".py": 250, ".qml": 200}
LONGER = {
    "kiosk/app/run.py": "the order of a start, in which each step waits for another",
    "kiosk/app/speech/reader.py": "what is said now and next, and what is hushed, is one order",
    "kiosk/base/toml_lines.py": "one scanner, and each start reads its module",
    "kiosk/qml/Kiosk/Drawing/JourneyLine.qml": "the line, its ends and its runs move each other in a frame",
    "kiosk/qml/Kiosk/Loop/HelpStrip.qml": "what shares the row of a number: desk, emergency number and plate",
    "kiosk/qml/Kiosk/Panels/PanelStage.qml": "a hand-over: its clock, its two places and what they hand over",
    "kiosk/qml/Kiosk/Theme/Tokens.qml": "make tokens writes it",
    "kiosk/qml/Kiosk/Visit/advice/AdviceCard.qml": "number, name and details make way for each other",
    "kiosk/qml/Kiosk/Visit/advice/AdviceCards.qml": "cards are measured by such cards that nobody sees",
    "kiosk/qml/Kiosk/Visit/advice/AdviceScene.qml": "field, title and cards give way to each other",
    "kiosk/qml/Kiosk/Visit/offer/OfferScene.qml": "each place depends on how high rows and list are",
    "kiosk/qml/Kiosk/Visit/page/PageFrame.qml": "the places of a page, which all pages with a column have",
    "kiosk/qml/Kiosk/Visit/quiz/QuizScene.qml": "the places of a question, and which way the next turn leads",
    "kiosk/qml/Kiosk/Visit/tools/Toolbar.qml": "the tools in their order, a block for each",
    "kiosk/qml/Kiosk/Visit/VisitScene.qml": "what a visit consists of, a block for each place",
    "tools/fleet_machine/__main__.py": "a story whose steps follow each other",
    "tools/server_machine/__main__.py": "a story whose steps follow each other",
}
"""Each file that is longer, and why it is whole: ADR 77."""


def test_no_file_is_longer_than_one_can_hold_in_the_head():
    found = [path for part in ("kiosk", "tools") for path in (ROOT / part).rglob("*")]
    files = [path for path in found if path.suffix in MOST_LINES]
    lines = {path: path.read_text("utf-8").count("\n") for path in files}
    longer = {
        path.relative_to(ROOT).as_posix(): n for path, n in lines.items() if n > MOST_LINES[path.suffix]
    }
    assert sorted(longer) == sorted(LONGER)
    assert max(n for name, n in longer.items() if "Tokens" not in name) <= 310
    assert len(files) > 900


def test_every_folder_of_tests_that_make_names_is_there():
    for place in re.findall(r"\btests/[\w/]+(?:\.py)?", (ROOT / "Makefile").read_text("utf-8")):
        assert (ROOT / place).exists(), place


LIMITS = {
    "250_000": {"kiosk/base/toml_lines.py"},
    "LONGEST_TEXT = ": {"kiosk/core/text/plain_text.py"},
    "LONGEST_TITLE = ": {"kiosk/core/content/talks/programme.py"},
    "MOST_MINUTES = ": {"kiosk/base/shared_limits.py"},
}
"""Limits that several parts need; each imports it."""


def test_a_limit_is_written_once():
    for limit, places in LIMITS.items():
        whole = re.compile(rf"\b{re.escape(limit)}(?!_)")
        assert {path.relative_to(ROOT).as_posix() for path, text in program() if whole.search(text)} == places


def test_the_glossary_has_each_term_once_and_names_records_of_the_program():
    text = (ROOT / "docs/reference/glossary.md").read_text("utf-8")
    terms = Counter(re.findall(r"^- \*\*(.+?)\*\*", text, re.MULTILINE))
    assert [term for term, times in terms.items() if times > 1] == []
    records = set(re.findall(r"\brecord `(\w+)`", text))
    assert records <= {name for _, source in program() for name in CLASS.findall(source)}
    assert len(terms) > 80 and len(records) > 3
