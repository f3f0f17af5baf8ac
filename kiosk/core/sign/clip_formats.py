"""Limits clips to films that an old computer without a graphics card plays in software."""

from dataclasses import dataclass

LONGEST_S = 180
MOST_RATE = 30.5
"""Frames a second; 30 are written as 29.97 or as 30.0003."""

_H264, _VP9 = "H264", "VP9"
"""Qt's names."""

_LIMITS = {_H264: (1920, 1080), _VP9: (1280, 720)}
"""The longer and the shorter side in pixels."""

_KINDS = {"MP4": _H264, "WebM": _VP9}

FFMPEG = (
    'ffmpeg -i IN -an -r 25 -vf "scale=810:1080:force_original_aspect_ratio=decrease:force_divisible_by=2" '
    "-c:v libx264 -pix_fmt yuv420p -crf 23 -movflags +faststart OUT.mp4"
)
HANDBRAKE = "preset Fast 1080p30, format MP4, H.264 (x264), no audio"
RECIPE = f"make it again with `{FFMPEG}`, or with HandBrake: {HANDBRAKE}"


@dataclass(frozen=True, slots=True)
class ClipFacts:
    """A decoder's findings; ``painted``: whether the first, the middle and the last frame came out."""

    kind: str
    codec: str
    width: int
    height: int
    rate: float
    seconds: float
    painted: tuple[bool, bool, bool] = (False, False, False)


def header_fault(facts: ClipFacts) -> str:
    """The fault in the facts of the file's header; "" if there is none."""
    wanted = _KINDS[facts.kind]
    if not facts.codec:
        return "is broken, or takes too much time or memory to decode"
    if facts.codec != wanted:
        return f"is {facts.codec} inside, and {facts.kind} clips are {wanted}"
    longer, shorter = _LIMITS[wanted]
    if max(facts.width, facts.height) > longer or min(facts.width, facts.height) > shorter:
        return f"has {facts.width} × {facts.height} pixels, and at most {longer} × {shorter} can be played"
    if facts.width < 1 or facts.height < 1:
        return "has no picture"
    if facts.rate > MOST_RATE:
        return f"has {facts.rate:.0f} frames a second, and at most 30 can be played"
    if not 0 < facts.seconds <= LONGEST_S:
        return f"lasts {facts.seconds:.0f} s, and a clip lasts at most {LONGEST_S} s"
    return ""


def fault(facts: ClipFacts) -> str:
    """The fault of the film, and how to correct it; "" if it can be played."""
    if found := header_fault(facts):
        return f"{found}: {RECIPE}"
    if not all(facts.painted):
        parts = ("first", "middle", "last")
        lost = next(part for part, painted in zip(parts, facts.painted, strict=True) if not painted)
        return f"shows nothing at its {lost} frame, it is broken: {RECIPE}"
    return ""
