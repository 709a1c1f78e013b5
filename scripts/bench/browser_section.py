"""What BENCHMARKS.md says of pages in a browser, from what browser.py measured."""

from statistics import median

CATEGORIES = ("performance", "accessibility", "best practices", "SEO")
TYPES = {"Document": "HTML", "Stylesheet": "CSS", "Script": "JavaScript", "Image": "images"}
# Largest contentful paint, as a multiple of that of a static page; milliseconds of blocking.
LCP, BLOCKING = 1.2, 50
# Milliseconds: the budget where there is one, and what is measured.
TIMES = {
    "painted": (120, "chart and table visible, without scripts nor throttling"),
    "chart": (16, "a choice among 46 lines of ten years: the chart is drawn and laid out"),
    "whole": (None, "the same: sentence, links and table of 460 rows too"),
    "letter": (50, "a letter where a territory is added, among all communes: its answers are laid out"),
    "names": (None, "the first letter there: the names of all communes come, then its answers"),
    "search": (None, "a search among all communes: its page is painted"),
}


def middle(runs, whose, what):
    return median(run[whose]["times"][what] for run in runs)


def scores(runs):
    """The median of each score."""
    return [round(median(run["own"]["scores"][rank] for run in runs)) for rank in range(len(CATEGORIES))]


def weight(run, fetched="WebAssembly"):
    """Bytes on the wire by type, and what it is that scripts fetch."""
    told = {}
    for kind, bytes in run["bytes"].items():
        name = {**TYPES, "Fetch": fetched, "XHR": fetched}.get(kind, "others")
        told[name] = told.get(name, 0) + bytes
    return ", ".join(f"{name} {bytes / 1000:,.1f} kB" for name, bytes in told.items() if bytes)


def verdict(met):
    return "met" if met else "**missed**"


def section(measured):
    pages = {}
    for run in measured["runs"]:
        pages.setdefault(run["page"], []).append(run)
    rounds = len(next(iter(pages.values())))
    least = [min(scores(runs)[rank] for runs in pages.values()) for rank in range(len(CATEGORIES))]
    ratios = {page: middle(runs, "own", "lcp") / middle(runs, "static", "lcp") for page, runs in pages.items()}
    blocking = max(middle(runs, "own", "tbt") for runs in pages.values())
    yield "## Pages in a browser"
    yield ""
    yield (
        f"Lighthouse 12, as for a phone (its simulated slow line and processor), on {len(pages)} pages of the pilot; medians "
        f"of {rounds} rounds. “Static” is the same bytes, files and headers of coding, from nginx."
    )
    yield ""
    yield "| budget | allowed | measured, the worst page | |"
    yield "|---|---|---|---|"
    for name, score in zip(CATEGORIES, least):
        yield f"| Lighthouse, {name} | 100 | {score} | {verdict(score == 100)} |"
    yield f"| LCP ÷ static | ≤ {LCP} × | {max(ratios.values()):.2f} × | {verdict(max(ratios.values()) <= LCP)} |"
    yield f"| total blocking time | ≤ {BLOCKING} ms | {blocking:.0f} ms | {verdict(blocking <= BLOCKING)} |"
    for name, (budget, words) in TIMES.items():
        seen = measured["times"][name]
        if budget:
            yield f"| {words} | ≤ {budget} ms | {median(seen):.0f} ms | {verdict(median(seen) <= budget)} |"
    yield ""
    yield "| page | scores | first paint | LCP | ÷ static | interactive | blocking | long tasks |"
    yield "|---|---|---|---|---|---|---|---|"
    for page, runs in pages.items():
        times = " | ".join(f"{middle(runs, 'own', what):,.0f} ms" for what in ("fcp", "lcp"))
        tasks = max(len(run["own"]["longTasks"]) for run in runs)
        yield (
            f"| `{page}` | {' / '.join(str(score) for score in scores(runs))} | {times} | {ratios[page]:.2f} × | "
            f"{middle(runs, 'own', 'interactive'):,.0f} ms | {middle(runs, 'own', 'tbt'):,.0f} ms | {tasks} |"
        )
    yield ""
    yield "What moves, in Chromium on this machine, medians with the least and the most:"
    yield ""
    for name, (_, words) in TIMES.items():
        seen = measured["times"][name]
        yield f"- {words}: {median(seen):.1f} ms ({min(seen):.1f} to {max(seen):.1f}, {len(seen)} times)"
    yield ""
    yield "Bytes on the wire, headers included:"
    yield ""
    for page, runs in pages.items():
        yield f"- `{page}`: {weight(runs[0]['own'])}"
