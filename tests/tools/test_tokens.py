"""Every design token has a reader, and the check says where a token without one is."""

import tomllib

import pytest
from babel.localedata import locale_identifiers

from kiosk.content.design import load_design
from kiosk.core.content.panels import KINDS
from kiosk.core.text.scripts import face_of
from tools.tokens.__main__ import PACKAGE, ROOT, SOURCE
from tools.tokens.check import problems
from tools.tokens.generated import for_phones, for_qml
from tools.tokens.readers import find_readers

PYTHON = "from kiosk.content.design import load_design\nlength = load_design().length\n"


@pytest.fixture(scope="module")
def readers():
    return find_readers(ROOT / PACKAGE)


@pytest.mark.slow
def test_every_token_is_read(readers):
    tokens = tomllib.loads((ROOT / SOURCE).read_text("utf-8"))
    assert list(problems(ROOT / SOURCE, tokens, readers)) == []


@pytest.mark.parametrize(
    ("table", "row", "name"),
    [
        ("[touch]", "huge = 0.5", "touch.huge"),
        ("[color]", 'lilac = "#C8A2C8"', "color.lilac"),
        ("[idle]", "count = 20000", "idle.count"),
        ("[zone.landscape]", "wall = { y = 1 }", "zone.landscape.wall.y"),
        ("[type]", "shout = { size = 0.5 }", "type.shout.size"),
        ("[type]", "floor = 0.0278", "type.floor"),
        ("[type.script_adjust]", "thai = { size = 0.5 }", "type.script_adjust.thai.size"),
        ("[type.script_adjust]", "klingon = { size = 0.5 }", "type.script_adjust.klingon.size"),
        ("[field.teal]", 'tint = "#DFE0D6"', "field.teal.tint"),
    ],
)
def test_a_dead_token_is_named_with_its_line(readers, tmp_path, table, row, name):
    text = (ROOT / SOURCE).read_text("utf-8").replace(table, f"{table}\n{row} #", 1)
    file = tmp_path / "tokens.toml"
    file.write_text(text, "utf-8")
    line = 1 + next(n for n, each in enumerate(text.splitlines()) if each.startswith(row))
    assert list(problems(file, tomllib.loads(text), readers)) == [
        f"{file}:{line}: error: nobody reads {name}; use it or delete it"
    ]


TOKENS = """[color]
paper = "#F7F1E6"
[space]
8 = 0.0074
[type]
body = { size = 0.1 }
[field.teal]
fill = "#08494B"
"""

USES = {
    "a.qml": 'x: Theme.px(Tokens.space8)\ny: 1\nfill: Tokens.fields["teal"].fill\nrole: "body"\n',
    "b.css": "a { color: var(--paper); }",
}


def said(folder, uses):
    (folder / "tokens.toml").write_text(TOKENS, "utf-8")
    for name, text in uses.items():
        (folder / name).write_text(text, "utf-8")
    found = problems(folder / "tokens.toml", tomllib.loads(TOKENS), find_readers(folder))
    return [problem.removeprefix(f"{folder}/") for problem in found]


@pytest.mark.parametrize(
    ("name", "old", "new", "expected"),
    [
        ("a.qml", "", "", []),
        ("a.qml", "Tokens.space8", "0.0074", ["tokens.toml:4: error: nobody reads space.8"]),
        ("a.qml", "Tokens.space8)", "1) // Tokens.space8", ["tokens.toml:4: error: nobody reads space.8"]),
        ("a.qml", ".fill", ".rule", ["tokens.toml:8: error: nobody reads field.teal.fill"]),
        (
            "a.qml",
            '"body"',
            '"bodies"',
            [
                "tokens.toml:6: error: nobody reads type.body.size",
                "a.qml:4: error: there is no role bodies in [type]",
            ],
        ),
        ("b.css", "--paper", "--ink", ["tokens.toml:2: error: nobody reads color.paper"]),
    ],
)
def test_a_token_whose_last_use_goes_is_dead(tmp_path, name, old, new, expected):
    uses = {**USES, name: USES[name].replace(old, new)}
    assert [problem.partition(";")[0] for problem in said(tmp_path, uses)] == expected


@pytest.mark.parametrize(
    ("call", "error"),
    [
        ('length("space.8")', None),
        ('load_design().colour("paper")', None),
        ('length("space.8" if wide else "space.9")', "there is no token space.9"),
        ('length("space." + size)', "write the path of the token out, so that it can be found"),
    ],
)
def test_python_reads_by_a_whole_path_that_exists(tmp_path, call, error):
    found = said(tmp_path, {**USES, "c.py": f"{PYTHON}{call}\n"})
    assert found == ([f"c.py:3: error: {error}"] if error else [])


def test_only_what_is_used_is_written():
    tokens = tomllib.loads(TOKENS)
    qml = for_qml(tokens, {"space8"}, {"fill"})
    assert "property real space8: 0.0074" in qml
    assert 'teal: { fill: "#08494B" }' in qml
    assert "paper" not in qml
    assert "--paper: #F7F1E6;" in for_phones(tokens, {"paper"})
    assert "--paper" not in for_phones(tokens, set())


def test_every_adjusted_script_is_the_face_of_a_language():
    faces = {face_of(tag.replace("_", "-")) for tag in locale_identifiers()}
    assert set(load_design().scripts) <= faces


def test_roles_steps_and_kinds_fit_together():
    design = load_design()
    assert {role.grows for role in design.roles.values()} == {"body", "title", "display", "control", "pill"}
    assert {role.family for role in design.roles.values()} == {"", "numeral"}
    assert set(design.pace.dwell) == {*KINDS, "page"}
