"""Child process that handles enrolment codes; the window's Python has no `cryptography`.

python -m kiosk.fleet.repository.code_child id    CODE and an end of line in; the name of the sealed file out
python -m kiosk.fleet.repository.code_child open  the same with the sealed bytes added; the record out
"""

import sys
from typing import BinaryIO

from kiosk.base.enrolment.enrolment import EnrolmentError
from kiosk.fleet.repository.enrolment_code import LARGEST_SEALED, code_id, open_sealed

_LONGEST_CODE = 80


def answer(question: str, ask: BinaryIO) -> bytes:
    """Answers a request; raises EnrolmentError."""
    code = ask.readline(_LONGEST_CODE).decode("utf-8", "replace").rstrip("\n")
    if question == "id":
        return code_id(code).encode()
    return open_sealed(code, ask.read(LARGEST_SEALED + 1))


def main() -> None:
    try:
        said = answer(sys.argv[1], sys.stdin.buffer)
    except EnrolmentError as error:
        print(error, file=sys.stderr)
        sys.exit(1)
    sys.stdout.buffer.write(said)
    sys.stdout.buffer.flush()


if __name__ == "__main__":
    main()
