"""Writes docs/coverage.md: each point that the screen must make, and the sentence that makes it."""

from kiosk.content.built_in import COVERAGE, coverage_table

if __name__ == "__main__":
    COVERAGE.write_text(coverage_table(), encoding="utf-8")
