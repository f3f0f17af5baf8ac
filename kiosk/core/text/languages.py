"""The facts of each language, a row each. A language works without a row, and then has no voice, no keys of
its own and no words for digits. Its script has a row in ``kiosk.core.text.scripts``. Words that people read
are in the catalogues, dates and plural forms in Unicode's data. The rows are named tuples, because a data
class costs each start a millisecond.

Source of the voices: the languages of espeak-ng 1.52 as Debian 13 has it, its issues 961, 1009 and 1806, and
the character errors of small voices for Hindi and Nepali. No native speaker has judged any of them.

Source of the rows of keys. Arabic: those of telephones in the Android Open Source Project (LatinIME,
rowkeys_arabic1 to 3), which are Arabic 101 with *d* and *dh* in the third row. Urdu: the phonetic layout of
CRULP, as xkeyboard-config has it (pk, urd-phonetic), without its shift key. Hindi: InScript, as
xkeyboard-config has it (in, deva); what lies there in the row of digits follows its rows. French and German:
AZERTY and QWERTZ. Amharic has no rows, because its letters are some 240 signs, nor Chinese.
"""

from typing import NamedTuple


class SixHourWords(NamedTuple):
    """The words of people who count hours from six in the morning: 8:00 is two, and so is 20:00.

    ``parts`` are the parts of the day, with the hour at which each begins. An hour, half past it, and one
    with minutes have a pattern each; ``{hour}`` and ``{minute}`` are filled in.
    """

    parts: tuple[tuple[int, str], ...]
    whole: str
    half: str
    with_minutes: str


class LanguageFacts(NamedTuple):
    """``digits`` are the words for 0 to 9, several with spaces between them where people write several;
    ``digit_signs``: people write digits as single signs, which ``kiosk.core.text.phone_numbers`` knows.

    ``letters`` are the keys on which staff write on the screen, in Latin script those besides a to z; None if
    not yet named. ``first_rows`` are the rows of a keyboard as telephones have them, "" for those of QWERTY,
    and ``shifted_rows`` what is behind the shift key of a script without capitals.
    ``voice`` is the name of its voice in espeak-ng, "" without one, and ``is_voice_poor``
    whether its tones, vowels or letters are wrong. ``spoken_hours`` are the patterns for a whole hour and for
    one with minutes, None for those of Unicode's data. ``counts_from_six``: many of its readers count hours
    from six in the morning, and ``six_hours`` are their words. ``short_weekdays`` is False if Unicode's short
    names are as long as the whole ones, but for one that is cut off. ``face`` is a typeface other than that
    of its script.
    """

    tag: str
    digits: tuple[str, ...] = ()
    digit_signs: bool = False
    letters: str | None = None
    first_rows: str = ""
    shifted_rows: str = ""
    voice: str = ""
    is_voice_poor: bool = False
    spoken_hours: tuple[str, str] | None = None
    counts_from_six: bool = False
    six_hours: SixHourWords | None = None
    short_weekdays: bool = True
    face: str = ""


