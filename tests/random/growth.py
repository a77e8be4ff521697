# SPDX-License-Identifier: BSL-1.0
"""Random expressions, of which the ranges of entries are followed, so that logarithms have their arguments."""

import math

from expressions import EVERYWHERE, Expression, Variable, interval

FREE = (-1.4, 1.4)
OF_SQUARES = ['symmetric', 'positive_definite', 'diagonal', 'lower_triangular', 'upper_triangular',
              'skew_symmetric', 'orthogonal']
LETTERS = {'scalar': 'stpq', 'column': 'xyzuvw', 'matrix': 'ABCDEFG'}


def largest(within):
    return max(abs(within[0]), abs(within[1]))


def times(a, b):
    if math.inf in map(abs, a + b):
        return EVERYWHERE
    return interval(*(x * y for x in a for y in b))


class Growth:
    def __init__(self, rng, operations, sizes, deepest=6, most_variables=5):
        self.rng = rng
        self.operations = operations
        self.sizes = sizes
        self.deepest = deepest
        self.most_variables = most_variables
        self.variables = []
        self.made = []

    # Leaves

    def new_variable(self, shape):
        rows, columns = shape
        kind = 'scalar' if shape == (1, 1) else 'column' if columns == 1 else 'matrix'
        taken = {v.text for v in self.variables}
        free = [letter for letter in LETTERS[kind] if letter not in taken]
        if not free or len(self.variables) >= self.most_variables:
            return None
        properties, within = self.properties(kind, shape)
        self.variables.append(Variable(free[0], shape, properties, within))
        return self.variables[-1]

    def properties(self, kind, shape):
        chance = self.rng.random()
        if kind == 'scalar' or chance < 0.45:
            return (), FREE
        if kind == 'matrix' and shape[0] == shape[1] and chance < 0.85:
            one = self.rng.choice(OF_SQUARES)
            return (one,), {'orthogonal': (-1, 1), 'positive_definite': (-3, 3)}.get(one, (-1.8, 1.8))
        if chance < 0.92:
            return ('positive',), (0.2, 1.4)
        if chance < 0.94:
            return ('unit_norm',), (-1, 1)
        sums = ['sums_to_one'] if kind == 'column' else ['sums_to_one', 'rows_sum_to_one', 'columns_sum_to_one']
        one = self.rng.choice(sums)
        return ((one, 'positive') if self.rng.random() < 0.5 else (one,)), (0.02, 1)

    def leaf(self, shape):
        rows, columns = shape
        fitting = [v for v in self.variables if v.shape == shape]
        turned = [v for v in self.variables if v.shape == (columns, rows) and shape != (1, 1)]
        chance = self.rng.random()
        if chance < 0.12 and shape == (1, 1):
            return self.literal()
        if chance < 0.12 and rows == columns:
            return Expression(f'identity<{rows}>', (), shape, (0, 1), 'identity', ('symmetric', 'invertible'))
        if chance < 0.06:
            return Expression(f'ones<{rows}, {columns}>', (), shape, (1, 1), 'ones')
        if chance < 0.08 and columns == 1 and rows > 1:
            return Expression(f'unit<{rows}, {self.rng.randrange(rows)}>', (), shape, (0, 1), 'unit')
        if fitting and (chance < 0.75 or len(self.variables) >= self.most_variables):
            return self.rng.choice(fitting)
        if turned and (rows == 1 or self.rng.random() < 0.5):
            return self.transposed(self.rng.choice(turned))
        made = None if rows == 1 and columns > 1 else self.new_variable(shape)
        if made:
            return made
        made = self.new_variable((columns, rows))
        if made:
            return self.transposed(made)
        return Expression(f'ones<{rows}, {columns}>', (), shape, (1, 1), 'ones')

    def literal(self):
        value = self.rng.choice(['2', '3', '0.5', '0.25', '1.5', '7', '0.1'])
        return Expression(value + '_c', (), (1, 1), (float(value), float(value)), 'literal')

    # What keeps arguments where a function is defined

    def transposed(self, a):
        return Expression('transpose({0})', [a], a.shape[::-1], a.within, 'transpose', a.facts)

    def entrywise(self, name, a, within):
        return Expression(name + '({0})', [a], a.shape, within, name.split('<')[0], a.facts & {'symmetric'})

    def bounded(self, a, most=1.5):
        if largest(a.within) <= most:
            return a
        name = self.rng.choice(['tanh', 'sin', 'tanh', 'cos', 'sigmoid'])
        return self.entrywise(name, a, (0, 1) if name == 'sigmoid' else (-1, 1))

    def positive(self, a):
        if a.within[0] >= 0.05:
            return a
        choice = self.rng.choice(['softplus', 'exp', 'exp', 'square'])
        if choice == 'square':
            square = self.entrywise('pow<2>', self.bounded(a, 3), (0, 9))
            return self.plus_number(square, '1')
        if choice == 'exp':
            inside = self.bounded(a)
            return self.entrywise('exp', inside, (math.exp(inside.within[0]), math.exp(inside.within[1])))
        inside = self.bounded(a, 3)
        return self.entrywise('softplus', inside, tuple(math.log1p(math.exp(x)) for x in inside.within))

    def inside_one(self, a):
        if largest(a.within) <= 0.9:
            return a
        return self.scaled('0.8', self.bounded(a, 1))

    def scaled(self, number, a):
        factor = Expression(number + '_c', (), (1, 1), (float(number),) * 2, 'literal')
        return Expression('({0} * {1})', [factor, a], a.shape, times(factor.within, a.within), 'scalar_multiple',
                          a.facts)

    def plus_number(self, a, number):
        rows, columns = a.shape
        ones = Expression(f'ones<{rows}, {columns}>', (), a.shape, (1, 1), 'ones')
        shift = ones if number == '1' else self.scaled(number, ones)
        within = (a.within[0] + float(number), a.within[1] + float(number))
        return Expression('({0} + {1})', [a, shift], a.shape, within, 'addition')

    def symmetric(self, a):
        if 'symmetric' in a.facts:
            return a
        within = (2 * a.within[0], 2 * a.within[1])
        return Expression('({0} + {1})', [a, self.transposed(a)], a.shape, within, 'addition', ['symmetric'])

    def identity(self, n):
        return Expression(f'identity<{n}>', (), (n, n), (0, 1), 'identity', ('symmetric', 'invertible'))

    def near_identity(self, a, size):
        """Dominated by its diagonal."""
        n = a.shape[0]
        if 'definite' in a.facts:
            return a
        return Expression('({0} + {1})', [self.scaled('2', self.identity(n)), self.scaled(size, self.bounded(a, 1))],
                          a.shape, (-1, 3), 'addition', ['invertible'] + list(a.facts & {'symmetric'}))

    def invertible(self, a):
        if 'invertible' in a.facts:
            return a
        return self.near_identity(a, '0.25' if a.shape[0] > 4 else '0.5')

    def definite(self, a):
        """From any matrix with as many rows."""
        if 'definite' in a.facts:
            return a
        a = self.bounded(a)
        gram = Expression('({0} * {1})', [a, self.transposed(a)], (a.shape[0],) * 2, EVERYWHERE, 'product')
        return Expression('({0} + {1})', [self.identity(a.shape[0]), gram], gram.shape, EVERYWHERE, 'addition',
                          ['symmetric', 'definite', 'invertible'])

    # Growing

    def size(self):
        return self.rng.choice(self.sizes)

    def grow(self, shape, depth=None):
        depth = self.deepest if depth is None else depth
        if depth <= 0 or self.rng.random() < 0.08:
            return self.leaf(shape)
        again = [e for e in self.made if e.shape == shape]
        if again and self.rng.random() < 0.15:
            return self.rng.choice(again)
        fitting = [each for each in self.operations if each.fits(*shape)]
        for _ in range(8):
            chosen = self.rng.choices(fitting, [each.weight for each in fitting])[0]
            result = chosen.make(self, shape, lambda wanted: self.grow(wanted, depth - 1))
            if result is not None:
                self.made.append(result)
                return result
        return self.leaf(shape)
