"""A server that is measured: from its start to its end, and what a client sees of it."""

import os
import re
import subprocess
import sys
import time
import urllib.request
from contextlib import contextmanager
from pathlib import Path
from socket import create_server

# How long a server may take to answer.
PATIENCE = 30
# How long is waited for a server that does not answer yet: short beside what is measured.
PAUSE = 0.002


def free_port():
    with create_server(("127.0.0.1", 0)) as taken:
        return taken.getsockname()[1]


def get(address, coding="identity"):
    request = urllib.request.Request(address, headers={"Accept-Encoding": coding})
    with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
        return answer.read(), answer.headers


@contextmanager
def started(command, origin, log):
    """A server from its first answer, and the seconds that it took until then; it ends with all that it started."""
    with open(log, "wb") as said:
        began = time.perf_counter()
        process = subprocess.Popen(command, stdout=said, stderr=said, start_new_session=True)
    try:
        while True:
            try:
                get(origin)
                break
            except OSError as error:
                if process.poll() is not None or time.perf_counter() - began > PATIENCE:
                    sys.exit(f"error: {command[0]} does not answer ({error}):\n{Path(log).read_text()[-2000:]}")
                time.sleep(PAUSE)
        yield process.pid, time.perf_counter() - began
    finally:
        if process.poll() is None:
            os.killpg(process.pid, 15)
            process.wait()


@contextmanager
def running(command, origin, log):
    """A server from its first answer; it ends with all that it started."""
    with started(command, origin, log) as (pid, _):
        yield pid


def memory(pid, what="VmHWM"):
    """Bytes in use by a process and all that it started: at most since they began, or now (`VmRSS`)."""
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    status = Path(f"/proc/{pid}/status").read_text()
    own = int(re.search(rf"^{what}:\s*(\d+) kB$", status, re.MULTILINE)[1]) * 1024
    return own + sum(memory(int(child), what) for child in children)
