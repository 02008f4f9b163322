# SPDX-License-Identifier: Apache-2.0
"""The page: figures of one sitting as tables."""

from targets import judged


def render(figures):
    return "\n".join(
        [
            "# How fast",
            "",
            *head(figures),
            "",
            "## Targets",
            "",
            *table(["", "target", "measured", ""], judged(figures)),
            "",
            *attention(figures["attention"]),
            *equal(figures["courses"]),
            *others(figures),
            *steps(figures["steps"]),
        ]
    )


def head(figures):
    quick = "**A short sitting: fewer rounds and sizes, not for quoting.** " if figures["quick"] else ""
    yield (
        f"{quick}Written by `test/benchmark/compare`, which measures ours, NumPy with OpenBLAS and a limit in C on the same inputs in"
        " turns, every figure in a process of its own. A time is the median over the rounds, and a ratio the median of the ratios of each"
        " round. Ratios carry over to other machines better than times do."
    )
    yield ""
    yield from table(["", ""], figures["machine"].items())


def table(head, rows):
    yield "| " + " | ".join(head) + " |"
    yield "|" + "---|" * len(head)
    for row in rows:
        yield "| " + " | ".join(map(str, row)) + " |"


def time(seconds):
    for unit, size in (("s", 1), ("ms", 1e-3)):
        if seconds >= size:
            return f"{seconds / size:.3g} {unit}"
    return f"{seconds * 1e6:.3g} µs"


def attention(sizes):
    yield "## One right-hand side"
    yield ""
    yield (
        "sum_j P_ij x_j for all i, scores of a few units, so that every pair counts. NumPy: the faster of all scores at once and 512 rows"
        " at a time, under the kind of processor that OpenBLAS is fastest with; in each process the best time counts. C:"
        " `test/benchmark/comparison/limit.c`."
    )
    yield ""
    names = ["n x d", "threads", "ours", "NumPy", "C", "ours / NumPy", "ours / C", "OpenBLAS for", "two over one", "difference"]
    rows = []
    for s in sizes:
        for threads, t in s["threads"].items():
            last = [f"{s['two_over_one']:.2f}", f"{s['difference']:.0e}"] if threads == "2" else ["", ""]
            times = [time(t["ours"]), time(t["numpy"]), time(t["limit"])]
            ratios = [f"{t['of_numpy']:.2f}", f"{t['of_limit']:.2f}"]
            rows.append([s["size"], threads, *times, *ratios, t["core"], *last])
    yield from table(names, rows)
    yield ""
    yield "Difference: the largest between any two of the three, in units of the row."
    yield ""


def equal(courses):
    yield "## Whole solves at equal accuracy"
    yield ""
    yield (
        "z' of V = I, B = I. The cheapest tolerance of each side, and the cheapest method of SciPy, whose final tokens are within 1e-8 of a"
        " solution at tolerance 1e-13, in units of the largest coordinate; beside it, how far SciPy at 1e-13 is from that solution."
    )
    yield ""
    rows = []
    for s in courses["equal"]:
        for side in ("ours", "scipy"):
            way = s[side]
            rows.append(
                [s["course"], s["threads"], way["who"], way["tolerance"], time(way["time"]), way["evaluations"]]
                + [f"{way['error']:.1e}"]
                + ([f"{s['faster']:.1f}", f"{s['reference_difference']:.0e}"] if side == "scipy" else ["", ""])
            )
    names = ["solve", "threads", "by", "tolerance", "time", "evaluations", "error", "ours is faster by", "check"]
    yield from table(names, rows)
    p = courses["published"]
    yield ""
    yield (
        f"The published approach, restated (Euler steps of 0.1, a matrix exponential for every pair, loops in Python), {p['course']}:"
        f" {time(p['theirs'])} with error {p['their_error']:.1e}; ours {time(p['ours'])} with error {p['our_error']:.1e}:"
        f" {p['faster']:.0f} times faster."
    )
    yield ""


def others(figures):
    courses = figures["courses"]
    yield "## Other solves, at tolerance 1e-9"
    yield ""
    rows = [[c["course"], 1, time(c["time"]), c["evaluations"], c["undecided"]] for c in courses["ours"]]
    p = courses["pruned"]
    rows.append([p["course"] + ", dense", 2, time(p["dense"]), p["evaluations"], p["undecided"]])
    rows.append([p["course"] + ", pruned", 2, time(p["pruned"]), p["evaluations"], p["undecided"]])
    for run in figures.get("large", []):
        rows.append([run["course"] + ", in 1 GB", 2, time(run["wall"]), run["evaluations"], ""])
    yield from table(["solve", "threads", "time", "evaluations", "undecided"], rows)
    yield ""
    yield f"Dense and pruned differ by {p['difference']:.1e} in units of the largest coordinate; pruned is {p['faster']:.1f} times faster."
    yield ""


def steps(figures):
    cost = figures["cost"]
    yield "## Steps"
    yield ""
    yield (
        f"n = 20, d = 2, V = I, T = 12, in processor time: a step takes {time(cost['step'])}, of which {cost['evaluations']:.2f} right-hand sides of"
        f" {time(cost['attend'])} each; beyond them {cost['beyond'] * 1e6:.2f} µs, in it {time(cost['lead'])} to find who leads whom."
    )
    yield ""
    rows = [[a["course"], a["threads"], f"{a['median']:.0f}", f"{a['mean']:.0f}"] for a in figures["allocation"]]
    yield from table(["bytes a step, second half of the run", "threads", "median", "mean"], rows)
    yield ""
    rows = [[b["what"], "equal" if len(b["hashes"]) == 1 else "**not equal**", b["hashes"][0][:16]] for b in figures["bits"]]
    yield from table(["bits, 1, 2 and 7 threads, both JDKs", "", "SHA-256 begins with"], rows)
    yield ""
