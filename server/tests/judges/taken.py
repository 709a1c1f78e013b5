"""What the judges of files share: how a file is taken, and how a workbook is read without any library."""

import io
import re
import urllib.request
import xml.etree.ElementTree as xml
import zipfile

SHEET = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def take(address, accept=None):
    """The bytes of a file."""
    headers = {"Accept": accept} if accept else {}
    with urllib.request.urlopen(urllib.request.Request(address, headers=headers)) as answer:
        body = answer.read()
        length = answer.headers["Content-Length"]
        # Pages are compressed on the way out, or sent without their length.
        assert length is None or int(length) == len(body), (address, length, len(body))
        return body


def workbook(bytes):
    """The sheets of a workbook by name: rows of texts, numbers, truths and None."""
    archive = zipfile.ZipFile(io.BytesIO(bytes))
    texts = []
    if "xl/sharedStrings.xml" in archive.namelist():
        for item in xml.fromstring(archive.read("xl/sharedStrings.xml")).iter(f"{SHEET}si"):
            texts.append("".join(part.text or "" for part in item.iter(f"{SHEET}t")))
    book = xml.fromstring(archive.read("xl/workbook.xml"))
    names = [sheet.get("name") for sheet in book.iter(f"{SHEET}sheet")]
    return {
        name: sheet(xml.fromstring(archive.read(f"xl/worksheets/sheet{rank}.xml")), texts)
        for rank, name in enumerate(names, 1)
    }


def sheet(document, texts):
    rows = []
    for row in document.iter(f"{SHEET}row"):
        while len(rows) < int(row.get("r")):
            rows.append([])
        for cell in row.iter(f"{SHEET}c"):
            assert cell.find(f"{SHEET}f") is None, f"a formula in {cell.get('r')}"
            column = 0
            for letter in re.match("[A-Z]+", cell.get("r")).group():
                column = column * 26 + ord(letter) - 64
            while len(rows[-1]) < column:
                rows[-1].append(None)
            value = cell.find(f"{SHEET}v")
            if value is not None:
                kind = cell.get("t", "n")
                read = {"s": lambda told: texts[int(told)], "b": lambda told: told == "1", "n": float}
                rows[-1][column - 1] = read[kind](value.text)
    return rows


def records(rows):
    """Rows under a header, as dictionaries."""
    header, *rest = rows
    return [dict(zip(header, row + [None] * (len(header) - len(row)))) for row in rest]
