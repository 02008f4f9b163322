# SPDX-License-Identifier: Apache-2.0
"""One right-hand side: ours, NumPy with OpenBLAS, and the limit in C, round robin."""

import numpy as np

from sitting import Refused, array, cores, median, ratio

SIZES = ["64x2", "256x3", "256x128", "1024x3", "1024x64", "4096x2", "4096x64", "16384x3"]
QUICK_SIZES = ["64x2", "256x3", "256x128", "1024x3"]

# Sums of positive weights in three orders, each exponential of an exponent of a few tens wrong by as many roundings.
AGREEMENT = 1e-12


def measure(sitting):
    return [of_size(sitting, size) for size in (QUICK_SIZES if sitting.quick else SIZES)]


def of_size(sitting, size):
    n, d = map(int, size.split("x"))
    problem = sitting.file(size + ".problem")
    sitting.ours("problem", size, problem)
    runs = Runs(sitting, size, problem)
    for first in [True] + [False] * (sitting.rounds - 1):
        for threads in (1, 2):
            runs.ours(threads)
            runs.limit(threads)
            runs.numpy(threads, first)
    result = {"size": size, "n": n, "d": d, "difference": runs.difference(d), "threads": {}}
    for threads in (1, 2):
        ours, peer, limit = (runs.times[who, threads] for who in ("ours", "numpy", "limit"))
        result["threads"][str(threads)] = {
            "ours": median(ours),
            "numpy": median(peer),
            "limit": median(limit),
            "core": runs.core[threads] or "its own guess",
            "of_numpy": ratio(ours, peer),
            "of_limit": ratio(ours, limit),
        }
    result["two_over_one"] = ratio(runs.times["ours", 1], runs.times["ours", 2])
    one = result["threads"]["1"]
    sitting.say(f"{size}: {one['of_numpy']:.2f} of numpy, {one['of_limit']:.2f} of the limit")
    return result


class Runs:
    """
    The best times of one size by who and threads: with two threads, a median would tell how often a busy machine had two cores free.

    NumPy goes on with the kind of processor that was best in the first round.
    """

    def __init__(self, sitting, size, problem):
        self.sitting = sitting
        self.size = size
        self.problem = problem
        self.n, self.d = size.split("x")
        self.times = {}
        self.core = {}
        heavy = int(self.n) ** 2 * int(self.d) >= 2**24
        self.seconds = 3.0 if heavy else 1.6
        self.peer_seconds = 1.4 if heavy else 0.6

    def out(self, who):
        return self.sitting.file(f"{self.size}.{who}")

    def ours(self, threads):
        figures = self.sitting.ours("attend", self.size, threads, self.seconds, self.out("ours"))
        self.add("ours", threads, figures)

    def limit(self, threads):
        figures = self.sitting.limit(
            self.problem, self.n, self.d, threads, self.peer_seconds, self.out("limit")
        )
        self.add("limit", threads, figures)

    def numpy(self, threads, first):
        found = {}
        for core in cores() if first else [self.core[threads]]:
            try:
                found[core] = self.sitting.numpy(
                    *("attend", self.problem, self.n, self.d, self.peer_seconds, self.out("numpy")),
                    threads=threads,
                    core=core,
                )
            except Refused:
                if core == "":
                    raise
        self.core[threads] = min(found, key=lambda core: found[core]["best"])
        self.add("numpy", threads, found[self.core[threads]])

    def add(self, who, threads, figures):
        self.times.setdefault((who, threads), []).append(figures["best"])

    def difference(self, d):
        """The largest difference of a row between any two, in units of its largest coordinate, or of a token's where that is more."""
        rows = {who: array(self.out(who), d) for who in ("ours", "numpy", "limit")}
        unit = np.maximum(1, np.abs(rows["numpy"]).max(axis=1))
        worst = max(
            float((np.abs(rows[a] - rows[b]).max(axis=1) / unit).max())
            for a, b in (("ours", "numpy"), ("ours", "limit"), ("limit", "numpy"))
        )
        if not worst <= AGREEMENT:
            raise SystemExit(
                f"Cannot compare at {self.size}, because results differ by {worst:.1e} of a row. One of the three is wrong."
            )
        return worst
