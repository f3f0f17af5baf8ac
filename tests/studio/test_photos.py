"""Photographs that an author gives to a panel, through the studio as it runs."""

import io
import signal
import subprocess
import sys
import tomllib
from datetime import date

import pytest
from PIL import Image

from kiosk.i18n.extraction.one_text import said_in
from kiosk.studio.photos.edges import Edges, edges_in, shape_fault
from kiosk.studio.photos.photo_drafts import FOLDER, LARGEST_MB
from kiosk.studio.photos.photo_kinds import kind_of
from kiosk.studio.photos.photo_words import words_in
from tests.phones.processes import ROOT
from tests.studio.heic import HEIC
from tests.studio.served import Studio

PLACE = "/panel/waiting-here/photo"
WORDS = {"alt": "Two chairs beside a window", "credit": "Photo: Example Studio", "people": "none"}
SECRETS = (b"Exif", b"Example Phone", b"2026:12:03", b"xmpmeta", b"ICC_PROFILE", b"A note")


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    from kiosk.commands.new_site import new_site

    place = tmp_path_factory.mktemp("photos")
    assert new_site("harbour", place) == 0
    return place / "harbour"


@pytest.fixture(scope="module")
def studio(site):
    running = Studio(site / "site.toml")
    assert running.enter().status == 303
    yield running
    running.process.send_signal(signal.SIGINT)
    assert running.ends() == 0
    assert "Traceback" not in running.complaints()


def camera(form="JPEG", size=(1600, 1200), turned=1):
    """A picture, light on the left and dark on the right, with all that a phone writes into it."""
    image = Image.new("RGB", size, "#f0e6d2")
    image.paste("#14283a", (size[0] // 2, 0, *size))
    exif = Image.Exif()
    exif[0x0112], exif[0x010F], exif[0x0132] = turned, "Example Phone", "2026:12:03 10:00:00"
    exif.get_ifd(0x8825).update({1: "N", 2: (1.0, 2.0, 3.0)})
    out = io.BytesIO()
    more = {"comment": b"A note"} if form == "JPEG" else {}
    image.save(out, form, exif=exif.tobytes(), **more)
    return out.getvalue()


def is_light(image, across, down):
    return image.getpixel((across, down))[0] > 180


def sent(studio, raw, place=PLACE):
    return studio.send(place, raw)


def pictures(site):
    folder = site / "content/pictures"
    return sorted(file.name for file in folder.iterdir()) if folder.exists() else []


def photo_of(site, name="waiting-here"):
    return tomllib.loads((site / f"content/panels/{name}.toml").read_text("utf-8")).get("photo")


def put(studio, **words):
    return studio.ask(f"{PLACE}/put", WORDS | words)


@pytest.fixture
def empty(studio, site):
    """The panel without a photograph, before and after."""
    yield
    studio.ask(f"{PLACE}/forget", {})
    if photo_of(site):
        studio.ask(f"{PLACE}/away", {})
    assert pictures(site) == []


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_what_a_camera_writes_comes_on_the_panel_without_place_time_and_camera(studio, site, empty, form):
    before = studio.picture("waiting-here", width=640).body
    assert sent(studio, camera(form)).status == 200
    assert photo_of(site) is None
    assert put(studio).getheader("HX-Refresh") == "true"
    assert photo_of(site) == WORDS | {"file": "waiting-here.jpg"}
    raw = (site / "content/pictures/waiting-here.jpg").read_bytes()
    with Image.open(io.BytesIO(raw)) as image:
        assert (image.format, image.size, dict(image.getexif())) == ("JPEG", (1600, 1200), {})
    assert not any(secret in raw for secret in SECRETS)
    assert not [*(site / FOLDER).glob("*.jpg")]
    assert studio.picture("waiting-here", width=640).body != before


def test_a_photograph_of_a_phone_is_taken_and_stands_as_it_was_held(studio, site, empty):
    assert all(secret in HEIC for secret in SECRETS[1:3])
    assert sent(studio, HEIC).status == 200
    assert put(studio).getheader("HX-Refresh")
    raw = (site / "content/pictures/waiting-here.jpg").read_bytes()
    assert not any(secret in raw for secret in SECRETS)
    with Image.open(io.BytesIO(raw)) as image:
        assert image.size == (64, 48)
        assert is_light(image, 4, 4)
        assert not is_light(image, 60, 4)


def test_it_is_turned_as_the_camera_was_held_and_by_the_author_and_cropped(studio, site, empty):
    sent(studio, camera(turned=6))
    with Image.open(io.BytesIO(studio.ask(f"{PLACE}/picture").body)) as image:
        assert image.size == (1200, 1600)
        assert is_light(image, 600, 100)
        assert not is_light(image, 600, 1500)
    answer = studio.ask(f"{PLACE}/turn", {"way": "left", "left": "10", "alt": "A room"}).body.decode()
    assert 'name="bottom" min="0" max="90" step="0.5" value="10.0"' in answer
    assert ">A room</textarea>" in answer
    with Image.open(io.BytesIO(studio.ask(f"{PLACE}/picture").body)) as image:
        assert image.size == (1600, 1200)
        assert is_light(image, 100, 600)
        assert not is_light(image, 1500, 600)
    put(studio, left="50", bottom="25")
    with Image.open(site / "content/pictures/waiting-here.jpg") as image:
        assert image.size == (800, 900)
        assert not is_light(image, 400, 450)
    studio.ask(f"{PLACE}/crop", {"top": "10"})
    studio.ask(f"{PLACE}/turn", {"way": "right"})
    with Image.open(site / "content/pictures/waiting-here.jpg") as image:
        assert image.size == (810, 800)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ({"alt": " "}, "without these words nobody gets the photograph"),
        ({"alt": "A desk " * 20}, "too long"),
        ({"credit": ""}, "write who took it"),
        ({"people": ""}, "say who can be seen"),
        ({"people": "signed"}, "on which day"),
        ({"people": "signed", "on": "2099-01-01", "by": "desk-team"}, "still to come"),
        ({"people": "signed", "on": "2026-11-20", "by": ""}, "who keeps the agreements"),
        ({"top": "60"}, "crop the photograph"),
        ({"top": "60", "bottom": "40"}, "too much is cut away"),
        ({"left": "wide"}, "write numbers"),
    ],
)
def test_it_is_not_on_the_panel_until_all_is_said(studio, site, empty, words, said):
    sent(studio, camera())
    assert said in put(studio, **words).body.decode()
    assert photo_of(site) is None
    assert pictures(site) == []


