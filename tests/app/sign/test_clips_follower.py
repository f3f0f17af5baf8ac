"""Sign languages are offered once their clips were looked into, and only with clips of today's words."""

import re
from dataclasses import replace

import pytest

from kiosk.app.kiosk import Kiosk
from kiosk.app.sign.clips_follower import SignClips
from kiosk.base.clock import ManualClock
from kiosk.base.installed import state_folder
from kiosk.commands.sign import SignOptions, sign
from kiosk.content.sign.clip_files import ClipBytes
from kiosk.core.sign.clip_formats import ClipFacts
from kiosk.core.state import events as ev
from kiosk.loading.sources import DEMO_SITE, Sources
from kiosk.machine.pictures import clip_store
from kiosk.machine.pictures.clip_decoding import NO_TIME
from kiosk.machine.retry_timer import FIRST_MS
from kiosk.staging.screen import MOMENT
from tests.clips import CLIP, SECONDS
from tests.fakes import confirmed_demonstration
from tests.qml.stages import ENGINES, QUICK

FACTS = ClipFacts("MP4", "H264", 540, 720, 25.0, SECONDS, (True, True, True))
PANEL, PAGE = "going-to-work-abroad", "your-rights/fair-pay-and-hours"


@pytest.fixture(autouse=True)
def examined(monkeypatch):
    """The clips that were looked into; the child itself has its own tests."""
    asked: list[ClipBytes] = []

    def examine(clip):
        asked.append(clip)
        return FACTS if clip.raw.startswith(CLIP.read_bytes()[:1000]) else "is broken"

    monkeypatch.setattr(clip_store, "examine", examine)
    return asked


@pytest.fixture
def start(qapp, tmp_path):
    kiosks = []

    def begin(sources, later=None):
        kiosk = Kiosk(ManualClock(MOMENT), sources, (1920, 1080), pace=QUICK, shifts=False, engines=ENGINES)
        kiosks.append(kiosk)
        clips = SignClips(kiosk, sources, tmp_path / "state", **({"later": later} if later else {}))
        kiosk.load()
        clips.look()
        return kiosk, clips

    yield begin
    for kiosk in kiosks:
        kiosk.end()


@pytest.fixture
def site(tmp_path):
    """A site that is no demonstration, with two clips."""
    folder = tmp_path / "site"
    for ref in (PANEL, PAGE):
        file = folder / f"content/signs/ils/{ref}.mp4"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(CLIP.read_bytes())
    (folder / "site.toml").write_text(confirmed_demonstration(), "utf-8")
    return folder / "site.toml"


def says(site, capsys, **what):
    assert sign(SignOptions(site, "ils", **what), MOMENT) == 0
    return capsys.readouterr().out


def test_the_demonstration_offers_its_test_clip_as_a_draft(start, examined):
    kiosk, _ = start(Sources(DEMO_SITE, demo=True))
    ils = kiosk.store.world.signs["ils"]
    assert {PANEL, PAGE, "advice", "check-an-offer/six-questions"} <= ils.clips.keys()
    assert (ils.name, ils.beside, ils.is_draft) == ("International Sign", "en", True)
    assert len(examined) == 1, "the same film twice"
    kiosk.store.dispatch(ev.LanguageChosen("ils"))
    assert kiosk.visitor.bar.plateDraft == "Draft"


@pytest.mark.slow
def test_the_start_waits_for_no_clip(qapp, tmp_path):
    jobs = []
    clock = ManualClock(MOMENT)
    sources = Sources(DEMO_SITE, demo=True)
    kiosk = Kiosk(clock, sources, (1920, 1080), pace=QUICK, shifts=False, engines=ENGINES)
    clips = SignClips(kiosk, sources, tmp_path, jobs.append)
    kiosk.load()
    assert jobs == []
    while not jobs:
        clock.advance(0.25)
        kiosk.store.tick()
        assert kiosk.store.state.scene.panel == PANEL, "the first panel rests so long"
    assert kiosk.store.world.signs == {}
    looked = []
    clips.looked.connect(lambda: looked.append(True))
    for job in jobs:
        job()
    assert looked
    assert kiosk.store.world.signs.keys() == {"ils"}
    kiosk.end()


