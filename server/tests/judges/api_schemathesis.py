"""Has schemathesis ask the API all that its document allows, and much that it does not: no answer may be of a status,
a type or a shape that the document does not say, nothing right may be refused and nothing wrong accepted.

    api_schemathesis.py ORIGIN [SECRET]

With the secret of a token, it asks the addresses that publish, and those only.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

here = Path(__file__).parent
command = [sys.executable, "-c", "from schemathesis.cli import schemathesis; schemathesis()"]
options = [
    f"--url={sys.argv[1]}",
    "--checks=all",
    "--phases=examples,coverage,fuzzing",
    "--seed=5",
    "--generation-deterministic",
    "--continue-on-failure",
    "--no-color",
]
if len(sys.argv) > 2:
    options += [f"--header=Authorization: Bearer {sys.argv[2]}", "--include-method=POST", "--max-examples=20"]
    # No schema can say that a file is fit to be published.
    options += ["--exclude-checks=positive_data_acceptance"]
else:
    options += ["--max-examples=30"]
# It leaves notes where it runs.
with tempfile.TemporaryDirectory() as folder:
    judged = subprocess.run(
        [*command, "run", f"{sys.argv[1]}/api/openapi.json", *options],
        cwd=folder,
        env=os.environ | {"SCHEMATHESIS_HOOKS": "api_hooks", "PYTHONPATH": str(here)},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
print(judged.stdout[-20000:])
print(judged.stderr[-5000:], file=sys.stderr)
sys.exit(judged.returncode)
