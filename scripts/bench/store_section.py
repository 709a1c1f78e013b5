"""What BENCHMARKS.md says of the store, from what store.py measured."""

from engine_section import UNITS, shown

NAMES = {
    "publish": "`trajectoire publish`, the first release",
    "unchanged": "`trajectoire publish`, when nothing has changed",
    "verify": "`trajectoire verify`, one release",
}


def section(measured):
    yield "## Publishing and verifying"
    yield ""
    yield (
        "The pilot, and the made-up package of a country: the package is checked, every figure computed, files "
        "and folders synced to the disk, the release signed. `verify` checks hashes, signature and chain, and "
        "computes every figure again. Medians, with the least and the most in brackets."
    )
    for size in measured["sizes"]:
        yield ""
        yield f"### {size['rows']:,} rows, a release of {size['bytes'] / 1e6:,.1f} MB"
        yield ""
        yield "| | runs | time | processor time | peak memory |"
        yield "|---|---|---|---|---|"
        for name, words in NAMES.items():
            runs = size["runs"][name]
            costs = " | ".join(shown(runs, what) for what in UNITS)
            yield f"| {words} | {len(runs)} | {costs} |"
