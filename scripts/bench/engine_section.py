"""What BENCHMARKS.md says of the engine, from what engine.py measured."""

from statistics import median

# Time and peak memory, as multiples of those of DuckDB that checks nothing.
BUDGETS = {"wall": 1.0, "peak": 1.5}
WORDS = {"wall": "time", "peak": "peak memory"}
NAMES = {
    "compute": "`trajectoire compute`, which checks everything",
    "by_hand": "DuckDB, by hand, which checks nothing",
    "own_sql": "DuckDB, the SQL that the indicator’s page shows",
    "polars": "polars from Python, by hand, streaming, which checks nothing",
    "pandas": "pandas, by hand, read by Arrow, which checks nothing",
    "check": "`trajectoire check`",
}
UNITS = {"wall": (1, "s", 2), "cpu": (1, "s", 2), "peak": (1e6, "MB", 0)}


def middle(runs, what):
    return median(run[what] for run in runs)


def shown(runs, what):
    """The median, and the least and the most where there are several runs."""
    per, unit, decimals = UNITS[what]
    number = [f"{value / per:,.{decimals}f}" for value in (
        middle(runs, what), min(run[what] for run in runs), max(run[what] for run in runs))]
    return f"{number[0]} {unit}" + (f" ({number[1]} to {number[2]})" if len(runs) > 1 else "")


def ratio(ours, theirs, what):
    return middle(ours, what) / middle(theirs, what)


def paired(ours, theirs, what):
    """The ratio of medians, and the least and the greatest ratio of two runs that followed each other."""
    pairs = [mine[what] / other[what] for mine, other in zip(ours, theirs)]
    return f"{ratio(ours, theirs, what):.2f} × ({min(pairs):.2f} to {max(pairs):.2f})"


def table(size):
    runs = size["runs"]
    lines = ["| | runs | time | processor time | peak memory |", "|---|---|---|---|---|"]
    for name, words in NAMES.items():
        costs = " | ".join(shown(runs[name], what) for what in UNITS)
        lines.append(f"| {words} | {len(runs[name])} | {costs} |")
    costs = " | ".join(paired(runs["compute"], runs["by_hand"], what) for what in UNITS)
    lines.append(f"| **compute ÷ DuckDB by hand** | | {costs} |")
    for name, words in {"own_sql": "DuckDB, the page’s SQL", "polars": "polars by hand", "pandas": "pandas by hand"}.items():
        costs = " | ".join(f"{ratio(runs['compute'], runs[name], what):.2f} ×" for what in UNITS)
        lines.append(f"| compute ÷ {words} | | {costs} |")
    return lines


def verdicts(sizes):
    for what, budget in BUDGETS.items():
        for size in sizes:
            measured = ratio(size["runs"]["compute"], size["runs"]["by_hand"], what)
            verdict = "met" if measured <= budget else "**missed**"
            yield f"| {WORDS[what]}, {size['rows']:,} rows | ≤ {budget:.1f} × | {measured:.2f} × | {verdict} |"


def growth(sizes):
    """How the cost of a row changes from the smallest package to the largest."""
    small, large = sizes[0], sizes[-1]
    rows = large["rows"] / small["rows"]
    if rows <= 1:
        return "One size was measured: nothing is said of how the cost grows."
    cpu, wall = (ratio(large["runs"]["compute"], small["runs"]["compute"], what) for what in ("cpu", "wall"))
    return (
        f"Growth: for {rows:.1f} times as many rows, `compute` takes {cpu:.1f} times the processor time and "
        f"{wall:.1f} times the time. A row costs {cpu / rows:.2f} × what it costs in the smaller package."
    )


def section(measured):
    sizes = sorted(measured["sizes"], key=lambda size: size["rows"])
    yield "## From rows to figures"
    yield ""
    yield (
        f"A made-up package of {sizes[0]['communes']:,} communes and ten years, by class and by zone: the share of "
        "premises that can be connected, by commune, group, département and country. From CSV files to CSV and "
        "Parquet, names and units included. Medians, with the least and the most in brackets; for ratios, those "
        "of two runs that followed each other."
    )
    yield ""
    yield "| budget for compute ÷ DuckDB by hand | allowed | measured | |"
    yield "|---|---|---|---|"
    yield from verdicts(sizes)
    for size in sizes:
        yield ""
        yield f"### {size['rows']:,} rows ({size['bytes'] / 1e6:,.0f} MB), {size['figures']:,} figures"
        yield ""
        yield from table(size)
    yield ""
    yield growth(sizes)
    yield ""
    yield (
        "Before anything is told, the figures of all five are compared row by row: value, numerator, "
        "denominator, members known and expected, status. They are identical."
    )
    yield ""
    yield (
        "“By hand” is `scripts/bench/by_hand.sql` (`by_hand_polars.py`, `by_hand_pandas.py`): declared types, no sniffing, sums and roll-ups, no key, "
        "pattern, enumeration or reference checked, no line numbers kept. `compute` checks all of them first, "
        "and keeps which lines made each figure. All may use every core; they run in turn, each in a process of "
        "its own, files in the system’s memory. "
        f"Theirs include starting Python; with DuckDB that is {middle(measured['start'], 'wall'):.2f} s and "
        f"{middle(measured['start'], 'peak') / 1e6:.0f} MB."
    )
