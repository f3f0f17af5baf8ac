"""Props of reading aloud, below the props of the window and below the functions that derive them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class AloudProps:
    """``offered``: the language has a voice here. ``line``, its ``block`` and its ``words`` are being read,
    empty in silence; ``field`` is that of the page. ``hides``: somebody hears the screen, and can hide its
    picture.
    """

    offered: bool = False
    reads: bool = False
    asks: bool = False
    line: str = ""
    block: str = ""
    words: str = ""
    field: str = ""
    hides: bool = False
