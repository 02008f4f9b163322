# SPDX-License-Identifier: Apache-2.0
"""One sitting: every figure comes from a process of its own, and who is compared takes turns."""

import os
import pathlib
import re
import statistics
import subprocess
import sys

import numpy as np

HERE = pathlib.Path(__file__).parent


class Refused(Exception):
    """A process that did not give its figures."""


class Sitting:
    """The programs to be compared, and a folder for what they exchange."""

    def __init__(self, java, other_java, class_path, limit, work, quick):
        self.java_home = java
        self.other_java_home = other_java
        self.class_path = class_path
        self.limit_program = limit
        self.work = pathlib.Path(work)
        self.quick = quick
        self.rounds = 2 if quick else 3

    def file(self, name):
        return str(self.work / name.replace(":", "-"))

    def ours(self, *arguments, other=False, flags=()):
        home = self.other_java_home if other else self.java_home
        java = os.path.join(home, "bin", "java")
        main = "org.attentiondynamics.benchmark.Figures"
        return self.figures([java, *flags, "-cp", self.class_path, main, *map(str, arguments)])

    def numpy(self, *arguments, threads=1, core=""):
        settings = {"OPENBLAS_NUM_THREADS": str(threads)}
        if core:
            settings["OPENBLAS_CORETYPE"] = core
        peers = str(HERE / "peers.py")
        return self.figures([sys.executable, peers, *map(str, arguments)], settings)

    def limit(self, *arguments):
        return self.figures([self.limit_program, *map(str, arguments)])

    def figures(self, command, settings=None):
        """The lines name=value that a process prints."""
        inherited = {k: v for k, v in os.environ.items() if not k.startswith("OPENBLAS")}
        done = subprocess.run(
            command, env={**inherited, **(settings or {})}, capture_output=True, text=True
        )
        if done.returncode != 0:
            raise Refused(f"{' '.join(command[-8:])}: {done.stderr.strip()[-400:]} ({done.returncode})")
        pairs = re.findall(r"^(\w+)=(.*)$", done.stdout, re.M)
        return {name: number(value) for name, value in pairs}

    def say(self, text):
        print(f"{text}   (load {os.getloadavg()[0]:.1f})", flush=True)


def number(text):
    try:
        return float(text)
    except ValueError:
        return text


def cores():
    """The kinds of processor to let OpenBLAS believe in: its own guess, and those this one can do."""
    flags = pathlib.Path("/proc/cpuinfo").read_text() if os.path.exists("/proc/cpuinfo") else ""
    return [""] + ["Haswell"] * ("avx2" in flags) + ["SkylakeX"] * ("avx512f" in flags)


def median(values):
    return statistics.median(values)


def ratio(ours, theirs):
    """The median over rounds: what was slow for a while was slow for both."""
    return median([a / b for a, b in zip(ours, theirs)])


def array(file, d):
    return np.fromfile(file, dtype="<f8").reshape(-1, d)
