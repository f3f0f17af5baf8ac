"""What the wheel holds, and whether a program that was installed from it works in an empty folder."""

import shutil
import signal
import subprocess
import sys
import sysconfig
import tarfile
import tomllib
import venv
from email.parser import HeaderParser
from pathlib import Path
from zipfile import ZipFile

import pytest

from kiosk import BUILD_DATE, __version__
from kiosk.base.places import child_arguments
from tests.app.test_run import until
from tools import dist_check
from tools.manual import wheel_hook
from tools.manual.files import shared
from tools.manual.programs import KIOSK

ROOT = Path(__file__).parent.parent.parent


def test_a_python_that_is_too_old_builds_no_manual_so_that_pip_itself_says_which_one_is_needed():
    """It could not even read the program: metadata would end in a traceback."""
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"]
    assert wanted == f">={'.'.join(map(str, wheel_hook.OLDEST))}"


def build(what, source, to):
    words = [sys.executable, "-m", "build", f"--{what}", "--no-isolation", "--outdir", str(to), str(source)]
    ended = subprocess.run(words, capture_output=True, text=True, check=False)
    assert ended.returncode == 0, ended.stdout + ended.stderr
    (made,) = to.iterdir()
    return made


def files_of(wheel):
    with ZipFile(wheel) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory):
    return build("wheel", ROOT, tmp_path_factory.mktemp("wheel"))


def test_a_file_that_an_archive_leaves_out_or_adds_is_named(tmp_path):
    """``make dist`` compares the archives that it has built."""
    made = tmp_path / "made.whl"
    with ZipFile(made, "w") as archive:
        for name in (
            "kiosk/__init__.py",
            "kiosk/resources/new",
            "made-1.dist-info/METADATA",
            "made-1.data/x",
        ):
            archive.writestr(name, "")
    expected = {dist_check.in_its_wheel(name) for name in ("kiosk/__init__.py", "translations/fr/kiosk.po")}
    assert [*dist_check.differences(made.name, dist_check.in_wheel(made), expected)] == [
        "made.whl: kiosk/translations/fr/kiosk.po is missing",
        "made.whl: kiosk/resources/new is no file of the program",
    ]


def test_make_dist_looks_into_what_it_has_built():
    recipe = (ROOT / "Makefile").read_text("utf-8").partition("\ndist:")[2].partition("\n\n")[0]
    assert recipe.index("-m build ") < recipe.index("-m tools.dist_check")


@pytest.mark.slow
def test_it_brings_manual_and_completions(wheel):
    (data,) = {name.partition("/")[0] for name in files_of(wheel) if ".data/" in name}
    given = {name: content.decode() for name, content in files_of(wheel).items() if name.startswith(data)}
    assert given == {
        f"{data}/data/share/{place}": text for place, text in shared(KIOSK, __version__, BUILD_DATE).items()
    }


@pytest.mark.slow
def test_its_metadata_come_from_the_files_that_pins_and_program_read(wheel):
    (text,) = [content for name, content in files_of(wheel).items() if name.endswith("/METADATA")]
    metadata = HeaderParser().parsestr(text.decode())
    assert metadata["Version"] == __version__
    told = {each for each in metadata.get_all("Requires-Dist") if "; extra ==" not in each}
    assert len(told) == len((ROOT / "requirements/kiosk.in").read_text("utf-8").splitlines())
    assert metadata.get_all("Provides-Extra") == ["agent", "export", "remote"]
    assert "LICENSES/OFL-1.1.txt" in metadata.get_all("License-File")


@pytest.mark.slow
def test_the_source_archive_makes_the_same_wheel(wheel, tmp_path):
    archive = build("sdist", ROOT, tmp_path / "sdist")
    with tarfile.open(archive) as opened:
        opened.extractall(tmp_path, filter="data")
    (source,) = tmp_path.glob("awareness_kiosk-*")
    again = files_of(build("wheel", source, tmp_path / "wheel"))
    assert again == files_of(wheel)


