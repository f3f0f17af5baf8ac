"""The check for people with another system, run here without a screen and without answers."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent.parent


@pytest.mark.slow
def test_it_reports_what_it_sees_though_nobody_answers(tmp_path):
    ended = subprocess.run(
        [sys.executable, str(ROOT / "tools/present_check.py")],
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "QT_QPA_PLATFORM": "offscreen"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    _, report = ended.stdout.split("--- report: please send all that follows ---\n")
    for line in (
        "Qt shows windows by “offscreen”",
        "phones come by a Unix socket",
        "argon2, for a PIN: installed",
        "export: 5 files and folders",
        "the questions were not answered",
    ):
        assert line in report.splitlines()
    assert "both, in windows" in report
