#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Times JAX (jit, CPU, double) on the workloads that have a function.py, and compares its results first.

    jax_times.py <print_numbers> <repetitions> <pattern>

prints "workload size contestant nanoseconds" of two contestants: jax is a call of a compiled function from Python; jax_loop is
one turn of a loop inside a compiled function, which has no part of Python in it. The inputs are arguments, not constants.
"""
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

os.environ.setdefault("JAX_PLATFORMS", "cpu")
os.environ.setdefault("JAX_ENABLE_X64", "true")
import jax  # noqa: E402
import numpy  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from function_of_workload import load  # noqa: E402

WORKLOADS = pathlib.Path(__file__).resolve().parent.parent / "workloads"
TOLERANCE = 1e-12
LEAST_SECONDS = 0.02


def numbers(program, workload, size):
    """The inputs as one vector, and the parts of the result as vectors."""
    given, parts = [], {}
    for line in subprocess.run([program, workload, size], capture_output=True, text=True, check=True).stdout.splitlines():
        name, value = line.split()
        (given if name == "given" else parts.setdefault(name, [])).append(float(value))
    return numpy.array(given), {name: numpy.array(part) for name, part in parts.items()}


def arrays(given, shapes):
    """What JAX's users would pass: a column as a vector, a number as a number."""
    place = 0
    for rows, columns in shapes:
        part = given[place:place + rows * columns]
        yield jax.numpy.array(part[0] if rows * columns == 1 else part if columns == 1 else part.reshape(rows, columns))
        place += rows * columns


def seconds(run):
    start = time.perf_counter()
    run()
    return time.perf_counter() - start


def median(run, repetitions, evaluations):
    """Nanoseconds of one evaluation, where a run is so many."""
    runs = 1
    while seconds(lambda: [run() for _ in range(runs)]) < LEAST_SECONDS:
        runs *= 2
    times = [seconds(lambda: [run() for _ in range(runs)]) for _ in range(repetitions)]
    return statistics.median(times) / runs / evaluations * 1e9


def measure(module, shapes, given, expected, repetitions):
    inputs = tuple(arrays(given, shapes))
    function = jax.jit(lambda *inputs: module.by_jax(jax, *inputs))
    for (name, right), found in zip(expected.items(), function(*inputs), strict=True):
        if not numpy.abs(numpy.ravel(found) - right).max() <= TOLERANCE * numpy.abs(right).max():
            sys.exit(f"jax: {name} is wrong")
    yield "jax", median(lambda: jax.block_until_ready(function(*inputs)), repetitions, 1)

    # Every turn has an entry of every input from the result before, or else the compiler would compute it once for all.
    def turn(_, state):
        inputs, results = state
        seen = jax.numpy.ravel(results[0])[0]
        inputs = [part.at[(0,) * part.ndim].set(jax.numpy.where(jax.numpy.isnan(seen), seen, part[(0,) * part.ndim]))
                  for part in inputs]
        return inputs, module.by_jax(jax, *inputs)

    loop = jax.jit(lambda times, *inputs: jax.lax.fori_loop(0, times, turn, (list(inputs), module.by_jax(jax, *inputs))))
    times = 1000
    jax.block_until_ready(loop(times, *inputs))
    yield "jax_loop", median(lambda: jax.block_until_ready(loop(times, *inputs)), repetitions, times)


def main():
    program, repetitions, pattern = sys.argv[1], int(sys.argv[2]), sys.argv[3]
    for line in subprocess.run([program], capture_output=True, text=True, check=True).stdout.splitlines():
        workload, size = line.split()
        path = WORKLOADS / workload / "function.py"
        if not path.exists() or not re.search(pattern, f"{workload}/{size}/jax"):
            continue
        module = load(path)
        given, expected = numbers(program, workload, size)
        for contestant, value in measure(module, module.inputs(*module.SIZES[size]), given, expected, repetitions):
            print(workload, size, contestant, value, flush=True)


if __name__ == "__main__":
    main()
