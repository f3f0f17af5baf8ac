"""Prepares a recording by ffmpeg: one channel, no silence around it, one loudness, Opus."""

import json
import re
import shutil
import subprocess
from math import inf
from pathlib import Path
from tempfile import TemporaryDirectory

LOUDNESS = -23.0
"""LUFS, as broadcasts have it (EBU R 128)."""

MISSING = "ffmpeg is not installed, and nothing can be taken in without it: sudo apt install ffmpeg"

_PEAK = 0.7
"""Of the largest sample: -3 dB."""

_QUIETEST = -60.0
_PATIENCE_S = 60
_LONGEST_S = 60
_EDGE_S = 0.08
"""Seconds of silence that are left at each end."""

_SILENCE = "silenceremove=start_periods=1:start_threshold=-45dB:start_silence={edge}"
_TRIM = ",".join((_SILENCE, "areverse", _SILENCE, "areverse")).format(edge=_EDGE_S)
_MEASURE = "loudnorm=print_format=json"
_OPUS = ("-c:a", "libopus", "-b:a", "24k", "-application", "voip", "-f", "ogg")
_PLAIN = ("-vn", "-sn", "-map_metadata", "-1", "-map_chapters", "-1", "-ac", "1", "-ar", "48000")


def can_prepare() -> bool:
    return shutil.which("ffmpeg") is not None


def prepared(source: Path) -> bytes | str:
    """Returns the recording as an Opus file, or why that is not possible."""
    with TemporaryDirectory(prefix="kiosk-") as folder:
        trimmed, done = Path(folder) / "trimmed.wav", Path(folder) / "done.opus"
        # Only this one file is opened, whatever a playlist names.
        given = ("-protocol_whitelist", "file", "-i", f"file:{source.resolve()}")
        if fault := _run(*given, *_PLAIN, "-t", str(_LONGEST_S), "-af", _TRIM, str(trimmed)):
            return f"is no recording that ffmpeg can read ({fault})"
        loudness = _loudness(trimmed)
        if loudness is None:
            return "holds no sound: record it again"
        level = f"volume={LOUDNESS - loudness:.2f}dB,alimiter=limit={_PEAK}:level=false"
        fault = _run("-i", str(trimmed), *_PLAIN, "-af", level, *_OPUS, str(done))
        return f"cannot be written as Opus ({fault})" if fault else done.read_bytes()


def pause(seconds: float = 0.35) -> bytes:
    """Returns silence, between groups of digits."""
    with TemporaryDirectory(prefix="kiosk-") as folder:
        done = Path(folder) / "pause.opus"
        _run("-f", "lavfi", "-t", str(seconds), "-i", "anullsrc=r=48000:cl=mono", *_PLAIN, *_OPUS, str(done))
        return done.read_bytes()


def _loudness(file: Path) -> float | None:
    """Returns the loudness in LUFS; None for silence. Repeats the sound, because a digit is shorter than the
    norm's window.
    """
    ended = _ffmpeg(
        "-stream_loop", "19", "-t", "20", "-i", str(file), "-af", _MEASURE, "-f", "null", "-", log="info"
    )
    found = re.search(r"\{[^{}]*\"input_i\"[^{}]*\}", ended.stderr)
    try:
        measured = float(json.loads(found[0])["input_i"]) if found else -inf
    except (ValueError, KeyError):
        return None
    return measured if measured > _QUIETEST else None


def _run(*words: str) -> str:
    """Runs ffmpeg; returns "" if it has worked, else its message."""
    try:
        ended = _ffmpeg("-y", *words)
    except subprocess.TimeoutExpired:
        return "it takes too long"
    said = ended.stderr.strip().splitlines()
    return "" if ended.returncode == 0 else (said[-1] if said else f"status {ended.returncode}")


def _ffmpeg(*words: str, log: str = "error") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["ffmpeg", "-nostdin", "-hide_banner", "-v", log, *words],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        timeout=_PATIENCE_S,
        check=False,
    )
