"""What BENCHMARKS.md says of what the module for the browser is made of, from what wasm.py measured."""

# Crates with less than this share of the whole are told together.
LEAST = 0.01


def section(measured):
    whole = measured["whole"]
    crates = sorted(measured["crates"].items(), key=lambda one: -one[1][1])
    told = [(name, pieces) for name, pieces in crates if pieces[1] >= LEAST * whole]
    rest = [pieces for _, pieces in crates[len(told) :]]
    yield "## WebAssembly by crate"
    yield ""
    yield (
        f"The module of the islands has {measured['ships']:,} bytes, {measured['compressed']:,} in Brotli; "
        "`end2end/tests/budgets/weight.spec.ts` fails where it and the scripts of a page are over the budget. Here it is made "
        "again by the same steps with the names of its functions, and twiggy weighs them, before compression. A function is "
        "counted for the crate that its name begins with: what is generic, for who wrote it and not for who uses it; what is inlined, for its caller."
    )
    yield ""
    yield "| crate | pieces | bytes | share |"
    yield "|---|---|---|---|"
    for name, (functions, bytes) in told:
        yield f"| {name} | {functions:,} | {bytes:,} | {bytes / whole:.1%} |"
    if rest:
        functions, bytes = (sum(column) for column in zip(*rest))
        yield f"| {len(rest)} others | {functions:,} | {bytes:,} | {bytes / whole:.1%} |"
