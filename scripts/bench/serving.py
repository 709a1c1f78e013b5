"""Measures how answers are served: serving.py RESULTS TRAJECTOIRE SITE PACKAGE DATASETTE

The site serves PACKAGE; nginx serves the very bytes that it answers, from files; Datasette serves the same rows from
SQLite. Each is loaded by the same client, in turn, alone. RESULTS is a JSON file, for report.py.
"""

import json
import re
import sqlite3
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from csv import DictReader
from io import StringIO
from pathlib import Path
from typing import NamedTuple

from server import free_port, get, memory, running
from subjects import nginx, trajectoire

CONNECTIONS = (1, 16, 64, 256)
ROUNDS = 3
SECONDS = 2
INDICATOR = "part-locaux-fibre"


class Asked(NamedTuple):
    """What is asked for."""

    kind: str
    path: str
    # In which it is read.
    coding: str
    # The same rows in Datasette.
    peer: str | None


ASKED = (
    Asked("page", f"/indicateurs/{INDICATOR}", "br", None),
    Asked(
        "csv",
        f"/indicateurs/{INDICATOR}.csv?territoires=04070",
        "identity",
        "/faits/observations.csv?code_territoire=04070&_size=max",
    ),
    Asked(
        "json",
        f"/api/v1/observations?indicateurs={INDICATOR}&territoires=04070",
        "identity",
        "/faits/observations.json?code_territoire=04070&_size=max&_shape=array",
    ),
)


def milliseconds(time_of_wrk):
    number, unit = re.fullmatch(r"([\d.]+)(us|ms|s)", time_of_wrk).groups()
    return float(number) * {"us": 0.001, "ms": 1, "s": 1000}[unit]


def load(address, coding, connections):
    """What a client sees that asks again as soon as it is answered."""
    command = ["wrk", "--threads=1", f"--connections={connections}", f"--duration={SECONDS}s", "--latency", "--timeout=30s",
               "--header", f"Accept-Encoding: {coding}", address]
    said = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60).stdout
    if "Non-2xx" in said or "Socket errors" in said:
        sys.exit(f"error: not every request was answered:\n{said}")
    quantiles = dict(re.findall(r"^\s+(50|99)%\s+(\S+)\s*$", said, re.MULTILINE))
    return {
        "rate": float(re.search(r"^Requests/sec:\s+([\d.]+)$", said, re.MULTILINE)[1]),
        "p50": milliseconds(quantiles["50"]),
        "p99": milliseconds(quantiles["99"]),
    }


@contextmanager
def datasette(program, folder, figures):
    """Datasette, on the same figures in SQLite, as its makers say for data that does not change."""
    rows = list(DictReader(StringIO(figures.decode("utf-8-sig"))))
    database = sqlite3.connect(folder / "faits.db")
    names = list(rows[0])
    columns = ", ".join(f'"{name}" {"REAL" if name == "valeur" else "TEXT"}' for name in names)
    database.execute(f"create table observations ({columns})")
    database.execute("create index par_territoire on observations (code_territoire)")
    places = ", ".join("?" for _ in names)
    database.executemany(f"insert into observations values ({places})", [list(row.values()) for row in rows])
    database.commit()
    database.close()
    port = free_port()
    command = [program, "serve", "--immutable", folder / "faits.db", "--host", "127.0.0.1", "--port", str(port)]
    origin = f"http://127.0.0.1:{port}"
    with running(command, origin, folder / "datasette.log") as pid:
        yield pid, origin


def same_rows(subjects):
    """Ends the program unless all give as many rows of the territory."""
    counts = {subject: get(address)[0].count(b"04070") for subject, address in subjects.items()}
    if 0 in counts.values() or len(set(counts.values())) > 1:
        sys.exit(f"error: not the same rows: {counts}")


def main():
    results, program, site, package, peer = sys.argv[1:]
    runs = []
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as servers:
        folder = Path(scratch)
        our_pid, own = servers.enter_context(trajectoire(program, site, package, folder))
        answers = {one.kind: get(own + one.path, one.coding) for one in ASKED}
        figures, _ = get(f"{own}/indicateurs/{INDICATOR}.csv?complet=1")
        nginx_pid, beside = servers.enter_context(nginx(folder, answers))
        datasette_pid, third = servers.enter_context(datasette(peer, folder, figures))
        for _ in range(ROUNDS):
            for one in ASKED:
                subjects = {"trajectoire": own + one.path, "nginx": f"{beside}/{one.kind}"}
                if one.peer:
                    subjects["datasette"] = third + one.peer
                    same_rows(subjects)
                for connections in CONNECTIONS:
                    for subject, address in subjects.items():
                        seen = load(address, one.coding, connections)
                        runs.append({"subject": subject, "kind": one.kind, "connections": connections, **seen})
                        print(f"    {subject:<12} {one.kind:<5} {connections:4} {seen['rate']:9,.0f} /s", flush=True)
        peaks = {"trajectoire": memory(our_pid), "nginx": memory(nginx_pid), "datasette": memory(datasette_pid)}
    sizes = {kind: len(body) for kind, (body, _) in answers.items()}
    Path(results).write_text(json.dumps({"runs": runs, "peaks": peaks, "sizes": sizes}, indent=1), encoding="utf-8")


main()
