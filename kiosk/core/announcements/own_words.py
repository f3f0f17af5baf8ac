"""Refuses in the place's own words: numbers that the site does not name, addresses, markup."""

import re
from collections.abc import Collection, Iterable

from kiosk.base.unsafe_characters import refuse_strange
from kiosk.core.site.helplines import Emergency, Helpline
from kiosk.core.site.settings import Site
from kiosk.core.text.disguised_digits import undisguise
from kiosk.core.text.phone_numbers import plain
from kiosk.core.text.plain_text import plain_text

_RUN = re.compile(r"\+?\d(?:[\s()./-]{0,3}\d)*")
_DIGITS = re.compile(r"\d(?:[\s()./-]{0,3}\d){2,}(?!\d|:\d)")
_CALLS = re.compile(
    r"\b(?:calls?|calling|phones?|telephones?|tel|dial|ring|sms|whatsapp"
    r"|appelez|appeler|téléphon\w*|tél|composez|composer)\b"
    r"|اتصل|هاتف|تلفون|کال|فون|ڈائل|कॉल|फ़ोन|फोन|डायल|ደውል|ይደውሉ|ደውሉ|ስልክ|致电|拨打|电话",
    re.IGNORECASE,
)
"""Words that ask people to call; digits next to them are a number to call, however short."""

_TAKEN = "x"


def digits_of(number: str) -> str:
    return re.sub(r"\D", "", plain(number))


def numbers_of(lines: Iterable[Emergency | Helpline]) -> frozenset[str]:
    """The digits of each number."""
    return frozenset(digits_of(line.number) for line in lines)


def numbers_of_site(site: Site) -> frozenset[str]:
    """The digits of the site's numbers, confirmed or not."""
    return numbers_of((*([site.emergency] if site.emergency else ()), *site.helplines))


def own_words(text: str, known: Collection[str]) -> frozenset[str]:
    """The digits of the numbers in ``text``, which are all ``known``.

    Raises ValueError with a message that says how to correct it.
    """
    refuse_strange(text)
    found: set[str] = set()

    def take(run: re.Match[str]) -> str:
        digits = digits_of(run[0])
        if digits not in known:
            return run[0]
        found.add(digits)
        return _TAKEN

    rest = _RUN.sub(take, plain(undisguise(text)))
    plain_text(rest)
    if _CALLS.search(rest) and (number := _DIGITS.search(rest)):
        raise ValueError(
            f"holds a number to call ({number[0]}): only numbers that this site has confirmed may be said"
        )
    return frozenset(found)
