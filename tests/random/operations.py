# SPDX-License-Identifier: BSL-1.0
"""How an expression of a shape may be made of others: every operation of the library, and every function that
returns a formula. A line each: where it fits, and what it makes of what `grow(shape)` gives."""

import math

from expressions import EVERYWHERE, Expression, interval
from growth import largest, times


class Operation:
    def __init__(self, name, fits, make, weight):
        self.name, self.fits, self.make, self.weight = name, fits, make, weight


ALL = []


def operation(name, fits, weight=1.0):
    def remember(make):
        ALL.append(Operation(name, fits, make, weight))
        return make
    return remember


def anywhere(m, n):
    return True


def square(m, n):
    return m == n and m > 1


def column(m, n):
    return n == 1 and m > 1


def scalar(m, n):
    return m == n == 1


def matrix(m, n):
    return m > 1 and n > 1


def applied(name, operands, shape, within=EVERYWHERE, facts=(), text=None):
    places = ', '.join('{%d}' % k for k in range(len(operands)))
    return Expression(text or f'{name}({places})', operands, shape, within, name.split('<')[0], facts)


# Sums, products, multiples

@operation('addition', anywhere, 2)
def _(g, shape, grow):
    a, b = grow(shape), grow(shape)
    return applied('addition', [a, b], shape, (a.within[0] + b.within[0], a.within[1] + b.within[1]),
                   a.facts & b.facts & {'symmetric', 'definite'}, '({0} + {1})')


@operation('subtraction', anywhere, 2)
def _(g, shape, grow):
    a, b = grow(shape), grow(shape)
    return applied('subtraction', [a, b], shape, (a.within[0] - b.within[1], a.within[1] - b.within[0]),
                   a.facts & b.facts & {'symmetric'}, '({0} - {1})')


@operation('negation', anywhere)
def _(g, shape, grow):
    a = grow(shape)
    return applied('negation', [a], shape, (-a.within[1], -a.within[0]), a.facts - {'definite'}, '(-{0})')


@operation('scalar_multiple', anywhere, 1.5)
def _(g, shape, grow):
    s, a = g.rng.choice([g.literal(), grow((1, 1))]), grow(shape)
    return applied('scalar_multiple', [s, a], shape, times(s.within, a.within), a.facts & {'symmetric'},
                   '({0} * {1})')


@operation('quotient', anywhere)
def _(g, shape, grow):
    a, s = grow(shape), g.positive(grow((1, 1)))
    return applied('quotient', [a, s], shape, times(a.within, (0, 1 / s.within[0])), a.facts & {'symmetric'},
                   '({0} / {1})')


def sizes_product(a, b, length):
    low, high = times(a.within, b.within)
    return (min(length * low, low), max(length * high, high)) if math.isfinite(high) else EVERYWHERE


@operation('product', lambda m, n: (m, n) != (1, 1), 4)
def _(g, shape, grow):
    k = g.size()
    a, b = grow((shape[0], k)), grow((k, shape[1]))
    return applied('product', [a, b], shape, sizes_product(a, b, k), (), '({0} * {1})')


@operation('gram', square)
def _(g, shape, grow):
    a = grow((shape[0], g.size()))
    return applied('product', [a, g.transposed(a)], shape, sizes_product(a, a, a.shape[1]), ['symmetric'],
                   '({0} * {1})')


@operation('quadratic_form', scalar, 2)
def _(g, shape, grow):
    n = g.size()
    a, m = grow((n, 1)), grow((n, n))
    b = g.rng.choice([a, grow((n, 1))])
    return applied('product', [g.transposed(a), m, b], shape, EVERYWHERE, (), '({0} * {1} * {2})')


@operation('transpose', anywhere, 1.5)
def _(g, shape, grow):
    return g.transposed(grow(shape[::-1]))


# Entry by entry

def bounded(name, within, most=1.5):
    return name, lambda g, a: g.bounded(a, most), within


