#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""What the library costs a compiler, as a Markdown table: seconds (user, the best of several runs) and peak memory.

    benchmarks/compile_time.py [compiler ...]        default: g++ clang++-14 clang++-19
"""
import os
import pathlib
import resource
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
RUNS = 5

STANDARD = "".join(f"#include <{name}>\n" for name in
                   ("array", "cmath", "cstdint", "span", "string_view", "tuple", "type_traits", "utility"))

RIDGE = """
#include <ctgrad/ctgrad.hpp>
using namespace ctgrad;
using namespace ctgrad::literals;
constexpr auto X = matrix<"X", {m}, {n}>;
constexpr auto y = vector<"y", {m}>;
constexpr auto w = vector<"w", {n}>;
constexpr auto lambda = scalar<"lambda">;
constexpr auto F = squared_norm(X * w - y) + lambda * squared_norm(w);
static_assert(derivative(F, w) == 2_c * transpose(X * w - y) * X + 2_c * lambda * transpose(w));
"""

EVALUATED = RIDGE + """
void gradient_into(double (&result)[{n}], const double (&data)[{m}][{n}], const double (&targets)[{m}],
                   const double (&weights)[{n}], double penalty) {{
    evaluate_into(result, gradient(F, w), X = data, y = targets, w = weights, lambda = penalty);
}}
"""


def measure(compiler, source, flags):
    """Best user time in seconds and peak memory in MB of compiling the text."""
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "unit.cpp"
        path.write_text(source)
        command = [compiler, "-std=c++20", f"-I{ROOT}/include", *flags, str(path)]
        best, peak = None, 0
        for _ in range(RUNS):
            process = subprocess.Popen(command)
            _, status, usage = os.wait4(process.pid, 0)
            if status != 0:
                sys.exit(f"failed: {' '.join(command)}")
            best = usage.ru_utime if best is None else min(best, usage.ru_utime)
            peak = max(peak, usage.ru_maxrss / 1024)
        return best, peak


def main():
    compilers = sys.argv[1:] or ["g++", "clang++-14", "clang++-19"]
    syntax = ["-fsyntax-only"]
    units = [("the standard headers alone", STANDARD, syntax),
             ("`#include <ctgrad/ctgrad.hpp>`", "#include <ctgrad/ctgrad.hpp>\n", syntax)]
    for m, n in ((5, 3), (50, 30), (500, 300)):
        units.append((f"ridge {m}×{n}, derivative and `==`", RIDGE.format(m=m, n=n), syntax))
    for m, n in ((5, 3), (50, 30), (500, 300)):
        units.append((f"ridge {m}×{n}, gradient evaluated, -O2", EVALUATED.format(m=m, n=n),
                      ["-O2", "-c", "-o", os.devnull]))
    print("| translation unit | " + " | ".join(compilers) + " |")
    print("|---|" + "---|" * len(compilers))
    for name, source, flags in units:
        cells = []
        for compiler in compilers:
            seconds, megabytes = measure(compiler, source, flags)
            cells.append(f"{seconds:.2f} s, {megabytes:.0f} MB")
        print(f"| {name} | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    main()
