"""Where the window's process writes to the disk: in the thread for it, or for a reason (ADR 1)."""

import ast

from kiosk.base.places import ROOT

WRITERS = {"kiosk.base.installed.state_folder", "kiosk.base.durable_files"}
METHODS = {"chmod", "mkdir", "rename", "rmdir", "symlink_to", "touch", "unlink", "write_bytes", "write_text"}

JOBS = {
    "kiosk/app/remote_screen_power.py AskedScreen._look",
    "kiosk/app/fallback_pictures/out_of_order_follower.py _remove_all_but",
    "kiosk/app/fallback_pictures/out_of_order_follower.py _unlink",
    "kiosk/app/fallback_pictures/start_file.py StartUp._keep",
    "kiosk/app/fallback_pictures/start_file.py StartUp._remove_all_but",
    "kiosk/app/fallback_pictures/start_file.py _unlink",
    "kiosk/app/staff/confirmations.py _keep",
    "kiosk/app/staff/studio.py _hand_over",
    "kiosk/app/talk/kept_talk_file.py _remove",
    "kiosk/app/talk/programme_files.py ProgrammeFiles.draw",
    "kiosk/app/talk/talk_exchange.py TalkExchange.make_folder",
    "kiosk/app/talk/talk_exchange.py TalkExchange.share",
}
"""Functions that are given to ``later``, or that only such functions call."""

AT_ONCE = {
    "kiosk/app/staff/studio.py StudioWork._close": "a file beside its socket, in memory",
    "kiosk/app/talk/programme_files.py ProgrammeFiles.discard": "staff are told whether it is gone",
    "kiosk/app/talk/programme_files.py ProgrammeFiles.keep": "staff are told whether it is kept",
    "kiosk/app/talk/programme_files.py ProgrammeFiles.sweep": "before the first slide of a console",
    "kiosk/app/window/virtual_screen.py VirtualScreen._take": "nobody touches a screen that is none",
    "kiosk/window/talk/phones/phone_socket.py PhoneSocket.end": "a socket, in memory",
    "kiosk/window/talk/phones/phone_socket.py PhoneSocket.listen": "a socket, in memory",
    "kiosk/window/talk/phones/phone_socket.py _own": "the folder of a socket, in memory",
    "kiosk/window/talk/phones/phone_socket.py _remove_stale": "a socket, in memory",
}


def writes():
    """Each function of the window's process that calls what writes."""
    for folder in ("app", "window"):
        for file in sorted((ROOT / "kiosk" / folder).rglob("*.py")):
            tree = ast.parse(file.read_text("utf-8"))
            imports = (node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom))
            names = {each.name for node in imports if node.module in WRITERS for each in node.names}
            yield from _in(tree, (), names, file.relative_to(ROOT).as_posix())


def _in(node, place, names, file):
    for child in ast.iter_child_nodes(node):
        inner = (*place, child.name) if isinstance(child, ast.FunctionDef | ast.ClassDef) else place
        if isinstance(child, ast.Call):
            called = child.func
            is_name = isinstance(called, ast.Name) and called.id in names - {"free", "state_folder"}
            if is_name or (isinstance(called, ast.Attribute) and called.attr in METHODS):
                yield f"{file} {'.'.join(inner)}"
        yield from _in(child, inner, names, file)


def test_the_window_waits_for_no_disk_but_where_it_says_why():
    assert set(writes()) == JOBS | AT_ONCE.keys()


def test_one_module_says_how_a_file_comes_onto_the_disk():
    names = ("fsync", "O_EXCL", "mkstemp")
    texts = {file: file.read_text("utf-8") for file in (ROOT / "kiosk").rglob("*.py")}
    found = {file for file, text in texts.items() if any(name in text for name in names)}
    assert {file.relative_to(ROOT).as_posix() for file in found} == {"kiosk/base/durable_files.py"}
