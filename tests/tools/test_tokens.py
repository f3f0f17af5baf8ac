"""Every design token has a reader, and whoever checks it says where a dead one stands."""

import shutil
from pathlib import Path

import pytest

from kiosk.content.design import load_design
from kiosk.core.content.panels import KINDS
from tools.tokens.__main__ import FOR_PHONES, FOR_QML, PACKAGE, ROOT, SOURCE, main


@pytest.fixture(scope="module")
def copy(tmp_path_factory):
    root = tmp_path_factory.mktemp("checkout")
    for pattern in ("*.qml", "*.css", "*.py"):
        for file in (ROOT / PACKAGE).rglob(pattern):
            to = root / file.relative_to(ROOT)
            to.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(file, to)
    (root / SOURCE).parent.mkdir(parents=True)
    shutil.copy(ROOT / SOURCE, root / SOURCE)
    return root


def line_of(file: Path, text: str) -> int:
    return 1 + next(n for n, line in enumerate(file.read_text("utf-8").splitlines()) if text in line)


@pytest.fixture
def planted(copy, capsys):
    """Writes something in place of something else for the time of a test, and tells what the check says."""
    kept: dict[Path, str] = {}

    def plant(name, old, new):
        file = copy / name
        kept[file] = file.read_text("utf-8")
        assert old in kept[file]
        file.write_text(kept[file].replace(old, new, 1), "utf-8")
        failed = main(copy, check=True)
        return failed, capsys.readouterr().out.splitlines(), file

    yield plant
    for file, text in kept.items():
        file.write_text(text, "utf-8")


def test_every_token_is_read(copy, capsys):
    assert (main(copy, check=True), capsys.readouterr().out) == (0, "")


@pytest.mark.parametrize(
    ("table", "row", "name"),
    [
        ("[touch]", "huge = 0.5", "touch.huge"),
        ("[color]", 'lilac = "#C8A2C8"', "color.lilac"),
        ("[idle]", "count = 20000", "idle.count"),
        ("[zone.landscape]", "wall = { y = 1 }", "zone.landscape.wall.y"),
        ("[type]", "shout = { size = 0.5, line = 1.0, weight = 700, track = 0 }", "type.shout.size"),
        ("[type]", "floor = 0.0278", "type.floor"),
        ("[field.teal]", 'tint = "#DFE0D6"', "field.teal.tint"),
    ],
)
def test_a_dead_token_is_named_with_its_line(planted, table, row, name):
    failed, said, file = planted(SOURCE, table, f"{table}\n{row} #")
    assert failed
    assert f"{SOURCE}:{line_of(file, row)}: error: nobody reads {name}; use it or delete it" in said


def test_a_token_whose_last_use_goes_is_dead(planted):
    failed, said, _ = planted("kiosk/qml/Kiosk/Theme/Motion.qml", "Tokens.motionToolChange", "150")
    assert failed
    assert any(line.endswith("nobody reads motion.tool_change; use it or delete it") for line in said)
    assert any(line.startswith(f"{FOR_QML}:1: error: ") for line in said)


def test_a_use_in_a_comment_is_none(planted):
    failed, said, _ = planted(
        "kiosk/qml/Kiosk/Theme/Motion.qml", "Tokens.motionToolChange", "150 // Tokens.motionToolChange"
    )
    assert failed
    assert any("motion.tool_change" in line for line in said)


def test_a_variable_that_no_rule_uses_is_not_written(planted):
    failed, said, _ = planted(FOR_PHONES, "  --amber", "  --lilac: #C8A2C8;\n  --amber")
    assert failed
    assert said == [f"{FOR_PHONES}:1: error: does not hold what is used of tokens.toml; run `make tokens`"]


@pytest.mark.parametrize(
    ("new", "error"),
    [
        ('length("space.99")', "there is no token space.99"),
        ('length("space." + str(3))', "write the path of the token out, so that it can be found"),
    ],
)
def test_python_reads_by_a_whole_path_that_exists(planted, new, error):
    name = next(
        file.relative_to(ROOT)
        for file in (ROOT / PACKAGE).rglob("*.py")
        if 'length("space.3")' in file.read_text()
    )
    failed, said, file = planted(name, 'length("space.3")', new)
    assert failed
    assert f"{name}:{line_of(file, new)}: error: {error}" in said


def test_roles_and_steps_fit_together():
    design = load_design()
    steps = {name for role in design.roles.values() for name in [role.grows]}
    assert steps == {"body", "title", "display", "control", "pill"}
    assert {role.family for role in design.roles.values()} == {"", "numeral"}
    assert set(design.pace.dwell) == {*KINDS, "page"}
