"""Follows one figure from the page to every file, each read by a real reader, and holds it the same everywhere.

    one_number.py ORIGIN
"""

import io
import json
import re
import sys
from html.parser import HTMLParser

import pandas

from taken import records, take, workbook

origin = sys.argv[1]


class Page(HTMLParser):
    """The texts of a page, by the element that holds them: cells of the table, descriptions, the sentence."""

    def __init__(self, text):
        super().__init__()
        self.open, self.rows, self.texts, self.lead = [], [], [], ""
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.open.append((tag, attributes))
        if tag == "tr":
            self.rows.append([])
        if tag in ("td", "th") and self.rows:
            self.rows[-1].append("")
        if tag == "desc":
            self.texts.append("")

    def handle_endtag(self, tag):
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        tags = [tag for tag, _ in self.open]
        if ("td" in tags or "th" in tags) and self.rows:
            self.rows[-1][-1] += data
        if "desc" in tags:
            self.texts[-1] += data
        if any(attributes.get("class") == "chapeau" for _, attributes in self.open):
            self.lead += data


def number(told):
    """A number as it is written in French: « 3 657 », « 29,3 % »."""
    found = re.search(r"[−-]?\d[\d\u202f\u00a0]*(?:,\d+)?", told)
    assert found, told
    return float(re.sub(r"[\u202f\u00a0]", "", found.group()).replace(",", ".").replace("−", "-"))


def in_french(value, decimals):
    """The same as people read it."""
    whole, _, rest = f"{value:.{decimals}f}".partition(".")
    groups = re.sub(r"(?<=\d)(?=(\d{3})+$)", "\u202f", whole)
    return groups + ("," + rest if rest else "")


def spaces(text):
    return re.sub(r"[\u00a0\u202f ]", " ", text)


for indicator, territory, year in [
    ("part-locaux-fibre", "04070", 2019),
    ("part-locaux-fibre", "200067437", 2019),
    ("population", "04070", 2021),
    ("ordinateurs-pour-100-eleves", "04070", 2023),
    ("conseillers-numeriques", "04070", 2023),
]:
    query = f"territoires={territory}&periode={year}"
    address = f"{origin}/indicateurs/{indicator}"
    table = pandas.read_csv(f"{address}.csv?{query}", dtype={"code_territoire": str})
    assert len(table) == 1, (indicator, table)
    row = table.iloc[0]
    value, what = row["valeur"], (indicator, territory, year)
    written = take(f"{address}.csv?{query}").decode().splitlines()[1].split(",")[list(table.columns).index("valeur")]
    decimals = len(written.partition(".")[2])
    told = spaces(in_french(value, decimals))
    found = {}

    page = Page(take(f"{address}?{query}", "text/html").decode())
    cells = [cells for cells in page.rows if len(cells) > 2 and cells[1] == str(year)]
    assert len(cells) == 1, (what, page.rows)
    found["table"] = number(cells[0][2])
    assert page.texts and all(told in spaces(text) for text in page.texts), (what, told, page.texts)
    assert told in spaces(page.lead), (what, told, page.lead)

    excel = pandas.read_csv(
        io.BytesIO(take(f"{address}.csv?{query}&excel=1")), sep=";", decimal=",", encoding="utf-8-sig"
    )
    found["excel"] = excel["valeur"][0]
    assert str(excel["numerateur"][0]) == str(row["numerateur"]), (what, excel["numerateur"][0])
    observation = json.loads(take(f"{address}.json?{query}"))["observations"][0]
    found["json"] = observation["valeur"]
    found["parquet"] = pandas.read_parquet(io.BytesIO(take(f"{address}.parquet?{query}")))["valeur"][0]
    sheet = records(next(iter(workbook(take(f"{address}.xlsx?{query}")).values())))
    found["xlsx"] = sheet[0]["valeur"]
    assert sheet[0]["numerateur"] == row["numerateur"] == observation["numerateur"], (what, sheet[0])
    image = take(f"{address}.svg?{query}", "image/svg+xml").decode()
    written = spaces(" ".join(re.findall(r">([^<>]+)<", image)))
    assert told in written, (what, told, written)
    assert all(number == value for number in found.values()), (what, value, found)
