"""``check`` names every clip that cannot be shown, with a way to mend it."""

import pytest

from kiosk.base.problems import Severity
from kiosk.commands.check import sign_check
from kiosk.commands.sign import SignOptions, sign
from kiosk.core.sign.clip_formats import ClipFacts
from kiosk.loading.sources import Sources
from kiosk.loading.world import language_of, load_world
from kiosk.machine.pictures.clip_decoding import NO_TIME
from kiosk.staging.screen import MOMENT
from tests.clips import CLIP, SECONDS
from tests.fakes import confirmed_demonstration

PAGE = "your-rights/fair-pay-and-hours"
OFFER = "check-an-offer/six-questions"
QUIZ = "true-or-not/six-statements"
FACTS = ClipFacts("MP4", "H264", 540, 720, 25.0, SECONDS, (True, True, True))


@pytest.fixture
def site(tmp_path):
    (tmp_path / "content/signs/ils").mkdir(parents=True)
    (tmp_path / "site.toml").write_text(confirmed_demonstration(), "utf-8")
    return tmp_path / "site.toml"


def put(site, name, raw=None):
    path = site.parent / "content/signs/ils" / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(CLIP.read_bytes() if raw is None else raw)


def found(site, facts=FACTS, looked=lambda clip: None):
    sources = Sources(site, demo=True)
    world = load_world(sources, MOMENT).world
    return [*sign_check.check(world, sources, language_of, lambda clip: looked(clip) or facts)]


def test_a_good_clip_is_not_mentioned_but_what_has_none(site, capsys):
    put(site, f"{PAGE}.mp4")
    assert sign(SignOptions(site, "ils", filmed=("all",)), MOMENT) == 0
    said = capsys.readouterr().out
    (told,) = found(site)
    every = said.count("no clip") + 1
    assert f"“ils” has no clip of {every - 1} of {every} panels, pages and questions" in told.text
    assert told.severity is Severity.WARNING


@pytest.mark.parametrize("ref", ["advice", OFFER, f"{QUIZ}/1", f"{QUIZ}/6-reply"])
@pytest.mark.slow
def test_offer_questions_replies_and_advice_can_have_clips(site, ref, capsys):
    assert sign(SignOptions(site, "ils"), MOMENT) == 0
    assert f"{'no clip':28}{ref}\n" in capsys.readouterr().out
    put(site, f"{ref}.mp4")
    sign(SignOptions(site, "ils", filmed=("all",)), MOMENT)
    assert f"{'waits for native-speaker':28}{ref}\n" in capsys.readouterr().out
    (told,) = found(site)
    assert "has no clip of" in told.text


@pytest.mark.parametrize("ref", [QUIZ, f"{QUIZ}/7", f"{QUIZ}/1-answer", f"{OFFER}/1"])
@pytest.mark.slow
def test_what_no_screen_shows_cannot(site, ref, capsys):
    put(site, f"{ref}.mp4")
    assert any("which this screen does not show" in problem.text for problem in found(site))
    assert sign(SignOptions(site, "ils", filmed=(ref,)), MOMENT) == 1


@pytest.mark.parametrize(
    ("name", "raw", "said", "severity"),
    [
        (f"{PAGE}.mp4", None, "nobody has said which words it signs", Severity.WARNING),
        (f"{PAGE}.mp4", b"x", "the clip is no MP4 inside", Severity.ERROR),
        ("no-such-panel.mp4", None, "which this screen does not show", Severity.WARNING),
        ("station-clock.mp4", None, "no room for a signer there", Severity.WARNING),
        ("check-an-offer/check-an-offer.mp4", None, "no room for a signer there", Severity.WARNING),
        (f"{PAGE}.mov", b"x", "is no clip: clips end in .mp4 or .webm", Severity.WARNING),
        ("words.toml", b'"gone" = "1234"', "has a mark of “gone”, which has no clip here", Severity.WARNING),
        ("words.toml", b"gone = 5", "cannot be read", Severity.ERROR),
        ("reviewed.toml", b"[[approved]]\ncontext = 1", "an approval has", Severity.ERROR),
    ],
)
def test_a_fault_is_named_with_its_file(site, name, raw, said, severity):
    put(site, name, raw)
    told = [problem for problem in found(site) if said in problem.text]
    assert len(told) == 1, found(site)
    assert told[0].file.endswith(f"signs/ils/{name}")
    assert told[0].severity is severity


def test_what_the_decoder_says_is_an_error(site):
    put(site, f"{PAGE}.mp4")
    told = [problem for problem in found(site, "is AV1 inside: make it so") if "AV1" in problem.text]
    assert [problem.severity for problem in told] == [Severity.ERROR]


def test_the_same_film_at_two_places_is_looked_into_once(site):
    film = CLIP.read_bytes()
    for name, raw in ((PAGE, film), (OFFER, film), ("advice", film + b"\0")):
        put(site, f"{name}.mp4", raw)
    asked = []
    found(site, looked=asked.append)
    assert [clip.raw for clip in asked] == [film + b"\0", film]
    asked.clear()
    found(site, NO_TIME, asked.append)
    assert len(asked) == 3, "nothing is known of a film for which there was no time"


def test_a_sign_language_without_clips_is_named(site):
    assert [problem.text for problem in found(site)] == [
        "“ils” is not offered: no clip of it can be played, put some into signs/ils/"
    ]
