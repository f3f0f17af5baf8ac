"""The copy of the voices, where the machine takes none."""

import re
from types import SimpleNamespace

from kiosk.machine.sound import voice_files
from kiosk.machine.sound.voice_files import VoiceFiles


def test_a_copy_that_is_not_made_is_told_and_names_no_language(tmp_path, monkeypatch, log_failures):
    data = tmp_path / "espeak-ng-data"
    (data / "lang").mkdir(parents=True)
    for name in ("lang/tlh", "tlh_dict", *voice_files._SHARED):
        (data / name).write_bytes(b"")
    monkeypatch.setattr(voice_files, "installed_voices", lambda: {"tlh": data / "lang/tlh"})
    voices, runtime = [SimpleNamespace(name="tlh")], tmp_path / "runtime"
    runtime.write_bytes(b"")
    for _ in range(2):
        assert VoiceFiles(voices, {"RUNTIME_DIRECTORY": str(runtime)}).folder == ""
        (said,) = log_failures()
    assert re.fullmatch(r"The copy of the voices was not made, so a file .*; \d+ bytes free", said)
    assert "tlh" not in said
    runtime.unlink()
    assert VoiceFiles(voices, {"RUNTIME_DIRECTORY": str(runtime)}).folder == str(runtime / "voices")
    assert log_failures()[1].startswith("The copy of the voices works again after ")