LANGUAGES = (
    LanguageFacts(
        "am",
        digits=("ዜሮ", "አንድ", "ሁለት", "ሦስት ሶስት", "አራት", "አምስት", "ስድስት", "ሰባት", "ስምንት", "ዘጠኝ"),
        voice="am",
        is_voice_poor=True,
        counts_from_six=True,
        six_hours=SixHourWords(
            parts=((0, "ሌሊት"), (6, "ጠዋት"), (12, "ቀን"), (18, "ምሽት")),
            whole="{hour}\u00a0ሰዓት",
            half="{hour}\u00a0ሰዓት ተኩል",
            with_minutes="{hour}\u00a0ሰዓት ከ{minute}",
        ),
        short_weekdays=False,
    ),
    LanguageFacts(
        "ar",
        digits=(
            "صفر",
            "واحد",
            "اثنان اثنين",
            "ثلاثة",
            "أربعة اربعة",
            "خمسة",
            "ستة",
            "سبعة",
            "ثمانية",
            "تسعة",
        ),
        letters="ابتثجحخدذرزسشصضطظعغفقكلمنهويءأإآةىئؤ،؟",
        first_rows="ضصثقفغعهخحج شسيبلاتنمكط ذءؤرىةوزظد",
        voice="ar",
        is_voice_poor=True,
        spoken_hours=("h BBBBB", "h:mm BBBBB"),
    ),
    LanguageFacts("bn", voice="bn", is_voice_poor=True),
    LanguageFacts("de", letters="äöüß", first_rows="qwertzuiopü asdfghjklöä yxcvbnmß"),
    LanguageFacts(
        "en",
        digits=(
            "zero oh nought",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
        ),
        letters="",
        voice="en",
        # English is read here by people of many languages, next to a station's clock.
        spoken_hours=("H:mm", "H:mm"),
    ),
    LanguageFacts("es", letters="áéíóúüñ", voice="es"),
    LanguageFacts("fa", voice="fa", is_voice_poor=True),
    LanguageFacts(
        "fr",
        digits=("zéro nul", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf"),
        letters="éèêëàâçîïôùûüœ",
        first_rows="azertyuiop qsdfghjklm wxcvbn",
        voice="fr",
        spoken_hours=("H 'h'", "H 'h' mm"),
    ),
    LanguageFacts("ha", face="latin_extended"),
    LanguageFacts(
        "hi",
        digits=("शून्य", "एक", "दो", "तीन", "चार", "पाँच पांच", "छह छः", "सात", "आठ", "नौ"),
        first_rows="ौैाीूबहगदजड़ॉ ोे्िुपरकतचटृ ःंमनवलस,.य",
        shifted_rows="औऐआईऊभङघधझढञऑ ओएअइउफऱखथछठऋ ॅँणऩऴळशष।?",
        voice="hi",
        is_voice_poor=True,
    ),
    LanguageFacts("it", letters="àèéìòù"),
    LanguageFacts("kmr", voice="ku", is_voice_poor=True),
    LanguageFacts("ne", voice="ne", is_voice_poor=True),
    LanguageFacts("om", counts_from_six=True),
    LanguageFacts("pt", letters="áâãàçéêíóôõú", voice="pt"),
    LanguageFacts("ro", voice="ro"),
    LanguageFacts("ru", voice="ru"),
    LanguageFacts("sw", voice="sw", counts_from_six=True),
    LanguageFacts("th", voice="th", is_voice_poor=True),
    LanguageFacts("ti", voice="ti", is_voice_poor=True, counts_from_six=True),
    LanguageFacts("tr", voice="tr"),
    LanguageFacts("uk", voice="uk"),
    LanguageFacts(
        "ur",
        digits=("صفر", "ایک", "دو", "تین", "چار", "پانچ", "چھ", "سات", "آٹھ", "نو"),
        letters="اآبپتٹثجچحخدڈذرڑزژسشصضطظعغفقکگلمنںوہھءیےئؤ،؟۔",
        first_rows="قوعرتےءیہپ اسدفگحجکل زشچطبنم",
        voice="ur",
        is_voice_poor=True,
        spoken_hours=("B h", "B h:mm"),
        face="nastaliq",
    ),
    LanguageFacts("vi", voice="vi", face="latin_extended"),
    LanguageFacts("zh", digit_signs=True, voice="cmn", is_voice_poor=True, spoken_hours=("H点", "H:mm")),
)
_BY_TAG = {row.tag: row for row in LANGUAGES}


def facts_of_language(tag: str) -> LanguageFacts:
    """The row of a language tag; a dialect has that of its language, and an unknown language an empty one."""
    base = tag.partition("-")[0]
    return _BY_TAG.get(tag) or _BY_TAG.get(base) or LanguageFacts(base)
