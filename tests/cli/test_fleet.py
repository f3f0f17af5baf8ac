"""The folder that an enrolment is kept in."""

from kiosk.cli import for_fleet


def test_an_installed_machine_keeps_its_own_before_its_first_start(tmp_path, monkeypatch):
    """Root's own folder would never be read by the kiosk."""
    site, state = tmp_path / "site.toml", tmp_path / "state"
    monkeypatch.setattr(for_fleet, "INSTALLED_SITE", site)
    monkeypatch.setattr(for_fleet, "INSTALLED_STATE", state)
    root = {"XDG_STATE_HOME": str(tmp_path / "root")}
    assert for_fleet._state(None, root) == tmp_path / "root/awareness-kiosk"
    site.write_text("")
    assert for_fleet._state(None, root) == state
    assert for_fleet._state(tmp_path, root) == tmp_path
