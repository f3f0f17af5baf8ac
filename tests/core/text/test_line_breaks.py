import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.text.line_breaks import BREAK, held, kept, parts, without_breaks

JOINER = "\u2060"


def shown(text):
    return text.replace(JOINER, "-").replace(BREAK, "/")


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("", "zh-Hans", ""),
        ("好", "zh-Hans", "好"),
        ("这个工作\u200b安全吗？", "zh-Hans", "这-个-工-作/安-全-吗-？"),
        ("出发之前，跟人说。", "zh-Hans", "出-发-之-前-，/跟-人-说-。"),
        ("“好。”他说", "zh-Hans", "“-好-。-”-他-说"),
        ("关于 App 2", "zh-Hans", "关-于 App 2"),
        ("未满18岁", "zh-Hans", "未-满-18-岁"),
        ("Is this offer safe?", "en", "Is this offer safe?"),
        ("क्या यह", "hi", "क्या यह"),
        ("Est-elle sûre ? - 24-7", "fr", "Est--elle sûre ? - 24--7"),
    ],
)
def test_a_headline_breaks_where_its_author_allows_it(text, language, expected):
    assert shown(held(text, language)) == expected


def test_marks_of_a_letter_are_not_cut_from_it():
    assert shown(held("ที่นี่", "th")) == "ที่-นี่"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全天24小时", "全天-24-小-时"),
        ("您可以重新开始。", "您可以重新开-始-。"),
        ("2024", "2024"),
        ("", ""),
    ],
)
def test_in_running_text_numbers_and_endings_hold(text, expected):
    assert shown(kept(text, "zh-Hans")) == expected


def test_parts_are_what_no_line_divides():
    assert parts("出发之前\u200b跟人说 App") == ["出发之前", "跟人说", "App"]


@given(
    st.text("这份，。？“”18 A-\u200b", max_size=20),
    st.sampled_from([held, kept]),
    st.sampled_from(["zh-Hans", "fr"]),
)
def test_nothing_is_lost_and_nothing_joined_twice(text, how, language):
    once = how(text, language)
    assert without_breaks(once) == without_breaks(text)
    assert how(once, language) == once
    assert JOINER * 2 not in once
