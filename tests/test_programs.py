"""docs/reference/programs.md has every program of the project, and says of it what units and code say."""

import re
import tomllib
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest

from tests.sources import program

ROOT = Path(__file__).parent.parent
PAGE = (ROOT / "docs/reference/programs.md").read_text("utf-8")
UNITS = "usr/lib/systemd/system"
FOLDERS = [ROOT / "resources" / side / "root" / UNITS for side in ("system", "fleet/server")]
LIMITS = {"MemoryMax", "TasksMax", "RuntimeMaxSec", "TimeoutStartSec", "WatchdogSec"}
PYTHONS = {
    "@PYTHON@": "window's Python",
    "@AGENT_PYTHON@": "agent's Python",
    "@REMOTE_PYTHON@": "phones' Python",
}
STARTS = re.compile(
    r"(?<!class )\bChildProcess\(|\bQProcess\(|\bsubprocess\.(?:run|Popen)\("
    r"|\bos\.(?:fork|exec\w+|posix_spawn\w*)\(|\bcreate_subprocess_\w+\("
)
"""How a process is started in Python."""
IS_PROGRAM = 'if __name__ == "__main__":'
NAME = re.compile(r"`([^`]+)`")

Settings = dict[str, list[str]]


def rows(chapter: str) -> dict[str, list[str]]:
    """The cells of a chapter's table, by the name in its first cell."""
    text = PAGE.split(f"\n## {chapter}\n")[1].split("\n## ")[0]
    cells = [
        [cell.strip() for cell in line[1:-1].split(" | ")] for line in text.splitlines() if line[:2] == "| "
    ]
    return {NAME.findall(first)[0]: rest for first, *rest in cells if first.startswith("`")}


def settings(text: str) -> Settings:
    """Of a unit; an empty value takes those before away, as for systemd."""
    found: Settings = defaultdict(list)
    for key, value in re.findall(r"^(\w+)=(.*)$", text.replace("\\\n", " "), re.MULTILINE):
        found[key] = [*found[key], value] if value else []
    return found


@cache
def units() -> dict[str, Settings]:
    """All units that we bring, with their drop-ins."""
    linked = tomllib.loads((ROOT / "resources/system/links.toml").read_text("utf-8"))
    found = {}
    for folder in FOLDERS:
        for path in filter(Path.is_file, folder.iterdir()):
            dropped = [*folder.glob(f"{path.name}.d/*.conf")]
            for link, target in linked.items():
                if link.startswith(f"/{UNITS}/{path.name}.d/"):
                    dropped.append((folder / f"{path.name}.d" / target).resolve())
            if re.match("awareness-kiosk-.*service", path.name) and "system/root" in folder.as_posix():
                dropped.append(folder / "awareness-kiosk-.service.d/closed.conf")
            texts = [each.read_text("utf-8") for each in (path, *dropped)]
            found[path.name] = settings("\n".join(texts))
    return found


def services() -> list[str]:
    return sorted(name for name in units() if name.endswith(".service"))


def started_by(service: str) -> set[str]:
    linked = (ROOT / "resources/system/links.toml").read_text("utf-8")
    stem = service.removesuffix(".service").removesuffix("@")
    found = set(re.findall(rf"/([\w.-]+)\.wants/{re.escape(service)}\"", linked))
    for name, unit in units().items():
        kind = name.rpartition(".")[2]
        followed = unit["Unit"] or [f"{name.rpartition('.')[0]}.service"]
        asked = [word for key in ("Wants", "Requires") for value in unit[key] for word in value.split()]
        commands = [value for key in unit if key.startswith("Exec") for value in unit[key]]
        calls = re.findall(r"systemctl --no-block (?:start|reload-or-restart) (\S+)", " ".join(commands))
        is_wanted = service in [*asked, *calls]
        if is_wanted or (kind in {"timer", "path"} and service in followed) or name == f"{stem}.socket":
            found.add(name)
    return found | {word for value in units()[service]["WantedBy"] for word in value.split()}


def network_of(unit: Settings) -> str:
    families = " ".join(unit["RestrictAddressFamilies"])
    allowed = " ".join(unit["IPAddressAllow"])
    if unit["PrivateNetwork"] == ["yes"] or (families and "AF_INET" not in families):
        return "none"
    if unit["IPAddressDeny"] != ["any"] or allowed == "any":
        return "any"
    return "this machine" if allowed == "localhost" else "local networks"


