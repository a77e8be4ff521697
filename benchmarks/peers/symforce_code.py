#!/usr/bin/env python3
# SPDX-License-Identifier: BSL-1.0
"""Writes the C++ code that SymForce generates for a workload's function.py, for peers/symforce.cpp.

    symforce_code.py benchmarks/workloads/<workload>/function.py <header>

The numbers of a workload are one vector and those of its result another, so that the code works on the memory of all other
contestants. A header of SymForce's for every size stands beside the one that is asked for, which includes them.
"""
import pathlib
import sys

import symforce

symforce.set_log_level("ERROR")
import symforce.symbolic as sf  # noqa: E402
from symforce import codegen  # noqa: E402
from symforce.values import Values  # noqa: E402

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent))
from function_of_workload import load  # noqa: E402


def parts(vector, shapes):
    """The matrices, row by row, that lie one behind the other in the vector."""
    place = 0
    for rows, columns in shapes:
        yield sf.Matrix([[vector[place + columns * i + j] for j in range(columns)] for i in range(rows)])
        place += rows * columns


def written(name, workload, size, folder):
    """The function of one size, from the vector of numbers to that of results, as an entry of the table and what it needs."""
    shapes = workload.inputs(*size)
    given = sf.Matrix([sf.Symbol(f"x{k}") for k in range(sum(rows * columns for rows, columns in shapes))])
    results = [entry for part in workload.by_symforce(sf, *parts(given, shapes)) for entry in sf.Matrix(part)]
    made = codegen.Codegen(inputs=Values(given=given), outputs=Values(result=sf.Matrix(results)), config=codegen.CppConfig(),
                           name=name)
    made.generate_function(output_dir=folder, skip_directory_nesting=True)
    of = "".join(word.capitalize() for word in name.split("_"))
    function = (f'#include "{name}.h"\nstatic void {name}(const double* given, double* result) {{\n'
                f"    sym::{of}<double>(*reinterpret_cast<const Eigen::Matrix<double, {len(given)}, 1>*>(given),\n"
                f"        reinterpret_cast<Eigen::Matrix<double, {len(results)}, 1>*>(result));\n}}\n")
    return function, f"    {{{name}, {len(given)}, {len(results)}}}"


def main():
    source, header = map(pathlib.Path, sys.argv[1:])
    workload = load(source)
    functions, entries = [], []
    for place, (name, size) in enumerate(workload.SIZES.items()):
        if name in getattr(workload, "TOO_LARGE_FOR_SYMFORCE", ()):
            entries.append("    {}")
            continue
        function, entry = written(f"{source.parent.name}_{place}", workload, size, header.parent)
        functions.append(function)
        entries.append(entry)
    entries = ",\n".join(entries)
    header.write_text("".join(functions) + f"\nstatic constexpr symforce_code symforce_codes[] = {{\n{entries}}};\n")


if __name__ == "__main__":
    main()
