"""The reference: a second process that paints what a talk shows in both windows, fresh and still.

`python -m tools.walk_talk.reference SOCKET WIDTH HEIGHT SITE`: the number of a socket that it has from its
parent.
"""

from pathlib import Path

from tools.walk.reference import Still, serve


def _talk(site: Path, size: tuple[int, int]) -> Still:
    from tools.walk_talk.marked_notes import mark_notes
    from tools.walk_talk.still_talk import StillTalk

    mark_notes()
    return StillTalk(site, size)


if __name__ == "__main__":
    serve(_talk)
