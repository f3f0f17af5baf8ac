"""Tables for reviewers: CSV for every program, XLSX for spreadsheets."""

import csv
import zipfile
from collections.abc import Mapping, Sequence
from contextlib import closing
from datetime import datetime
from pathlib import Path
from xml.etree.ElementTree import ParseError

Row = Mapping[str, str]

_LONGEST_FIELD = 100_000
_MOST_ROWS = 20_000
_LARGEST_BYTES = 50_000_000
"""Bytes of a sheet after decompression."""

_WIDTHS = {"text": 50, "english": 50, "note": 35, "comment": 50, "approved": 11, "role": 18, "date": 12}


def write_csv(columns: Sequence[str], rows: Sequence[Row], file: Path) -> None:
    """Writes CSV; the byte order mark tells spreadsheets that it is UTF-8."""
    with file.open("w", encoding="utf-8-sig", newline="") as stream:
        out = csv.DictWriter(stream, columns)
        out.writeheader()
        out.writerows(rows)


def write_xlsx(
    columns: Sequence[str], rows: Sequence[Row], choices: Mapping[str, Sequence[str]], rtl: bool, file: Path
) -> bool:
    """Writes XLSX; ``choices`` are the options of a column. False if openpyxl is not installed."""
    try:
        from openpyxl import Workbook
    except ImportError:
        return False
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter
    from openpyxl.worksheet.datavalidation import DataValidation

    book = Workbook()
    sheet = book.worksheets[0]
    sheet.title = "Comments"
    sheet.sheet_view.rightToLeft = rtl
    sheet.freeze_panes = "A2"
    wrapped, bold = Alignment(wrap_text=True, vertical="top"), Font(bold=True)
    for number, row in enumerate(({name: name for name in columns}, *rows), 1):
        for at, name in enumerate(columns, 1):
            cell = sheet.cell(number, at, row[name])
            # A text that begins with “=” is not a formula.
            cell.data_type = "s"
            cell.alignment = wrapped
            if number == 1:
                cell.font = bold
    for at, name in enumerate(columns, 1):
        letter = get_column_letter(at)
        sheet.column_dimensions[letter].width = _WIDTHS.get(name, 14)
        if name in choices:
            offer = DataValidation("list", formula1=f'"{",".join(choices[name])}"', allow_blank=True)
            sheet.add_data_validation(offer)
            offer.add(f"{letter}2:{letter}{len(rows) + 1}")
    book.save(file)
    return True


def read_table(file: Path, columns: Sequence[str]) -> tuple[Row, ...] | str:
    """Returns all rows below the header, each with at least ``columns``; or why the file cannot be read."""
    found = _read_xlsx(file) if file.suffix.lower() == ".xlsx" else _read_csv(file)
    if isinstance(found, str):
        return found
    names, rows = found
    if missing := [name for name in columns if name not in names]:
        return f"{file} is without the columns {', '.join(missing)}: keep the first line as it was"
    return tuple(rows)


def _read_csv(file: Path) -> tuple[Sequence[str], list[Row]] | str:
    try:
        text = file.read_text("utf-8-sig")
    except UnicodeDecodeError:
        return f"{file} is not UTF-8: save it as “CSV UTF-8”"
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}"
    heading = text.partition("\n")[0]
    csv.field_size_limit(_LONGEST_FIELD)
    rows = csv.DictReader(text.splitlines(keepends=True), delimiter=";" if ";" in heading else ",")
    try:
        return rows.fieldnames or (), [
            {name: value or "" for name, value in row.items() if name} for row in rows
        ]
    except csv.Error as error:
        return f"{file}:{rows.line_num} is no CSV: {error}"


def _read_xlsx(file: Path) -> tuple[Sequence[str], list[Row]] | str:
    try:
        from openpyxl import load_workbook
        from openpyxl.utils.exceptions import InvalidFileException
    except ImportError:
        return f"{file} cannot be read without openpyxl: install it, or save the table as “CSV UTF-8”"
    try:
        with zipfile.ZipFile(file) as packed:
            size = sum(part.file_size for part in packed.infolist())
        if size > _LARGEST_BYTES:
            return f"{file} is larger than {_LARGEST_BYTES // 1_000_000} MB when it is unpacked"
        with closing(load_workbook(file, read_only=True, data_only=True)) as book:
            rows = book.worksheets[0].iter_rows(max_row=_MOST_ROWS, values_only=True)
            cells = [[_said(value) for value in row] for row in rows]
    except OSError as error:
        return f"{file} cannot be read: {error.strerror}"
    except (zipfile.BadZipFile, InvalidFileException, ParseError, KeyError, ValueError, IndexError) as error:
        return f"{file} is no XLSX: {error}"
    names = cells[0] if cells else []
    return names, [dict(zip(names, row, strict=False)) for row in cells[1:]]


def _said(value: object) -> str:
    """Returns the text of a cell: a spreadsheet may have turned a typed day into a date."""
    if isinstance(value, datetime):
        return value.date().isoformat()
    return "" if value is None else str(value)
