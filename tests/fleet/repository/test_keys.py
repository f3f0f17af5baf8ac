"""A key comes back from its file and from paper, and from nothing else."""

import stat
from pathlib import Path

import pytest

from kiosk.fleet.repository import keys
from kiosk.fleet.repository.keys import (
    KeyFileError,
    Purpose,
    WrongPassphraseError,
    is_sealed,
    key_of,
    keys_in,
    new_key,
    open_key,
    read_public,
    save,
    save_public,
    weakness,
)
from kiosk.fleet.repository.paper_letters import TypedWrongError, rows_of, secret_of

WORDS = "pebble lantern oboe quay"


@pytest.fixture(autouse=True)
def _fast(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keys, "_STRENGTH", 2)


def test_a_key_comes_back_with_its_passphrase_alone(tmp_path: Path) -> None:
    key = new_key(Purpose.ROOT, "branch desk")
    save(key, tmp_path / "a.key", WORDS)
    assert is_sealed(tmp_path / "a.key")
    assert open_key(tmp_path / "a.key", WORDS) == key
    with pytest.raises(WrongPassphraseError, match="--from-paper"):
        open_key(tmp_path / "a.key", WORDS + "s")
    assert stat.S_IMODE((tmp_path / "a.key").stat().st_mode) == 0o600
    assert key.secret.hex() not in (tmp_path / "a.key").read_text("utf-8")


def test_what_comes_back_signs_as_before(tmp_path: Path) -> None:
    key = new_key(Purpose.SITES, "desk")
    save(key, tmp_path / "a.key", WORDS)
    signature = open_key(tmp_path / "a.key", WORDS).signer.sign(b"a site")
    read_public(tmp_path / "a.key").public.verify_signature(signature, b"a site")


def test_the_public_half_tells_no_secret(tmp_path: Path) -> None:
    key = new_key(Purpose.ROOT, "desk")
    save_public(key.about, tmp_path / "a.public")
    assert read_public(tmp_path / "a.public") == key.about
    with pytest.raises(KeyFileError, match="public half"):
        open_key(tmp_path / "a.public", WORDS)


@pytest.mark.parametrize("raw", [b"", b"{}", b"\xff", b'{"is": "awareness-kiosk key"}', b"[" * 5000])
def test_what_is_no_key_is_said(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a.key").write_bytes(raw)
    with pytest.raises(KeyFileError):
        open_key(tmp_path / "a.key", WORDS)
    assert keys_in((tmp_path,)) == ()


def test_a_damaged_key_is_said(tmp_path: Path) -> None:
    save(new_key(Purpose.ROOT, "desk"), tmp_path / "a.key", WORDS)
    text = (tmp_path / "a.key").read_text("utf-8")
    save_public(new_key(Purpose.ROOT, "other").about, tmp_path / "other")
    another = read_public(tmp_path / "other").public.keyval["public"]
    (tmp_path / "a.key").write_text(
        text.replace(read_public(tmp_path / "a.key").public.keyval["public"], another)
    )
    with pytest.raises(KeyFileError, match="damaged"):
        open_key(tmp_path / "a.key", WORDS)


def test_a_key_comes_back_from_paper_as_it_is_typed() -> None:
    key = new_key(Purpose.ROOT, "desk")
    typed = "\n".join(rows_of(key.secret)).lower().replace("0", "o").replace("1", "l")
    assert key_of(Purpose.ROOT, "desk", secret_of(typed)) == key


def test_each_wrong_letter_is_found_in_its_row() -> None:
    rows = [*rows_of(bytes(range(32)))]
    for at, row in enumerate(rows):
        for place in (0, 6, 18):
            wrong = "2" if row[place] != "2" else "3"
            typed = [*rows[:at], row[:place] + wrong + row[place + 1 :], *rows[at + 1 :]]
            with pytest.raises(TypedWrongError, match=f"row {at + 1} differs"):
                secret_of(" ".join(typed))
    with pytest.raises(TypedWrongError, match="row 1 differs"):
        secret_of(" ".join([rows[1], rows[0], *rows[2:]]))


@pytest.mark.parametrize(("typed", "said"), [("ABCD", "4 letters"), ("U" * 64, "“U”"), ("", "0 letters")])
def test_what_is_no_sheet_is_said(typed: str, said: str) -> None:
    with pytest.raises(TypedWrongError, match=said):
        secret_of(typed)


@pytest.mark.parametrize(
    ("passphrase", "weak"), [("short", True), ("aaaaaaaaaaaaaaaa", True), (WORDS, False)]
)
def test_a_weak_passphrase_is_refused(passphrase: str, weak: bool) -> None:
    assert bool(weakness(passphrase)) is weak
