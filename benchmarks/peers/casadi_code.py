#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes the C code that CasADi generates for a workload's function.py, for peers/casadi.cpp.

    casadi_code.py benchmarks/workloads/<workload>/function.py <header>

The numbers of a workload are one vector and those of its result another, so that the code works on the memory of all other
contestants; parts of a vector of symbols cost nothing. It is CasADi's scalar form (SX), of which straight-line code is made.
"""
import pathlib
import sys

import casadi

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from function_of_workload import load  # noqa: E402


def parts(vector, shapes):
    """The matrices, row by row, that lie one behind the other in the vector."""
    place = 0
    for rows, columns in shapes:
        yield casadi.reshape(vector[place:place + rows * columns], columns, rows).T
        place += rows * columns


def made(name, workload, size):
    """The function of one size, from the vector of numbers to that of results."""
    shapes = workload.inputs(*size)
    given = casadi.SX.sym("given", sum(rows * columns for rows, columns in shapes))
    results = workload.by_casadi(casadi, *parts(given, shapes))
    result = casadi.vertcat(*(casadi.vec(part.T) for part in results))
    return casadi.Function(name, [given], [casadi.densify(result)], {"cse": True})


def main():
    source, header = map(pathlib.Path, sys.argv[1:])
    workload = load(source)
    generator = casadi.CodeGenerator(source.parent.name, {"cpp": True})
    entries = []
    for place, (name, size) in enumerate(workload.SIZES.items()):
        if name in getattr(workload, "TOO_LARGE_FOR_CASADI", ()):
            entries.append("    {}")
            continue
        f = made(f"{source.parent.name}_{place}", workload, size)
        generator.add(f)
        entries.append(f"    {{{f.name()}, {f.size1_in(0)}, {f.size1_out(0)}, {f.sz_iw()}, {f.sz_w()}}}")
    entries = ",\n".join(entries)
    header.write_text(generator.dump() + f"\nstatic constexpr casadi_code casadi_codes[] = {{\n{entries}}};\n")


if __name__ == "__main__":
    main()
