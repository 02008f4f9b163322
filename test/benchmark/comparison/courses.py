# SPDX-License-Identifier: Apache-2.0
"""Whole solves: at equal accuracy against SciPy and the published approach; large ones dense and pruned."""

import time

import numpy as np

from sitting import array, median, ratio

ACCURACY = 1e-8
TIGHT = "1e-13"
TOLERANCES = ["1e-6", "1e-7", "1e-8", "1e-9", "1e-10", "1e-11", "1e-12"]


def measure(sitting):
    small = against_scipy(sitting, "identity:40x2:12", 1, ["DOP853", "RK45", "LSODA"], TOLERANCES)
    large = "identity:256x3:3" if sitting.quick else "identity:1024x3:3"
    return {
        "equal": [small, against_scipy(sitting, large, 2, ["DOP853", "RK45"], TOLERANCES[1:6])],
        "published": against_published(sitting),
        "ours": [plain(sitting, course) for course in ("plane:40x2:15", "spectrum:128x128:3")],
        "pruned": pruned(sitting),
    }


def parts(course):
    _, size, horizon = course.split(":")
    n, d = map(int, size.split("x"))
    return n, d, float(horizon)


def ours(sitting, course, tolerance, threads, seconds, variant="pruned", flags=()):
    out = sitting.file(f"{course}.{variant}")
    figures = sitting.ours("solve", course, tolerance, threads, variant, seconds, out, flags=flags)
    if figures["reached"] < parts(course)[2]:
        raise SystemExit(f"Cannot compare {course}, because it ended at t = {figures['reached']}.")
    return figures, array(out, parts(course)[1])


def scipy(sitting, course, tolerance, threads, seconds, method):
    n, d, horizon = parts(course)
    out = sitting.file(f"{course}.{method}")
    start = sitting.file(f"{course}.start")
    figures = sitting.numpy(
        "solve", start, n, d, horizon, method, tolerance, seconds, out, threads=threads
    )
    return figures, array(out, d)


def error(tokens, reference):
    """The largest over tokens, in units of the largest coordinate."""
    return float(np.abs(tokens - reference).max() / np.abs(reference).max())


def against_scipy(sitting, course, threads, methods, tolerances):
    sitting.ours("start", course, sitting.file(f"{course}.start"))
    _, reference = ours(sitting, course, TIGHT, threads, 0)
    _, check = scipy(sitting, course, TIGHT, threads, 0, "DOP853")
    ways = {("ours", t): lambda s, t=t: ours(sitting, course, t, threads, s) for t in tolerances}
    for m in methods:
        for t in tolerances:
            ways[m, t] = lambda s, m=m, t=t: scipy(sitting, course, t, threads, s, m)
    tried = []
    for (who, tolerance), run in ways.items():
        figures, tokens = run(0.5)
        tried.append(
            {
                "who": who,
                "tolerance": tolerance,
                "error": error(tokens, reference),
                "time": figures["median"],
                "evaluations": int(figures["evaluations"]),
            }
        )
    best = {
        side: cheapest([t for t in tried if (t["who"] == "ours") == (side == "ours")])
        for side in ("ours", "scipy")
    }
    times = {side: [] for side in best}
    for _ in range(sitting.rounds):
        for side, way in best.items():
            figures, _ = ways[way["who"], way["tolerance"]](2.5)
            times[side].append(figures["median"])
    faster = ratio(times["scipy"], times["ours"])
    sitting.say(f"{course}: {faster:.1f} times faster than {best['scipy']['who']}")
    return {
        "course": course,
        "threads": threads,
        "reference_difference": error(check, reference),
        "tried": tried,
        "ours": {**best["ours"], "time": median(times["ours"])},
        "scipy": {**best["scipy"], "time": median(times["scipy"])},
        "faster": faster,
    }


def cheapest(tried):
    """
    Of each method the tolerance of fewest evaluations that is accurate enough: short trials of a program that is still being compiled say
    little of its time. Of methods that of least time. If none is accurate enough, the most accurate one.
    """
    enough = [t for t in tried if t["error"] <= ACCURACY]
    if not enough:
        return min(tried, key=lambda t: t["error"])
    methods = {t["who"] for t in enough}
    best = [
        min((t for t in enough if t["who"] == who), key=lambda t: t["evaluations"])
        for who in sorted(methods)
    ]
    return min(best, key=lambda t: t["time"])


def against_published(sitting):
    course = "identity:20x2:5"
    n, d, horizon = parts(course)
    start, out = sitting.file(f"{course}.start"), sitting.file(f"{course}.published")
    sitting.ours("start", course, start)
    _, reference = ours(sitting, course, TIGHT, 1, 0)
    theirs = sitting.numpy("published", start, n, horizon, out)
    figures, tokens = ours(sitting, course, "1e-9", 1, 2)
    sitting.say(f"{course}: {theirs['median'] / figures['median']:.0f} times faster than published")
    return {
        "course": course,
        "theirs": theirs["median"],
        "ours": figures["median"],
        "their_error": error(array(out, d), reference),
        "our_error": error(tokens, reference),
        "faster": theirs["median"] / figures["median"],
    }


def plain(sitting, course):
    figures, _ = ours(sitting, course, "1e-9", 1, 2)
    sitting.say(f"{course}: {figures['median']:.4g} s")
    return {
        "course": course,
        "time": figures["median"],
        "evaluations": int(figures["evaluations"]),
        "undecided": int(figures["undecided"]),
    }


def pruned(sitting):
    """Dense and pruned once each: minutes, compared in size and not in per cent."""
    course = "wide:1000x3:5" if sitting.quick else "wide:20000x3:5"
    dense, all_pairs = ours(sitting, course, "1e-9", 2, 0, "dense")
    fast, some_pairs = ours(sitting, course, "1e-9", 2, 0, "pruned")
    sitting.say(f"{course}: {dense['median']:.3g} s dense, {fast['median']:.3g} s pruned")
    return {
        "course": course,
        "dense": dense["median"],
        "pruned": fast["median"],
        "evaluations": int(fast["evaluations"]),
        "undecided": int(fast["undecided"]),
        "difference": error(some_pairs, all_pairs),
        "faster": dense["median"] / fast["median"],
    }


LARGE = ("wide:100000x3:5", "wide:100000x2:5")


def large(sitting, which=LARGE):
    """A hundred thousand tokens on two threads in a gigabyte; wall time of the whole process."""
    results = []
    for course in which:
        start = time.monotonic()
        figures, _ = ours(sitting, course, "1e-9", 2, 0, flags=("-Xmx1g",))
        wall = time.monotonic() - start
        sitting.say(f"{course}: {wall / 60:.1f} min")
        results.append({"course": course, "wall": wall, "evaluations": int(figures["evaluations"])})
    return results
