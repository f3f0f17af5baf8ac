from pathlib import Path

import pytest
from babel.messages.pofile import read_po
from hypothesis import given
from hypothesis import strategies as st

from kiosk.core.text.sentences import join_sentences, split_sentences
from kiosk.i18n.catalogues.completeness import catalogue_files

TRANSLATIONS = Path(__file__).parents[3] / "translations"
MARK_AND_LETTER = 2
"""Fewer characters are no sentence."""


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
        ("እውነት ነው፧ ጠይቅ።", ("እውነት ነው፧", "ጠይቅ።")),
        ("እውነት ነው፡፡ ጠይቅ፡፡", ("እውነት ነው፡፡", "ጠይቅ፡፡")),
        ("He says: “Wait.” Ask why.", ("He says: “Wait.”", "Ask why.")),
        ("“Are you well?” is a question. Ask.", ("“Are you well?” is a question.", "Ask.")),
        (
            "«\u202fÇa va\u202f?\u202f» est souvent mieux. Oui.",
            ("«\u202fÇa va\u202f?\u202f» est souvent mieux.", "Oui."),
        ),
        ("« Ça va ?\u00a0» est souvent mieux. Oui.", ("« Ça va ?\u00a0» est souvent mieux.", "Oui.")),
        ("الكلمة «ناجٍ». إنها قوة؟ نعم.", ("الكلمة «ناجٍ».", "إنها قوة؟", "نعم.")),
        ("他说：“不用急。”您可以等。", ("他说：“不用急。”", "您可以等。")),
        ("（见上文。）好的。", ("（见上文。）", "好的。")),
        ("እ.ኤ.አ በ2022 ነው። ሁሉም እ.ኤ.አ 2024 ነው።", ("እ.ኤ.አ በ2022 ነው።", "ሁሉም እ.ኤ.አ 2024 ነው።")),
    ],
)
def test_sentences_end_at_their_marks(paragraph, sentences):
    assert split_sentences(paragraph) == sentences


@given(st.lists(st.text("abcéD.!?؟።।፧。！？,-’”»)", min_size=1), min_size=1).map(" ".join))
def test_joined_again_the_sentences_are_the_paragraph(paragraph):
    assert join_sentences(split_sentences(paragraph)) == paragraph


@pytest.mark.parametrize("tag", sorted(catalogue_files(TRANSLATIONS)))
def test_every_paragraph_of_a_catalogue_is_its_sentences(tag):
    with catalogue_files(TRANSLATIONS)[tag].open("rb") as file:
        texts = [str(message.string) for message in read_po(file) if message.id and not message.pluralizable]
    split = [(text, split_sentences(text)) for text in texts]
    joined = [(text.replace("\n", " "), join_sentences(parts).replace("\n", " ")) for text, parts in split]
    assert [text for text, again in joined if again != text] == []
    short = [text for text, parts in split if len(parts) > 1 and min(map(len, parts)) < MARK_AND_LETTER]
    assert short == []
