"""Counts for staff, in English: *1 time*, *2 times*."""


def counted(number: int, one: str) -> str:
    """``one`` is a noun whose plural ends in s."""
    return f"{number} {one}{'' if number == 1 else 's'}"
