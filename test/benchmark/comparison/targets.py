# SPDX-License-Identifier: Apache-2.0
"""What was promised, each with the figure that was measured and whether that is enough."""

NOT_MEASURED = "not measured"


def judged(figures):
    """(number, promise, figure, verdict) for every target."""
    rows = [*attention(figures["attention"]), *solves(figures["courses"])]
    rows += [*large(figures), *steps(figures["steps"], figures["both_jdks"])]
    return rows


def row(number, promise, values, enough, text):
    """The worst of some values decides; None where there is none."""
    if not values:
        return number, promise, NOT_MEASURED, NOT_MEASURED
    return number, promise, text, "met" if all(enough(v) for v in values) else "**missed**"


def attention(sizes):
    def of(which, threads, chosen):
        return [s["threads"][str(t)][which] for s in sizes if chosen(s) for t in threads]

    few = of("of_numpy", (1, 2), lambda s: s["d"] <= 3)
    limit = of("of_limit", (1, 2), lambda s: s["d"] <= 3 and s["n"] >= 1024)
    two = of("of_numpy", (2,), lambda s: s["d"] >= 64)
    one = of("of_numpy", (1,), lambda s: s["d"] >= 64)
    pairs = [s["two_over_one"] for s in sizes if s["n"] >= 4096]
    yield at_most(1, "d ≤ 3: ≤ 0.40 of NumPy's time, every size, same threads", few, 0.40)
    yield at_most(1, "d ≤ 3, n ≥ 1024: ≤ 1.8 of the C limit", limit, 1.8)
    yield at_most(1, "d ≥ 64: ≤ 1.0 of NumPy, two threads", two, 1.0)
    yield at_most(1, "d ≥ 64: ≤ 1.3 of NumPy, one thread", one, 1.3)
    yield at_least(5, "two threads ≥ 1.7 times one, n ≥ 4096", pairs, 1.7)


def at_most(number, promise, values, most):
    text = f"at worst {max(values):.2f}" if values else ""
    return row(number, promise, values, lambda v: v <= most, text)


def at_least(number, promise, values, least):
    text = f"at worst {min(values):.2f}" if values else ""
    return row(number, promise, values, lambda v: v >= least, text)


def solves(courses):
    small = [s["faster"] for s in courses["equal"] if size(s) == "40x2"]
    large_one = [s["faster"] for s in courses["equal"] if size(s) == "1024x3"]
    yield at_least(2, "n = 40: ≥ 5 times faster than NumPy + solve_ivp, equal accuracy", small, 5)
    yield at_least(2, "n = 1024: ≥ 3 times faster, equal accuracy", large_one, 3)
    published = [courses["published"]["faster"]]
    yield at_least(2, "n = 20: ≥ 1000 times faster than the published approach", published, 1000)


def size(solve):
    return solve["course"].split(":")[1]


def large(figures):
    pruned = figures["courses"]["pruned"]
    full = size(pruned) == "20000x3"
    faster = [pruned["faster"]] if full else []
    same = [pruned["difference"]] if full else []
    yield at_least(3, "n = 20,000: pruned ≥ 10 times faster than dense", faster, 10)
    yield row(
        3,
        "n = 20,000: the same final tokens within 1e-12",
        same,
        lambda v: v <= 1e-12,
        f"{pruned['difference']:.1e}",
    )
    walls = [run["wall"] / 60 for run in figures.get("large", [])]
    text = f"at worst {max(walls):.1f} min" if walls else ""
    if not walls and full:
        walls = [pruned["pruned"] / 60 * 5**2]  # five times as many tokens
        text = f"not run; some {walls[0]:.0f} min, as n² from 20,000"
    promise = "n = 100,000: below 15 minutes on two threads in 1 GB"
    yield row(3, promise, walls, lambda v: v < 15, text)


def steps(figures, both_jdks):
    beyond = figures["cost"]["beyond"] * 1e6
    yield row(
        4,
        "a step of n = 20: below 2 µs beyond its right-hand sides",
        [beyond],
        lambda v: v < 2,
        f"{beyond:.2f} µs",
    )
    bytes_a_step = [a["median"] for a in figures["allocation"]]
    text = f"at worst {max(bytes_a_step):.0f} bytes a step"
    yield row(4, "nothing allocated in steady state", bytes_a_step, lambda v: v == 0, text)
    kinds = [len(b["hashes"]) for b in figures["bits"]] if both_jdks else []
    text = "not equal" if any(kind > 1 for kind in kinds) else "equal"
    promise = "all bits equal for 1, 2, 7 threads and both JDKs"
    yield row(6, promise, kinds, lambda v: v == 1, text)