def test_what_was_asked_for_first_does_not_replace_what_came_later(start):
    jobs = []
    kiosk, clips = start(Sources(DEMO_SITE, demo=True), jobs.append)
    clips.look()
    jobs[1]()
    offered = kiosk.store.world
    jobs[0]()
    assert kiosk.store.world is offered


def test_a_site_without_sign_languages_looks_into_nothing(start, tmp_path, examined):
    text = confirmed_demonstration().partition("[sign.ils]")[0]
    (tmp_path / "site.toml").write_text(text, "utf-8")
    start(Sources(tmp_path / "site.toml"), pytest.fail)
    assert examined == []


@pytest.mark.slow
def test_a_clip_is_shown_when_somebody_has_said_which_words_it_signs(start, site, capsys, log_warnings):
    kiosk, _ = start(Sources(site))
    assert kiosk.store.world.signs == {}
    assert any("nobody has said which words it signs" in told for told in log_warnings())
    assert f"{'not said to be filmed':28}{PAGE}" in says(site, capsys)
    assert f"{'waits for native-speaker':28}{PAGE}" in says(site, capsys, filmed=(PAGE,))
    kiosk, _ = start(Sources(site))
    assert kiosk.store.world.signs["ils"].clips.keys() == {PAGE}


@pytest.mark.slow
def test_a_changed_page_loses_its_clip(start, site, capsys, log_warnings):
    says(site, capsys, filmed=("all",))
    other = site.parent / "content/topics/your-rights.toml"
    other.parent.mkdir()
    text = (DEMO_SITE.parent.parent / "content/topics/your-rights.toml").read_text("utf-8")
    other.write_text(text.replace("Fair pay and hours", "Fair pay, fair hours", 1), "utf-8")
    assert "Fair pay, fair hours" in other.read_text("utf-8")
    kiosk, _ = start(Sources(site))
    assert kiosk.store.world.signs["ils"].clips.keys() == {PANEL}
    assert any("have changed since it was filmed" in told for told in log_warnings())
    assert f"{'words have changed':28}{PAGE}" in says(site, capsys)


def test_two_people_approve_each_clip(start, site, capsys):
    says(site, capsys, filmed=("all",))
    said = says(site, capsys, approved=(PAGE,), role="native-speaker")
    assert f"{'waits for survivor-reviewer':28}{PAGE}" in said
    assert f"{'approved':28}{PAGE}" in says(site, capsys, approved=(PAGE,), role="survivor-reviewer")
    kiosk, _ = start(Sources(site))
    clips = kiosk.store.world.signs["ils"].clips
    assert {ref: clip.draft for ref, clip in clips.items()} == {PAGE: False, PANEL: True}


@pytest.mark.slow
def test_another_film_is_approved_again(site, capsys):
    says(site, capsys, filmed=("all",))
    for role in ("native-speaker", "survivor-reviewer"):
        says(site, capsys, approved=(PAGE,), role=role)
    clip = site.parent / f"content/signs/ils/{PAGE}.mp4"
    clip.write_bytes(CLIP.read_bytes() + b"\0")
    assert f"{'waits for native-speaker':28}{PAGE}" in says(site, capsys)


@pytest.mark.slow
def test_a_site_without_drafts_shows_approved_clips_alone(start, site, capsys):
    says(site, capsys, filmed=("all",))
    for role in ("native-speaker", "survivor-reviewer"):
        says(site, capsys, approved=(PAGE,), role=role)
    text = site.read_text("utf-8").replace('languages = ["en"', 'show_drafts = false\nlanguages = ["en"', 1)
    site.write_text(text, "utf-8")
    kiosk, _ = start(Sources(site))
    assert kiosk.store.world.signs["ils"].clips.keys() == {PAGE}


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"filmed": ("no-such-page",)}, "has no clip"),
        ({"approved": (PAGE,)}, "--role is one of native-speaker, survivor-reviewer"),
        ({"approved": (PAGE,), "role": "lawyer"}, "--role is one of"),
    ],
)
def test_what_cannot_be_said_is_refused(site, capsys, wrong, said):
    assert sign(SignOptions(site, "ils", **wrong), MOMENT) == 1
    assert said in capsys.readouterr().err


