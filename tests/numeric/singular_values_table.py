#!/usr/bin/env python3
"""Prints singular_values_table.hpp: eigenvalues of symmetric matrices and singular values, in 50 digits,
rounded. Needs python3-mpmath."""
# SPDX-License-Identifier: BSL-1.0
from mpmath import mp, matrix, eigsy, svd_r, mpf

mp.dps = 60
state = 20240229


def entry():
    """A multiple of 1/64 between -1 and 1, so that float holds it."""
    global state
    state = (1103515245 * state + 12345) % 2**31
    return float(state // 65536 % 129 - 64) / 64


def rectangle(m, n):
    return [[entry() for _ in range(n)] for _ in range(m)]


def symmetric(n):
    rows = rectangle(n, n)
    return [[rows[min(i, j)][max(i, j)] for j in range(n)] for i in range(n)]


def times(rows, factor):
    return [[x * factor for x in row] for row in rows]


def ones(n, diagonal):
    return [[1.0 + (diagonal if i == j else 0.0) for j in range(n)] for i in range(n)]


def of_rank_two(m, n):
    left, right = rectangle(m, 2), rectangle(2, n)
    return [[sum(left[i][k] * right[k][j] for k in range(2)) for j in range(n)] for i in range(m)]


SYMMETRIC = [("random", symmetric(n)) for n in range(1, 9)] + [
    ("of equal eigenvalues", ones(5, 2.0)),
    ("of rank one", ones(8, 0.0)),
    ("nearly diagonal", [[1.0, 2.0**-20, 0.0], [2.0**-20, 1.0, 2.0**-18], [0.0, 2.0**-18, 1.0 + 2.0**-19]]),
    ("of zero diagonal", [[0.0, 1.0, -0.5, 2.0], [1.0, 0.0, 0.25, 1.0], [-0.5, 0.25, 0.0, -3.0], [2.0, 1.0, -3.0, 0.0]]),
    ("zero", times(ones(3, 0.0), 0.0)),
    ("tiny", times(symmetric(6), 2.0**-100)),
    ("huge", times(symmetric(6), 2.0**100)),
]
ANY = [("random", rectangle(m, n)) for m, n in
       [(1, 1), (1, 4), (4, 1), (3, 2), (2, 3), (5, 3), (3, 5), (8, 2), (2, 8), (8, 8), (7, 6)]] + [
    ("of rank one", ones(8, 0.0)),
    ("of rank two", of_rank_two(5, 3)),
    ("of rank two", of_rank_two(3, 5)),
    ("of equal singular values", [[0.0, 2.0], [-2.0, 0.0], [0.0, 0.0]]),
    ("zero", times(rectangle(3, 5), 0.0)),
    ("tiny", times(rectangle(5, 3), 2.0**-100)),
    ("huge", times(rectangle(3, 5), 2.0**100)),
]


def text(x):
    return mp.nstr(x if abs(x) > mpf(10)**-55 * scale else mpf(0), 25) + "L"


print("// SPDX-License-Identifier: BSL-1.0")
print("#pragma once\n")
print("// Printed by singular_values_table.py.\n")
print("struct singular_values_case {")
print("    const char* name;\n    bool of_symmetric;  // whose eigenvalues stand here, ascending")
print("    int rows, columns;\n    double a[64];\n    long double value[8];\n};\n")
print("inline constexpr singular_values_case singular_values_cases[]{")
for of_symmetric, cases in ((True, SYMMETRIC), (False, ANY)):
    for name, rows in cases:
        a = matrix(rows)
        m, n = a.rows, a.cols
        scale = max([abs(x) for x in a] + [mpf(2)**-1000])
        if of_symmetric:
            values = sorted(eigsy(a / scale, eigvals_only=True)) if n > 1 else [a[0, 0] / scale]
        else:
            values = sorted(svd_r(a / scale, compute_uv=False), reverse=True)
        values = [x * scale for x in values]
        print('    {"%s", %s, %d, %d,' % (name, "true" if of_symmetric else "false", m, n))
        print("     {%s}," % ", ".join(repr(x) for row in rows for x in row))
        print("     {%s}}," % ", ".join(text(x) for x in values))
print("};")
