"""Code shared by several tools. A tool imports from here and from itself, not from another tool."""

from pathlib import Path

ROOT = Path(__file__).parents[2]
