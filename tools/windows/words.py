"""What the commands of an author do there: `check` and `export`."""

import shutil

from tools.windows import wine

_OUT = r"C:\talk"
_FILES = ("talk-10-fr-slides.pdf", "talk-10-fr-notes.pdf", "talk-10-fr.pptx", "talk-10-fr/start.html")


def checks() -> str:
    code, said = wine.run(["check"])
    assert code == 0, said
    assert "0 errors" in said, said
    return said.strip().rsplit(": ", 1)[-1]


def exports() -> str:
    shutil.rmtree(wine.path(_OUT), ignore_errors=True)
    talk = ["--programme", "talk-10", "--language", "fr"]
    code, said = wine.run(["export", "--demo", *talk, "--out", _OUT])
    assert code == 0, said
    sizes = {name: (wine.path(_OUT) / name).stat().st_size for name in _FILES}
    pictures = len([*wine.path(_OUT).rglob("*.png")])
    assert min(sizes.values()) > 1000, sizes
    assert pictures, "no picture of a slide"
    return f"PPTX, two PDF and a folder with {pictures} pictures"
