from kiosk.machine.files_and_programs import Machine
from tests.commands.doctor.roots import Root


def test_what_is_missing_reads_as_nothing(tmp_path):
    machine = Machine(tmp_path)
    assert machine.read("/etc/nothing") == ""
    assert machine.read_bytes("/etc/nothing") == b""
    assert machine.match("/etc/nothing", "*") == []
    assert machine.links_to("/etc/nothing") == ""
    assert machine.run("nothing") is None


def test_files_and_links_are_read_below_the_root(tmp_path):
    root = Root(tmp_path)
    root.file("/etc/a.conf", "a")
    root.link("/etc/b.conf", "/dev/null")
    assert root.read("/etc/a.conf") == "a"
    assert [path.name for path in root.match("/etc", "*.conf")] == ["a.conf", "b.conf"]
    assert (root.links_to("/etc/a.conf"), root.links_to("/etc/b.conf")) == ("", "/dev/null")


def test_a_program_of_the_machine_is_asked_and_one_that_fails_says_nothing(tmp_path):
    root = Root(tmp_path)
    root.program("good", "yes\n")
    root.program("bad", "perhaps\n", code=1)
    assert root.run("good", "a", "b c") == "yes\n"
    assert root.asked == "a b c"
    assert root.run("bad") is None


def test_a_program_learns_nothing_of_our_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("LD_LIBRARY_PATH", "/evil")
    root = Root(tmp_path)
    root.file("/usr/bin/printenv", '#!/bin/sh\necho "${LD_LIBRARY_PATH:-nothing}"\n').chmod(0o755)
    assert root.run("printenv") == "nothing\n"
