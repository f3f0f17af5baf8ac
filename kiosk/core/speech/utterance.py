"""One sentence to speak, and its sound."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Utterance:
    """``text`` is one sentence, word for word as on the screen; ``language`` is its own tag, which may differ
    from the page's.

    ``ref`` ("topic/page", "panels/id") and ``number``, the sentence's index there, are its place. They are
    empty for words of controls. Recordings are found by language and text alone.
    """

    language: str
    text: str
    ref: str = ""
    number: int = -1


@dataclass(frozen=True, slots=True)
class Sound:
    """Samples of one channel, 16 bits each, the low byte first; ``rate`` of them make a second."""

    pcm: bytes = field(repr=False)
    rate: int

    @property
    def seconds(self) -> float:
        return len(self.pcm) / 2 / self.rate
