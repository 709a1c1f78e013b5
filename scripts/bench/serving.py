"""Measures how answers are served: serving.py RESULTS TRAJECTOIRE SITE PACKAGE DATASETTE

The site serves PACKAGE; nginx serves the very bytes that it answers, from files; Datasette serves the same rows from
SQLite. Each is loaded by the same client, in turn, alone. RESULTS is a JSON file, for report.py.
"""

import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request
from contextlib import contextmanager
from csv import DictReader
from io import StringIO
from pathlib import Path
from socket import create_server

CONNECTIONS = (1, 16, 64, 256)
ROUNDS = 3
SECONDS = 2
# How long a server may take to answer first.
PATIENCE = 30
INDICATOR = "part-locaux-fibre"
# What is asked for: the address, and the coding in which it is read.
ASKED = {
    "page": (f"/indicateurs/{INDICATOR}", "br"),
    "csv": (f"/indicateurs/{INDICATOR}.csv?territoires=04070", "identity"),
    "json": (f"/api/v1/observations?indicateurs={INDICATOR}&territoires=04070", "identity"),
}
SAME_IN_DATASETTE = {
    "csv": "/faits/observations.csv?code_territoire=04070&_size=max",
    "json": "/faits/observations.json?code_territoire=04070&_size=max&_shape=array",
}


def free_port():
    with create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def get(address, coding="identity"):
    request = urllib.request.Request(address, headers={"Accept-Encoding": coding})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return answer.read(), answer.headers


@contextmanager
def running(command, origin, log):
    """A server from its first answer; it ends with all that it started."""
    with open(log, "wb") as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True)
    try:
        began = time.monotonic()
        while True:
            try:
                get(origin)
                break
            except OSError as error:
                if process.poll() is not None or time.monotonic() - began > PATIENCE:
                    sys.exit(f"error: {command[0]} does not answer ({error}):\n{Path(log).read_text()[-2000:]}")
                time.sleep(0.02)
        yield process.pid
    finally:
        if process.poll() is None:
            os.killpg(process.pid, 15)
            process.wait()


def memory(pid):
    """Bytes in use by a process and all that it started, at most since they began."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    status = Path(f"/proc/{pid}/status").read_text()
    own = int(re.search(r"^VmHWM:\s*(\d+) kB$", status, re.MULTILINE)[1]) * 1024
    return own + sum(memory(int(child)) for child in children)


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


def trajectoire(program, site, package, folder):
    store = folder / "store"
    subprocess.run([program, "publish", package, "--store", store], check=True, capture_output=True)
    port = free_port()
    command = [program, "serve", "--store", store, "--site", site, "--addr", f"127.0.0.1:{port}", "--rate", "0"]
    return running(command, f"http://127.0.0.1:{port}", folder / "trajectoire.log"), f"http://127.0.0.1:{port}"


def nginx(folder, answers):
    """nginx as its makers configure it for files, one worker for each core."""
    served = folder / "nginx"
    served.mkdir()
    port = free_port()
    places = []
    for kind, (body, headers) in answers.items():
        (served / kind).write_bytes(body)
        coding = headers.get("Content-Encoding")
        coded = f"add_header Content-Encoding {coding};" if coding else ""
        places.append(f"location = /{kind} {{ default_type '{headers['Content-Type']}'; {coded} }}")
    (served / "nginx.conf").write_text(f"""
daemon off;
pid {served}/pid;
error_log {served}/error.log;
worker_processes auto;
events {{ worker_connections 1024; }}
http {{
  access_log off;
  sendfile on;
  tcp_nopush on;
  keepalive_requests 1000000000;
  open_file_cache max=100;
  client_body_temp_path {served}; proxy_temp_path {served}; fastcgi_temp_path {served};
  uwsgi_temp_path {served}; scgi_temp_path {served};
  server {{ listen 127.0.0.1:{port}; root {served}; {' '.join(places)} }}
}}
""", encoding="utf-8")
    # It gives up what it may as root, and would then not read a folder that is the owner's alone.
    user = ["-g", "user root;"] if os.geteuid() == 0 else []
    path = shutil.which("nginx", path=f"{os.environ['PATH']}:/usr/sbin")
    command = [path, "-c", served / "nginx.conf", *user]
    return running(command, f"http://127.0.0.1:{port}/page", folder / "nginx.log"), f"http://127.0.0.1:{port}"


def datasette(program, folder, figures):
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
    return running(command, f"http://127.0.0.1:{port}", folder / "datasette.log"), f"http://127.0.0.1:{port}"


def main():
    results, program, site, package, peer = sys.argv[1:]
    runs = []
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        ours, own = trajectoire(program, site, package, folder)
        with ours as our_pid:
            answers = {kind: get(own + path, coding) for kind, (path, coding) in ASKED.items()}
            figures, _ = get(f"{own}/indicateurs/{INDICATOR}.csv?complet=1")
            others, beside = nginx(folder, answers)
            facts, third = datasette(peer, folder, figures)
            with others as nginx_pid, facts as datasette_pid:
                for kind, path in SAME_IN_DATASETTE.items():
                    count = get(own + ASKED[kind][0])[0].count(b"04070"), get(third + path)[0].count(b"04070")
                    if not count[0] or count[0] != count[1]:
                        sys.exit(f"error: {kind} is not of the same rows: {count[0]} and {count[1]}")
                subjects = {
                    "trajectoire": {kind: own + path for kind, (path, _) in ASKED.items()},
                    "nginx": {kind: f"{beside}/{kind}" for kind in ASKED},
                    "datasette": {kind: third + path for kind, path in SAME_IN_DATASETTE.items()},
                }
                for _ in range(ROUNDS):
                    for kind, (_, coding) in ASKED.items():
                        for connections in CONNECTIONS:
                            for subject, addresses in subjects.items():
                                if kind not in addresses:
                                    continue
                                seen = load(addresses[kind], coding, connections)
                                runs.append({"subject": subject, "kind": kind, "connections": connections, **seen})
                                print(f"    {subject:<12} {kind:<5} {connections:4} {seen['rate']:9,.0f} /s", flush=True)
                peaks = {"trajectoire": memory(our_pid), "nginx": memory(nginx_pid), "datasette": memory(datasette_pid)}
    sizes = {kind: len(body) for kind, (body, _) in answers.items()}
    Path(results).write_text(json.dumps({"runs": runs, "peaks": peaks, "sizes": sizes}, indent=1), encoding="utf-8")


main()