def test_a_file_that_is_no_picture_or_too_large_is_not_taken(studio, site, empty):
    for raw, said in [
        (b"%PDF-1.7 and more", "no JPEG, PNG, WEBP or HEIC"),
        (camera()[:100], "broken"),
        (HEIC[:400], "save it as JPEG"),
        (b"\xff\xd8\xff" + bytes(LARGEST_MB * 1_000_000), "more than 40 MB"),
    ]:
        answer = sent(studio, raw)
        assert (answer.status, said in answer.body.decode()) == (409, True), answer.body
    assert not [*(site / FOLDER).glob("*.jpg")]
    assert [file.name for file in (site / FOLDER).iterdir()] == [".gitignore"]


def test_only_panels_that_can_show_one_have_a_place_for_it(studio):
    studio.ask("/panels", {"kind": "list", "headline": "Four things"})
    assert 'id="photo"' in studio.ask("/panel/waiting-here").body.decode()
    for panel in ("four-things", "your-passport"):
        assert 'id="photo"' not in studio.ask(f"/panel/{panel}").body.decode()
        assert sent(studio, camera(), f"/panel/{panel}/photo").status == 404


def test_another_one_takes_its_place_and_the_words_change_beside_the_others(studio, site, empty):
    sent(studio, camera())
    put(studio)
    assert b"photo-alt" in studio.ask("/panel/waiting-here").body
    studio.ask("/panel/waiting-here/in/fr", {"photo-alt": "Deux chaises"})
    assert said_in(site / "translations", "fr")["waiting-here", WORDS["alt"]] == ("Deux chaises", False)
    assert b"Saved" in studio.ask("/panel/waiting-here", {"photo-alt": "Two chairs"}).body
    assert photo_of(site)["alt"] == "Two chairs"
    assert said_in(site / "translations", "fr")["waiting-here", "Two chairs"] == ("Deux chaises", True)
    signed = {"people": "signed", "on": "2026-11-20", "by": "desk-team"}
    assert b"Saved" in studio.ask(f"{PLACE}/people", signed).body
    assert photo_of(site)["signed"] == {"on": date(2026, 11, 20), "by": "desk-team"}
    sent(studio, camera(size=(1000, 1000)))
    put(studio)
    assert photo_of(site) == WORDS | {"file": "waiting-here.jpg"}
    with Image.open(site / "content/pictures/waiting-here.jpg") as image:
        assert image.size == (1000, 1000)


