import pytest

from kiosk.core.site.hours.day_spans import parse_spans


@pytest.mark.parametrize(
    ("text", "spans"),
    [
        ("closed", ()),
        (" Closed ", ()),
        ("24 hours", ((0, 1440),)),
        ("00:00-24:00", ((0, 1440),)),
        ("10:00-14:00", ((600, 840),)),
        ("9:00 – 17:30", ((540, 1050),)),
        ("16:00-20:00, 10:00-14:00", ((600, 840), (960, 1200))),
        ("10:00-14:00,14:00-16:00", ((600, 840), (840, 960))),
        ("22:00-02:00", ((1320, 1560),)),
        ("00:00-02:00, 22:00-24:00", ((0, 120), (1320, 1440))),
    ],
)
def test_parse(text, spans):
    assert parse_spans(text) == spans


@pytest.mark.parametrize(
    ("text", "advice"),
    [
        ("", "write “closed”, “24 hours”, or times"),
        ("24/7", "“24/7” is not understood"),
        ("Mon 10:00-14:00", "“Mon 10:00-14:00” is not understood"),
        ("10:00-14:00, closed", "“closed” is not understood"),
        ("10:00-25:00", "“25:00” is not a time of day"),
        ("10:00-10:00", "for a whole day write “24 hours”"),
        ("00:00-00:00", "for a whole day write “24 hours”"),
        ("10:00-14:00, 13:00-15:00", "names a time twice"),
        ("22:00-02:00, 23:00-24:00", "names a time twice"),
    ],
)
def test_what_is_not_understood_comes_with_advice(text, advice):
    with pytest.raises(ValueError, match="“") as refused:
        parse_spans(text)
    assert advice in str(refused.value)
