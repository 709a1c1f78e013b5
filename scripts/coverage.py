"""Lines that the tests ran, by crate, from what `llvm-cov export -summary-only` says.

    coverage.py SUMMARY
"""

import json
import pathlib
import sys
from collections import Counter

root = pathlib.Path(__file__).resolve().parent.parent
lines, ran = Counter(), Counter()
for file in json.loads(pathlib.Path(sys.argv[1]).read_text())["data"][0]["files"]:
    path = pathlib.Path(file["filename"])
    path = path.relative_to(root) if path.is_absolute() else path
    crate = "app/worker" if path.parts[:2] == ("app", "worker") else path.parts[0]
    for name in [crate, "all"]:
        lines[name] += file["summary"]["lines"]["count"]
        ran[name] += file["summary"]["lines"]["covered"]
for name in sorted(lines, key=lambda name: (name == "all", name)):
    print(f"    {name:<12}{ran[name]:>7} of {lines[name]:>7} lines  {100 * ran[name] / lines[name]:.1f} %")
