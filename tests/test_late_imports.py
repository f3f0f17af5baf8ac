"""Imports inside functions are few, and each file that has some is named with the reason."""

import ast

from tests.sources import ROOT, program

LATE = {
    "the first panel comes without it (ADR 151)": {
        "kiosk/app/announcements/follower.py": 4,
        "kiosk/app/content_loader.py": 1,
        "kiosk/app/fallback_pictures/start_file.py": 1,
        "kiosk/app/following/hot_reload.py": 3,
        "kiosk/app/kiosk.py": 1,
        "kiosk/app/late_followers.py": 7,
        "kiosk/app/preload.py": 6,
        "kiosk/app/run.py": 7,
        "kiosk/app/sign/clips_follower.py": 1,
        "kiosk/app/staff/confirmations.py": 6,
        "kiosk/app/staff/pin_check.py": 3,
        "kiosk/app/staff/sound_check.py": 2,
        "kiosk/app/staff/staff.py": 3,
        "kiosk/app/talk/on_kiosk.py": 5,
        "kiosk/app/window/site_pictures.py": 1,
        "kiosk/core/staff/rules.py": 1,
        "kiosk/i18n/catalogues/lazy.py": 1,
        "kiosk/loading/own_translations.py": 1,
        "kiosk/loading/sources.py": 1,
        "kiosk/loading/world.py": 3,
        "kiosk/machine/pictures/raster_cache.py": 1,
        "kiosk/machine/start/forked_reader.py": 4,
        "kiosk/window/derive.py": 5,
        "kiosk/window/staff/derive.py": 5,
        "kiosk/window/staff/panels.py": 23,
        "kiosk/window/staff/view.py": 2,
        "kiosk/window/talk/console/emergency_notice.py": 1,
        "kiosk/window/text/bilingual/pairs_for_qml.py": 1,
        "kiosk/window/text/pager_for_qml.py": 1,
    },
    "Windows has no such module": {
        "kiosk/base/folder_lock.py": 1,
        "kiosk/machine/limits/process_limits.py": 2,
        "kiosk/machine/limits/sandbox.py": 3,
        "kiosk/machine/sound/sound_child.py": 1,
        "kiosk/machine/start/environment.py": 1,
    },
    "a command loads its own work, and the help of a command loads none": {
        "kiosk/cli/for_authors.py": 10,
        "kiosk/cli/for_fleet.py": 4,
        "kiosk/cli/for_signing.py": 14,
        "kiosk/cli/for_staff.py": 11,
        "kiosk/cli/for_travel.py": 2,
        "kiosk/cli/main.py": 4,
        "kiosk/cli/other_commands.py": 7,
        "kiosk/cli/run_and_present.py": 4,
        "kiosk/commands/confirm/command.py": 1,
        "kiosk/commands/due/command.py": 1,
        "kiosk/commands/export/command.py": 1,
        "kiosk/commands/schedule/command.py": 1,
    },
    "a large package that few processes need": {
        "kiosk/commands/pin.py": 1,
        "kiosk/commands/review/tables.py": 6,
        "kiosk/content/site/holidays_of.py": 2,
        "kiosk/core/base/record.py": 1,
        "kiosk/core/schedule/recurrence.py": 1,
        "kiosk/core/site/phone_forms.py": 2,
        "kiosk/i18n/catalogues/plural_forms.py": 2,
        "kiosk/i18n/language.py": 13,
        "kiosk/i18n/load_language.py": 1,
        "kiosk/window/drawing/qr_code.py": 1,
        "kiosk/window/sign/clip_feed.py": 2,
    },
    "faults, or what only some sites have": {
        "kiosk/content/announcement_files.py": 2,
        "kiosk/content/deck/load_deck.py": 1,
        "kiosk/content/deck/override_faults.py": 1,
        "kiosk/content/deck/refused_slides.py": 1,
        "kiosk/content/deck/refused_words.py": 1,
        "kiosk/content/files/document.py": 1,
        "kiosk/content/files/picture_files.py": 1,
        "kiosk/content/files/pydantic_errors.py": 1,
        "kiosk/content/site/site_file.py": 1,
        "kiosk/core/base/time_zones.py": 1,
        "kiosk/loading/files.py": 1,
        "kiosk/loading/reading.py": 3,
        "kiosk/machine/sites/site_in_use.py": 2,
        "kiosk/machine/sites/start_book.py": 1,
    },
    "the gate starts for one question, and loads what answers it": {
        "kiosk/fleet/gate/__main__.py": 9,
    },
}
"""Reason -> file -> how many. A number only falls."""


def late_imports(text: str) -> int:
    """The imports inside functions; one in a function inside another counts once."""
    functions = [
        n for n in ast.walk(ast.parse(text)) if isinstance(n, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    found = [n for each in functions for n in ast.walk(each) if isinstance(n, ast.Import | ast.ImportFrom)]
    return len({(n.lineno, n.col_offset) for n in found})


def test_a_late_import_has_a_reason():
    found = {path.relative_to(ROOT).as_posix(): late_imports(text) for path, text in program()}
    allowed = [(path, n) for files in LATE.values() for path, n in files.items()]
    assert len(allowed) == len(dict(allowed))
    assert {path: n for path, n in found.items() if n} == dict(allowed)


def test_an_import_in_an_inner_function_counts_once():
    assert late_imports("import a\ndef f():\n    import b\n    def g():\n        from c import d\n") == 2
