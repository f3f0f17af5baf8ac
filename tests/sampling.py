"""Cases that are too many for every change: make test takes a sample of them, make test-slow the rest."""

import pytest


def sampled(cases, every=4):
    """All cases, in their order; one in ``every`` is tested by make test.

    Take a number that has no factor in common with that of languages or sizes: then all of them come by.
    """
    rows = (case if isinstance(case, tuple) else (case,) for case in cases)
    return [pytest.param(*row, marks=[pytest.mark.slow] if n % every else []) for n, row in enumerate(rows)]


def sampled_stages(cases, every=4):
    """The same where one fixture takes the whole case."""
    return [pytest.param(case, marks=[pytest.mark.slow] if n % every else []) for n, case in enumerate(cases)]
