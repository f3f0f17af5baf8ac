"""The words for numbers from 10 on, in the languages of the program, by their composition."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Final


class NumberPart(Enum):
    """The role of a word in a number of two or three digits."""

    WHOLE = "whole"
    """A number that takes nothing but a hundred before it."""

    DECADE = "decade"
    """A unit follows: forty two."""

    SCORE = "score"
    """In French soixante and quatre-vingt, which 1 to 19 follow."""

    JOINED = "joined"
    """In Arabic a number after “and”, which belongs to the word before it."""

    TEEN = "teen"
    """In Arabic the ten after a unit."""

    TEN = "ten"
    """In French dix, which 7 to 9 follow."""

    TWENTY = "twenty"
    """In French vingt: twenty, or four times twenty."""

    HUNDRED = "hundred"
    AND = "and"
    REPEAT = "repeat"
    """In English double and triple, before a digit."""


@dataclass(frozen=True, slots=True)
class LargeWord:
    value: int
    part: NumberPart


_HINDI: Final = (
    "दस ग्यारह बारह तेरह चौदह पंद्रह/पन्द्रह सोलह सत्रह अठारह/अट्ठारह उन्नीस "
    "बीस इक्कीस बाईस/बाइस तेईस/तेइस चौबीस पच्चीस छब्बीस सत्ताईस/सत्ताइस अट्ठाईस/अट्ठाइस/अठ्ठाईस उनतीस/उन्तीस "
    "तीस इकतीस/इकत्तीस बत्तीस तैंतीस/तेंतीस चौंतीस पैंतीस छत्तीस सैंतीस अड़तीस उनतालीस/उनचालीस "
    "चालीस इकतालीस बयालीस/बियालीस तैंतालीस/तेतालीस चौवालीस/चवालीस पैंतालीस छियालीस सैंतालीस अड़तालीस उनचास/उन्चास "
    "पचास इक्यावन बावन तिरपन/तिरेपन चौवन पचपन छप्पन सत्तावन अट्ठावन/अठावन उनसठ "
    "साठ इकसठ बासठ तिरसठ/तिरेसठ चौंसठ/चौसठ पैंसठ छियासठ सड़सठ अड़सठ उनहत्तर/उनसत्तर "
    "सत्तर इकहत्तर बहत्तर तिहत्तर चौहत्तर पचहत्तर छिहत्तर सतहत्तर अठहत्तर उनासी/उन्यासी "
    "अस्सी इक्यासी बयासी तिरासी चौरासी पचासी छियासी सत्तासी/सतासी अट्ठासी/अठासी नवासी "
    "नब्बे इक्यानवे/इक्यानबे बानवे/बानबे तिरानवे/तिरानबे चौरानवे/चौरानबे पंचानवे/पचानवे/पचानबे छियानवे/छियानबे "
    "सत्तानवे/सत्तानबे अट्ठानवे/अट्ठानबे/अठानवे निन्यानवे/निन्यानबे"
)
_URDU: Final = (
    "دس گیارہ بارہ تیرہ چودہ پندرہ سولہ سترہ اٹھارہ انیس "
    "بیس اکیس بائیس تئیس/تیئیس چوبیس پچیس چھبیس ستائیس اٹھائیس انتیس "
    "تیس اکتیس بتیس تینتیس چونتیس پینتیس چھتیس سینتیس اڑتیس انتالیس "
    "چالیس اکتالیس بیالیس تینتالیس چوالیس پینتالیس چھیالیس سینتالیس اڑتالیس انچاس "
    "پچاس اکاون باون ترپن چون پچپن چھپن ستاون اٹھاون انسٹھ "
    "ساٹھ اکسٹھ باسٹھ تریسٹھ چونسٹھ پینسٹھ چھیاسٹھ سڑسٹھ اڑسٹھ انہتر "
    "ستر اکہتر بہتر تہتر چوہتر پچہتر چھہتر ستتر اٹھہتر اناسی "
    "اسی اکیاسی بیاسی تراسی چوراسی پچاسی چھیاسی ستاسی اٹھاسی نواسی "
    "نوے اکیانوے بانوے ترانوے چورانوے پچانوے چھیانوے ستانوے اٹھانوے ننانوے"
)
IN_ORDER: Final = (_HINDI, _URDU)
"""The words for 10 to 99, in languages that compose no numbers."""

_WORDS: Final[Mapping[NumberPart, Mapping[int, str]]] = {
    NumberPart.WHOLE: {
        10: "ten አስር አሥር ዐሥር",
        11: "eleven onze",
        12: "twelve douze",
        13: "thirteen treize",
        14: "fourteen quatorze",
        15: "fifteen quinze",
        16: "sixteen seize",
        17: "seventeen",
        18: "eighteen",
        19: "nineteen",
    },
    NumberPart.DECADE: {
        10: "አስራ አሥራ ዐሥራ",
        20: "twenty ሃያ ሀያ",
        30: "thirty trente ሰላሳ ሠላሳ",
        40: "forty quarante አርባ",
        50: "fifty cinquante ሃምሳ ሀምሳ አምሳ",
        60: "sixty ስልሳ ስድሳ",
        70: "seventy septante ሰባ",
        80: "eighty huitante octante ሰማንያ ሰማኒያ",
        90: "ninety nonante ዘጠና",
    },
    NumberPart.SCORE: {60: "soixante"},
    NumberPart.TEN: {10: "dix"},
    NumberPart.TWENTY: {20: "vingt vingts"},
    NumberPart.TEEN: {10: "عشر عشرة"},
    NumberPart.HUNDRED: {100: "hundred cent cents مئة مائة सौ سو መቶ"},
    NumberPart.AND: {0: "and et"},
    NumberPart.REPEAT: {2: "double", 3: "triple"},
}
_ARABIC_DECADES: Final = {
    20: "عشرون عشرين",
    30: "ثلاثون ثلاثين",
    40: "أربعون أربعين اربعون اربعين",
    50: "خمسون خمسين",
    60: "ستون ستين",
    70: "سبعون سبعين",
    80: "ثمانون ثمانين",
    90: "تسعون تسعين",
}
_ARABIC_UNITS: Final = {1: "واحد", 2: "اثنان اثنين اثنا", 3: "ثلاثة", 4: "أربعة اربعة", 5: "خمسة"} | {
    6: "ستة",
    7: "سبعة",
    8: "ثمانية",
    9: "تسعة",
    10: "عشرة",
}
_AND: Final = "و"


def _known() -> Iterator[tuple[str, LargeWord]]:
    for part, words in _WORDS.items():
        for value, same in words.items():
            yield from ((word, LargeWord(value, part)) for word in same.split())
    for inventory in IN_ORDER:
        for value, same in enumerate(inventory.split(), 10):
            yield from (
                (word, LargeWord(value, NumberPart.WHOLE))
                for each in same.split("/")
                for word in _typed(each)
            )
    for value, same in _ARABIC_DECADES.items():
        yield from ((word, LargeWord(value, NumberPart.WHOLE)) for word in same.split())
    for value, same in (_ARABIC_UNITS | _ARABIC_DECADES).items():
        yield from ((_AND + word, LargeWord(value, NumberPart.JOINED)) for word in same.split())


def _typed(word: str) -> set[str]:
    """The spellings with the dot of a Hindi letter as a sign of its own, in the letter, or left out."""
    return {word, word.replace("ड\u093c", "\u095c"), word.replace("ड\u093c", "ड")}


LARGE_WORDS: Final[Mapping[str, LargeWord]] = dict(_known())
