"""A sign language as the screen offers it: a signer next to the text of a written language."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Clip:
    """A checked film without sound; ``draft`` until two people have approved it."""

    file: str
    seconds: float
    draft: bool = True


@dataclass(frozen=True, slots=True)
class SignLanguage:
    """``name`` is its own, in the script of ``written``; ``beside`` is the language of the text next to it.

    ``clips`` are by their refs: a panel's id, or "topic/page".
    """

    tag: str
    name: str
    written: str
    beside: str
    clips: Mapping[str, Clip] = field(default_factory=dict)

    @property
    def is_draft(self) -> bool:
        return any(clip.draft for clip in self.clips.values())
