"""Machines made up of files, for those who examine one."""

from kiosk.machine.files_and_programs import Machine


class Root(Machine):
    def __init__(self, folder):
        super().__init__(folder)
        self.folder = folder

    def file(self, name, content=""):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def link(self, name, target):
        path = self.path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)

    def program(self, name, says, code=0):
        """It says the same whatever it is asked, and writes down what that was."""
        answer, asked = self.file(f"/usr/share/{name}.txt", says), self.folder / "asked"
        script = f'#!/bin/sh\necho "$@" > {asked}\ncat {answer}\nexit {code}\n'
        self.file(f"/usr/bin/{name}", script).chmod(0o755)

    @property
    def asked(self):
        return self.read("/asked").strip()
