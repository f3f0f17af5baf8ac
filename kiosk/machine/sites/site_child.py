"""Child process that reads a site again, so that the window does not wait for it.

It begins when a file changes, loads all modules of the reader, and receives ``Sources`` and the time once no
further file changes.
"""

import os
import pickle
import sys

from kiosk.loading.world import load_world
from kiosk.machine.limits.process_limits import end_with_parent


def main() -> int:
    end_with_parent()
    # Nothing that other code prints may get into the answer.
    answer = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    asked = sys.stdin.buffer.read()
    if not asked:
        return 0
    sources, wall = pickle.loads(asked)
    with os.fdopen(answer, "wb") as pipe:
        pickle.dump(load_world(sources, wall), pipe, pickle.HIGHEST_PROTOCOL)
    return 0


if __name__ == "__main__":
    sys.exit(main())
