"""What BENCHMARKS.md says of starting, of pages made for the first time and of growth, from what growth.py measured."""

from math import log
from statistics import median

# How much longer a page may take than with the fewest communes.
FLAT = 1.2
PAGES = {
    "portrait": "the portrait of a commune",
    "view": "an indicator for two communes",
    "search": "a search for a commune by its name",
    "slip": "the same, two letters swapped",
}
# What the budget is of: the pages that readers are led to.
BUDGET = ("portrait", "view", "search")
S, LONG, MS, MB, RATE = (1, "s", 2), (1e-3, "ms", 0), (1e-3, "ms", 1), (1e6, "MB", 0), (1, "/s", 0)
# What is told of each size: where it is in a round, and its unit.
MEASURES = {
    "`trajectoire publish`, the first release: time": (("publish", "wall"), LONG),
    "`trajectoire publish`, the first release: peak memory": (("publish", "peak"), MB),
    "from the start of `trajectoire serve` to its first page": (("start",), LONG),
    "memory at rest, after that page": (("rest",), MB),
    "memory at most, after 1,000 portraits for 16 clients": (("load",), MB),
    "memory at most, two releases being held for a moment": (("move", "peak"), MB),
    "portraits made for 16 clients at once": (("rate",), RATE),
    "the first search, which makes the index": (("first",), MS),
} | {
    f"{words}: {told}": ((kind, quantile), MS)
    for kind, words in PAGES.items()
    for quantile, told in {"p50": "half within", "p99": "99 % within"}.items()
}


def count(size):
    return f"{size['communes']:,} communes"


def values(size, path):
    """A measure in each round."""
    found = []
    for seen in size["rounds"]:
        for name in path:
            seen = seen[name]
        found.append(seen)
    return found


def middle(size, path):
    return median(values(size, path))


def shown(size, path, unit):
    """The median, and the least and the most."""
    per, name, decimals = unit
    own = values(size, path)
    number = [f"{value / per:,.{decimals}f}" for value in (median(own), min(own), max(own))]
    return f"{number[0]} {name} ({number[1]} to {number[2]})"


def exponent(sizes, path):
    """The power of the number of communes by which a measure grows: the slope of its logarithms, by least squares."""
    x, y = [log(size["communes"]) for size in sizes], [log(middle(size, path)) for size in sizes]
    mean_x, mean_y = sum(x) / len(x), sum(y) / len(y)
    return sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y)) / sum((a - mean_x) ** 2 for a in x)


def verdicts(sizes):
    for kind in BUDGET:
        times = [middle(size, (kind, "p50")) / middle(sizes[0], (kind, "p50")) for size in sizes]
        told = ", ".join(f"{one:.2f}" for one in times)
        verdict = "met" if max(times) <= FLAT else "**missed**"
        yield f"| {PAGES[kind]}, half within | ≤ {FLAT} × | {told} × | {verdict} |"


def starting(measured):
    pilot, nation = measured["pilot"], measured["sizes"][-1]
    yield "## Start and memory"
    yield ""
    yield (
        f"The program is one file of {measured['binary'] / 1e6:,.1f} MB. It starts on a store that is there, from its "
        "first instruction to the first page that it answers. "
        f"Medians of {len(pilot['rounds'])} rounds, with the least and the most in brackets."
    )
    yield ""
    yield "| | first page | memory at rest | memory at most, 1,000 portraits for 16 clients |"
    yield "|---|---|---|---|"
    for name, size in (("the pilot", pilot), (count(nation), nation)):
        cells = [shown(size, path, unit) for path, unit in ((("start",), LONG), (("rest",), MB), (("load",), MB))]
        yield f"| {name} | {' | '.join(cells)} |"


def ready(size, whole):
    """From a publication to what is answered then."""
    moves = {"published": "published", "answered": "answered by the new release"}
    first = size["rounds"][0]["move"]
    if "ready" in first:
        moves["ready"] = f"all {first['pages']:,} pages of its sitemap answered"
    told = ", ".join(f"{words} after {shown(size, ('move', name), S)}" for name, words in moves.items())
    return f"{whole}: {told}."


def cold(measured):
    pilot, nation = measured["pilot"], measured["sizes"][-1]
    yield "## Cold pages"
    yield ""
    yield (
        "Pages that nobody asked for before, made and sent in Brotli: one client asks for one after the other, spread "
        "over all communes. A reader who comes second is answered from memory."
    )
    yield ""
    yield f"| | the pilot, half within | 99 % within | {count(nation)}, half within | 99 % within |"
    yield "|---|---|---|---|---|"
    for kind, words in PAGES.items():
        cells = [shown(size, (kind, quantile), MS) for size in (pilot, nation) for quantile in ("p50", "p99")]
        yield f"| {words} | {' | '.join(cells)} |"
    yield ""
    yield (
        "From the start of `trajectoire publish` of a package in which one figure was corrected, to a server that runs "
        "meanwhile; its pages are then asked for by 16 clients in Brotli."
    )
    yield ""
    yield f"- {ready(pilot, 'The pilot')}"
    yield f"- {ready(nation, count(nation))} Its pages are made when they are asked for."


def growing(measured):
    sizes = measured["sizes"]
    numbers = [f"{size['communes']:,}" for size in sizes]
    yield "## Growth"
    yield ""
    yield (
        "Made-up packages of more and more communes, with their groups, départements and the country: one indicator, "
        "ten years, ten rows for each commune."
    )
    yield ""
    yield f"| budget | allowed | measured with {', '.join(numbers)} communes | |"
    yield "|---|---|---|---|"
    yield from verdicts(sizes)
    yield ""
    yield "![The same measures by number of communes, on logarithmic scales](docs/growth.svg)"
    yield ""
    yield f"| communes | {' | '.join(numbers)} | exponent | of the last step |"
    yield f"|---|{'---|' * len(sizes)}---|---|"
    for words, (path, unit) in MEASURES.items():
        cells = " | ".join(shown(size, path, unit) for size in sizes)
        yield f"| {words} | {cells} | {exponent(sizes, path):.2f} | {exponent(sizes[-2:], path):.2f} |"
    yield ""
    yield (
        "The exponent is the power of the number of communes by which a measure grows, by least squares over all sizes, "
        "and then from the last but one to the last: 0 is flat, 1 is in proportion. The chart is drawn by the charts of "
        "the site (`app/examples/growth.rs`)."
    )


def section(measured):
    yield from starting(measured)
    yield ""
    yield from cold(measured)
    yield ""
    yield from growing(measured)
