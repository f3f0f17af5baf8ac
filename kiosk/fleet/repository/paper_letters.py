"""A secret of 32 bytes as letters for paper: four rows, each with a check of its own, to be typed back.

The letters are those of Crockford's base 32, without I, L, O and U; capital and small letters are the same.
A row is 8 bytes of the secret and 2 of the SHA-256 of the row's number and those 8 bytes: 16 letters.
"""

from hashlib import sha256

ROWS = 4
LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_IN_ROW, _CHECK, _GROUP = 8, 2, 4
_ROW_LETTERS = 16
_MEANT = str.maketrans({"I": "1", "L": "1", "O": "0", " ": None, "-": None})


class TypedWrongError(ValueError):
    """Has a sentence for the person who typed."""


def meant(typed: str) -> str:
    """The typed letters, in capitals, without separators, with similar letters corrected."""
    return typed.upper().translate(_MEANT)


def rows_of(secret: bytes) -> tuple[str, ...]:
    """The rows, such as “7K3M 0PQ2 XW8D 41TN”."""
    assert len(secret) == ROWS * _IN_ROW
    return tuple(_row(at, secret[at * _IN_ROW :][:_IN_ROW]) for at in range(ROWS))


def secret_of(rows: str) -> bytes:
    """Reads the typed rows, in any grouping. Raises TypedWrongError."""
    typed = _letters(rows, ROWS * _ROW_LETTERS, f"the sheet has {ROWS} rows of {_ROW_LETTERS}")
    return b"".join(read_row(at, typed[at * _ROW_LETTERS :][:_ROW_LETTERS]) for at in range(ROWS))


def read_row(at: int, row: str) -> bytes:
    """The bytes of one row, counted from 0. Raises TypedWrongError."""
    number = 0
    for letter in _letters(row, _ROW_LETTERS, f"a row has {_ROW_LETTERS}"):
        number = number << 5 | LETTERS.index(letter)
    raw = number.to_bytes(_IN_ROW + _CHECK)
    part = raw[:_IN_ROW]
    if raw[_IN_ROW:] != _check(at, part):
        raise TypedWrongError(f"row {at + 1} differs from the sheet: compare its letters")
    return part


def _letters(typed: str, count: int, right: str) -> str:
    letters = meant("".join(typed.split()))
    if strange := sorted(set(letters) - set(LETTERS)):
        raise TypedWrongError(f"“{strange[0]}” is not used on the sheet: compare that letter")
    if len(letters) != count:
        raise TypedWrongError(f"these are {len(letters)} letters, and {right}")
    return letters


def _row(at: int, part: bytes) -> str:
    number = int.from_bytes(part + _check(at, part))
    letters = [LETTERS[number >> 5 * place & 31] for place in reversed(range(_ROW_LETTERS))]
    return " ".join("".join(letters[start:][:_GROUP]) for start in range(0, _ROW_LETTERS, _GROUP))


def _check(at: int, part: bytes) -> bytes:
    return sha256(bytes([at]) + part).digest()[:_CHECK]
