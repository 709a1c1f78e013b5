"""Lighthouse, asked through Node."""

import json
import subprocess
import sys
from pathlib import Path


def audited(folder, addresses):
    """What Lighthouse says of each address; the folder has it in node_modules."""
    command = ["node", Path(__file__).with_name("lighthouse.mjs"), folder, *addresses]
    done = subprocess.run(command, stdout=subprocess.PIPE, text=True, check=False, timeout=600)
    if done.returncode != 0:
        sys.exit("error: Lighthouse broke off: its message is above")
    return [json.loads(line) for line in done.stdout.splitlines()]
