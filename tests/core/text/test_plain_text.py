"""What no text may hold, wherever it is written: addresses, markup, numbers."""

from contextlib import suppress
from time import process_time

import pytest

from kiosk.core.text.plain_text import figure_text, plain_text


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("See https://example.org/help now", "https://example.org/help"),
        ("See http://example.org/.", "http://example.org/."),
        ("See www.example.org", "www.example.org"),
        ("See example.org for more", "example.org"),
        ("See example.org.", "example.org."),
        ("See help.example.org. It helps.", "help.example.org."),
        ("See help.example.org/fr", "help.example.org/fr"),
        ("t.me/advice", "t.me/advice"),
        ("on t.me or wa.me/555", "t.me"),
        ("Write to advice@example.org", "advice@example.org"),
        ("Find us as @advice_line", "@advice_line"),
        ("mailto:advice", "mailto:advice"),
        ("tel:555", "tel:555"),
        ("пример.рф", "пример.рф"),
        ("متجر.السعودية", "متجر.السعودية"),
        ("x.example/join", "x.example/join"),
        ("advice (at) example (dot) org", "(at)"),
        ("example dot org", "example dot org"),
        ("It ends.Then it goes on", "ends.Then"),
        ("See www example org", "www"),
        ("See WWW example org", "WWW"),
        ("See ｅｘａｍｐｌｅ．ｏｒｇ", "example.org"),
        ("例子。com", "例子。com"),
        ("example . org", "example . org"),
        ("exemple point org", "exemple point org"),
    ],
)
def test_an_address_is_refused(text, address):
    with pytest.raises(ValueError, match="holds an address") as raised:
        plain_text(text)
    assert f"({address})" in str(raised.value)
    with pytest.raises(ValueError, match="holds an address"):
        figure_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "**Call** us",
        "__now__",
        "~~old~~",
        "`word`",
        "<b>Now</b>",
        "<br/> now",
        "fish &amp; chips",
        "[here](there)",
        "* first",
        "# Heading",
        "> said",
        "\u2022 first",
        "this is *very* good",
    ],
)
def test_markup_is_refused(text):
    with pytest.raises(ValueError, match=r"holds markup .* write plain words"):
        plain_text(text)


@pytest.mark.parametrize(
    "text",
    [
        "It ends. Then it goes on … e.g. here, i.e. at 5 p.m.",
        "Fish & chips, 3 < 5 > 2, a * b, 2 * 3 * 4",
        "U.S. law, Ph.D., Nr.5, 10.30, J.Smith",
        "What? Yes! “No.” (No.) https is a word, at home, a dot on the plate",
        "A note: read it. Hotel: ask there.",
        "Ask: who answers? – day/night, and/or",
        "{n} languages, {name}",
        "The waiting room is open. Organise your trip. At 5 p. m. or at one point. 他说。OK",
        "A signal on the line, a telegraph, an instant message, on time, on line 4",
    ],
)
def test_plain_words_are_taken(text):
    assert plain_text(text) == text


@pytest.mark.parametrize("text", ["112", "Call 911", "116 000", "١١٢", "፻፲፪", "1-1-2", "one one two"])
def test_a_number_for_emergencies_is_refused(text):
    with pytest.raises(ValueError, match=r"numbers? stand"):
        plain_text(text)


def test_a_figure_may_count_to_112():
    assert figure_text("112") == "112"
    assert figure_text("911 of 999 people") == "911 of 999 people"
    with pytest.raises(ValueError, match="telephone number"):
        figure_text("0800 555 010")


@pytest.mark.parametrize(
    "text", ["a", "a.", "a.a", "@", "a@", "*", "<", "&a", "(", "one ", "O", "I1", "፩", "0,", "1-", "〇", "- "]
)
@pytest.mark.parametrize("end", ["", ".", "a", "1"])
@pytest.mark.sample(7)
def test_long_texts_are_looked_through_soon(text, end):
    whole = text * (100_000 // len(text)) + end
    begin = process_time()
    with suppress(ValueError):
        plain_text(whole)
    assert process_time() - begin < 1


NAMED = [
    *("WhatsApp", "Whats App", "whatsapp", "WeChat", "Viber", "Facebook", "Telegram", "TikTok", "Instagram"),
    *("on Signal", "via LINE", "واتساب", "واتس اب", "تليجرام", "فيسبوك", "व्हाट्सऐप", "टेलीग्राम", "फेसबुक"),
    *("واٹس ایپ", "ٹیلیگرام", "فیس بک", "ዋትስአፕ", "ቴሌግራም", "ፌስቡክ", "微信", "抖音"),
    *("ＷｈａｔｓＡｐｐ", "WhаtsАpp"),
]
"""The last two in letters of full width, and with Cyrillic ones."""


@pytest.mark.parametrize("name", NAMED)
def test_the_name_of_a_messenger_is_refused(name):
    with pytest.raises(ValueError, match=r"names a messenger .* write “a messenger” or “online”"):
        plain_text(f"Write to us {name}.")
