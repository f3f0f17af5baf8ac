"""Drawings of a site: what is read, what each fault is told as, and what is shown instead."""

import pytest

from kiosk.base.places import DOCS
from kiosk.content.design import load_design
from kiosk.loading.files import drawings_in, names_in
from tests.drawings import CUP, LIGHT, NOTE, SVG, draw

DESIGN = load_design()
PATH = f'<path d="{CUP}"/>'


def read(*folders):
    return drawings_in(["program", *folders])


def told(found):
    return [(problem.file.rpartition("/")[2], problem.line, problem.text) for problem in found.problems]


def test_a_drawing_has_what_is_said_of_it(tmp_path):
    draw(tmp_path, more='mirror = "never"\nicon = "friend"\n')
    found = read(tmp_path)
    assert not found.problems
    cup = found.drawings["cup"]
    assert (cup.mirror, cup.icon) == ("never", DESIGN.icons["friend"].glyph)
    assert cup.second is None and 1500 < cup.length < 2500
    assert "cup" in names_in(["program", tmp_path]).motifs
    assert "cup" not in DESIGN.motifs


def test_without_more_it_is_mirrored_and_has_the_icon_of_a_road(tmp_path):
    draw(tmp_path)
    cup = read(tmp_path).drawings["cup"]
    assert (cup.mirror, cup.icon) == ("auto", DESIGN.motifs["road-horizon"].icon)


def test_the_last_folder_that_has_a_drawing_counts(tmp_path):
    draw(tmp_path / "layer")
    draw(tmp_path / "layer", "tent")
    draw(tmp_path / "own", line=CUP.replace("V170", "V180"))
    found = read(tmp_path / "layer", tmp_path / "own")
    assert not found.problems and found.drawings.keys() == {"cup", "tent"}
    assert found.drawings["cup"] != found.drawings["tent"]


def test_the_folder_of_the_program_has_none(tmp_path):
    draw(tmp_path)
    assert not drawings_in([tmp_path]).drawings


@pytest.mark.parametrize(
    ("svg", "line", "text"),
    [
        (SVG.format('<path d="M0 300H480"/>'), 2, "the line never leaves the road"),
        (SVG.format(PATH * 2), 2, "the drawing has more than one <path>: join them into one line"),
        (SVG.format(f"<g>\n<circle r='9'/>\n{PATH}</g>"), 3, "the drawing holds <circle>: make it a part of"),
        (SVG.format(f"<g transform='scale(2)'>{PATH}</g>"), 2, "moves its <g> by “transform”: apply it"),
        (SVG.format(PATH).replace("480 480", "100 100"), 1, "draw it in a viewBox of 480 × 480"),
        (SVG.format(PATH).replace(' viewBox="0 0 480 480"', ""), 1, "has another board"),
        (SVG.format(PATH).replace("0 0 480 480", "a b"), 1, "has another board"),
        (SVG.format("<path/>"), 2, "the line is empty"),
        (SVG.format(""), 1, "has no <path>"),
        (SVG.format(f"<script/>{PATH}"), 1, "holds something that runs (<script>)"),
        (SVG.format(f'<image href="x.png"/>{PATH}'), 1, "loads something from elsewhere"),
        (SVG.format(f"<text>a</text>{PATH}"), 1, "holds letters"),
        (SVG.format(PATH).removesuffix("</svg>\n"), 1, "is broken"),
        (SVG.format(PATH) + " " * 100_001, 1, "is larger than 100 kB"),
        ("", 1, "is broken"),
        (None, 1, "is missing: save it there, or remove [cup] from drawings.toml"),
    ],
)
def test_a_faulty_svg_file_is_told_and_another_drawing_stands_in(tmp_path, svg, line, text):
    folder = draw(tmp_path)
    if svg is None:
        (folder / "cup.svg").unlink()
    else:
        (folder / "cup.svg").write_text(svg, "utf-8")
    found = read(tmp_path)
    ((file, at, said),) = told(found)
    assert (file, at) == ("cup.svg", line) and text in said
    assert found.drawings == {"cup": DESIGN.motifs["road-horizon"]}


def test_notes_of_a_drawing_program_are_no_fault(tmp_path):
    folder = draw(tmp_path)
    noted = SVG.format(f'<x:view xmlns:x="urn:x" transform="y"/><title>Cup</title><defs/><g>{PATH}</g>')
    (folder / "cup.svg").write_text(noted, "utf-8")
    assert not read(tmp_path).problems


