"""Writes the design tokens for QML and for the page for phones; --check compares, and finds unused tokens.

Run it as `make tokens` after a change of tokens.toml, and after QML uses a token for the first or last time.
It needs no display and takes a second.
"""

import sys
import tomllib
from pathlib import Path

from tools.tokens.check import problems
from tools.tokens.generated import for_phones, for_qml
from tools.tokens.readers import find_readers

ROOT = Path(__file__).parent.parent.parent
SOURCE = Path("resources/design/tokens.toml")
PACKAGE = Path("kiosk")
FOR_QML = PACKAGE / "qml/Kiosk/Theme/Tokens.qml"
FOR_PHONES = PACKAGE / "phones/page/tokens.css"


def main(root: Path = ROOT, check: bool = "--check" in sys.argv) -> int:
    tokens = tomllib.loads((root / SOURCE).read_text("utf-8"))
    readers = find_readers(root / PACKAGE)
    generated = {
        FOR_QML: for_qml(tokens, readers.qml, readers.of_fields),
        FOR_PHONES: for_phones(tokens, readers.css),
    }
    wrong = [problem.replace(f"{root}/", "") for problem in problems(root / SOURCE, tokens, readers)]
    for file, text in generated.items():
        if not check:
            (root / file).write_text(text, "utf-8")
        elif (root / file).read_text("utf-8") != text:
            wrong.append(f"{file}:1: error: does not hold what is used of tokens.toml; run `make tokens`")
    print(*wrong, sep="\n", end="\n" if wrong else "")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