@pytest.fixture(scope="module")
def installed(wheel, tmp_path_factory):
    """The program in an environment of its own, which finds Qt and other packages in that of the tests."""
    folder = tmp_path_factory.mktemp("environment")
    venv.create(folder, with_pip=True)
    python = folder / "bin/python"
    words = [python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel]
    subprocess.run(words, check=True)
    (packages,) = folder.glob("lib/python*/site-packages")
    (packages / "of-the-tests.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    return folder / "bin/awareness-kiosk"


@pytest.fixture
def call(installed, tmp_path):
    def call(*words, code=0):
        ended = subprocess.run(
            [installed, *map(str, words)], cwd=tmp_path, capture_output=True, text=True, check=False
        )
        assert ended.returncode == code, ended.stdout + ended.stderr
        return ended

    return call


@pytest.mark.slow
def test_it_makes_and_checks_a_site_with_its_logo_and_words(call, tmp_path):
    assert "-m kiosk run --site harbour/site.toml" in call("new", "site", "harbour").stdout
    found = call("check", "--site", "harbour/site.toml", "--json").stdout
    assert "nobody can be called from this screen" in found
    # A logo is looked at by a process of its own.
    assert "logo.svg" not in found
    assert sorted(path.name for path in tmp_path.iterdir()) == ["harbour"]


@pytest.mark.slow
def test_it_paints_a_panel_in_a_script_of_its_own_fonts(call, tmp_path):
    call("shots", "--out", "shots", "--size", "640x360", "--language", "ar", "--screens", "statement")
    assert list((tmp_path / "shots").glob("*.png"))


def test_it_names_no_commit_of_a_repository_around_it(call):
    assert call("--version").stdout == f"{__version__}\n"


@pytest.mark.slow
@pytest.mark.parametrize("command", ["install", "uninstall"])
def test_it_says_that_it_cannot_become_a_service(call, command):
    ended = call(command, "--apply", code=1)
    assert ended.stdout == ""
    assert "install the package for Debian" in ended.stderr


def test_it_starts_itself_whatever_lies_in_the_current_folder(installed, tmp_path):
    (tmp_path / "kiosk").mkdir()
    (tmp_path / "kiosk/__main__.py").write_text("print('another program')", "utf-8")
    words = [installed.with_name("python"), *child_arguments(tmp_path / "no checkout"), "--version"]
    ended = subprocess.run(words, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert ended.stdout == f"{__version__}\n"


@pytest.mark.slow
@pytest.mark.parametrize("words", [("--demo",), ("--demo", "--mode", "present")])
def test_it_runs_in_an_empty_folder(installed, tmp_path, words):
    state = tmp_path / "state"
    process = subprocess.Popen(
        [installed, "run", "--platform", "offscreen", "--state", state, *words],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    )
    said = until(process, "no screen here")
    process.send_signal(signal.SIGTERM)
    assert process.wait(timeout=20) == 0
    said += process.stderr.readlines()
    process.stderr.close()
    assert [line for line in said if "no screen here" not in line] == []


@pytest.mark.slow
def test_a_checkout_can_be_installed_in_place(tmp_path):
    """Python runs the files of the checkout, whatever lies beside the link to them."""
    uv = ROOT / ".venv-tools/bin/uv"
    venv.create(tmp_path / "venv")
    python = tmp_path / "venv/bin/python"
    words = [uv, "pip", "install", "--quiet", "--offline", "--no-deps", "--no-build-isolation", "--editable"]
    own = {"PATH": f"{Path(sys.executable).parent}:/usr/bin:/bin", "HOME": str(tmp_path)}
    if not shutil.which(str(uv)):
        pytest.skip("no uv here")
    (packages,) = (tmp_path / "venv").glob("lib/python*/site-packages")
    (packages / "of-the-tests.pth").write_text(sysconfig.get_path("purelib"), "utf-8")
    subprocess.run([*words, ROOT, "--python", python], env=own, check=True)
    code = "from kiosk.base import places; print(places.ROOT)"
    said = subprocess.run([python, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert said.stdout.strip() == str(ROOT)
