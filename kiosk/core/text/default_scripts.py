"""The script of each language, by Unicode's data; Latin is not named.

Scripts have their ISO 15924 codes, as in a tag: ``sr-Latn``.
"""

_LANGUAGES = {
    "Arab": "apc ar bal bgn ckb fa glk haz ks lrc mzn pnb prs ps sd sdh skr trw ug ur",
    "Armn": "hy",
    "Beng": "as bn mni syl",
    "Cakm": "ccp",
    "Cans": "csw iu",
    "Cher": "chr",
    "Copt": "cop",
    "Cyrl": "ab ba be bg ce cu cv kaa kk ky mdf mk mn myv os ru sah sr tg tt tyv uk",
    "Deva": "bgc bho brx doi hi kok mai mr ne raj sa xnr",
    "Ethi": "am byn gez ti tig wal",
    "Geor": "ka",
    "Grek": "el",
    "Gujr": "gu",
    "Guru": "pa",
    "Hans": "zh",
    "Hant": "yue",
    "Hebr": "he yi",
    "Hmnp": "hnj",
    "Jpan": "ja",
    "Khmr": "km",
    "Knda": "kn",
    "Kore": "ko",
    "Laoo": "lo",
    "Mlym": "ml",
    "Mymr": "my shn",
    "Nkoo": "nqo",
    "Olck": "sat",
    "Orya": "or",
    "Osge": "osa",
    "Rohg": "rhg",
    "Sinh": "si",
    "Syrc": "aii syr",
    "Taml": "ta",
    "Tavt": "blt",
    "Telu": "te",
    "Tfng": "shi zgh",
    "Thaa": "dv",
    "Thai": "th",
    "Tibt": "bo dz",
    "Vaii": "vai",
    "Yiii": "ii",
}
_IN_REGIONS = {
    "Arab": "az-IQ az-IR ha-CM ha-SD kk-AF kk-CN kk-IR kk-MN ku-IQ ku-IR ku-LB ky-CN ms-CC pa-PK tg-PK uz-AF",
    "Cyrl": "az-RU ug-KZ ug-MN uz-CN",
    "Deva": "sd-IN",
    "Hans": "yue-CN",
    "Hant": "zh-AU zh-BN zh-GB zh-GF zh-HK zh-ID zh-MO zh-PA zh-PF zh-PH zh-SR zh-TH zh-TW zh-US zh-VN",
    "Latn": "ky-TR sr-ME sr-RO sr-TR",
    "Mong": "mn-CN",
}
DEFAULT_SCRIPTS = {
    tag: code for table in (_LANGUAGES, _IN_REGIONS) for code, tags in table.items() for tag in tags.split()
}
"""By language, and by language and region if the region's script differs."""
