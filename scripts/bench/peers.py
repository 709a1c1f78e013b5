"""The same chart made by others: peers.py RESULTS TRAJECTOIRE SITE LIGHTHOUSE PLAYWRIGHT OBSERVABLE PYTHON PACKAGE

46 lines of ten years and the choice of the last one, from the CSV that the site gives: the page of the site, a page of
Observable Framework served by nginx, one of Plotly Dash served by gunicorn. LIGHTHOUSE, PLAYWRIGHT and OBSERVABLE are the
folders that have them in node_modules, PYTHON has Dash, CHROME_PATH names the browser. RESULTS is a JSON file, for
report.py.
"""

import html
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from contextlib import ExitStack, contextmanager
from pathlib import Path
from statistics import median

from lighthouse import audited
from server import free_port, get, running
from subjects import nginx, trajectoire

ROUNDS = 3
PEERS = Path(__file__).with_name("peers")
INDICATOR = "/indicateurs/part-raccordables"
TYPES = {"css": "text/css", "js": "text/javascript", "csv": "text/csv", "html": "text/html"}


def members(origin):
    """The page of all communes, and its figures."""
    page, _ = get(f"{origin}{INDICATOR}?vue=courbe")
    address = html.unescape(re.search(rb'id="groupe-1" href="([^"]*)"', page)[1].decode())
    figures, _ = get(origin + address.replace("?", ".csv?", 1))
    return origin + address, figures


def built(observable, figures, folder):
    """The page of Observable Framework, built and compressed beforehand."""
    project = folder / "observable"
    shutil.copytree(PEERS / "observable", project)
    (project / "src" / "figures.csv").write_bytes(figures)
    (project / "node_modules").symlink_to(Path(observable).resolve() / "node_modules")
    program = project / "node_modules/@observablehq/framework/dist/bin/observable.js"
    told = {"env": {**os.environ, "OBSERVABLE_TELEMETRY_DISABLE": "true"}, "cwd": project, "capture_output": True, "text": True}
    done = subprocess.run(["node", program, "build"], check=False, timeout=300, **told)
    if done.returncode != 0:
        sys.exit(f"error: Observable Framework did not build:\n{done.stdout[-2000:]}{done.stderr[-2000:]}")
    subprocess.run(["node", PEERS / "compress.mjs", project / "dist"], check=True, timeout=300)
    return project / "dist"


def served(folder):
    """Where nginx finds the files of a build that is compressed beforehand."""
    for ending, kind in TYPES.items():
        yield (
            f"location ~ [.]{ending}$ {{ root {folder}; rewrite ^(.*)$ $1.br break; types {{ }} default_type {kind};"
            " add_header Content-Encoding br; }"
        )
    yield f"location / {{ root {folder}; }}"


@contextmanager
def dash(python, figures, folder):
    """The page of Plotly Dash: a worker for each core, and threads, without which it would keep no connection open."""
    path = folder / "figures.csv"
    path.write_bytes(figures)
    port = free_port()
    origin = f"http://127.0.0.1:{port}"
    workers = str(len(os.sched_getaffinity(0)))
    command = [python, "-m", "gunicorn", "--workers", workers, "--threads", "4", "--no-control-socket"]
    command += ["--bind", f"127.0.0.1:{port}", "--chdir", PEERS, "dash_chart:server"]
    with running(["env", f"FIGURES={path}", "PYTHONDONTWRITEBYTECODE=1", *command], origin, folder / "dash.log"):
        yield origin


def moving(playwright, pages):
    """When the chart is there, when a choice is answered, and how long a choice takes."""
    script = Path(__file__).with_name("peers.mjs")
    subjects = [f"{name}={address}" for name, address in pages.items()]
    command = ["node", script, playwright, os.environ["CHROME_PATH"], *subjects]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, timeout=600)
    if done.returncode != 0:
        sys.exit("error: the browser broke off: its message is above")
    return json.loads(done.stdout)


def phone(lighthouse, pages):
    """What Lighthouse says of each page, in each round."""
    seen = {name: [] for name in pages}
    for _ in range(ROUNDS):
        for name, one in zip(pages, audited(lighthouse, list(pages.values()))):
            seen[name].append(one)
    return seen


def main():
    results, program, site, lighthouse, playwright, observable, python, package = sys.argv[1:]
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as servers:
        folder = Path(scratch)
        _, origin = servers.enter_context(trajectoire(program, Path(site).resolve(), package, folder))
        own, figures = members(origin)
        build = built(observable, figures, folder)
        answer = ((build / "index.html").read_bytes(), {"Content-Type": "text/html"})
        _, beside = servers.enter_context(nginx(folder, {"answers": answer}, served(build)))
        pages = {
            "trajectoire": own,
            "observable": f"{beside}/index.html",
            "dash": servers.enter_context(dash(python, figures, folder)) + "/",
        }
        times = moving(playwright, pages)
        audits = phone(lighthouse, pages)
    for name in pages:
        told = ", ".join(f"{what} {median(seen):,.0f} ms" for what, seen in times[name].items())
        print(f"    {name:<12} {told}, performance {median(run['scores'][0] for run in audits[name]):.0f}", flush=True)
    rows = figures.count(b"\n") - 1
    measured = {"rows": rows, "bytes": len(figures), "times": times, "audits": audits}
    Path(results).write_text(json.dumps(measured, indent=1), encoding="utf-8")


main()
