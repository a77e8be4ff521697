# SPDX-License-Identifier: BSL-1.0
"""Sums, products and multiples, and what is done entry by entry."""

import math

from expressions import EVERYWHERE, Expression, interval
from growth import largest, times
from table import anywhere, applied, operation, scalar, square


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
    low, high = Expression('(-0.4_c)', (), (1, 1)), Expression('0.7_c', (), (1, 1))
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