def test_the_table_of_services_has_each_unit():
    assert sorted([*rows("Services of a screen"), *rows("Services of a server")]) == services()
    assert len(services()) > 15


@pytest.mark.parametrize("service", services())
def test_a_row_says_what_its_unit_says(service):
    starts, runs, user, limits, network, _ = (rows("Services of a screen") | rows("Services of a server"))[
        service
    ]
    unit = units()[service]
    assert set(NAME.findall(starts)) == started_by(service)
    assert user == (unit["User"] or ["root"])[-1]
    assert set(NAME.findall(limits)) == {f"{key}={unit[key][-1]}" for key in LIMITS if unit[key]}
    assert network.partition(",")[0] == network_of(unit)
    command = unit["ExecStart"][0]
    python = next((name for place, name in PYTHONS.items() if command.startswith(place)), None)
    assert [name for name in PYTHONS.values() if name in runs] == ([python] if python else [])
    module = re.search(r"-m (\S+)", command)
    words = [Path(word).name for word in command.lstrip("+-").split()]
    assert NAME.findall(runs)[0] == (module[1] if module else words[3 if python else 0])


def test_a_socket_of_a_row_is_that_of_its_unit():
    all_rows = rows("Services of a screen")
    for name, unit in units().items():
        for path in unit["ListenStream"]:
            service = next(
                each for each in all_rows if name in started_by(each) and name in all_rows[each][0]
            )
            assert path in NAME.findall(all_rows[service][5]), name
    assert sum(len(unit["ListenStream"]) for unit in units().values()) > 3


WIRE = "*a line, then bytes*"


def test_each_service_that_answers_one_question_has_the_one_wire():
    """Its program has the module of the wire, or is the script that a test compares with it."""
    told = {name: cells for name, cells in rows("Services of a screen").items() if WIRE in cells[5]}
    answering = {name for name, unit in units().items() if unit["StandardOutput"] == ["socket"]}
    assert told.keys() == answering
    wire = "kiosk.base.services.service_questions"
    for name, (_, runs, *_) in told.items():
        program = NAME.findall(runs)[0].replace(".", "/")
        files = [path for path in (ROOT / f"{program}.py", ROOT / program / "__main__.py") if path.is_file()]
        assert wire in files[0].read_text("utf-8") if files else program == "stick", name
    assert len(told) == 3


def test_the_table_of_other_services_has_each_that_we_configure():
    ours = {f"{name}.d" for name in units()} | {"awareness-kiosk-.service.d"}
    found = {path.name for folder in FOLDERS for path in folder.glob("*.service.d")} - ours
    assert {f"{name}.d" for name in rows("Services of Debian")} == found
    assert len(found) > 5


def test_the_table_of_scripts_has_each_file_that_is_run():
    folder = ROOT / "resources/system/root/usr/lib/awareness-kiosk"
    found = {path.name for path in folder.iterdir() if path.is_file() and path.stat().st_mode & 0o100}
    assert set(rows("Scripts of a screen")) == found
    assert len(found) > 5


def starting() -> dict[str, str]:
    return {path.relative_to(ROOT).as_posix(): text for path, text in program() if STARTS.search(text)}


def test_the_table_of_children_has_each_file_that_starts_a_process():
    assert sorted([*rows("Children of the kiosk"), *rows("Children of commands and services")]) == sorted(
        starting()
    )
    assert len(starting()) > 20


OTHERWISE = re.compile(
    r"from (?:subprocess|os) import .*\b(?:run|Popen|fork|exec\w*|posix_spawn\w*)\b"
    r"|\bos\.(?:system|popen)\(|\bstartDetached\b|\bmultiprocessing\b|\bProcessPool"
)


def test_nobody_starts_a_process_by_another_name():
    assert OTHERWISE.search("from subprocess import run") and OTHERWISE.search("os.system('x')")
    assert [path for path, text in program() if OTHERWISE.search(text)] == []


def test_the_page_names_each_module_that_is_a_program():
    found = {path.relative_to(ROOT).as_posix() for path, text in program() if IS_PROGRAM in text}
    told = {name for name in NAME.findall(PAGE) if name.endswith(".py")}
    dotted = {
        f"{name.replace('.', '/')}" for name in NAME.findall(PAGE) if re.fullmatch(r"kiosk(?:\.\w+)+", name)
    }
    told |= {f"{name}.py" for name in dotted} | {f"{name}/__main__.py" for name in dotted}
    assert found - told == set()
    assert len(found) > 15
