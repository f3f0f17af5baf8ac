"""A child that is killed, and does not end at once."""

import gc

from PySide6.QtCore import QProcess

from kiosk.machine.sound import sound_programs


def test_it_is_kept_until_it_has_ended(qapp, qtbot, monkeypatch):
    """Qt waits for a child that it destroys, for half a minute where a disk does not answer."""
    monkeypatch.setattr(sound_programs, "_PATIENCE_MS", 0)
    gone, process = [], QProcess(qapp)
    process.finished.connect(gone.clear)
    process.destroyed.connect(lambda: gone.append(True))
    process.start("sleep", ["60"])
    assert process.waitForStarted()
    sound_programs.end_at_once(process)
    del process
    gc.collect()
    assert not gone
    qtbot.waitUntil(lambda: bool(gone))
