"""Garbage is collected by the thread that owns the windows, and by no other.

The thread in which Qt reads QML asks the translator for words, so Python runs in it. Were garbage collected
there, an object of Qt's would die in a thread that is not its own, and the program with it.
"""

import gc


def keep_to_ourselves() -> None:
    """From now on nothing is collected but by ``collect``."""
    gc.disable()


def collect() -> None:
    """What Python would have collected by itself by now."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def keep_what_is_there() -> None:
    """What a start has made stays for good, and is looked through no more."""
    gc.freeze()
