"""`make accessibility`: writes the table of docs/reference/accessibility.md.

Run it after a change of resources/accessibility.toml; a test says so if you forget it. It needs no
display and takes a second.
"""

from kiosk.commands.statement.requirements import table
from tools.shared import ROOT

DOCUMENT = ROOT / "docs/reference/accessibility.md"
BEGINS = "| | what |"

if __name__ == "__main__":
    before = DOCUMENT.read_text("utf-8").partition(BEGINS)[0]
    DOCUMENT.write_text(before + table(), "utf-8")
