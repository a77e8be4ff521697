# SPDX-License-Identifier: BSL-1.0
"""The table of operations: where each fits, and what it makes of what `grow(shape)` gives."""

from expressions import EVERYWHERE, Expression


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
