"""``python -m tools.sign``: makes the clip that the demonstration shows where a person would sign.

Nobody signs in it, and it says so: a line is drawn and a stop moves along it, under the words “Test clip, no
sign language”. Run it after its words or the design have changed. It needs ffmpeg.
"""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent.parent
FONT = ROOT / "resources/fonts/AtkinsonHyperlegibleNext-600.ttf"
CLIPS = ROOT / "resources/demo/content/signs/ils"
SIGNS = (
    "going-to-work-abroad",
    "your-rights/fair-pay-and-hours",
    "check-an-offer/six-questions",
    "true-or-not/six-statements/1",
    "true-or-not/six-statements/1-reply",
    "advice",
)
"""A panel, a page, an offer, a question with its reply, and *Advice*."""

SIZE, RATE, SECONDS = (540, 720), 25, 8
INK, PAPER, AMBER = "0x14283A", "0xF7F1E6", "0xF5B83D"


def _words(text: str, y: int) -> str:
    return f"drawtext=fontfile={FONT}:text='{text}':fontcolor={PAPER}:fontsize=54:x=(w-tw)/2:y={y}"


def _plain(colour: str, size: str) -> tuple[str, ...]:
    return "-f", "lavfi", "-i", f"color=c={colour}:s={size}:r={RATE}:d={SECONDS}"


def make(out: Path) -> None:
    width, height = SIZE
    words = f"{_words('Test clip,', 210)},{_words('no sign language', 284)}"
    line, stop = _plain(PAPER, f"{width}x8"), _plain(AMBER, "48x48")
    drawn = (
        f"[0]{words}[words]",
        f"[words][1]overlay=x='-w+w*t/{SECONDS}':y=446[line]",
        f"[line][2]overlay=x='(W-w)*t/{SECONDS}':y=426",
    )
    inputs = (*_plain(INK, f"{width}x{height}"), *line, *stop)
    call = ("ffmpeg", "-v", "error", "-y", *inputs, "-filter_complex", ";".join(drawn))
    coding = ("-c:v", "libx264", "-preset", "veryslow", "-crf", "26", "-pix_fmt", "yuv420p")
    # The same bytes at each run.
    plain = ("-an", "-map_metadata", "-1", "-fflags", "+bitexact", "-flags:v", "+bitexact", "-threads", "1")
    subprocess.run([*call, *coding, *plain, "-movflags", "+faststart", str(out)], check=True)


def main() -> int:
    for ref in SIGNS:
        out = CLIPS / f"{ref}.mp4"
        out.parent.mkdir(parents=True, exist_ok=True)
        make(out)
        print(f"{out}: {out.stat().st_size} bytes")
    return 0


if __name__ == "__main__":
    sys.exit(main())
