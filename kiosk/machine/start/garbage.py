"""Restricts garbage collection to the thread that owns the windows.

The thread in which Qt reads QML requests words from the translator, so Python runs in it. If garbage were
collected there, a Qt object would be destroyed in the wrong thread, which crashes the program.
"""

import gc


def keep_to_ourselves() -> None:
    """From now on only ``collect`` collects garbage."""
    gc.disable()


def collect() -> None:
    """Collects the garbage that Python would have collected by itself by now."""
    for generation in (2, 1, 0):
        if gc.get_count()[generation] > gc.get_threshold()[generation]:
            gc.collect(generation)
            return


def keep_what_is_there() -> None:
    """Excludes the objects of the start from collection for good."""
    gc.freeze()


def keep_what_was_loaded() -> None:
    """The same for objects since then; no unneeded one of a visit may be left."""
    gc.collect()
    gc.freeze()
