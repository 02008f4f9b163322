# SPDX-License-Identifier: Apache-2.0
"""Rescaled tokens z(t) of x_i' = sum_j P_ij V x_j, P_ij = softmax_j x_i . x_j, to 30 digits.

Taylor series of x about the present time, of order 50, in fixed point with 640 binary digits (192 decimal ones). Scores are those of
the differences x_j - x_l, l the leader of token i, so that no weight overflows and none loses its accuracy where tokens nearly
coincide. The step is a share of the radius of convergence that the last coefficients suggest.

Once every leader l leads itself and every other weight is and stays below e^-450, less than the arithmetic resolves, the flow is
x_l(t) = e^{(t - s) V} x_l(s), and x_i - x_l does not change: the rest is closed form.

Every case is computed twice, with half the step and a higher order the second time, and the digits in common are printed. Run it in
the folder of the files it writes: python make_references.py
"""

import random
import sys
from operator import mul

from mpmath import exp, expm, log10, matrix, mp, mpf, nstr

BITS = 640
ONE = 1 << BITS
FROZEN = 450
DIGITS = 30

mp.prec = BITS + 400


def fixed(x):
    """A double or a high-precision number as an integer multiple of 2^-BITS."""
    return int(mpf(x) * ONE)


def convolve(a, b, k):
    """Coefficient k of the product of two series."""
    return sum(map(mul, a[: k + 1], b[k::-1])) >> BITS


def leaders_of(x):
    """argmax_j x_i . x_j for every i."""
    n = len(x)
    scores = [[sum(map(mul, x[i], x[j])) for j in range(n)] for i in range(n)]
    return [max(range(n), key=row.__getitem__) for row in scores]


