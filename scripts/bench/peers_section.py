"""What BENCHMARKS.md says of the same chart made by others, from what peers.py measured."""

from statistics import median

from browser_section import weight

NAMES = {"trajectoire": "Trajectoire", "observable": "Observable Framework", "dash": "Plotly Dash"}
# From the browser on this machine, then from Lighthouse.
TIMES = {
    "chart": "the chart is painted",
    "answered": "a choice is answered",
    "choice": "from a choice to its chart, laid out",
}
PHONE = {"fcp": "first paint", "lcp": "LCP", "interactive": "interactive", "tbt": "blocking"}


def row(cells):
    return f"| {' | '.join(cells)} |"


def seen(times):
    return f"{median(times):,.0f} ms ({min(times):,.0f} to {max(times):,.0f})"


def section(measured):
    times, audits = measured["times"], measured["audits"]
    yield "## The same chart made by others"
    yield ""
    yield (
        f"46 lines of ten years, a point for each figure, and the choice of the last year, from the same CSV of "
        f"{measured['rows']} rows. Observable Framework builds a page of files, compressed beforehand and served by nginx; "
        "Plotly Dash is served by gunicorn, compressed, a worker for each core and four threads in each. The page of Trajectoire has the table of "
        "the figures too, and a drawing for phones. No page asks anything of another server. Their sources are in "
        "`scripts/bench/peers`."
    )
    yield ""
    yield (
        f"In Chromium on this machine, nothing slowed down, a browser that has kept nothing: {len(times['dash']['chart'])} "
        f"times each in turn, from the request; then {len(times['dash']['choice'])} choices. Medians, with the least and the most."
    )
    yield ""
    yield row(["", *TIMES.values()])
    yield row(["---"] * (1 + len(TIMES)))
    for name, words in NAMES.items():
        yield row([words, *(seen(times[name][what]) for what in TIMES)])
    yield ""
    yield f"Lighthouse 12, as for a phone; medians of {len(audits['dash'])} rounds."
    yield ""
    yield row(["", "performance", *PHONE.values()])
    yield row(["---"] * (2 + len(PHONE)))
    for name, words in NAMES.items():
        score = median(run["scores"][0] for run in audits[name])
        each = (median(run["times"][what] for run in audits[name]) for what in PHONE)
        yield row([words, f"{score:.0f}", *(f"{time:,.0f} ms" for time in each)])
    yield ""
    yield "Bytes on the wire, headers included:"
    yield ""
    for name, words in NAMES.items():
        fetched = "WebAssembly" if name == "trajectoire" else "data"
        yield f"- {words}: {weight(audits[name][0], fetched)}"