def test_a_picture_that_another_panel_has_too_stays(studio, site, empty):
    sent(studio, camera())
    put(studio)
    other = site / "content/panels/desk.toml"
    text = (site / "content/panels/waiting-here.toml").read_text("utf-8")
    other.write_text(text.replace('"waiting-here"', '"desk"'), "utf-8")
    studio.ask(f"{PLACE}/crop", {"top": "10"})
    assert photo_of(site)["file"] == "waiting-here-2.jpg"
    assert pictures(site) == ["waiting-here-2.jpg", "waiting-here.jpg"]
    other.unlink()
    (site / "content/pictures/waiting-here.jpg").unlink()


def test_check_finds_what_is_wrong_at_the_photograph(studio, empty):
    image = io.BytesIO()
    Image.new("RGB", (1600, 1200), "#808080").save(image, "JPEG")
    sent(studio, image.getvalue())
    put(studio)
    found = studio.ask("/panel/waiting-here/check").body.decode()
    assert "hardly differ" in found.partition('id="m-photo"')[2].partition("</ul>")[0]


@pytest.mark.parametrize(
    ("form", "edges"),
    [
        ({}, Edges()),
        ({"left": "12.5", "top": "", "right": "3"}, Edges(125, 0, 30, 0)),
        ({"left": "45", "right": "45"}, Edges(450, 0, 450, 0)),
    ],
)
def test_edges_are_read_in_per_cent(form, edges):
    assert edges_in(form) == edges


@pytest.mark.parametrize(
    "form", [{"left": "-1"}, {"left": "46", "right": "45"}, {"top": "nan"}, {"top": "inf"}]
)
def test_edges_that_leave_nothing_are_refused(form):
    with pytest.raises(ValueError, match=r"too much|numbers"):
        edges_in(form)


def test_edges_turn_with_the_picture():
    assert Edges(1, 2, 3, 4).turned(1) == Edges(4, 1, 2, 3)
    assert Edges(1, 2, 3, 4).turned(3) == Edges(2, 3, 4, 1)
    assert Edges(100, 0, 0, 500).size(1000, 800) == (900, 400)


@pytest.mark.parametrize(("size", "refused"), [((900, 450), False), ((900, 449), True), ((449, 900), True)])
def test_a_long_strip_is_refused(size, refused):
    assert bool(shape_fault(*size)) is refused


@pytest.mark.parametrize(
    ("head", "kind"),
    [
        (b"\xff\xd8\xff\xe0", "JPEG"),
        (b"RIFF\0\0\0\0WEBP", "WEBP"),
        (b"RIFF\0\0\0\0WAVE", None),
        (b"\0\0\0\x1cftypheic", "HEIC"),
        (b"\0\0\0\x1cftypavif", None),
        (b"", None),
    ],
)
def test_the_kind_of_a_file_is_what_is_in_it(head, kind):
    assert kind_of(head) == kind


def test_a_number_to_call_is_no_description():
    assert "alt" in words_in(WORDS | {"alt": "Call 800 555 0142"}, date(2026, 12, 3)).faults


REACHES = """
import sys
from pathlib import Path
from kiosk.machine.pictures import {0} as child
from PIL import Image
found = []
def attack(*given, **named):
    for act in (lambda: Path(sys.argv[1]).write_bytes(b"x"), lambda: Path("/etc/hostname").read_bytes(),
                lambda: __import__("socket").socket()):
        try:
            act()
        except OSError:
            found.append("refused")
    raise SystemExit(0 if found == ["refused"] * 3 else 3)
{1} = attack
child.main({2})
"""


@pytest.mark.skipif(sys.platform != "linux", reason="other systems have no such limits")
@pytest.mark.parametrize(
    ("child", "decoder", "given"),
    [
        ("photo_child", "child._read", '"JPEG", 900, 0, (0, 0, 0, 0)'),
        ("heic_child", "Image.open", ""),
    ],
)
def test_a_decoder_that_was_taken_over_reaches_nothing(tmp_path, child, decoder, given):
    file = tmp_path / "written"
    ended = subprocess.run(
        [sys.executable, "-c", REACHES.format(child, decoder, given), str(file)],
        input=camera(),
        cwd=ROOT,
        stderr=subprocess.PIPE,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert not file.exists()
