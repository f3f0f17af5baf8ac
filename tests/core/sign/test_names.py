"""Names of sign languages are drawn with a font of the program."""

import re

from kiosk.core.sign.names import OWN_NAMES


def test_a_tag_is_of_three_letters_and_a_name_is_short_enough_for_a_tile():
    assert len(OWN_NAMES) > 30
    for tag, own in OWN_NAMES.items():
        assert re.fullmatch("[a-z]{3}", tag)
        assert 0 < len(own.name) <= 44, tag
