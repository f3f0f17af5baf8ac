"""Cases that are too many for every change: make test takes a sample of them, make test-slow the rest."""

import pytest


def sampled(cases, every=4):
    """All cases, in their order; one in ``every`` is tested by make test.

    Take a number that has no factor in common with that of languages or sizes: then all of them come by.
    """
    rows = (case if isinstance(case, tuple) else (case,) for case in cases)
    return [pytest.param(*row, marks=[pytest.mark.slow] if n % every else []) for n, row in enumerate(rows)]


def chosen(cases, wanted):
    """All cases, in their order; make test takes those for which ``wanted`` holds."""
    rows = (case if isinstance(case, tuple) else (case,) for case in cases)
    return [pytest.param(*row, marks=[] if wanted(*row) else [pytest.mark.slow]) for row in rows]


def paired(many, few):
    """Each of ``many`` with each of ``few``; make test takes each of both once at least, in turn."""
    return [
        pytest.param(one, other, marks=[] if n % len(few) == at else [pytest.mark.slow])
        for n, one in enumerate(many)
        for at, other in enumerate(few)
    ]


def sampled_stages(cases, every=4):
    """The same where one fixture takes the whole case."""
    return [pytest.param(case, marks=[pytest.mark.slow] if n % every else []) for n, case in enumerate(cases)]
