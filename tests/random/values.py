# SPDX-License-Identifier: BSL-1.0
"""Values of variables with the properties that they claim."""

import math


def normal_entries(rng, rows, columns):
    """None is close to 0, and no two are alike."""
    return [[rng.choice([-1, 1]) * rng.uniform(0.2, 1.4) for _ in range(columns)] for _ in range(rows)]


def product(a, b):
    return [[sum(x * y for x, y in zip(row, column)) for column in zip(*b)] for row in a]


def transposed(a):
    return [list(row) for row in zip(*a)]


def orthonormal(a):
    rows = []
    for row in a:
        for _ in range(2):
            for other in rows:
                overlap = sum(x * y for x, y in zip(row, other))
                row = [x - overlap * y for x, y in zip(row, other)]
        length = math.sqrt(sum(x * x for x in row))
        rows.append([x / length for x in row])
    return rows


def value_of(variable, rng):
    """Row by row."""
    rows, columns = variable.shape
    known = set(variable.properties)
    a = normal_entries(rng, rows, columns)
    square = range(rows)
    if 'positive' in known:
        a = [[abs(x) for x in row] for row in a]
    if 'symmetric' in known:
        a = [[a[max(i, j)][min(i, j)] for j in square] for i in square]
    if 'skew_symmetric' in known:
        a = [[0.0 if i == j else a[i][j] if i > j else -a[j][i] for j in square] for i in square]
    if 'positive_definite' in known:
        p = product(a, transposed(a))
        a = [[p[max(i, j)][min(i, j)] / rows + (0.6 if i == j else 0) for j in square] for i in square]
    if 'diagonal' in known:
        a = [[a[i][j] if i == j else 0.0 for j in square] for i in square]
    if 'lower_triangular' in known:
        a = [[a[i][j] if i >= j else 0.0 for j in square] for i in square]
    if 'upper_triangular' in known:
        a = [[a[i][j] if i <= j else 0.0 for j in square] for i in square]
    if known & {'diagonal', 'lower_triangular', 'upper_triangular'}:
        for i in square:
            a[i][i] += 0.4 if a[i][i] > 0 else -0.4
    if 'orthogonal' in known:
        a = orthonormal(a)
    if known & {'sums_to_one', 'rows_sum_to_one', 'columns_sum_to_one'}:
        a = summing_to_one(a, known)
    if 'unit_norm' in known:
        length = math.sqrt(sum(x * x for row in a for x in row))
        a = [[x / length for x in row] for row in a]
    return [x for row in a for x in row]


def summing_to_one(a, known):
    a = [[abs(x) for x in row] for row in a]
    if 'sums_to_one' in known:
        total = sum(map(sum, a))
        return [[x / total for x in row] for row in a]
    if 'columns_sum_to_one' in known:
        return transposed(summing_to_one(transposed(a), {'rows_sum_to_one'}))
    return [[x / sum(row) for x in row] for row in a]
