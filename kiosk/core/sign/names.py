"""The names of sign languages, each as the people who sign it write it.

Tags are those of ISO 639-3, which the registry of IANA takes over. Names are those that national associations
of deaf people use. Unicode's data (CLDR), from which other names come, has hardly any. A site writes its own
name where the table has none, or has one that its people do not use.
"""

from typing import NamedTuple


class OwnName(NamedTuple):
    """``written`` is the language whose script and font the name has."""

    name: str
    written: str


OWN_NAMES = {
    "ase": OwnName("American Sign Language", "en"),
    "asf": OwnName("Auslan", "en"),
    "asq": OwnName("Österreichische Gebärdensprache", "de"),
    "bfi": OwnName("British Sign Language", "en"),
    "bzs": OwnName("Libras", "pt"),
    "csc": OwnName("Llengua de signes catalana", "ca"),
    "cse": OwnName("Český znakový jazyk", "cs"),
    "csl": OwnName("中国手语", "zh-Hans"),
    "dsl": OwnName("Dansk tegnsprog", "da"),
    "dse": OwnName("Nederlandse Gebarentaal", "nl"),
    "eso": OwnName("Eesti viipekeel", "et"),
    "eth": OwnName("የኢትዮጵያ ምልክት ቋንቋ", "am"),
    "fse": OwnName("Suomalainen viittomakieli", "fi"),
    "fsl": OwnName("Langue des signes française", "fr"),
    "gsg": OwnName("Deutsche Gebärdensprache", "de"),
    "hsh": OwnName("Magyar jelnyelv", "hu"),
    "icl": OwnName("Íslenskt táknmál", "is"),
    "ils": OwnName("International Sign", "en"),
    "ins": OwnName("Indian Sign Language", "en"),
    "ise": OwnName("Lingua dei segni italiana", "it"),
    "isg": OwnName("Irish Sign Language", "en"),
    "lls": OwnName("Lietuvių gestų kalba", "lt"),
    "lsl": OwnName("Latviešu zīmju valoda", "lv"),
    "mfs": OwnName("Lengua de Señas Mexicana", "es"),
    "nsl": OwnName("Norsk tegnspråk", "nb"),
    "pks": OwnName("Pakistan Sign Language", "en"),
    "psc": OwnName("زبان اشاره ایرانی", "fa"),
    "psr": OwnName("Língua Gestual Portuguesa", "pt"),
    "pso": OwnName("Polski język migowy", "pl"),
    "rms": OwnName("Limba semnelor române", "ro"),
    "rsl": OwnName("Русский жестовый язык", "ru"),
    "sfb": OwnName("Langue des signes de Belgique francophone", "fr"),
    "sfs": OwnName("South African Sign Language", "en"),
    "sgg": OwnName("Deutschschweizer Gebärdensprache", "de"),
    "ssp": OwnName("Lengua de signos española", "es"),
    "ssr": OwnName("Langue des signes de Suisse romande", "fr"),
    "svk": OwnName("Slovenský posunkový jazyk", "sk"),
    "swl": OwnName("Svenskt teckenspråk", "sv"),
    "tsm": OwnName("Türk İşaret Dili", "tr"),
    "ukl": OwnName("Українська жестова мова", "uk"),
    "vgt": OwnName("Vlaamse Gebarentaal", "nl"),
    "xki": OwnName("Kenyan Sign Language", "en"),
}