ENTRYWISE = [
    bounded('exp', (math.exp(-1.5), math.exp(1.5))), bounded('exp2', (0.3, 3)), bounded('expm1', (-0.8, 3.5)),
    ('log', lambda g, a: g.positive(a), EVERYWHERE), ('log2', lambda g, a: g.positive(a), EVERYWHERE),
    ('log1p', lambda g, a: g.positive(a), EVERYWHERE), ('sqrt', lambda g, a: g.positive(a), EVERYWHERE),
    ('cbrt', lambda g, a: g.positive(a), EVERYWHERE), ('reciprocal', lambda g, a: g.positive(a), EVERYWHERE),
    ('abs', lambda g, a: a, EVERYWHERE), ('sign', lambda g, a: a, (-1, 1)), ('heaviside', lambda g, a: a, (0, 1)),
    ('floor', lambda g, a: a, EVERYWHERE), ('ceil', lambda g, a: a, EVERYWHERE), ('round', lambda g, a: a, EVERYWHERE),
    ('sin', lambda g, a: a, (-1, 1)), ('cos', lambda g, a: a, (-1, 1)), bounded('tan', (-3, 3), 1),
    ('asin', lambda g, a: g.inside_one(a), (-1.2, 1.2)), ('acos', lambda g, a: g.inside_one(a), (0.4, 2.8)),
    ('atan', lambda g, a: a, (-1.6, 1.6)), bounded('sinh', (-2.2, 2.2)), bounded('cosh', (1, 2.4)),
    ('tanh', lambda g, a: a, (-1, 1)), ('asinh', lambda g, a: a, EVERYWHERE),
    ('acosh', lambda g, a: g.plus_number(g.positive(a), '1.5'), EVERYWHERE),
    ('atanh', lambda g, a: g.inside_one(a), (-1.5, 1.5)), ('sigmoid', lambda g, a: a, (0, 1)),
    ('softplus', lambda g, a: g.bounded(a, 3), (0.04, 3.1)), ('relu', lambda g, a: a, EVERYWHERE),
    bounded('pow<2>', (0, 2.25)), bounded('pow<3>', (-3.4, 3.4)), ('pow<-1>', lambda g, a: g.positive(a), EVERYWHERE),
    ('pow<-2>', lambda g, a: g.positive(a), EVERYWHERE)]

RANGES = {'log': math.log, 'log2': math.log2, 'log1p': math.log1p, 'sqrt': math.sqrt,
          'cbrt': lambda x: x ** (1 / 3), 'reciprocal': lambda x: 1 / x, 'pow<-1>': lambda x: 1 / x,
          'pow<-2>': lambda x: 1 / x ** 2, 'exp': math.exp, 'pow<3>': lambda x: x ** 3}


def entrywise(name, prepared, within):
    def make(g, shape, grow):
        a = prepared(g, grow(shape))
        exact = RANGES.get(name)
        known = interval(*map(exact, a.within)) if exact and math.isfinite(largest(a.within)) else within
        if name in ('abs', 'relu'):
            known = (0.0, largest(a.within))
        return applied(name, [a], shape, known)
    operation(name, anywhere, 0.4)(make)


for each in ENTRYWISE:
    entrywise(*each)

for each in ['hadamard', 'min', 'max', 'hypot', 'atan2', 'copysign']:
    def make(g, shape, grow, name=each):
        a, b = grow(shape), grow(shape)
        within = {'hadamard': times(a.within, b.within), 'atan2': (-3.2, 3.2)}.get(
            name, interval(*a.within, *b.within))
        if name == 'copysign':
            within = (-largest(a.within), largest(a.within))
        if name == 'hypot':
            within = (0, largest(a.within) + largest(b.within))
        return applied(name, [a, b], shape, within)
    operation(each, anywhere, 2 if each == 'hadamard' else 0.6)(make)


@operation('divide', anywhere)
def _(g, shape, grow):
    a, b = grow(shape), g.positive(grow(shape))
    return applied('divide', [a, b], shape, times(a.within, (0, 1 / b.within[0])))


@operation('fmod', anywhere, 0.6)
def _(g, shape, grow):
    return applied('fmod', [grow(shape), g.positive(grow(shape))], shape)


@operation('clamp', anywhere, 0.6)
def _(g, shape, grow):
    low, high = Expression('-0.4_c', (), (1, 1)), Expression('0.7_c', (), (1, 1))
    return applied('clamp', [grow(shape), low, high], shape, (-0.4, 0.7))


def condition(g, shape, grow):
    wanted = shape if g.rng.random() < 0.7 else (1, 1)
    a, b = grow(wanted), grow(wanted)
    compared = applied('condition', [a, b], wanted, (0, 1), (), '({0} %s {1})' % g.rng.choice(['<', '<=', '>', '>=']))
    chance = g.rng.random()
    if chance < 0.2:
        return applied('condition', [compared], wanted, (0, 1), (), '(!{0})')
    if chance < 0.4:
        c, d = grow(wanted), grow(wanted)
        other = applied('condition', [c, d], wanted, (0, 1), (), '({0} < {1})')
        return applied('condition', [compared, other], wanted, (0, 1), (),
                       g.rng.choice(['({0} && {1})', '({0} || {1})']))
    return compared


@operation('where', anywhere)
def _(g, shape, grow):
    a, b = grow(shape), grow(shape)
    if g.rng.random() < 0.3:  # what is not taken may be no number
        a = applied('sqrt', [a], shape)
        return applied('where', [applied('condition', [a.operands[0], g.literal()], shape, (0, 1), (), '({0} > {1})'),
                                 a, b], shape)
    return applied('where', [condition(g, shape, grow), a, b], shape, interval(*a.within, *b.within))


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
