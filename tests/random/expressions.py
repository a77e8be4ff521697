# SPDX-License-Identifier: BSL-1.0
"""Expressions as trees: what a random program is made of."""

import math

EVERYWHERE = (-math.inf, math.inf)


class Expression:
    """One operation of operands, with its shape and the range of its entries. Equal objects are one node."""

    def __init__(self, text, operands=(), shape=(1, 1), within=EVERYWHERE, name='', facts=()):
        self.text = text  # of C++, with {0}, {1}, ... for the operands
        self.operands = tuple(operands)
        self.shape = shape
        self.within = within
        self.name = name or text.split('(')[0]
        self.facts = frozenset(facts)  # symmetric, definite, invertible

    def nodes(self):
        """Every node once, operands first."""
        found, seen = [], set()

        def visit(node):
            if id(node) in seen:
                return
            seen.add(id(node))
            for operand in node.operands:
                visit(operand)
            found.append(node)

        visit(self)
        return found

    def size(self):
        return len(self.nodes())

    def replaced(self, old, new):
        """With every occurrence of a node replaced."""
        made = {id(old): new}

        def visit(node):
            if id(node) not in made:
                operands = [visit(operand) for operand in node.operands]
                same = all(a is b for a, b in zip(operands, node.operands))
                made[id(node)] = node if same else Expression(
                    node.text, operands, node.shape, node.within, node.name, node.facts)
            return made[id(node)]

        return visit(self)

    def written(self, names=None):
        """As C++; `names` says which nodes have a name of their own."""
        if names and id(self) in names:
            return names[id(self)]
        return self.text.format(*(operand.written(names) for operand in self.operands))

    def scalar(self):
        return self.shape == (1, 1)

    def column(self):
        return self.shape[1] == 1

    def square(self):
        return self.shape[0] == self.shape[1]


class Variable(Expression):
    def __init__(self, name, shape, properties, within):
        super().__init__(name, (), shape, within, 'variable')
        self.properties = properties
        known = set()
        if shape[0] == shape[1] and {'symmetric', 'positive_definite', 'diagonal'} & set(properties):
            known.add('symmetric')
        if 'positive_definite' in properties:
            known |= {'definite', 'invertible'}
        if {'orthogonal', 'diagonal', 'lower_triangular', 'upper_triangular'} & set(properties):
            known.add('invertible')
        self.facts = frozenset(known)

    def declaration(self):
        rows, columns = self.shape
        properties = ''.join(', ' + each for each in self.properties)
        if self.shape == (1, 1):
            return f'constexpr auto {self.text} = scalar<"{self.text}">;'
        if columns == 1:
            return f'constexpr auto {self.text} = vector<"{self.text}", {rows}{properties}>;'
        return f'constexpr auto {self.text} = matrix<"{self.text}", {rows}, {columns}{properties}>;'


def variables_of(*expressions):
    found = []
    for expression in expressions:
        for node in expression.nodes():
            if isinstance(node, Variable) and node not in found:
                found.append(node)
    return sorted(found, key=lambda v: v.text)


def interval(*values):
    values = [0.0 if math.isnan(v) else v for v in values]
    return (min(values), max(values))
