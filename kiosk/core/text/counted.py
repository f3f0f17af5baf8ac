"""Counts for staff, in English: *1 time*, *2 times*."""


def counted(number: int, one: str) -> str:
    """The number with its noun; the plural of ``one`` ends in s."""
    return f"{number} {one}{'' if number == 1 else 's'}"
