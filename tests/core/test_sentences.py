import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.sentences import join_sentences, split_sentences


@pytest.mark.parametrize(
    ("paragraph", "sentences"),
    [
        ("", ()),
        ("One sentence.", ("One sentence.",)),
        ("No mark at the end", ("No mark at the end",)),
        ("First. Second! Third? Fourth.", ("First.", "Second!", "Third?", "Fourth.")),
        ("It costs 3.50 euros. Ask.", ("It costs 3.50 euros.", "Ask.")),
        ("هل هذا صحيح؟ نعم.", ("هل هذا صحيح؟", "نعم.")),
        ("یہ سچ ہے۔ پوچھیں۔", ("یہ سچ ہے۔", "پوچھیں۔")),
        ("እውነት ነው። ጠይቅ።", ("እውነት ነው።", "ጠይቅ።")),
        ("यह सच है। पूछें।", ("यह सच है।", "पूछें।")),
        ("这是真的。问一问！好吗？", ("这是真的。", "问一问！", "好吗？")),
    ],
)
def test_sentences_end_at_their_marks(paragraph, sentences):
    assert split_sentences(paragraph) == sentences


@given(st.lists(st.text("abcé.!?؟።।。！？,-’", min_size=1), min_size=1).map(" ".join))
def test_joined_again_the_sentences_are_the_paragraph(paragraph):
    assert join_sentences(split_sentences(paragraph)) == paragraph
