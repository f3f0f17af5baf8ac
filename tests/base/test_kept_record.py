import json
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum

import pytest

from kiosk.base.applied.applied_site import AppliedSite
from kiosk.base.applied.applied_sites import AppliedSites
from kiosk.base.applied.update_record import TakenSite, read_taken
from kiosk.base.enrolment.poll_outcome import OUTCOME, PollOutcome, last_outcome
from kiosk.base.kept_record import content, record, table
from kiosk.core.restarts.starts import FallbackStep, Starts
from kiosk.fleet.gate.health import Health, read_health


class Step(IntEnum):
    FIRST = 0
    SECOND = 1


@dataclass(frozen=True, slots=True)
class Kept:
    name: str
    times: int = 0
    good: bool = False
    step: Step = Step.FIRST
    days: int | None = None
    at: datetime | None = None


AT = datetime(2026, 11, 25, 12, tzinfo=UTC)
WHOLE = Kept("é\n", 3, True, Step.SECOND, 7, AT)


@pytest.mark.parametrize("kept", [WHOLE, Kept("")])
def test_what_was_written_is_read(tmp_path, kept):
    (tmp_path / "kept.json").write_bytes(content(kept))
    assert record(tmp_path / "kept.json", Kept) == kept


@pytest.mark.parametrize(
    ("name", "text", "kept"),
    [
        ("kept.json", '{"name": "a"}', Kept("a")),
        ("kept.json", '{"name": "a", "of another version": [1]}', Kept("a")),
        ("kept.json", '{"name": "a", "at": ""}', Kept("a")),
        ("kept.json", '{"name": "a", "at": "2026-11-25T14:00:00+02:00"}', Kept("a", at=AT)),
        ("kept.toml", 'name = "a"\nat = 2026-11-25T12:00:00Z\n', Kept("a", at=AT)),
        ("kept.json", '{"name": "a", "times": true}', None),
        ("kept.json", '{"name": "a", "times": 1.0}', None),
        ("kept.json", '{"name": "a", "times": null}', None),
        ("kept.json", '{"name": "a", "good": 1}', None),
        ("kept.json", '{"name": "a", "step": 2}', None),
        ("kept.json", '{"name": "a", "step": []}', None),
        ("kept.json", '{"name": "a", "days": ""}', None),
        ("kept.json", '{"name": "a", "at": "soon"}', None),
        ("kept.json", '{"name": "a", "at": 5}', None),
        ("kept.json", '{"name": "a", "at": "2026-11-25T12:00:00"}', None),
        ("kept.json", '{"name": "a", "at": "9999-12-31T23:59:59-14:00"}', None),
        ("kept.json", '{"times": 1}', None),
        ("kept.json", "[1]", None),
        ("kept.toml", '{"name": "a"}', None),
    ],
)
def test_each_field_has_its_type(tmp_path, name, text, kept):
    (tmp_path / name).write_text(text, "utf-8")
    assert record(tmp_path / name, Kept) == kept


@pytest.mark.parametrize("raw", [b"", b"\xff", b"[" * 90_000, b"3", b'{"a": ' + b"1" * 5_000 + b"}"])
@pytest.mark.parametrize("name", ["kept.json", "kept.toml"])
def test_a_damaged_file_counts_as_none(tmp_path, name, raw):
    (tmp_path / name).write_bytes(raw)
    assert table(tmp_path / name) == {}


def test_no_long_file_no_link_and_no_folder_is_read(tmp_path):
    whole = tmp_path / "whole.json"
    whole.write_text(json.dumps({"name": "a" * 50}), "utf-8")
    assert table(whole) and not table(whole, 20)
    (tmp_path / "link.json").symlink_to(whole)
    (tmp_path / "folder.json").mkdir()
    for name in ("link.json", "folder.json", "missing.json"):
        assert table(tmp_path / name) == {}
        assert record(tmp_path / name, Kept) is None


A, B = "a" * 64, "b" * 64
SINCE = "2026-11-25T12:00:00+00:00"
OF_NOVEMBER = {
    "taken.json": (
        f'{{"digest": "{A}", "version": 3, "expires": "{SINCE}", "alarm": "", '
        f'"at": "{SINCE}", "compared": ""}}',
        lambda file: read_taken(file.parent),
        TakenSite(A, 3, AT, "", AT, None),
    ),
    "health.json": (
        f'{{"doctor": "warn", "numbers_days": null, "site": "{A}", "at": "{SINCE}"}}',
        lambda file: read_health(file.parent),
        Health("warn", None, A, AT),
    ),
    OUTCOME: (
        f'{{"reason": "", "why": "", "digest": "{A}", "version": 3, '
        f'"expires": "{SINCE}", "clock_is_off": null}}',
        last_outcome,
        PollOutcome("", "", A, 3, SINCE),
    ),
    "starts.json": (
        f'{{"content": "{A} 1.0", "step": 1, "tries": 1, "failures": 2, "software": true, "crashed": false, '
        '"under_way": true}',
        lambda file: record(file, Starts),
        Starts(f"{A} 1.0", FallbackStep.PREVIOUS, 1, 2, software=True, under_way=True),
    ),
    "applied.toml": (
        f'# Which site counts here.\ndigest = "{A}"\nover = ""\nbefore = "{B}"\nleft = "{B}"\ntimes = 2\n',
        lambda file: AppliedSites(file.parent).last(),
        AppliedSite(A, "", B, B, 2),
    ),
}
"""As the versions of November 2026 wrote them: an update of the program finds them on the disk."""


@pytest.mark.parametrize("name", OF_NOVEMBER)
def test_a_record_of_an_older_version_is_read(tmp_path, name):
    text, read, kept = OF_NOVEMBER[name]
    (tmp_path / name).write_text(text, "utf-8")
    assert read(tmp_path / name) == kept


@pytest.mark.parametrize(
    ("name", "was", "wrong"),
    [
        ("taken.json", '"digest": "a', '"digest": "../a'),
        ("taken.json", '"alarm": ""', '"alarm": "nobody knows it"'),
        ("taken.json", '"version": 3', '"version": true'),
        ("health.json", '"warn"', '"busy"'),
        (OUTCOME, '"why": ""', '"why": 0'),
        ("applied.toml", "times = 2", "times = -2"),
        ("applied.toml", 'digest = "a', 'digest = "../a'),
    ],
)
def test_a_record_with_a_wrong_value_is_none(tmp_path, name, was, wrong):
    text, read, kept = OF_NOVEMBER[name]
    assert was in text
    (tmp_path / name).write_text(text.replace(was, wrong, 1), "utf-8")
    assert read(tmp_path / name) == type(kept)()
