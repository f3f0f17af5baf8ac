"""What a topic says of itself above its pages."""

import pytest

from tests.fakes import topic


@pytest.mark.parametrize(
    ("of_topic", "of_page", "above"),
    [
        ("A topic", "A page", "A topic"),
        ("A topic", "A topic", ""),
        ("Yes or no? Six questions", "Yes or no?", ""),
        ("نعم أم لا؟ ستة أسئلة", "نعم أم لا؟", ""),
        ("Work abroad", "Work", "Work abroad"),
        ("Yes or no? Six questions", "Six questions?", "Yes or no? Six questions"),
        ("A topic", "", "A topic"),
    ],
)
def test_its_name_is_above_the_title_of_a_page_that_does_not_say_it(of_topic, of_page, above):
    assert topic("t", title=of_topic).name_above(of_page) == above
