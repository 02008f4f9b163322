# SPDX-License-Identifier: Apache-2.0
"""Measures everything in one sitting and writes the page. Called by `compare`, which brings what is needed."""

import argparse
import datetime
import json
import os
import pathlib
import platform
import re
import subprocess
import time

import attention
import courses
import page
import steps
from sitting import Sitting


def main():
    asked = arguments()
    pathlib.Path(asked.work).mkdir(parents=True, exist_ok=True)
    sitting = Sitting(
        asked.java, asked.other_java, asked.class_path, asked.limit, asked.work, asked.quick
    )
    begin = time.monotonic()
    load = os.getloadavg()
    figures = {
        "quick": asked.quick,
        "both_jdks": bool(asked.other_java),
        "attention": attention.measure(sitting),
        "courses": courses.measure(sitting),
        "steps": steps.measure(sitting),
    }
    if asked.large:
        figures["large"] = courses.large(sitting)
    minutes = (time.monotonic() - begin) / 60
    figures["machine"] = machine(asked, load, minutes)
    (sitting.work / "figures.json").write_text(json.dumps(figures, indent=1))
    pathlib.Path(asked.out).write_text(page.render(figures))
    print(f"{asked.out} written after {minutes:.1f} minutes")


def arguments():
    parser = argparse.ArgumentParser(prog="compare")
    parser.add_argument("--quick", action="store_true", help="fewer rounds and sizes")
    parser.add_argument("--large", action="store_true", help="also 100,000 tokens: many minutes")
    parser.add_argument("--out", required=True, help="the page (default docs/performance.md)")
    for needed in ("java", "other-java", "class-path", "limit", "work"):
        parser.add_argument("--" + needed, required=True, help=argparse.SUPPRESS)
    return parser.parse_args()


def machine(asked, load, minutes):
    cpu = said("lscpu")
    found = {
        "date": datetime.date.today().isoformat(),
        "processor": between(r"Model name:\s*(.*)", cpu),
        "cores": os.cpu_count(),
        "vectors": "AVX-512" if "avx512f" in cpu else "AVX2" if "avx2" in cpu else "other",
        "system": platform.system() + " " + platform.machine(),
        "JDK": jdk(asked.java),
        "other JDK, for the bits": jdk(asked.other_java) if asked.other_java else "none",
        "NumPy": said("/usr/bin/python3", "-c", "import numpy; print(numpy.__version__)"),
        "SciPy": said("/usr/bin/python3", "-c", "import scipy; print(scipy.__version__)"),
        "OpenBLAS": said("dpkg-query", "-W", "-f", "${Version}", "libopenblas0-pthread"),
        "OpenBLAS takes the processor for": core(),
        "C": said("gcc", "--version").splitlines()[0] + ", -O3 -march=native",
        "load average at start, at end": f"{load[0]:.1f}, {os.getloadavg()[0]:.1f}",
        "minutes": f"{minutes:.1f}",
    }
    return found


def said(*command, **settings):
    done = subprocess.run(
        command, capture_output=True, text=True, env={**os.environ, **settings}, check=False
    )
    return (done.stdout + done.stderr).strip()


def between(pattern, text):
    match = re.search(pattern, text)
    return match.group(1).strip() if match else "unknown"


def jdk(home):
    return between(r'version "([^"]*)"', said(os.path.join(home, "bin", "java"), "-version"))


def core():
    return between(
        r"Core: (.*)", said("/usr/bin/python3", "-c", "import numpy", OPENBLAS_VERBOSE="2")
    )


if __name__ == "__main__":
    main()
