# SPDX-License-Identifier: BSL-1.0
"""Kronecker products, softmax of rows, and functions of whole matrices."""

from expressions import EVERYWHERE, interval
from growth import times
from table import applied, column, matrix, operation, square


# Kronecker products and their like

@operation('kronecker', lambda m, n: m * n > 1)
def _(g, shape, grow):
    p = g.rng.choice([k for k in range(1, shape[0] + 1) if shape[0] % k == 0])
    q = g.rng.choice([k for k in range(1, shape[1] + 1) if shape[1] % k == 0])
    a, b = grow((p, q)), grow((shape[0] // p, shape[1] // q))
    return applied('kronecker', [a, b], shape, times(a.within, b.within))


@operation('partial_trace', lambda m, n: m <= 3 and n <= 3, 0.6)
def _(g, shape, grow):
    p, q = g.rng.choice([(1, 2), (2, 1), (2, 2)])
    return applied('partial_trace', [grow((shape[0] * p, shape[1] * q)), grow((q, p))], shape)


@operation('outer', matrix)
def _(g, shape, grow):
    a, b = grow((shape[0], 1)), grow((shape[1], 1))
    return applied('outer', [a, b], shape, times(a.within, b.within))


@operation('cross', lambda m, n: (m, n) == (3, 1), 3)
def _(g, shape, grow):
    return applied('cross', [grow(shape), grow(shape)], shape)


@operation('axial', lambda m, n: (m, n) == (3, 1), 2)
def _(g, shape, grow):
    return applied('axial', [grow((3, 3))], shape)


@operation('skew', lambda m, n: (m, n) == (3, 3), 2)
def _(g, shape, grow):
    a = grow((3, 1))
    return applied('skew', [a], shape, interval(0, *a.within, *(-x for x in a.within)))


# Sums and softmax of rows and columns

for each, fits, turned in [('row_sums', column, False), ('column_sums', lambda m, n: m == 1 and n > 1, True)]:
    def make(g, shape, grow, name=each, turned=turned):
        k = g.size()
        return applied(name, [grow((k, shape[1]) if turned else (shape[0], k))], shape)
    operation(each, fits)(make)

for each, fits in [('softmax', column), ('log_softmax', column), ('softmax_rows', matrix), ('softmax_columns', matrix),
                   ('log_softmax_rows', matrix), ('log_softmax_columns', matrix)]:
    def make(g, shape, grow, name=each):
        within = (0, 1) if name.startswith('softmax') else EVERYWHERE
        return applied(name, [g.bounded(grow(shape), 4)], shape, within)
    operation(each, fits, 0.7)(make)


@operation('log_sum_exp_rows', column, 0.7)
def _(g, shape, grow):
    return applied('log_sum_exp_rows', [g.bounded(grow((shape[0], g.size())), 4)], shape)


@operation('log_sum_exp_columns', lambda m, n: m == 1 and n > 1, 0.7)
def _(g, shape, grow):
    return applied('log_sum_exp_columns', [g.bounded(grow((g.size(), shape[1])), 4)], shape)


# Functions of whole matrices

@operation('solve', lambda m, n: m > 1, 1.2)
def _(g, shape, grow):
    n = shape[0]
    return applied('solve', [g.invertible(grow((n, n))), grow(shape)], shape)


@operation('sylvester', lambda m, n: matrix(m, n) and m * n <= 6, 0.8)
def _(g, shape, grow):
    m, n = shape
    return applied('sylvester', [g.near_identity(grow((m, m)), '0.25'), g.near_identity(grow((n, n)), '0.25'),
                                 grow(shape)], shape)


@operation('inverse', square, 2.5)
def _(g, shape, grow):
    a = g.invertible(grow(shape))
    return applied('inverse', [a], shape, EVERYWHERE, a.facts)


@operation('adjugate', square, 1)
def _(g, shape, grow):
    return applied('adjugate', [grow(shape)], shape) if shape[0] < 6 else None


@operation('adjugate_differential', square, 0.7)
def _(g, shape, grow):
    return applied('adjugate_differential', [grow(shape), grow(shape)], shape) if shape[0] < 5 else None


@operation('pseudo_inverse', lambda m, n: matrix(m, n) and m != n, 2)
def _(g, shape, grow):
    n, m = shape
    tall = g.near_identity(grow((min(m, n),) * 2), '0.5')
    more = grow((abs(m - n), min(m, n)) if m > n else (min(m, n), abs(m - n)))
    a = applied('vertical' if m > n else 'horizontal', [tall, more], (m, n))
    return applied('pseudo_inverse', [a], shape)


@operation('cholesky', square, 1.5)
def _(g, shape, grow):
    return applied('cholesky', [g.definite(grow((shape[0], g.size())))], shape, EVERYWHERE, ['invertible'])


@operation('matrix_power', square, 1.5)
def _(g, shape, grow):
    n = g.rng.choice([2, 3, -1, -2])
    a = grow(shape)
    return applied(f'matrix_power<{n}>', [g.invertible(a) if n < 0 else a], shape, EVERYWHERE, a.facts & {'symmetric'})


for each in ['matrix_exp', 'matrix_sin', 'matrix_cos', 'matrix_log', 'matrix_sqrt']:
    def make(g, shape, grow, name=each):
        if shape[0] > 5:
            return None
        a = grow(shape)
        a = g.near_identity(a, '0.25') if name in ('matrix_log', 'matrix_sqrt') else g.bounded(a)
        if name in ('matrix_log', 'matrix_sqrt') and g.rng.random() < 0.3:
            a = g.definite(a)
        if g.rng.random() < 0.25:
            return applied(name + '_differential', [a, grow(shape)], shape)
        return applied(name, [a], shape, EVERYWHERE, a.facts & {'symmetric'})
    operation(each, square, 1.2)(make)


@operation('eigenvalues', column, 0.6)
def _(g, shape, grow):
    return applied('eigenvalues', [g.symmetric(grow((shape[0],) * 2))], shape) if shape[0] < 6 else None


@operation('eigenvectors', square, 0.7)
def _(g, shape, grow):
    return applied('eigenvectors', [g.symmetric(grow(shape))], shape, (-1, 1)) if shape[0] < 5 else None


@operation('singular_values', column, 0.4)
def _(g, shape, grow):
    if shape[0] > 4:
        return None
    longer = (shape[0] + g.rng.randint(0, 1), shape[0])
    return applied('singular_values', [grow(longer)], shape)
