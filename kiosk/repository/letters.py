"""A secret of 32 bytes as letters for paper: four rows, each with a check of its own, to be typed back.

The letters are those of Crockford's base 32, without I, L, O and U; capital and small letters are the same.
A row is 8 bytes of the secret and 2 of the SHA-256 of the row's number and those 8 bytes: 16 letters.
"""

from hashlib import sha256

ROWS = 4
_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_IN_ROW, _CHECK, _GROUP = 8, 2, 4
_ROW_LETTERS = 16
_LOOK_ALIKE = str.maketrans("OIL", "011")


class TypedWrongError(ValueError):
    """With a sentence for the person who typed."""


def rows_of(secret: bytes) -> tuple[str, ...]:
    """Such as “7K3M 0PQ2 XW8D 41TN”."""
    assert len(secret) == ROWS * _IN_ROW
    return tuple(_row(at, secret[at * _IN_ROW :][:_IN_ROW]) for at in range(ROWS))


def secret_of(rows: str) -> bytes:
    """What was typed, in any grouping. Raises TypedWrongError."""
    typed = "".join(rows.upper().translate(_LOOK_ALIKE).replace("-", " ").split())
    if strange := sorted(set(typed) - set(_LETTERS)):
        raise TypedWrongError(f"“{strange[0]}” is not used on the sheet: compare that letter")
    if len(typed) != ROWS * _ROW_LETTERS:
        raise TypedWrongError(
            f"these are {len(typed)} letters, and the sheet has {ROWS * _ROW_LETTERS}: "
            f"{ROWS} rows of {_ROW_LETTERS}"
        )
    return b"".join(_read_row(at, typed[at * _ROW_LETTERS :][:_ROW_LETTERS]) for at in range(ROWS))


def _row(at: int, part: bytes) -> str:
    number = int.from_bytes(part + _check(at, part))
    letters = [_LETTERS[number >> 5 * place & 31] for place in reversed(range(_ROW_LETTERS))]
    return " ".join("".join(letters[start:][:_GROUP]) for start in range(0, _ROW_LETTERS, _GROUP))


def _read_row(at: int, typed: str) -> bytes:
    number = 0
    for letter in typed:
        number = number << 5 | _LETTERS.index(letter)
    raw = number.to_bytes(_IN_ROW + _CHECK)
    part = raw[:_IN_ROW]
    if raw[_IN_ROW:] != _check(at, part):
        raise TypedWrongError(f"row {at + 1} differs from the sheet: compare its letters")
    return part


def _check(at: int, part: bytes) -> bytes:
    return sha256(bytes([at]) + part).digest()[:_CHECK]
