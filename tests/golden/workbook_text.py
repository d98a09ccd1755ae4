#!/usr/bin/env python3
"""What a workbook says, as text: workbook_text.py FILE.xlsx

Each sheet under its name, a line for a row, cells parted by " | ". Formats are left out.
"""
import re
import sys
import xml.etree.ElementTree as xml
import zipfile

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def strings_of(book):
    if "xl/sharedStrings.xml" not in book.namelist():
        return []
    root = xml.fromstring(book.read("xl/sharedStrings.xml"))
    return ["".join(part.text or "" for part in item.iter(MAIN + "t")) for item in root.findall(MAIN + "si")]


def column_of(reference):
    number = 0
    for letter in re.match(r"[A-Z]+", reference).group():
        number = number * 26 + ord(letter) - 64
    return number


def text_of(cell, strings):
    kind = cell.get("t")
    if kind == "inlineStr":
        return "".join(part.text or "" for part in cell.iter(MAIN + "t"))
    value = cell.findtext(MAIN + "v") or ""
    return strings[int(value)] if kind == "s" else value


def main():
    book = zipfile.ZipFile(sys.argv[1])
    strings = strings_of(book)
    names = [sheet.get("name") for sheet in xml.fromstring(book.read("xl/workbook.xml")).iter(MAIN + "sheet")]
    for number, name in enumerate(names, 1):
        print(f"== {name}")
        for row in xml.fromstring(book.read(f"xl/worksheets/sheet{number}.xml")).iter(MAIN + "row"):
            cells = {column_of(cell.get("r")): text_of(cell, strings) for cell in row}
            print(" | ".join(cells.get(column, "") for column in range(1, max(cells, default=0) + 1)).rstrip(" |"))


main()
