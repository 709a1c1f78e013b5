"""Runs a program and tells what it cost, as a whole process."""

import os
import subprocess
import sys
import threading
import time

# No run that is worth comparing takes longer.
LIMIT = 600


def run(command):
    """What a command costs: {"wall": s, "cpu": s, "peak": bytes}. Ends the program where the command fails.

    The peak is of this process alone, because wait4 tells it of the child that it waits for. A child starts
    as a copy of its parent, so the parent must stay small: it imports neither DuckDB nor pandas.
    """
    began = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    too_long = threading.Timer(LIMIT, process.kill)
    too_long.start()
    said = process.stderr.read().decode(errors="replace")
    _, status, used = os.wait4(process.pid, 0)
    wall = time.perf_counter() - began
    too_long.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        reason = f"took more than {LIMIT} s" if wall >= LIMIT else f"ended with {process.returncode}"
        name = " ".join(os.path.basename(word) for word in command)
        sys.exit(f"error: a measured program {reason}: {name}\n{said[-2000:]}")
    return {"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss * 1024}
