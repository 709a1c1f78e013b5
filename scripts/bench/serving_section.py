"""What BENCHMARKS.md says of answers over HTTP, from what serving.py measured."""

from statistics import median

KINDS = {
    "page": "the page of an indicator, in Brotli",
    "csv": "its figures for one commune, as CSV",
    "json": "the same from the API, as JSON",
}
NAMES = {"trajectoire": "Trajectoire", "nginx": "nginx, the same bytes from a file", "datasette": "Datasette, the same rows"}
# Requests a second, as multiples of those of another.
BUDGETS = (("page", "nginx", 0.7), ("csv", "datasette", 100), ("json", "datasette", 100))


def middle(measured, subject, kind, connections, what):
    own = [run[what] for run in measured["runs"]
           if (run["subject"], run["kind"], run["connections"]) == (subject, kind, connections)]
    return median(own) if own else None


def times(measured, kind, other, connections, one="trajectoire"):
    ours, theirs = (middle(measured, subject, kind, connections, "rate") for subject in (one, other))
    return ours / theirs


def section(measured):
    every = sorted({run["connections"] for run in measured["runs"]})
    yield "## Answers over HTTP"
    yield ""
    yield (
        "The pilot, asked by `wrk` on the same machine, which takes one of its cores or less: each server in turn, the "
        "others idle. Medians of three rounds. nginx has the bytes that Trajectoire answers in a file; Datasette has the "
        "same rows in SQLite, indexed and immutable. None of them writes a line for each request. Ratios are of requests per second."
    )
    yield ""
    yield "| budget | allowed | measured at " + ", ".join(str(one) for one in every) + " connections | |"
    yield "|---|---|---|---|"
    for kind, other, least in BUDGETS:
        ratios = [times(measured, kind, other, one) for one in every]
        verdict = "met" if min(ratios) >= least else "**missed**"
        told = ", ".join(f"{ratio:,.2f}" if least < 1 else f"{ratio:,.0f}" for ratio in ratios)
        yield f"| {KINDS[kind]} ÷ {NAMES[other]} | ≥ {least} × | {told} × | {verdict} |"
    yield ""
    limits = " and ".join(f"{times(measured, kind, 'datasette', 1, 'nginx'):,.0f} ×" for kind in ("csv", "json"))
    yield (
        "With one connection a client waits for each answer before it asks again, and the way there and back is most of "
        f"the time: nginx itself, with the same bytes in a file, is {limits} Datasette there."
    )
    for kind, words in KINDS.items():
        yield ""
        yield f"### {words[0].upper()}{words[1:]}: {measured['sizes'][kind]:,} bytes"
        yield ""
        yield "| | connections | requests per second | half within | 99 % within |"
        yield "|---|---|---|---|---|"
        for subject, name in NAMES.items():
            for connections in every:
                seen = [middle(measured, subject, kind, connections, what) for what in ("rate", "p50", "p99")]
                if None not in seen:
                    yield f"| {name} | {connections} | {seen[0]:,.0f} | {seen[1]:,.2f} ms | {seen[2]:,.2f} ms |"
    yield ""
    peaks = ", ".join(f"{NAMES[subject].split(',')[0]} {bytes / 1e6:,.0f} MB" for subject, bytes in measured["peaks"].items())
    yield f"Peak memory, all of a server’s processes: {peaks}."
