"""`make coverage`: writes docs/reference/coverage.md, which sentence makes which point.

Run it after a change of resources/coverage.toml or of an English sentence that it names; a test says so if
you forget it. It needs no display and takes a second.
"""

from kiosk.content.built_in import COVERAGE, coverage_table

if __name__ == "__main__":
    COVERAGE.write_text(coverage_table(), encoding="utf-8")
