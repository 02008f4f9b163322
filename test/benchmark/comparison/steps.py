# SPDX-License-Identifier: Apache-2.0
"""What a step takes beyond its right-hand sides, what it allocates, and whether all bits are the same."""

BITS = ["1024x3", "256x128", "1000x7", "identity:40x2:12", "plane:300x2:15", "identity:700x3:3"]


def measure(sitting):
    return {"cost": cost(sitting), "allocation": allocation(sitting), "bits": bits(sitting)}


def cost(sitting):
    figures = sitting.ours("step", "identity:20x2:12", 4 if sitting.quick else 10)
    sitting.say(f"a step of n = 20: {figures['beyond'] * 1e6:.2f} us beyond its right-hand sides")
    return figures


def allocation(sitting):
    results = []
    for course, tolerance, threads in (
        ("identity:20x2:12", "1e-13", 1),
        ("identity:700x3:3", "1e-9", 1),
        ("identity:700x3:3", "1e-9", 2),
    ):
        figures = sitting.ours("allocation", course, tolerance, threads)
        results.append({"course": course, "threads": threads, **figures})
    return results


def bits(sitting):
    """By what is computed, the distinct hashes of 1, 2 and 7 threads under both JDKs."""
    results = []
    for what in BITS[:4:3] if sitting.quick else BITS:
        hashes = set()
        for other in [False] + [True] * bool(sitting.other_java_home):
            hashes |= set(sitting.ours("bits", what, 1, 2, 7, other=other).values())
        sitting.say(f"bits of {what}: {'equal' if len(hashes) == 1 else 'not equal'}")
        results.append({"what": what, "hashes": sorted(hashes)})
    return results
