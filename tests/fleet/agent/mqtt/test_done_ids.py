"""Verbs that were done are remembered over restarts, and for as long as they could come again."""

from datetime import UTC, datetime, timedelta

import pytest

from kiosk.fleet.agent.mqtt.done_ids import MOST, DoneIds, FullError

NOW = datetime(2027, 3, 1, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)


def test_an_id_is_on_the_disk_at_once(tmp_path):
    DoneIds(tmp_path / "done").add("a1", LATER, NOW)
    again = DoneIds(tmp_path / "done")
    assert "a1" in again
    assert "a2" not in again


def test_what_has_ended_is_forgotten_only_when_there_are_too_many(tmp_path, monkeypatch):
    monkeypatch.setattr("kiosk.fleet.agent.mqtt.done_ids.replace", lambda path, raw: None)
    done = DoneIds(tmp_path / "done")
    for number in range(MOST - 1):
        done.add(f"a{number}", LATER, NOW)
    done.add("b", LATER + timedelta(days=1), NOW)
    assert "a0" in done
    with pytest.raises(FullError):
        done.add("c", LATER, NOW)
    assert "c" not in done
    done.add("d", LATER + timedelta(days=1), LATER + timedelta(minutes=1))
    assert "a0" not in done
    assert {"b", "d"} <= {each for each in ("b", "d") if each in done}


def test_what_the_disk_does_not_keep_does_not_count_as_done(tmp_path):
    done = DoneIds(tmp_path / "no folder/done")
    with pytest.raises(OSError, match="no folder"):
        done.add("a1", LATER, NOW)
    assert "a1" not in done


@pytest.mark.parametrize("raw", [b"", b"[]", b"{", b'{"a1": "x"}', b"[" * 90_000, b"\xff", b" " * 200_000])
def test_a_damaged_file_is_begun_again(tmp_path, raw, log_warnings):
    (tmp_path / "done").write_bytes(raw)
    done = DoneIds(tmp_path / "done")
    assert "a1" not in done
    done.add("a1", LATER, NOW)
    assert "a1" in DoneIds(tmp_path / "done")
