"""`make fonts`: fetches and cuts the fonts that tools/fonts.toml names into resources/fonts.

Run it when a language or a letter comes that the fonts do not hold. It needs a network and a minute, no
display. `make fonts-check`, a part of `make test`, compares what lies there with the list and needs neither.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Any

from babel.messages.pofile import read_po
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent.parent
SOURCE = ROOT / "tools/fonts.toml"
TARGET = ROOT / "resources/fonts"

HEAD_OF_SUMS = "\n# Written by tools/fonts.py. Do not edit below.\n[sha256]\n"
LICENCE = "LICENSE_FONT"

SUBFAMILIES = {400: "Regular", 500: "Medium", 600: "SemiBold", 700: "Bold"}
KEPT_NAMES = {0, 3, 5, 7, 13, 14}
"""Copyright, unique id, version, trademark, licence and its address; the other names are replaced."""

MORE_FEATURES = ["case", "lnum", "pnum", "tnum"]
NOT_FOR_SCREENS = ["BASE", "STAT", "vhea", "vmtx"]

BOLD_SELECTION, REGULAR_SELECTION, BOLD_STYLE = 1 << 5, 1 << 6, 1 << 0


class Unfit(Exception):
    """The download differs from fonts.toml."""


ASCENT, DESCENT = 1.069, 0.293
"""In em; those of Noto Sans."""


@dataclass(frozen=True, slots=True)
class Font:
    family: str
    stem: str
    package: str
    version: str
    sha512: str
    cuts: dict[str, str]
    ranges: Sequence[str] = ()
    without: Sequence[str] = ()
    charset: str = ""
    catalogue: str = ""
    whole: bool = False

    @property
    def kept(self) -> set[int]:
        every = codes(self.ranges) | CHARSETS[self.charset]() | letters(self.catalogue)
        return every - codes(self.without)

    @property
    def licence(self) -> str:
        return f"{self.stem}-OFL.txt"


def codes(ranges: Sequence[str]) -> set[int]:
    found: set[int] = set()
    for span in ranges:
        first, _, last = span.partition("-")
        found.update(range(int(first, 16), int(last or first, 16) + 1))
    return found


def gb2312_1() -> set[int]:
    """The 3,755 most used characters of Simplified Chinese: level 1 of GB 2312."""
    cells = (bytes([0xA0 + row, 0xA0 + cell]) for row in range(16, 56) for cell in range(1, 95))
    return {ord(letter) for cell in cells for letter in cell.decode("gb2312", "ignore")}


CHARSETS: dict[str, Callable[[], set[int]]] = {"": set, "gb2312-1": gb2312_1}


def letters(language: str) -> set[int]:
    """Every character of a catalogue's translations."""
    if not language:
        return set()
    with (ROOT / f"translations/{language}/LC_MESSAGES/kiosk.po").open("rb") as file:
        texts = [text for message in read_po(file) if message.id for text in _forms(message.string)]
    return {ord(letter) for text in texts for letter in text if letter >= " "}


def _forms(string: str | Sequence[str] | None) -> Sequence[str]:
    return (string,) if isinstance(string, str) else string or ()


def fetch(font: Font) -> bytes:
    """The package's archive from npm."""
    npm = shutil.which("npm")
    if npm is None:
        raise Unfit("npm is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [npm, "pack", "--silent", "--ignore-scripts", f"{font.package}@{font.version}"]
        subprocess.run(command, cwd=folder, check=True, stdout=subprocess.DEVNULL)
        (archive,) = Path(folder).glob("*.tgz")
        data = archive.read_bytes()
    if (arrived := hashlib.sha512(data).hexdigest()) != font.sha512:
        raise Unfit(f"{font.package}@{font.version} has the sha512 {arrived}")
    return data


def member(archive: tarfile.TarFile, name: str) -> bytes:
    file = archive.extractfile(f"package/{name}")
    if file is None:
        raise Unfit(f"{name} is not a file")
    return file.read()


def cut(data: bytes, font: Font, weight: int) -> bytes:
    ttf = TTFont(BytesIO(data), recalcTimestamp=False)
    if font.whole:
        unmap(ttf, codes(font.without))
    else:
        subset(ttf, font.kept)
    level(ttf)
    name(ttf, font.family, weight)
    written = BytesIO()
    ttf.save(written)
    return written.getvalue()


def subset(ttf: TTFont, kept: set[int]) -> None:
    options = Options()
    options.layout_features += MORE_FEATURES
    options.drop_tables += NOT_FOR_SCREENS
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=kept)
    subsetter.subset(ttf)


