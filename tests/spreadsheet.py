"""Fills tables as those who review do, in a table program."""

import csv

from openpyxl import load_workbook


def fill(file, changes):
    """``changes`` are cells by column, by the id of their row."""
    (_fill_xlsx if file.suffix == ".xlsx" else _fill_csv)(file, changes)


def _fill_csv(file, changes):
    """Another separator, no mark at the beginning: what many a program writes."""
    with file.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.DictReader(stream))
    for row in rows:
        row.update(changes.get(row["id"], {}))
    with file.open("w", encoding="utf-8", newline="") as stream:
        out = csv.DictWriter(stream, rows[0].keys(), delimiter=";")
        out.writeheader()
        out.writerows(rows)


def _fill_xlsx(file, changes):
    book = load_workbook(file)
    sheet = book.worksheets[0]
    columns = {cell.value: cell.column for cell in sheet[1]}
    for number in range(2, sheet.max_row + 1):
        row = changes.get(sheet.cell(number, columns["id"]).value, {})
        for name, value in row.items():
            sheet.cell(number, columns[name]).value = value
    book.save(file)