def series(x, value, order):
    """Taylor coefficients s[i][c][k] of the tokens x, k = 0 .. order."""
    n, d = len(x), len(value)
    tokens = range(n)
    axes = range(d)
    leader = leaders_of(x)
    s = [[[x[i][c]] for c in axes] for i in tokens]
    # Per row i: differences e[j][c] = x_j - x_l, scores g[j], derivatives of the scores, weights w[j], mean m[c] - x_l.
    pairs = [(i, j) for i in tokens for j in tokens if j != leader[i]]
    e = {p: [[] for _ in axes] for p in pairs}
    slope = {p: [] for p in pairs}
    w = {p: [] for p in pairs}
    total = [[] for _ in tokens]
    mean = [[[] for _ in axes] for _ in tokens]
    for k in range(order):
        for i, j in pairs:
            diff = e[i, j]
            for c in axes:
                diff[c].append(s[j][c][k] - s[leader[i]][c][k])
            g = sum(convolve(s[i][c], diff[c], k) for c in axes)
            if k == 0:
                w[i, j].append(fixed(exp(mpf(g) / ONE)))
            else:
                slope[i, j].append(k * g)
                w[i, j].append(convolve(slope[i, j], w[i, j], k - 1) // k)
        for i in tokens:
            others = [j for j in tokens if j != leader[i]]
            total[i].append(sum(w[i, j][k] for j in others) + (ONE if k == 0 else 0))
            for c in axes:
                top = sum(convolve(w[i, j], e[i, j][c], k) for j in others)
                if k > 0:
                    top -= sum(map(mul, mean[i][c], total[i][k:0:-1])) >> BITS
                mean[i][c].append((top << BITS) // total[i][0])
            pulled = [mean[i][c][k] + s[leader[i]][c][k] for c in axes]
            for r in axes:
                s[i][r].append((sum(map(mul, value[r], pulled)) >> BITS) // (k + 1))
    return s


def step_size(s, share):
    """share of the least radius of convergence over the coordinates, from the last two coefficients."""
    order = len(s[0][0]) - 1
    biggest = mpf(0)
    for k in (order - 1, order):
        size = max(abs(coefficients[k]) for token in s for coefficients in token)
        biggest = max(biggest, (mpf(size) / ONE) ** (mpf(1) / k))
    return share / biggest


def advance(s, h):
    """The tokens at a time h after the series' origin, by Horner's rule."""
    step = fixed(h)
    out = []
    for token in s:
        moved = []
        for coefficients in token:
            total = 0
            for c in reversed(coefficients):
                total = (total * step >> BITS) + c
            moved.append(total)
        out.append(moved)
    return out


def numbers(x):
    return [[mpf(c) / ONE for c in token] for token in x]


def times(a, token):
    return [sum(a[r, c] * token[c] for c in range(len(token))) for r in range(len(token))]


def carried(x, leader, v, t):
    """x after a time t with frozen leaders: x_l moves with e^{tV}, x_i - x_l stays."""
    propagator = expm(v * t)
    ahead = {l: times(propagator, x[l]) for l in set(leader)}
    return [
        [a + (c - b) for a, b, c in zip(ahead[leader[i]], x[leader[i]], x[i])] for i in range(len(x))
    ]


def least_gap(x, leader):
    """min over i and j != l of x_i . (x_l - x_j), l the leader of i; as numbers."""
    n = len(x)
    return min(
        sum(a * (b - c) for a, b, c in zip(x[i], x[leader[i]], x[j]))
        for i in range(n)
        for j in range(n)
        if j != leader[i]
    )


def is_frozen(x, v, horizon):
    """Every leader leads itself, and every gap is beyond FROZEN now and on a grid of later times."""
    leader = leaders_of(x)
    if any(leader[l] != l for l in leader):
        return False
    x = numbers(x)
    if least_gap(x, leader) < FROZEN:
        return False
    grid = [horizon * mpf(k) / 400 for k in range(1, 401)]
    return all(least_gap(carried(x, leader, v, t), leader) > FROZEN for t in grid)


def follow(x0, rows, moments, order, share):
    """(z, leaders) at the given times, and the time from which the closed form holds."""
    v = matrix([[mpf(c) for c in row] for row in rows])
    value = [[fixed(c) for c in row] for row in rows]
    x = [[fixed(c) for c in token] for token in x0]
    t = mpf(0)
    frozen = None
    result = []
    for moment in map(mpf, moments):
        while t < moment and frozen is None:
            s = series(x, value, order)
            h = min(step_size(s, share), moment - t)
            x = advance(s, h)
            t += h
            if is_frozen(x, v, mpf(moments[-1]) - t + 1):
                frozen = t
        leader = leaders_of(x)
        now = numbers(x)
        if frozen is not None:
            now = carried(now, leader, v, moment - t)
        back = expm(-v * moment)
        result.append((moment, leader, [times(back, token) for token in now]))
    return result, frozen


def digits_in_common(first, second):
    worst = mpf(0)
    for (_, la, za), (_, lb, zb) in zip(first, second):
        assert la == lb
        size = max(abs(c) for token in za for c in token)
        for a, b in zip(za, zb):
            worst = max(worst, max(abs(p - q) / (abs(p) or size) for p, q in zip(a, b)))
    return int(-log10(worst)) if worst else BITS


def write(name, rows, x0, result):
    d = len(rows)
    with open(name + "-value.csv", "w", newline="\n") as out:
        for row in rows:
            out.write(",".join(repr(float(c)) for c in row) + "\n")
    with open(name + ".csv", "w", newline="\n") as out:
        out.write("time,token,leader," + ",".join(f"z{c + 1}" for c in range(d)) + "\n")
        start = leaders_of([[fixed(c) for c in token] for token in x0])
        for i, token in enumerate(x0):
            out.write(f"0,{i + 1},{start[i] + 1}," + ",".join(repr(c) for c in token) + "\n")
        for t, leader, z in result:
            for i, token in enumerate(z):
                line = ",".join(nstr(c, DIGITS, strip_zeros=False) for c in token)
                out.write(f"{nstr(t, 6)},{i + 1},{leader[i] + 1},{line}\n")


def two_digits(seed, n, d, half):
    """n points of [-half, half]^d with two decimals, as doubles."""
    draw = random.Random(seed)
    bound = round(100 * half)
    return [[draw.randint(-bound, bound) / 100 for _ in range(d)] for _ in range(n)]


def similar(basis, eigenvalues):
    """M diag(eigenvalues) M^-1, rounded to doubles: these, not the eigenvalues, are the case."""
    m = matrix(basis)
    d = len(basis)
    diagonal = matrix(d, d)
    for k, a in enumerate(eigenvalues):
        diagonal[k, k] = mpf(a)
    product = m * diagonal * m**-1
    return [[float(product[r, c]) for c in range(d)] for r in range(d)]


FAST_AND_SLOW = [[6.678, 0.0], [0.0, 0.1]]
IDENTITY = [[1.0, 0.0], [0.0, 1.0]]

CASES = {
    # One fast and one slow coordinate: in doubles the leader of a cluster is noise from 6.678 t = 36 on.
    "fast-and-slow": (FAST_AND_SLOW, two_digits(1, 6, 2, 0.5), ["5.4", "12", "40"]),
    # The same on both sides of 0: two leaders.
    "fast-and-slow-wide": (FAST_AND_SLOW, two_digits(1, 6, 2, 2), ["5.4", "12", "40"]),
    # A growing, a slowly growing and a decaying mode, not orthogonal.
    "mixed-spectrum": (
        similar([[1.0, 0.35, -0.2], [0.25, 1.0, 0.4], [-0.3, 0.15, 1.0]], ["1.5", "0.3", "-0.4"]),
        two_digits(2, 8, 3, 1),
        ["5", "20", "40"],
    ),
    # A triangle of leaders.
    "identity": (IDENTITY, two_digits(2, 10, 2, 1), ["3", "12"]),
    # Token 7 leads itself at t = 3 and follows token 6 later.
    "identity-late-switch": (IDENTITY, two_digits(5, 10, 2, 1), ["3", "12"]),
}


def main(names):
    for name in names or CASES:
        rows, x0, moments = CASES[name]
        first, frozen = follow(x0, rows, moments, 50, mpf("0.2"))
        second, _ = follow(x0, rows, moments, 56, mpf("0.1"))
        common = digits_in_common(first, second)
        assert common >= DIGITS, common
        write(name, rows, x0, second)
        closed = f"closed form from t = {nstr(frozen, 4)}" if frozen else "integrated throughout"
        print(f"{name}: {common} digits in common, {closed}")
        for t, leader, _ in second:
            print(f"  t = {nstr(t, 4)}: leaders {[l + 1 for l in leader]}")


if __name__ == "__main__":
    main(sys.argv[1:])
