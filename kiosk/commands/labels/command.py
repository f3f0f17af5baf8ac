"""Writes the labels: each as an SVG file, and a page that prints all of them in their size."""

from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.commands.handout.paper import A4, Paper
from kiosk.commands.labels.sheet import LABELS, draw, svg

NAME = "labels.pdf"


def labels(out: Path) -> int:
    """1 if a file cannot be written."""
    application = QGuiApplication.instance() or QGuiApplication([])
    try:
        out.mkdir(parents=True, exist_ok=True)
        for label in LABELS:
            (out / f"{label[0].lower()}.svg").write_text(svg(label), "utf-8")
        paper = Paper(out / NAME, "Labels to feel", A4)
        draw(paper)
        paper.end()
    except OSError as error:
        print(f"{out} cannot be written ({error.strerror or error}): check the place and its permissions")
        return 1
    del application
    print(f"{out / NAME} prints them at 100 %; the SVG files are for a sign maker")
    return 0
