"""Measures what the module for the browser is made of: wasm.py RESULTS TWIGGY SITE MODULE

MODULE is what cargo compiled. What ships, in SITE, has lost its names: it is made again with them, by the same steps.
twiggy tells the size of each function. RESULTS is a JSON file, for report.py.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

LIMIT = 300
# How far the two modules may be from each other: cargo-leptos gives longer names to imports.
LEEWAY = 0.01
# The first path in the name of a function begins with the crate that wrote it, whoever asked for it.
CRATE = re.compile(r"\b([a-z_][a-z0-9_]*)(?:\[[0-9a-f]+\])?::")
RUST = "the libraries of Rust"
RUSTS = {"std", "core", "alloc", "hashbrown", "dlmalloc", "compiler_builtins", "rustc_demangle"}
TEXTS, GLUE = "texts and tables", "imports, exports and their glue"
# What twiggy tells beside functions and data. The first two do not ship.
NAMES = re.compile(r"custom section|.* subsection$")
LINKS = re.compile(r"(?:import|export) |(?:type|code|elem|table|global|memory)\[|[^:]*$")


def named(module, folder):
    """The module as it ships, with its names."""
    settings = tomllib.loads(Path("Cargo.toml").read_text(encoding="utf-8"))
    flags = settings["workspace"]["metadata"]["leptos"][0]["wasm-opt-features"]
    bind = ["wasm-bindgen", "--target", "web", "--no-typescript", "--out-dir", folder, "--out-name", "bound", module]
    shorten = ["wasm-opt", *flags, "-g", folder / "bound_bg.wasm", "-o", folder / "named.wasm"]
    for command in (bind, shorten):
        subprocess.run(command, check=True, timeout=LIMIT)
    return folder / "named.wasm"


def items(twiggy, module):
    """The name and the size of everything that ships."""
    command = [twiggy, "top", "-n", "1000000", "--format", "json", module]
    told = json.loads(subprocess.run(command, check=True, capture_output=True, timeout=LIMIT).stdout)
    sizes = [(one["name"], one["shallow_size"]) for one in told]
    return [(name, size) for name, size in sizes if not NAMES.match(name)]


def crate(name):
    if name.startswith("data segment"):
        return TEXTS
    found = None if LINKS.match(name) else CRATE.search(name)
    if not found:
        return GLUE
    return RUST if found[1] in RUSTS else found[1]


def main():
    results, twiggy, site, module = sys.argv[1:]
    shipped = next(Path(site).glob("pkg/trajectoire.*.wasm"))
    with tempfile.TemporaryDirectory() as scratch:
        told = items(twiggy, named(module, Path(scratch)))
    whole, ships = sum(size for _, size in told), shipped.stat().st_size
    if abs(whole - ships) > LEEWAY * ships:
        sys.exit(f"error: the module with names has {whole} bytes without them, and that of the site {ships}: build the site again")
    crates = {}
    for name, size in told:
        functions, bytes = crates.get(crate(name), (0, 0))
        crates[crate(name)] = (functions + 1, bytes + size)
    for name, (_, bytes) in sorted(crates.items(), key=lambda one: -one[1][1])[:8]:
        print(f"    {name:<24} {bytes:>8,} bytes", flush=True)
    compressed = shipped.with_name(f"{shipped.name}.br").stat().st_size
    measured = {"crates": crates, "whole": whole, "ships": ships, "compressed": compressed}
    Path(results).write_text(json.dumps(measured, indent=1), encoding="utf-8")


main()
