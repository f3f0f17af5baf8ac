import pytest

from kiosk.content.words.folding import any_of, fold, unfolded


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("ضحيّةٌ", "ضحية"),
        ("إنقاذ", "انقاذ"),
        ("شِکار", "شكار"),
        ("ग़ुलामी", "गुलामी"),
        ("ሠለባ", "ሰለባ"),
        ("don't", "don’t"),
        ("偷运\u200b移民", "偷运移民"),
    ],
)
def test_spellings_of_one_word_are_one(one, other):
    assert fold(one) == fold(other)


def test_accents_are_no_such_marks():
    assert fold("sûr") != fold("sur")


@pytest.mark.parametrize(
    ("words", "prefixes", "text", "found"),
    [
        (("slave*",), (), "They were slaves.", "slaves"),
        (("slave",), (), "enslaved", None),
        (("slave",), (), "SLAVE", "SLAVE"),
        (("große",), (), "Eine GROSSE", "GROSSE"),
        (("sex", "sex slave"), (), "a sex slave", "sex slave"),
        (("पीड़ित*",), (), "पीड़ितों के हक़", "पीड़ितों"),
        (("पीड़ित*",), (), "उत्पीड़ित", None),
        (("ضحية",), ("و", "ال"), "هذه والضحيّة", "والضحيّة"),
        (("ضحية",), ("و", "ال"), "تضحية", None),
        (("受害者",), (), "人口贩运受害者的权利", "受害者"),
        (("24小时",), (), "热线24小时接听", "24小时"),
        (("sex slave",), (), "a sex\u00a0slave", "sex\u00a0slave"),
    ],
)
def test_words_are_found_as_they_stand_in_a_text(words, prefixes, text, found):
    seen = any_of(words, prefixes).search(fold(text))
    assert (unfolded(text, *seen.span()) if seen else None) == found
