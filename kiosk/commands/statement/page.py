"""The accessibility statement of a site, as one page for browsers."""

from collections.abc import Sequence
from html import escape

from kiosk.commands.statement.requirements import Requirement, State
from kiosk.core.site.settings import Site

HEADINGS: dict[State, str] = {
    "not met": "Not met",
    "partly": "Met in part",
    "installer": "For whoever installs the screen",
    "met": "Met",
}
"""Requirements that are not met come first."""

_STYLE = """
body { font: 1.1rem/1.5 sans-serif; color: #14283A; background: #fff }
body { max-width: 70rem; margin: 2rem auto; padding: 0 1rem }
table { border-collapse: collapse; width: 100% }
th, td { text-align: start; vertical-align: top; padding: .5rem .75rem; border: 1px solid #14283A }
code { overflow-wrap: anywhere }
@media print { tr { break-inside: avoid } }
"""


def page(site: Site, found: Sequence[Requirement], version: str, day: str) -> str:
    """Returns a whole document, without references outside."""
    name = escape(site.say(site.name, site.languages[0]))
    sections = "\n".join(_section(state, found) for state in HEADINGS)
    return f"""<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Accessibility statement: {name}</title>
<style>{_STYLE}</style>
<h1>Accessibility statement</h1>
<p>{name}, {escape(day)}. Made by Awareness Kiosk {escape(version)} from its tests and from the settings of
this site.</p>
<p>Clauses of EN 301 549 have the numbers and titles of V3.2.1. V4.1.1 has the same titles in chapter 5, and
other numbers within 8.3: look for the title. WCAG is version 2.2; 508 is Section 508 of the US Rehabilitation
Act.</p>
<p>It is no certificate: nobody but the makers of the program has tested it, and no person with a
disability.</p>
<h2>This site</h2>
<ul>
{"".join(f"<li>{escape(line)}</li>" for line in about(site))}
</ul>
{sections}
</html>
"""


def about(site: Site) -> tuple[str, ...]:
    """Describes the screen, the keys and the voice by the site's settings."""
    mount = site.mount
    measured = (
        f"Screen: {mount.diagonal_inches:g} inches, its top edge {mount.top_edge_m:g} m above the floor."
        if mount.diagonal_inches is not None and mount.top_edge_m is not None
        else "Screen: not measured. Reach and height of text depend on it: write [mount] in site.toml."
    )
    keypad = site.keypad
    keys = f"Keys: the same key counts again after {keypad.bounce_s:g} s."
    switch = (
        f"One switch: each control is offered for {keypad.scan_s:g} s."
        if keypad.scan_s
        else "One switch: nothing is offered by itself. [keypad] scan_s turns it on."
    )
    touch = "Touch: yes." if site.mode == "kiosk" else "Touch: none; the screen only shows."
    return measured, touch, keys, switch


def _section(state: State, found: Sequence[Requirement]) -> str:
    rows = [each for each in found if each.state == state]
    if not rows:
        return ""
    body = "\n".join(map(_row, rows))
    return f"""<h2>{HEADINGS[state]} ({len(rows)})</h2>
<table>
<tr><th scope="col">Requirement<th scope="col">Asked for by<th scope="col">How<th scope="col">Tested by</tr>
{body}
</table>"""


def _row(each: Requirement) -> str:
    installer = f"Installer: {each.installer}." if each.installer else ""
    how = " ".join(filter(None, (each.how, installer))) or "Not built."
    tests = "<br>".join(f"<code>{escape(test)}</code>" for test in each.tests) or "No test."
    clauses = "<br>".join(map(escape, each.clauses))
    return f'<tr><th scope="row">{each.id} {escape(each.what)}<td>{clauses}<td>{escape(how)}<td>{tests}</tr>'
