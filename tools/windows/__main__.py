"""`make windows`: `check`, `export` and `present` with Windows' own Python, packages and Qt, under Wine.

Run it after a change of what a talk loads, of `check`, of the export or of requirements. It needs no root and
no display; pictures are in build/windows. It takes two minutes, the first time with 110 MB of downloads.
A fault that it finds is one on Windows; what works here is not proved to work there.
"""

import sys

from tools.shared.cases import Cases, chosen, sum_up, try_all
from tools.windows import folder, talk, words

CASES: Cases = {"check": words.checks, "export": words.exports, "present": talk.leads}


def main() -> int:
    cases = chosen(CASES, "tools.windows", "Tries the program as on Windows.")
    folder.make()
    rows = try_all(cases)
    print(f"\n{sum_up(rows)}; pictures in build/windows")
    return 0 if all(row.passed for row in rows) else 1


if __name__ == "__main__":
    sys.exit(main())
