"""``docs`` names the documents of this machine, and opens them where there is a desktop."""

import os
import subprocess
import sys

import pytest

from kiosk.base.exit_codes import NOT_DONE
from kiosk.commands.docs import has_desktop, open_documents


@pytest.fixture
def pages(tmp_path):
    for language in ("en", "fr"):
        (tmp_path / "html" / language).mkdir(parents=True)
        (tmp_path / "html" / language / "index.html").touch()
    return tmp_path / "html"


@pytest.mark.parametrize("language", ["en", "fr"])
def test_it_names_the_page_of_a_language(pages, tmp_path, capsys, language):
    assert open_documents(language, {}, (tmp_path / "none", pages)) == 0
    assert capsys.readouterr().out == f"{pages / language / 'index.html'}\n"


def test_a_language_without_documents_is_answered_by_those_that_have_some(pages, capsys):
    assert open_documents("hi", {}, (pages,)) == NOT_DONE
    assert capsys.readouterr().err == "There are no documents in “hi”. Their languages are: en, fr\n"


def test_an_installation_without_documents_says_who_has_them(tmp_path, capsys):
    assert open_documents("en", {}, (tmp_path,)) == NOT_DONE
    assert "`make docs` in a checkout makes them" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("platform", "given", "is_there"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_a_desktop_is_known(platform, given, is_there):
    assert has_desktop(platform, given) == is_there


@pytest.mark.parametrize("is_root", [True, False])
def test_a_browser_opens_on_a_desktop_and_never_as_root(pages, tmp_path, is_root):
    browser = tmp_path / "browser"
    browser.write_text('#!/bin/sh\necho "$1" >"$0.opened"\n', "utf-8")
    browser.chmod(0o755)
    code = (
        "import os, sys; from pathlib import Path; from kiosk.commands.docs import open_documents; "
        f"os.geteuid = lambda: {0 if is_root else 1000}; "
        f"sys.exit(open_documents('en', {{'DISPLAY': ':0'}}, (Path({str(pages)!r}),)))"
    )
    given = os.environ | {"BROWSER": str(browser)}
    subprocess.run((sys.executable, "-c", code), env=given, check=True)
    opened = tmp_path / "browser.opened"
    assert opened.exists() != is_root
    assert is_root or opened.read_text("utf-8") == f"{(pages / 'en/index.html').as_uri()}\n"
