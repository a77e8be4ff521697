# SPDX-License-Identifier: BSL-1.0
"""Functions that give a number; parts, and matrices made of them."""

from expressions import EVERYWHERE, interval
from table import applied, column, matrix, operation, scalar, square


# To a number

def of_any_matrix(g, grow):
    return grow((g.size(), g.rng.choice([1, g.size()])))


for each in ['sum', 'mean', 'minimum', 'maximum', 'norm', 'squared_norm', 'norm<1>', 'norm_infinity', 'prod']:
    def make(g, shape, grow, name=each):
        a = of_any_matrix(g, grow)
        if name == 'prod' and a.shape[0] * a.shape[1] > 9:
            return None
        within = a.within if name in ('mean', 'minimum', 'maximum') else EVERYWHERE
        return applied(name, [a], shape, within)
    operation(each, scalar, 1 if each in ('sum', 'norm', 'squared_norm') else 0.5)(make)


@operation('dot', scalar)
def _(g, shape, grow):
    n = g.size()
    return applied('dot', [grow((n, 1)), grow((n, 1))], shape)


@operation('trace', scalar, 1.5)
def _(g, shape, grow):
    n = g.size()
    return applied('trace', [grow((n, n))], shape)


@operation('determinant', scalar)
def _(g, shape, grow):
    n = g.size()
    return applied('determinant', [grow((n, n))], shape) if n < 6 else None


@operation('log_determinant', scalar)
def _(g, shape, grow):
    n = g.size()
    return applied('log_determinant', [g.invertible(grow((n, n)))], shape)


@operation('log_sum_exp', scalar)
def _(g, shape, grow):
    return applied('log_sum_exp', [g.bounded(grow((g.size(), 1)), 4)], shape)


@operation('nuclear_norm', scalar, 0.3)
def _(g, shape, grow):
    return applied('nuclear_norm', [grow((min(4, g.size()), min(4, g.size())))], shape)


@operation('spectral_norm', scalar, 0.3)
def _(g, shape, grow):
    return applied('spectral_norm', [grow((min(4, g.size()), min(4, g.size())))], shape)


@operation('extreme_eigenvalue', scalar, 0.4)
def _(g, shape, grow):
    n = min(4, g.size())
    name = g.rng.choice(['largest_eigenvalue', 'smallest_eigenvalue'])
    return applied(name, [g.symmetric(grow((n, n)))], shape)


@operation('element', scalar, 1.5)
def _(g, shape, grow):
    m, n = g.size(), g.rng.choice([1, g.size()])
    a = grow((m, n))
    place = str(g.rng.randrange(m)) + (f', {g.rng.randrange(n)}' if n > 1 else '')
    return applied(f'element<{place}>', [a], shape, a.within)


# Parts and assembly

@operation('block', lambda m, n: m <= 5 and n <= 5)
def _(g, shape, grow):
    i, j, more, wider = (g.rng.randint(0, 1) for _ in range(4))
    a = grow((shape[0] + i + more, shape[1] + j + wider))
    if a.scalar():
        return None
    return applied(f'block<{i}, {j}, {shape[0]}, {shape[1]}>', [a], shape, a.within)


@operation('row', lambda m, n: m == 1 and n > 1)
def _(g, shape, grow):
    rows = g.rng.choice([2, 3])
    a = grow((rows, shape[1]))
    return applied(f'row<{g.rng.randrange(rows)}>', [a], shape, a.within)


@operation('column', column)
def _(g, shape, grow):
    columns = g.rng.choice([2, 3])
    a = grow((shape[0], columns))
    return applied(f'column<{g.rng.randrange(columns)}>', [a], shape, a.within)


@operation('vertical', lambda m, n: m > 1)
def _(g, shape, grow):
    k = g.rng.randint(1, shape[0] - 1)
    a, b = grow((k, shape[1])), grow((shape[0] - k, shape[1]))
    return applied('vertical', [a, b], shape, interval(*a.within, *b.within))


@operation('horizontal', lambda m, n: n > 1)
def _(g, shape, grow):
    k = g.rng.randint(1, shape[1] - 1)
    a, b = grow((shape[0], k)), grow((shape[0], shape[1] - k))
    return applied('horizontal', [a, b], shape, interval(*a.within, *b.within))


@operation('block_diagonal', matrix, 0.6)
def _(g, shape, grow):
    k, l = g.rng.randint(1, shape[0] - 1), g.rng.randint(1, shape[1] - 1)
    a, b = grow((k, l)), grow((shape[0] - k, shape[1] - l))
    return applied('block_diagonal', [a, b], shape, interval(0, *a.within, *b.within))


@operation('entries', lambda m, n: 1 < m * n <= 6, 0.6)
def _(g, shape, grow):
    parts = [grow((1, 1)) for _ in range(shape[0] * shape[1])]
    return applied(f'entries<{shape[0]}, {shape[1]}>', parts, shape,
                   interval(*(x for part in parts for x in part.within)))


@operation('vec', column, 0.8)
def _(g, shape, grow):
    m = g.rng.choice([k for k in range(1, shape[0] + 1) if shape[0] % k == 0])
    a = grow((m, shape[0] // m))
    return applied('vec', [a], shape, a.within)


@operation('unvec', lambda m, n: matrix(m, n) and m * n <= 9, 0.8)
def _(g, shape, grow):
    a = grow((shape[0] * shape[1], 1))
    return applied(f'unvec<{shape[0]}, {shape[1]}>', [a], shape, a.within)


@operation('vech', lambda m, n: n == 1 and m in (3, 6))
def _(g, shape, grow):
    n = {3: 2, 6: 3}[shape[0]]
    a = grow((n, n))
    return applied('vech', [a], shape, a.within)


@operation('commutation', column, 0.5)
def _(g, shape, grow):
    m = g.rng.choice([k for k in range(1, shape[0] + 1) if shape[0] % k == 0])
    a = grow(shape)
    return applied('commutation', [a], shape, a.within, (), f'(commutation<{m}, {shape[0] // m}> * {{0}})')


@operation('duplication', lambda m, n: n == 1 and m in (3, 4), 0.8)
def _(g, shape, grow):
    name, rows = ('duplication', 3) if shape[0] == 4 else ('elimination', 4)
    a = grow((rows, 1))
    return applied(name, [a], shape, a.within, (), f'({name}<2> * {{0}})')


@operation('diagonal_of', column)
def _(g, shape, grow):
    a = grow((shape[0],) * 2)
    return applied('diagonal_of', [a], shape, a.within)


@operation('diagonal_matrix', square)
def _(g, shape, grow):
    a = grow((shape[0], 1))
    return applied('diagonal_matrix', [a], shape, interval(0, *a.within), ['symmetric'])


for each in ['lower_triangle', 'upper_triangle']:
    def make(g, shape, grow, name=each):
        a = grow(shape)
        return applied(name, [a], shape, interval(0, *a.within))
    operation(each, square, 1.5)(make)
