"""A pattern that is compiled later is used as one that is compiled at once."""

import re

from kiosk.base import patterns
from kiosk.base.patterns import pattern_of


def test_it_does_what_a_compiled_pattern_does():
    later, now = pattern_of(r"(?P<day>\d+)", re.IGNORECASE), re.compile(r"(?P<day>\d+)", re.IGNORECASE)
    for _ in range(2):
        assert later.search("on 24")["day"] == now.search("on 24")["day"]
        assert later.sub("x", "1 2") == now.sub("x", "1 2")
        assert (later.fullmatch("a"), later.findall("1 2")) == (None, ["1", "2"])
    assert (later.pattern, later.flags, later.groups) == (now.pattern, now.flags, now.groups)


def test_it_waits_for_its_first_use_or_for_a_rest():
    used, unused = pattern_of("[a-c]+ used"), pattern_of("[a-c]+ unused")
    assert {used, unused} <= patterns._left.keys()
    assert used.match("abc used")
    assert used not in patterns._left
    assert unused in patterns._left
    for _ in patterns.compile_left():
        pass
    assert not patterns._left
    assert unused.match("abc unused")