def test_a_sign_language_that_the_site_does_not_have_is_refused(site, capsys):
    assert sign(SignOptions(site, "bfi"), MOMENT) == 1
    assert "[sign.bfi]" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("file", "what"),
    [
        ("words.toml", {"filmed": (PAGE,)}),
        ("reviewed.toml", {"approved": (PAGE,), "role": "native-speaker"}),
    ],
)
def test_a_folder_that_takes_no_marks_is_named(site, capsys, monkeypatch, file, what):
    def refuse(handle):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    assert sign(SignOptions(site, "ils", **what), MOMENT) == 1
    said = capsys.readouterr().err
    assert (
        f"signs/ils/{file} cannot be written (No space left on device): check the place and its permissions"
        in said
    )


def test_the_service_can_read_what_staff_have_said(site, capsys):
    """Staff run the command as themselves, or as root; the kiosk is a user of its own."""
    says(site, capsys, filmed=(PAGE,))
    says(site, capsys, approved=(PAGE,), role="native-speaker")
    written = site.parent.glob("content/signs/ils/*.toml")
    assert [file.stat().st_mode & 0o777 for file in written] == [0o644, 0o644]


def test_a_broken_clip_is_named_and_the_others_are_shown(start, site, capsys, log_failures):
    says(site, capsys, filmed=("all",))
    (site.parent / f"content/signs/ils/{PANEL}.mp4").write_bytes(b"\0\0\0\x18ftypisom" + bytes(100))
    kiosk, _ = start(Sources(site))
    assert kiosk.store.world.signs["ils"].clips.keys() == {PAGE}
    (told,) = log_failures()
    assert f"{PANEL}.mp4" in told and "broken" in told


@pytest.mark.slow
def test_a_reload_keeps_a_signed_visit(start):
    kiosk, _ = start(Sources(DEMO_SITE, demo=True))
    store = kiosk.store
    store.dispatch(ev.LanguagesOpened())
    store.dispatch(ev.LanguageChosen("ils"))
    store.dispatch(ev.LinkFollowed("your-rights"))
    seen = []
    store.changed.connect(lambda: seen.append(store.state.sign))
    kiosk.content.reload()
    assert set(seen) == {"ils"}
    assert replace(store.state.visitor, sign="") != store.state.visitor


@pytest.mark.slow
def test_clips_for_which_there_was_no_time_are_looked_into_later(
    start, site, capsys, monkeypatch, log_failures
):
    says(site, capsys, filmed=("all",))
    other = site.parent / f"content/signs/ils/{PAGE}.mp4"
    other.write_bytes(CLIP.read_bytes() + b"\0")
    tries = []
    with monkeypatch.context() as busy:
        busy.setattr(clip_store, "examine", lambda clip: tries.append(clip) or NO_TIME)
        kiosk, clips = start(Sources(site))
    assert (kiosk.store.world.signs, clips._retry.waits_ms) == ({}, FIRST_MS)
    assert len(tries) == 1, "not for the next one either"
    told = log_failures()
    assert len(told) == 2 and all(each.endswith(f".mp4 {NO_TIME}") for each in told)
    clips._retry.timeout.emit()
    assert kiosk.store.world.signs.keys() == {"ils"}
    assert ["works again" in each for each in log_failures()[2:]] == [True, True]


def test_clips_for_which_the_disk_had_no_room_are_looked_into_again(
    start, site, capsys, monkeypatch, log_failures
):
    says(site, capsys, filmed=("all",))

    def full(path, content):
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as small:
        small.setattr(state_folder, "replace", full)
        kiosk, clips = start(Sources(site))
        clips._retry.timeout.emit()
    assert (kiosk.store.world.signs, clips._retry.waits_ms) == ({}, 2 * FIRST_MS)
    told = [each for each in log_failures() if "The copy of" in each]
    assert [re.search(r"No space left on device; \d+ bytes free", each) is None for each in told] == [
        False
    ] * 2
    clips._retry.timeout.emit()
    assert kiosk.store.world.signs.keys() == {"ils"}


def test_what_is_wrong_with_words_of_clips_is_said_once_an_hour(start, site, log_warnings):
    _, clips = start(Sources(site))
    once = len(log_warnings())
    clips.look()
    assert len(log_warnings()) == once > 0