def unmap(ttf: TTFont, letters: set[int]) -> None:
    """Removes letters from a font without repacking its tables, which can double their size."""
    for table in ttf["cmap"].tables:
        for letter in letters & table.cmap.keys():
            del table.cmap[letter]


def level(ttf: TTFont) -> None:
    """Gives every font the same ascent and descent, so that a line does not move when a digit is added."""
    upem = ttf["head"].unitsPerEm
    ascent, descent = round(ASCENT * upem), round(DESCENT * upem)
    hhea, os2 = ttf["hhea"], ttf["OS/2"]
    hhea.ascent, hhea.descent, hhea.lineGap = ascent, -descent, 0
    os2.sTypoAscender, os2.sTypoDescender, os2.sTypoLineGap = ascent, -descent, 0
    os2.usWinAscent, os2.usWinDescent = ascent, descent


def name(ttf: TTFont, family: str, weight: int) -> None:
    """Names the subset as one weight of its family, for programs that read either pair of names."""
    subfamily = SUBFAMILIES[weight]
    table = ttf["name"]
    table.names = [record for record in table.names if record.nameID in KEPT_NAMES]
    texts = {
        1: family,
        2: subfamily,
        4: f"{family} {subfamily}",
        6: f"{family.replace(' ', '')}-{subfamily}",
        16: family,
        17: subfamily,
    }
    for identity, text in texts.items():
        table.setName(text, identity, platformID=3, platEncID=1, langID=0x409)
    bold = weight == 700
    os2 = ttf["OS/2"]
    os2.usWeightClass = weight
    os2.fsSelection &= ~(BOLD_SELECTION | REGULAR_SELECTION)
    os2.fsSelection |= BOLD_SELECTION if bold else REGULAR_SELECTION if weight == 400 else 0
    ttf["head"].macStyle = BOLD_STYLE if bold else 0


def made(font: Font) -> Iterator[tuple[str, bytes]]:
    """The files of a font by name."""
    with tarfile.open(fileobj=BytesIO(fetch(font))) as archive:
        yield font.licence, member(archive, LICENCE)
        for weight, path in font.cuts.items():
            yield f"{font.stem}-{weight}.ttf", cut(member(archive, path), font, int(weight))


def build(text: str, fonts: Sequence[Font]) -> None:
    files = {file: data for font in fonts for file, data in made(font)}
    shutil.rmtree(TARGET, ignore_errors=True)
    TARGET.mkdir(parents=True)
    for file, data in files.items():
        (TARGET / file).write_bytes(data)
    sums = "".join(f'"{file}" = "{digest(files[file])}"\n' for file in sorted(files))
    SOURCE.write_text(text.partition(HEAD_OF_SUMS)[0] + HEAD_OF_SUMS + sums, "utf-8")


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def differences(fonts: Sequence[Font], sums: dict[str, str]) -> Iterator[str]:
    wanted = {font.licence for font in fonts}
    wanted |= {f"{font.stem}-{weight}.ttf" for font in fonts for weight in font.cuts}
    there = {path.name: path for path in TARGET.glob("*")}
    for file in sorted(wanted | sums.keys() | there.keys()):
        if file not in wanted:
            yield f"{file} belongs to no font"
        elif file not in there:
            yield f"{file} is missing"
        elif digest(there[file].read_bytes()) != sums.get(file):
            yield f"{file} is not the file that was written"


def main() -> int:
    text = SOURCE.read_text("utf-8")
    table: dict[str, Any] = tomllib.loads(text)
    fonts = [Font(**entry) for entry in table["font"]]
    if "--check" in sys.argv:
        found = list(differences(fonts, table.get("sha256", {})))
        for difference in found:
            print(f"tools/fonts.toml:1: error: {difference}; run `make fonts`")
        return 1 if found else 0
    try:
        build(text, fonts)
    except (Unfit, subprocess.CalledProcessError) as error:
        print(f"tools/fonts.toml:1: error: {error}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
