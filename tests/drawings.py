"""A line drawing of a site's own, for tests."""

CUP = (
    "M0 300H150V170C150 200 310 200 310 170S150 140 150 170V356C150 382 172 404 198 404H262"
    "C288 404 310 382 310 356V340C396 340 396 204 310 204V300H480"
)
LIGHT = "M150 170C150 200 310 200 310 170S150 140 150 170Z"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 480 480">\n{}\n</svg>\n'
NOTE = '[{}]\nmeaning = "Something warm to drink"\nlight = "{}"\n'


def draw(content, name="cup", line=CUP, light=LIGHT, more=""):
    """Adds a drawing to a content folder."""
    folder = content / "drawings"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / f"{name}.svg").write_text(SVG.format(f'<path d="{line}"/>'), "utf-8")
    with (folder / "drawings.toml").open("a", encoding="utf-8") as notes:
        notes.write(NOTE.format(name, light) + more)
    return folder
