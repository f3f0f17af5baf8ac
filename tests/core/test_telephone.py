import pytest

from kiosk.core.telephone import find_number, refuse_number


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Call 800 123 4567 now", "800 123 4567"),
        ("Call 0800 123456 now", "0800 123456"),
        ("+39 06 1234 567, day and night", "+39 06 1234 567"),
        ("(06) 1234 5678", "06) 1234 5678"),
        ("06.12.34.56.78", "06.12.34.56.78"),
        ("0612345678", "0612345678"),
        ("06-1234-5678", "06-1234-5678"),
        ("800\u00a0290\u00a0290", "800\u00a0290\u00a0290"),
        ("اتصل ٠٨٠٠ ١٢٣ ٤٥٦٧", "٠٨٠٠ ١٢٣ ٤٥٦٧"),
        ("請撥０８００１２３４５６", "０８００１２３４５６"),
        ("call 555 0142 or 800 555 0199", "555 0142"),
    ],
)
def test_a_telephone_number_is_seen(text, number):
    assert find_number(text) == number
    with pytest.raises(ValueError, match=r"holds a telephone number .* numbers stand in site\.toml"):
        refuse_number(text)


@pytest.mark.parametrize(
    "text",
    [
        "In 2022, 4 in 10 people",
        "Movement Migration Strategy 2024–2030",
        "Directive (EU) 2024/1712",
        "on 2026-11-25, from 8:00 to 17:00",
        "about 50 000 000 people, 50,000,000 or 50.000.000",
        "202,478 or 202 478 people",
        "1920 × 1080, 1 / 150, 10.3389/fpubh.2023.1195005",
        "platforms 1, 2, 3, 4, 5, 6, 7 and 8",
        "bus 62 at 14:30, bus 117 at 15:10",
        "1 in 150 people in 2021",
        "استراتيجية الحركة ٢٠٢٤–٢٠٣٠",
    ],
)
def test_other_numbers_are_fine(text):
    assert find_number(text) is None
    assert refuse_number(text) == text
