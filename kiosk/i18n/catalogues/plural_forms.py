"""Plural forms of a catalogue: checks the rule in its header, and finds the forms of a single number."""

import re
from collections import Counter
from functools import lru_cache
from gettext import c2py

_RULE = re.compile(r"\s*nplurals\s*=\s*([1-6])\s*;\s*plural\s*=([^;\"]+);?\s*")
"""No language has more than six plural forms."""

IN_ORDER = {
    "ar": (
        "nplurals=6; plural=(n==0 ? 0 : n==1 ? 1 : n==2 ? 2 : n%100>=3 && n%100<=10 ? 3 : n%100>=11 ? 4 : 5);"
    )
}
"""Rules by language in the order of Unicode (zero, one, two, few, many, other), if Babel has another."""

_TRIED = range(1000)
_KEPT = 32
"""Cache size: headers of the catalogues of program and site."""

Forms = tuple[int, ...]
"""The form of each number that was tried, from 0 on."""


@lru_cache(_KEPT)
def forms_of(rule: str) -> Forms:
    """The form of each number; empty if the rule does not give each one of the declared forms."""
    found = _RULE.fullmatch(rule)
    if not found:
        return ()
    try:
        form = c2py(found[2])
        forms = tuple(form(number) for number in _TRIED)
    except (ValueError, ZeroDivisionError):
        return ()
    return forms if set(forms) <= set(range(int(found[1]))) else ()


def is_plural_rule(rule: str) -> bool:
    return bool(forms_of(rule))


def parts_of(rule: str) -> tuple[int, str]:
    """The number of forms, and the expression in C that chooses among them by ``n``."""
    found = _RULE.fullmatch(rule)
    assert found, rule
    return int(found[1]), found[2]


def rule_of_language(tag: str) -> str:
    """The rule for a catalogue whose header has none; "" for a language that Babel does not know."""
    if rule := IN_ORDER.get(tag.partition("-")[0]):
        return rule
    # Half of Babel is behind it, and the program's own catalogues have their rules.
    from babel import Locale, UnknownLocaleError
    from babel.messages.plurals import get_plural

    try:
        return get_plural(Locale.parse(tag.replace("-", "_"))).plural_forms
    except (ValueError, UnknownLocaleError):
        return ""


@lru_cache(_KEPT)
def of_one_number(rule: str) -> frozenset[int]:
    """The forms of a single number, such as one or two: they may have it as a word."""
    return frozenset(form for form, times in Counter(forms_of(rule)).items() if times == 1)
