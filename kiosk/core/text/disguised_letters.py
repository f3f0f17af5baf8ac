"""Disguised letters: those of full width, and Cyrillic and Greek ones that look like Latin letters."""

import re
from typing import Final
from unicodedata import normalize

LOOK_ALIKE: Final = str.maketrans("АВЕКМНОРСТУХІЈЅаеорсухіјѕΟο", "ABEKMHOPCTYXIJSaeopcyxijsOo")
"""Only these: the others of the two scripts are unlike any Latin letter."""

_RARE = re.compile("[\uff01-\uff5e\u0370-\u052f]")


def latin_letters(text: str) -> str:
    """Replaces letters that look like Latin ones by these."""
    return normalize("NFKC", text).translate(LOOK_ALIKE) if _RARE.search(text) else text
