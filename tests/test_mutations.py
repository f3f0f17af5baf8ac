"""Every row of mutations.toml names a test that has seen its mutation fail, and make test has this test."""

import ast
import tomllib
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parent.parent
ROWS = tomllib.loads((ROOT / "tests/mutations.toml").read_text("utf-8"))["mutation"]


@cache
def marks(file):
    """The decorators of each test of a file, as they are written."""
    found = ast.walk(ast.parse((ROOT / file).read_text("utf-8")))
    return {
        each.name: [ast.unparse(decorator) for decorator in each.decorator_list]
        for each in found
        if isinstance(each, ast.FunctionDef | ast.AsyncFunctionDef)
    }


def test_there_are_as_many_as_were_made():
    assert len(ROWS) >= 50
    assert len({row["what"] for row in ROWS}) == len(ROWS)


def test_make_test_has_the_test_that_saw_each():
    for row in ROWS:
        assert (ROOT / row["in"]).is_file(), row
        file, _, name = row["seen_by"].partition("::")
        assert "pytest.mark.slow" not in marks(file)[name], row
