#!/usr/bin/env python3
"""Prints matrix_functions_table.hpp: functions of matrices in 50 digits, rounded, with how badly they are
conditioned. Needs python3-mpmath."""
# SPDX-License-Identifier: BSL-1.0
from mpmath import mp, matrix, expm, logm, sqrtm, sinm, cosm, mpf, eye, svd_r, norm, diff

mp.dps = 60

ORDINARY = [[0.3, -1.2, 0.7], [1.1, 0.4, -0.6], [-0.2, 0.9, 1.5]]
DIRECTION = [[0.9, 0.2, -1.1], [-0.4, 1.3, 0.6], [0.8, -0.7, 0.5]]
CASES = [
    ("ordinary", ORDINARY),
    ("nilpotent", [[0.0, 3.0, -2.0], [0.0, 0.0, 5.0], [0.0, 0.0, 0.0]]),
    ("defective", [[1.25, 1.0, 0.0], [0.0, 1.25, 1.0], [0.0, 0.0, 1.25]]),
    ("nearly equal eigenvalues", [[2.0, 1.0, 0.0], [0.0, 2.0 + 2.0**-24, 1.0], [0.0, 0.0, 2.0 - 2.0**-20]]),
    ("large", [[-49.0, 24.0, 3.0], [-64.0, 31.0, -2.0], [1.0, 2.0, -30.0]]),
    ("rotation", [[0.0, -40.0, 9.0], [40.0, 0.0, -12.0], [-9.0, 12.0, 0.0]]),
    ("not normal", [[1.0, 1e5, 3.0], [0.0, 1.0, 1e3], [0.0, 0.0, 2.0]]),
    ("small", [[x * 2.0**-40 for x in row] for row in ORDINARY]),
    ("definite", [[4.0, 1.0, -0.5], [1.0, 3.0, 0.25], [-0.5, 0.25, 2.0]]),
    ("tiny definite", [[x * 2.0**-90 for x in row] for row in [[4.0, 1.0, -0.5], [1.0, 3.0, 0.25], [-0.5, 0.25, 2.0]]]),
    ("huge definite", [[x * 2.0**90 for x in row] for row in [[4.0, 1.0, -0.5], [1.0, 3.0, 0.25], [-0.5, 0.25, 2.0]]]),
]
FUNCTIONS = [("exponential", expm), ("sine", sinm), ("cosine", cosm), ("square_root", sqrtm), ("logarithm", logm)]
PRINCIPAL = {"square_root", "logarithm"}


def block(a, e):
    n = a.rows
    big = mp.zeros(2 * n)
    for i in range(n):
        for j in range(n):
            big[i, j] = big[n + i, n + j] = a[i, j]
            big[n + i, j] = e[i, j]
    return big


def halvings(a):
    return 2 * int(mp.floor(mp.log(norm(a), 2) / 2))


def principal_root(a):
    k = halvings(a)
    return principal_root_near_one(a / mpf(2)**k) * mpf(2)**(k // 2)


def principal_root_near_one(a):
    x, y = a.copy(), eye(a.rows)
    for _ in range(60):
        x, y = (x + y**-1) / 2, (y + x**-1) / 2
        if norm(x * x - a) < mpf(10)**-50 * norm(a):
            break
    assert norm(x * x - a) < mpf(10)**-45 * norm(a)
    return x


def principal_log(a):
    k = halvings(a)
    return principal_log_near_one(a / mpf(2)**k) + k * mp.log(2) * eye(a.rows)


def principal_log_near_one(a):
    doublings = 1
    while norm(a - eye(a.rows)) > mpf("0.3"):
        a, doublings = principal_root(a), 2 * doublings
    z = (a - eye(a.rows)) * (a + eye(a.rows))**-1
    term, total = z, z.copy()
    for k in range(1, 40):
        term = term * z * z
        total = total + term / (2 * k + 1)
    return 2 * doublings * total


def evaluate(name, function, a):
    if name == "square_root":
        return principal_root(a)
    if name == "logarithm":
        return principal_log(a)
    return function(a)


def differential(name, function, a, e):
    n = a.rows
    scale = mpf(2)**int(mp.floor(mp.log(norm(a) / norm(e), 2)))  # a block of like size, from which it is scaled back
    value = evaluate(name, function, block(a, e * scale))
    return value[n:2 * n, 0:n] / scale


def numbers(m):
    return ", ".join(mp.nstr(m[i, j], 25) for i in range(m.rows) for j in range(m.cols))


def has_principal(a):
    try:
        principal_root(a)
        return True
    except (AssertionError, ZeroDivisionError):
        return False


print("// SPDX-License-Identifier: BSL-1.0")
print("#pragma once\n")
print("// Printed by matrix_functions_table.py.\n")
print("struct matrix_function_case {")
print("    const char* name;\n    const char* function;")
print("    double condition;  // ‖df(A)‖ ‖A‖ / ‖f(A)‖\n    double a[9];\n    long double value[9];")
print("    long double differential[9];  // in the direction below\n};\n")
print("inline constexpr double direction[9]{%s};\n" % ", ".join(repr(x) for row in DIRECTION for x in row))
print("inline constexpr matrix_function_case matrix_function_cases[]{")
for title, rows in CASES:
    a = matrix(rows)
    e = matrix(DIRECTION)
    for name, function in FUNCTIONS:
        if name in PRINCIPAL and (title in {"nilpotent", "large"} or not has_principal(a)):
            continue
        if name == "logarithm" and title == "not normal":
            continue
        if name not in PRINCIPAL and title == "huge definite":
            continue
        value = evaluate(name, function, a)
        operator = mp.zeros(9)
        for k in range(9):
            unit = mp.zeros(3)
            unit[k // 3, k % 3] = 1
            column = differential(name, function, a, unit)
            for m in range(9):
                operator[m, k] = column[m // 3, m % 3]
        size = lambda m: norm([m[i, j] for i in range(m.rows) for j in range(m.cols)])
        condition = size(operator) * size(a) / size(value)
        print('    {"%s", "%s", %s,' % (title, name, mp.nstr(condition, 4)))
        print("     {%s}," % ", ".join(repr(float(x)) for row in rows for x in row))
        for m in (value, differential(name, function, a, e)):
            print("     {%s}%s" % (", ".join(mp.nstr(m[i, j], 25) + "L" for i in range(3) for j in range(3)), "," if m is value else "},"))
print("};")
