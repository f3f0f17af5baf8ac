import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kiosk.core.content.blocks import Block, BlockKind, parse_text, parse_with_lines
from kiosk.core.content.pages.text import TextPage
from kiosk.core.content.parts.text import Text
from tests.fakes import TODAY


def paragraph(text):
    return Block(BlockKind.PARAGRAPH, text)


def item(text):
    return Block(BlockKind.ITEM, text)


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        ("\n \n\t\n", []),
        ("One.", [(0, paragraph("One."))]),
        ("\nOne\n  two.\n", [(1, paragraph("One two."))]),
        ("One.\n\n\nTwo.", [(0, paragraph("One.")), (3, paragraph("Two."))]),
        ("- a\n- b", [(0, item("a")), (1, item("b"))]),
        ("- a\n  goes on\n- b", [(0, item("a goes on")), (2, item("b"))]),
        ("One:\n- a", [(0, paragraph("One:")), (1, item("a"))]),
        ("- a\n\nTwo.", [(0, item("a")), (2, paragraph("Two."))]),
        ("well-known\n-5 degrees", [(0, paragraph("well-known -5 degrees"))]),
        ("One - two", [(0, paragraph("One - two"))]),
        ("One\n-\ntwo", [(0, paragraph("One")), (2, paragraph("two"))]),
        ("# no heading\n* no item", [(0, paragraph("# no heading * no item"))]),
        ("One\r\ntwo\r\n\r\nthree", [(0, paragraph("One two")), (3, paragraph("three"))]),
        ("24\u00a0hours", [(0, paragraph("24\u00a0hours"))]),
    ],
)
def test_parse(text, blocks):
    assert parse_with_lines(text) == tuple(blocks)
    assert parse_text(text) == tuple(block for _, block in blocks)


@given(st.text(st.sampled_from("ab- \n\t"), max_size=40))
@settings(deadline=None)
def test_no_letter_is_lost_and_no_block_is_empty(text):
    found = parse_with_lines(text)
    assert [at for at, _ in found] == sorted({at for at, _ in found})
    assert all(block.text == block.text.strip() != "" for _, block in found)
    letters = [letter for letter in text if letter in "ab"]
    assert [letter for _, block in found for letter in block.text if letter in "ab"] == letters


def test_a_page_is_its_parts_with_their_headings():
    page = TextPage.validated(
        id="first",
        title="First",
        part=(Text.validated(text="One."), Text.validated(heading="More", text="- a")),
    )
    assert page.blocks_on(TODAY) == (paragraph("One."), Block(BlockKind.HEADING, "More"), item("a"))
