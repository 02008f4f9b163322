# SPDX-License-Identifier: Apache-2.0
"""What a good NumPy and SciPy programmer would write, and the paper's published approach restated.

Each call measures one thing in a process of its own and prints its figures, "name=value" a line; times are in seconds.

    peers.py attend PROBLEM n d SECONDS OUT
    peers.py solve START n d T METHOD RTOL SECONDS OUT     z' for V = I and B = I
    peers.py published START n T OUT                       d = 2
    peers.py versions
"""

import math
import sys
import time

import numpy as np

ROWS_AT_A_TIME = 512


def attend_whole(x, form):
    """sum_j P_ij x_j with all scores in one matrix."""
    scores = (x @ form) @ x.T
    scores -= scores.max(axis=1, keepdims=True)
    np.exp(scores, out=scores)
    return (scores @ x) / scores.sum(axis=1, keepdims=True)


def attend_by_rows(x, form):
    """The same for some rows at a time, whose scores stay in the cache."""
    means = np.empty_like(x)
    for first in range(0, len(x), ROWS_AT_A_TIME):
        rows = slice(first, first + ROWS_AT_A_TIME)
        scores = (x[rows] @ form) @ x.T
        scores -= scores.max(axis=1, keepdims=True)
        np.exp(scores, out=scores)
        means[rows] = (scores @ x) / scores.sum(axis=1, keepdims=True)
    return means


def samples(seconds, work):
    """
    Half of the time to warm up, half of it timed: median, best and the last result. What takes longer than all of the time is run once,
    and its only run counts.
    """
    start = time.perf_counter()
    result = work()
    warm = time.perf_counter() - start
    if warm >= seconds:
        return warm, warm, result
    while time.perf_counter() - start < seconds / 2:
        result = work()
    times = []
    start = time.perf_counter()
    before = start
    while not times or before - start < seconds / 2:
        result = work()
        after = time.perf_counter()
        times.append(after - before)
        before = after
    return float(np.median(times)), min(times), result


def attend(problem, n, d, seconds, out):
    numbers = np.fromfile(problem, dtype="<f8")
    x = numbers[: n * d].reshape(n, d)
    form = numbers[n * d :].reshape(d, d)
    forms = [attend_whole] + ([attend_by_rows] if n > ROWS_AT_A_TIME else [])
    median, best, means = min(
        (samples(seconds / len(forms), lambda: form_of(x, form)) for form_of in forms),
        key=lambda timed: timed[0],
    )
    show(median=median, best=best)
    means.tofile(out)


def identity_field(n, d):
    """z' = P z - z with P = softmax(e^{2t} z z^T): V = I, B = I."""
    scores = np.empty((n, n))

    def field(t, state):
        z = state.reshape(n, d)
        x = math.exp(t) * z
        np.matmul(x, x.T, out=scores)
        np.subtract(scores, scores.max(axis=1, keepdims=True), out=scores)
        np.exp(scores, out=scores)
        return ((scores @ z) / scores.sum(axis=1, keepdims=True) - z).ravel()

    return field


def solve(start, n, d, horizon, method, rtol, seconds, out):
    from scipy.integrate import solve_ivp

    z0 = np.fromfile(start, dtype="<f8")
    field = identity_field(n, d)

    def run():
        return solve_ivp(field, (0, horizon), z0, method=method, rtol=rtol, atol=rtol)

    median, best, solution = samples(seconds, run)
    if not solution.success:
        raise SystemExit(f"SciPy's {method} did not reach T, because: {solution.message}")
    show(median=median, best=best, evaluations=solution.nfev)
    np.ascontiguousarray(solution.y[:, -1]).tofile(out)


def published(start, n, horizon, out):
    """
    The way of the paper's scripts, in our words: explicit Euler steps of 0.1 on z, attention frozen over a step; for every pair of
    tokens e^{tV} is computed anew and the weight is one over the sum over k of e^{<x_i, x_k - x_j>}; loops in Python.
    """
    from scipy.linalg import expm

    z = np.fromfile(start, dtype="<f8").reshape(n, 2)
    value = np.eye(2)
    step = 0.1
    steps = round(horizon / step)
    begin = time.perf_counter()
    for s in range(steps):
        moved = z.copy()
        for i in range(n):
            for j in range(n):
                growth = expm(s * step * value)
                asks = growth @ z[i]
                total = 0.0
                for k in range(n):
                    total += np.exp(np.dot(asks, growth @ (z[k] - z[j])))
                moved[i] += step / total * (value @ (z[j] - z[i]))
        z = moved
    show(median=time.perf_counter() - begin, steps=steps)
    z.tofile(out)


def versions():
    import platform

    import scipy
    from numpy.__config__ import get_info

    show(python=platform.python_version(), numpy=np.__version__, scipy=scipy.__version__)
    show(blas=", ".join(get_info("blas_opt").get("libraries", [])) or "unknown")


def show(**figures):
    for name, value in figures.items():
        print(f"{name}={value}")


def main(command, *a):
    if command == "attend":
        attend(a[0], int(a[1]), int(a[2]), float(a[3]), a[4])
    elif command == "solve":
        solve(a[0], int(a[1]), int(a[2]), float(a[3]), a[4], float(a[5]), float(a[6]), a[7])
    elif command == "published":
        published(a[0], int(a[1]), float(a[2]), a[3])
    elif command == "versions":
        versions()
    else:
        raise SystemExit(__doc__)


if __name__ == "__main__":
    np.seterr(over="ignore")
    main(*sys.argv[1:])