@pytest.mark.parametrize(
    ("notes", "line", "text"),
    [
        (f'\n[cup]\nlight = "{LIGHT}"\n', 2, "meaning is missing: add it"),
        ('[cup]\nmeaning = "A cup"\n', 1, "light is missing: add it"),
        ('[cup]\nmeaning = "A cup"\nlight = "M1 1Z"\n', 3, "the light covers 0.0% of the board"),
        (NOTE.format("cup", LIGHT) + 'mirror = "sometimes"\n', 4, "use one of auto, arabic, never"),
        (
            NOTE.format("cup", LIGHT) + 'icon = "frend"\n',
            4,
            "there is no icon “frend”: did you mean “friend”?",
        ),
        (NOTE.format("cup", LIGHT) + "lenght = 4\n", 4, "is not known here"),
        (f'[cup]\nmeaning = "Red cross"\nlight = "{LIGHT}"\n', 2, "the meaning speaks of “cross”"),
        ("cup = 4\n", 1, "must be a table: write [cup] and its keys below"),
        ("[cup\n", 1, "this is not TOML"),
    ],
)
def test_a_faulty_note_is_told_on_its_line_and_another_drawing_stands_in(tmp_path, notes, line, text):
    folder = draw(tmp_path)
    (folder / "drawings.toml").write_text(notes, "utf-8")
    found = read(tmp_path)
    ((file, at, said),) = told(found)
    assert (file, at) == ("drawings.toml", line) and text in said
    assert found.drawings == {"cup": DESIGN.motifs["road-horizon"]}


def test_a_file_without_a_note_is_told_how_to_add_one(tmp_path):
    folder = draw(tmp_path)
    (folder / "drawings.toml").unlink()
    found = read(tmp_path)
    assert told(found) == [
        ("cup.svg", 1, "the drawing is not in drawings.toml: add [cup] with its meaning and its light")
    ]
    assert found.drawings == {"cup": DESIGN.motifs["road-horizon"]}


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("bus", "“bus” is a drawing of the program: give yours another name"),
        ("Our_Cup", "a drawing cannot be called “Our_Cup”: use small letters, digits and hyphens"),
    ],
)
def test_a_name_that_cannot_be_taken(tmp_path, name, text):
    draw(tmp_path, name)
    found = read(tmp_path)
    assert told(found) == [("drawings.toml", 1, text)]
    assert not found.drawings


@pytest.mark.parametrize("name", ["red-cross", "crescent", "our-red-crystal", "first-aid"])
def test_a_protected_sign_is_never_drawn(tmp_path, name):
    draw(tmp_path, name)
    found = read(tmp_path)
    ((file, _, said),) = told(found)
    assert file == f"{name}.svg" and "such signs are protected" in said
    assert found.drawings == {name: DESIGN.motifs["road-horizon"]}


def test_a_link_out_of_the_folder_is_refused(tmp_path):
    folder = draw(tmp_path / "own")
    (tmp_path / "elsewhere.svg").write_text(SVG.format(PATH), "utf-8")
    (folder / "cup.svg").unlink()
    (folder / "cup.svg").symlink_to(tmp_path / "elsewhere.svg")
    ((_, _, said),) = told(read(tmp_path / "own"))
    assert "is a link that leads out of its folder" in said


def test_a_flood_of_drawings_is_cut(tmp_path):
    folder = draw(tmp_path)
    for number in range(200):
        (folder / f"more-{number}.svg").touch()
    found = read(tmp_path)
    assert len(found.drawings) == 200
    assert told(found)[0] == (
        "drawings",
        1,
        "the folder holds more than 200 drawings, the others are left out: remove some",
    )


def test_the_example_of_the_docs_keeps_the_rules(tmp_path):
    text = (DOCS / "how-to/drawings.md").read_text("utf-8")
    folder = tmp_path / "drawings"
    folder.mkdir()
    for name, kind in (("warm-drink.svg", "xml"), ("drawings.toml", "toml")):
        (folder / name).write_text(text.partition(f"```{kind}\n")[2].partition("```")[0], "utf-8")
    found = read(tmp_path)
    assert not found.problems and found.drawings.keys() == {"warm-drink"}
